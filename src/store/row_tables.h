#pragma once

#include "connection.h"

#include <musette/store/table_rows.h>

#include <string>
#include <vector>

namespace musette::store {

/// A name in SQL, as text of a statement that is made while the program runs.
[[nodiscard]] std::string quoted(const std::string& name);
[[nodiscard]] std::string columnList(const TableShape& table);

/// The tables whose rows are data: neither virtual ones nor the tables in which those keep theirs,
/// which are made anew, nor SQLite's own but for the ids that were given out.
[[nodiscard]] std::vector<TableShape> rowTables(SQLite::Database& database);

/// The full-text indexes.
[[nodiscard]] std::vector<std::string> searchIndexes(SQLite::Database& database);

} // namespace musette::store
