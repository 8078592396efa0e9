#pragma once

#include "connection.h"

#include <musette/model/session.h>

namespace musette::store {

/// One session by id, in the column order that sessionFrom reads.
inline constexpr const char* kSessionById =
    "SELECT id, uuid, title, role, organiser, sponsor, place, modality, starts_on, ends_on, state, "
    "contact, author, audience, introduction, conclusion, link_notice, licence, time_zone, language "
    "FROM session WHERE id = ?";

[[nodiscard]] model::Session sessionFrom(const Query& row);

} // namespace musette::store
