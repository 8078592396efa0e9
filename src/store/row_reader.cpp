#include "feed_rows.h"
#include "integrity.h"
#include "open_file.h"
#include "row_tables.h"

#include <musette/store/table_rows.h>

#include <fmt/format.h>
#include <sqlite3.h>

namespace musette::store {
namespace {

StoredValue valueOf(const SQLite::Column& column) {
    switch (column.getType()) {
    case SQLITE_INTEGER: return column.getInt64();
    case SQLITE_FLOAT: return column.getDouble();
    case SQLITE_TEXT: return column.getString();
    case SQLITE_BLOB: return Blob{column.getString()};
    default: return std::monostate{};
    }
}

} // namespace

struct RowReader::Parts {
    std::unique_ptr<Connection> connection;
    int schema = 0;
};

RowReader::RowReader() = default;
RowReader::~RowReader() = default;

base::Result<std::unique_ptr<RowReader>> RowReader::open(const std::filesystem::path& library) {
    if (auto known = requireLibrary(library); !known)
        return std::unexpected(known.error());
    auto connection = connect(library, Access::ReadOnly);
    if (!connection)
        return std::unexpected(connection.error());
    std::unique_ptr<RowReader> reader(new RowReader);
    reader->m_parts = std::make_unique<Parts>();
    const base::Status begun = (*connection)->guarded([&]() -> base::Status {
        SQLite::Database& database = (*connection)->database();
        database.exec("BEGIN"); // from the first read on, the state stays as it is
        reader->m_parts->schema = database.execAndGet("PRAGMA user_version").getInt();
        return {};
    });
    if (!begun)
        return std::unexpected(begun.error());
    reader->m_parts->connection = std::move(*connection);
    return reader;
}

int RowReader::schema() const {
    return m_parts->schema;
}

base::Result<std::vector<TableShape>> RowReader::tables() {
    return m_parts->connection->guarded([&]() -> base::Result<std::vector<TableShape>> {
        return rowTables(m_parts->connection->database());
    });
}

base::Status RowReader::read(const TableShape& table, const RowHandler& handler) {
    return m_parts->connection->guarded([&]() -> base::Status {
        SQLite::Statement row(
            m_parts->connection->database(),
            fmt::format("SELECT {} FROM {} ORDER BY 1", columnList(table), quoted(table.name)));
        std::vector<StoredValue> values(table.columns.size());
        while (row.executeStep()) {
            for (std::size_t i = 0; i < values.size(); ++i)
                values[i] = valueOf(row.getColumn(static_cast<int>(i)));
            if (base::Status taken = handler(values); !taken)
                return taken;
        }
        return {};
    });
}

base::Status
RowReader::readArticles(const std::function<base::Status(const StoredArticle&)>& handler) {
    return m_parts->connection->guarded([&]() -> base::Status {
        SQLite::Statement row(
            m_parts->connection->database(),
            "SELECT i.feed_id, i.source_name, f.custom_title, f.title, f.url, i.title, i.url, "
            "i.author, i.sort_at, CASE WHEN b.content_html <> '' THEN b.content_html "
            "ELSE b.summary_html END FROM item i LEFT JOIN feed f ON f.id = i.feed_id "
            "JOIN item_body b ON b.item_id = i.id ORDER BY i.feed_id, i.sort_at, i.id");
        while (row.executeStep()) {
            StoredArticle article;
            article.feed = row.getColumn(0).getInt64();
            article.source = row.getColumn(1).getString();
            if (article.feed != 0)
                article.source =
                    shownTitle(row.getColumn(2).getString(), row.getColumn(3).getString(),
                               row.getColumn(4).getString());
            article.title = row.getColumn(5).getString();
            article.url = row.getColumn(6).getString();
            article.author = row.getColumn(7).getString();
            article.at = base::Instant{std::chrono::seconds(row.getColumn(8).getInt64())};
            article.html = row.getColumn(9).getString();
            if (base::Status taken = handler(article); !taken)
                return taken;
        }
        return {};
    });
}

} // namespace musette::store
