// What SQLite does for the statements of lists and searches, for tests of the indexes.

#include "id_set.h"
#include "reader_parts.h"

#include <sqlite3.h>

#include <set>

namespace musette::store {
namespace {

using Statements = std::set<std::string>;

int remember(unsigned, void* statements, void* statement, void*) {
    // Statements that FTS5 runs on its own tables begin with a comment.
    const std::string sql = sqlite3_sql(static_cast<sqlite3_stmt*>(statement));
    if (sql.starts_with("SELECT") || sql.starts_with("WITH"))
        static_cast<Statements*>(statements)->insert(sql);
    return 0;
}

} // namespace

base::Result<std::vector<StoreReader::StatementPlan>>
StoreReader::plansOf(const std::function<void()>& reads) const {
    Connection& connection = *m_parts->connection;
    sqlite3* database = connection.database().getHandle();
    Statements statements;
    sqlite3_trace_v2(database, SQLITE_TRACE_STMT, remember, &statements);
    reads();
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
