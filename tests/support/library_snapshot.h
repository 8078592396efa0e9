#pragma once

#include <sqlite3.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace musette::test {

/// Runs SQL on a database file with SQLite alone, as another program would; the rows as text,
/// columns apart by "|".
inline std::vector<std::string> sqlRows(const std::filesystem::path& file, const std::string& sql) {
    sqlite3* database = nullptr;
    const int opened = sqlite3_open(file.c_str(), &database);
    const std::unique_ptr<sqlite3, int (*)(sqlite3*)> closer(database, sqlite3_close);
    if (opened != SQLITE_OK)
        throw std::runtime_error("cannot open " + file.string());
    sqlite3_busy_timeout(database, 2000);
    std::vector<std::string> rows;
    const auto add = [](void* to, int columns, char** values, char**) {
        std::string row;
        for (int i = 0; i < columns; ++i)
            row.append(i == 0 ? "" : "|").append(values[i] == nullptr ? "NULL" : values[i]);
        static_cast<std::vector<std::string>*>(to)->push_back(row);
        return 0;
    };
    char* message = nullptr;
    if (sqlite3_exec(database, sql.c_str(), add, &rows, &message) != SQLITE_OK) {
        std::string what = message == nullptr ? "?" : message;
        sqlite3_free(message);
        throw std::runtime_error(what + " in " + sql);
    }
    return rows;
}

/// The first column of the first row.
inline std::string sqlValue(const std::filesystem::path& file, const std::string& sql) {
    const auto rows = sqlRows(file, sql);
    return rows.empty() ? std::string() : rows.front();
}

/// Every row of every table that holds what the user or the feeds brought, and the counts, as text:
/// two libraries with equal snapshots hold the same. The journal and the settings are left out.
inline std::string librarySnapshot(const std::filesystem::path& file) {
    std::string text;
    for (const std::string& table : sqlRows(
             file, "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE "
                   "'CREATE VIRTUAL%' AND name NOT LIKE '%\\_search\\_%' ESCAPE '\\' AND name NOT "
                   "LIKE 'sqlite%' AND name NOT IN ('operation', 'operation_part', "
                   "'operation_mark', 'setting') "
                   "ORDER BY name")) {
        // A feed without items may have a count of nothing or none.
        const std::string only = table == "feed_count" ? " WHERE total <> 0" : "";
        std::vector<std::string> rows = sqlRows(file, "SELECT * FROM " + table + only);
        std::ranges::sort(rows);
        for (const std::string& row : rows)
            text += table + ": " + row + '\n';
    }
    return text;
}

} // namespace musette::test
