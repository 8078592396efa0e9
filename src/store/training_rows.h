#pragma once

#include "connection.h"

#include <musette/model/training.h>

#include <optional>

namespace musette::store {

/// Of which training a session is a holding.
[[nodiscard]] std::optional<model::Training> trainingOf(Connection& connection,
                                                        model::SessionId session);

} // namespace musette::store
