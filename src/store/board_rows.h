#pragma once

#include "connection.h"

#include <musette/model/board.h>

#include <vector>

namespace musette::store {

/// The boards of a session, in no order.
[[nodiscard]] std::vector<model::Board> boardsOf(Connection& connection, model::SessionId session);

} // namespace musette::store
