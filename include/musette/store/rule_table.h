#pragma once

#include <musette/base/error.h>
#include <musette/model/change.h>
#include <musette/model/rule.h>

#include <string>
#include <vector>

namespace musette::store {

class Connection;

/// The user's rules. Part of StoreWriter. The label that a rule gives is there as long as the rule
/// is: what refreshes tag then never stands in the way of taking an action of the user back.
class RuleTable {
public:
    RuleTable(Connection& connection, model::LibraryChange& changes)
        : m_connection(connection), m_changes(changes) {}

    /// In their order.
    [[nodiscard]] base::Result<std::vector<model::Rule>> all();
    /// Errors: NotFound.
    [[nodiscard]] base::Result<model::Rule> rule(model::RuleId id);
    /// Behind the last one. Errors: NotFound for a session that is not there.
    [[nodiscard]] base::Result<model::RuleId> insert(const model::Rule& rule);
    /// Errors: NotFound.
    [[nodiscard]] base::Status update(const model::Rule& rule);
    [[nodiscard]] base::Status remove(model::RuleId id);
    /// -1 up, +1 down; at the end it stays. Errors: NotFound.
    [[nodiscard]] base::Status move(model::RuleId id, int by);

private:
    base::Status setParts(model::RuleId id, const model::Rule& rule);
    void dropUnusedLabels(const std::vector<std::string>& labels);

    Connection& m_connection;
    model::LibraryChange& m_changes;
};

} // namespace musette::store
