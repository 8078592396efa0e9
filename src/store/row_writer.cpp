#include "integrity.h"
#include "open_file.h"
#include "row_tables.h"

#include <musette/store/table_rows.h>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace musette::store {
namespace {

namespace fs = std::filesystem;

base::Status doesNotFit(std::string_view finding) {
    return base::fail(base::ErrorCode::FileDamaged,
                      fmt::format("the archive does not fit the library ({})", finding));
}

/// What a trigger would do is in the archive already: they come back when all rows are in.
std::vector<std::string> takeTriggersOut(SQLite::Database& database) {
    std::vector<std::pair<std::string, std::string>> triggers;
    {
        SQLite::Statement row(database, "SELECT name, sql FROM sqlite_schema "
                                        "WHERE type = 'trigger' ORDER BY rowid");
        while (row.executeStep())
            triggers.emplace_back(row.getColumn(0).getString(), row.getColumn(1).getString());
    }
    std::vector<std::string> sql;
    for (const auto& [name, text] : triggers) {
        database.exec("DROP TRIGGER " + quoted(name));
        sql.push_back(text);
    }
    return sql;
}

/// Rows of the archive that break a rule of the schema are its fault, not the library's.
base::Status asDamage(base::Status status) {
    using enum base::ErrorCode;
    if (status || (status.error().code != AlreadyExists && status.error().code != NotFound &&
                   status.error().code != InvalidArgument && status.error().code != LibraryDamaged))
        return status;
    return base::fail(FileDamaged, "the archive contradicts itself: " + status.error().detail);
}

void bind(SQLite::Statement& statement, int index, const StoredValue& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value))
        statement.bind(index, *number);
    else if (const auto* real = std::get_if<double>(&value))
        statement.bind(index, *real);
    else if (const auto* text = std::get_if<std::string>(&value))
        statement.bindNoCopy(index, *text);
    else if (const auto* blob = std::get_if<Blob>(&value))
        statement.bindNoCopy(index, blob->bytes.data(), static_cast<int>(blob->bytes.size()));
    else
        statement.bind(index);
}

} // namespace

struct RowWriter::Parts {
    fs::path path;
    std::unique_ptr<Connection> connection;
    std::vector<TableShape> tables;
    std::vector<std::string> triggers;
    std::unique_ptr<SQLite::Statement> insert;
};

RowWriter::RowWriter() = default;
RowWriter::~RowWriter() = default;

base::Result<std::unique_ptr<RowWriter>> RowWriter::create(const fs::path& library, int schema) {
    if (schema > kSchemaVersion)
        return base::fail(base::ErrorCode::LibraryTooNew,
                          "the archive was made by a later version of Musette");
    if (schema < 1)
        return std::unexpected(doesNotFit("it names no version").error());
    layEmptyFile(library, kOwnerOnly);
    auto connection = connect(library, Access::ReadWrite);
    if (!connection)
        return std::unexpected(connection.error());
    if (auto made = migrate(**connection, schema); !made)
        return std::unexpected(made.error());
    std::unique_ptr<RowWriter> writer(new RowWriter);
    writer->m_parts = std::make_unique<Parts>();
    writer->m_parts->path = library;
    const base::Status ready = (*connection)->guarded([&]() -> base::Status {
        SQLite::Database& database = (*connection)->database();
        // Nobody reads the file yet, and one that is half filled is thrown away.
        database.exec("PRAGMA journal_mode = OFF");
        database.exec("PRAGMA synchronous = OFF");
        database.exec("PRAGMA foreign_keys = OFF"); // rows come table by table; checked at the end
        database.exec("BEGIN");
        writer->m_parts->triggers = takeTriggersOut(database);
        writer->m_parts->tables = rowTables(database);
        for (const TableShape& table : writer->m_parts->tables)
            database.exec("DELETE FROM " + quoted(table.name));
        return {};
    });
    if (!ready)
        return std::unexpected(ready.error());
    writer->m_parts->connection = std::move(*connection);
    return writer;
}

base::Status RowWriter::begin(const TableShape& table) {
    const auto known = std::ranges::find(m_parts->tables, table.name, &TableShape::name);
    if (known == m_parts->tables.end())
        return doesNotFit("there is no table " + table.name);
    for (const std::string& column : table.columns) {
        if (std::ranges::find(known->columns, column) == known->columns.end())
            return doesNotFit(fmt::format("{} has no column {}", table.name, column));
    }
    std::string places;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        places += i == 0 ? "?" : ", ?";
    return m_parts->connection->guarded([&]() -> base::Status {
        // The ids given out by rows that came before: the archive knows better.
        if (table.name == "sqlite_sequence")
            m_parts->connection->database().exec("DELETE FROM sqlite_sequence");
        m_parts->insert = std::make_unique<SQLite::Statement>(
            m_parts->connection->database(),
            fmt::format("INSERT INTO {} ({}) VALUES ({})", quoted(table.name), columnList(table),
                        places));
        return {};
    });
}

base::Status RowWriter::add(std::span<const StoredValue> values) {
    return asDamage(m_parts->connection->guarded([&]() -> base::Status {
        for (std::size_t i = 0; i < values.size(); ++i)
            bind(*m_parts->insert, static_cast<int>(i) + 1, values[i]);
        m_parts->insert->exec();
        m_parts->insert->reset();
        return {};
    }));
}

base::Status RowWriter::finish() {
    m_parts->insert.reset();
    const base::Status filled = m_parts->connection->guarded([&]() -> base::Status {
        SQLite::Database& database = m_parts->connection->database();
        for (const std::string& trigger : m_parts->triggers)
            database.exec(trigger);
        for (const std::string& index : searchIndexes(database))
            database.exec(fmt::format("INSERT INTO {0} ({0}) VALUES ('rebuild')", quoted(index)));
        database.exec("COMMIT");
        database.exec("PRAGMA foreign_keys = ON");
        return {};
    });
    if (!filled)
        return asDamage(filled);
    // Before a later migration works on what may contradict itself.
    if (auto sound =
            m_parts->connection->guarded([&] { return checkConnection(*m_parts->connection, {}); });
        !sound)
        return asDamage(sound);
    if (auto raised = migrate(*m_parts->connection); !raised)
        return raised;
    m_parts->connection.reset();
    return asDamage(check(m_parts->path));
}

} // namespace musette::store
