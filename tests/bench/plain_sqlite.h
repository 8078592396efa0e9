#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace musette::bench {

/// SQLite as a program in a hurry uses it: what the library is filled by and measured against. Ends
/// the program when a statement fails.
class PlainSqlite {
public:
    explicit PlainSqlite(const std::string& file);
    ~PlainSqlite();
    PlainSqlite(const PlainSqlite&) = delete;
    PlainSqlite& operator=(const PlainSqlite&) = delete;

    void run(const std::string& sql);
    [[nodiscard]] std::int64_t number(const std::string& sql);
    [[nodiscard]] std::string text(const std::string& sql);
    [[nodiscard]] sqlite3* handle() { return m_handle; }

private:
    sqlite3* m_handle = nullptr;
};

/// A prepared statement; values are bound in their order.
class PlainStatement {
public:
    PlainStatement(PlainSqlite& database, const std::string& sql);
    ~PlainStatement();
    PlainStatement(const PlainStatement&) = delete;
    PlainStatement& operator=(const PlainStatement&) = delete;

    template <class... Values>
    bool step(const Values&... values) {
        sqlite3_reset(m_statement);
        int at = 0;
        (bind(++at, values), ...);
        return next();
    }
    bool next();
    [[nodiscard]] std::int64_t number(int column) {
        return sqlite3_column_int64(m_statement, column);
    }
    [[nodiscard]] std::string_view text(int column);

private:
    void bind(int at, std::int64_t value) { sqlite3_bind_int64(m_statement, at, value); }
    void bind(int at, const std::string& value) {
        sqlite3_bind_text(m_statement, at, value.data(), static_cast<int>(value.size()),
                          SQLITE_STATIC);
    }

    sqlite3* m_database;
    sqlite3_stmt* m_statement = nullptr;
};

} // namespace musette::bench
