#include "row_tables.h"

#include <fmt/format.h>

#include <algorithm>

namespace musette::store {

std::string quoted(const std::string& name) {
    std::string text = "\"";
    for (const char c : name) {
        if (c == '"')
            text += c;
        text += c;
    }
    return text += '"';
}

std::string columnList(const TableShape& table) {
    std::string list;
    for (const std::string& column : table.columns) {
        if (!list.empty())
            list += ", ";
        list += quoted(column);
    }
    return list;
}

std::vector<std::string> searchIndexes(SQLite::Database& database) {
    std::vector<std::string> names;
    SQLite::Statement row(database, "SELECT name FROM pragma_table_list "
                                    "WHERE schema = 'main' AND type = 'virtual' ORDER BY name");
    while (row.executeStep())
        names.push_back(row.getColumn(0).getString());
    return names;
}

std::vector<TableShape> rowTables(SQLite::Database& database) {
    std::vector<TableShape> tables;
    // A table in which a virtual one keeps its rows has the type "shadow".
    SQLite::Statement name(database,
                           "SELECT name FROM pragma_table_list WHERE schema = 'main' "
                           "AND type = 'table' AND name NOT IN ('sqlite_schema', 'sqlite_stat1', "
                           "'sqlite_stat4') ORDER BY name");
    while (name.executeStep())
        tables.push_back({name.getColumn(0).getString(), {}});
    for (TableShape& table : tables) {
        SQLite::Statement column(database, "SELECT name FROM pragma_table_info(?) ORDER BY cid");
        column.bind(1, table.name);
        while (column.executeStep())
            table.columns.push_back(column.getColumn(0).getString());
    }
    return tables;
}

} // namespace musette::store
