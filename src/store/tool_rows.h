#pragma once

#include "connection.h"

#include <musette/model/session.h>
#include <musette/store/tool_table.h>

#include <vector>

namespace musette::store {

/// All of them, newest session first, then as the session lists them.
[[nodiscard]] std::vector<ToolRow> allTools(Connection& connection);

/// The tools of a session, with what other sessions tried with them.
[[nodiscard]] std::vector<model::Tool> toolsOf(Connection& connection, model::SessionId session);

} // namespace musette::store
