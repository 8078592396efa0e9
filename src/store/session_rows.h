#pragma once

#include "connection.h"

#include <musette/model/names.h>
#include <musette/model/session.h>

#include <optional>
#include <string>
#include <string_view>

namespace musette::store {

/// One session by id, in the column order that sessionFrom reads.
inline constexpr const char* kSessionById =
    "SELECT id, uuid, title, role, organiser, sponsor, place, modality, starts_on, ends_on, state, "
    "contact, author, audience, introduction, conclusion, link_notice, licence, time_zone, "
    "language "
    "FROM session WHERE id = ?";

template <class Enum>
[[nodiscard]] std::optional<std::string_view> optionalName(const std::optional<Enum>& value) {
    return value ? std::optional(model::nameOf(*value)) : std::nullopt;
}

[[nodiscard]] inline std::unexpected<base::Error> missing(std::string_view what) {
    return base::fail(base::ErrorCode::NotFound, "there is no such " + std::string(what));
}

[[nodiscard]] model::Session sessionFrom(const Query& row);

/// A whole session, read within whatever transaction is open. Throws what SQLiteCpp throws.
[[nodiscard]] base::Result<model::SessionDocument> documentOf(Connection& connection,
                                                              model::SessionId id);

} // namespace musette::store
