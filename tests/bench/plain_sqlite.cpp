#include "plain_sqlite.h"

#include <fmt/format.h>

#include <cstdlib>

namespace musette::bench {
namespace {

[[noreturn]] void giveUp(sqlite3* database, const std::string& sql) {
    fmt::print(stderr, "{}: {}\n", sql, sqlite3_errmsg(database));
    std::exit(1);
}

} // namespace

PlainSqlite::PlainSqlite(const std::string& file) {
    if (sqlite3_open(file.c_str(), &m_handle) != SQLITE_OK)
        giveUp(m_handle, file);
}

PlainSqlite::~PlainSqlite() {
    sqlite3_close(m_handle);
}

void PlainSqlite::run(const std::string& sql) {
    if (sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        giveUp(m_handle, sql);
}

std::int64_t PlainSqlite::number(const std::string& sql) {
    PlainStatement statement(*this, sql);
    return statement.step() ? statement.number(0) : 0;
}

std::string PlainSqlite::text(const std::string& sql) {
    PlainStatement statement(*this, sql);
    return statement.step() ? std::string(statement.text(0)) : std::string();
}

PlainStatement::PlainStatement(PlainSqlite& database, const std::string& sql)
    : m_database(database.handle()) {
    if (sqlite3_prepare_v2(m_database, sql.c_str(), -1, &m_statement, nullptr) != SQLITE_OK)
        giveUp(m_database, sql);
}

PlainStatement::~PlainStatement() {
    sqlite3_finalize(m_statement);
}

bool PlainStatement::next() {
    const int result = sqlite3_step(m_statement);
    if (result != SQLITE_ROW && result != SQLITE_DONE)
        giveUp(m_database, sqlite3_sql(m_statement));
    return result == SQLITE_ROW;
}

std::string_view PlainStatement::text(int column) {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return {bytes == nullptr ? "" : bytes,
            static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

} // namespace musette::bench
