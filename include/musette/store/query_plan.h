#pragma once

#include <string>
#include <vector>

namespace musette::store {

/// What SQLite does for a statement, a step each (https://www.sqlite.org/eqp.html).
struct StatementPlan {
    std::string statement;
    std::vector<std::string> steps;
};

} // namespace musette::store
