#include "query_plans.h"

#include "id_set.h"

#include <sqlite3.h>

#include <set>

namespace musette::store {
namespace {

using Statements = std::set<std::string>;

int remember(unsigned, void* statements, void* statement, void*) {
    // Statements that FTS5 and triggers run begin with a comment.
    const std::string sql = sqlite3_sql(static_cast<sqlite3_stmt*>(statement));
    for (const char* kind : {"SELECT", "WITH", "INSERT", "UPDATE", "DELETE"}) {
        if (sql.starts_with(kind))
            static_cast<Statements*>(statements)->insert(sql);
    }
    return 0;
}

} // namespace

base::Result<std::vector<StatementPlan>> plansOf(Connection& connection,
                                                 const std::function<void()>& work) {
    sqlite3* database = connection.database().getHandle();
    Statements statements;
    sqlite3_trace_v2(database, SQLITE_TRACE_STMT, remember, &statements);
    work();
    sqlite3_trace_v2(database, 0, nullptr, nullptr);
    return connection.guarded([&]() -> base::Result<std::vector<StatementPlan>> {
        std::vector<StatementPlan> plans;
        for (const std::string& statement : statements) {
            StatementPlan plan{statement, {}};
            IdCursor row(connection, "EXPLAIN QUERY PLAN " + statement);
            while (row.next())
                plan.steps.emplace_back(row.text(3));
            plans.push_back(std::move(plan));
        }
        return plans;
    });
}

} // namespace musette::store
