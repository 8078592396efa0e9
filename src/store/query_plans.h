#pragma once

#include <musette/base/error.h>
#include <musette/store/query_plan.h>

#include <functional>
#include <vector>

namespace musette::store {

class Connection;

/// What SQLite does for each statement that `work` runs on the connection.
[[nodiscard]] base::Result<std::vector<StatementPlan>> plansOf(Connection& connection,
                                                               const std::function<void()>& work);

} // namespace musette::store
