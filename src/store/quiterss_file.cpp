#include "open_file.h"
#include "row_tables.h"

#include <musette/base/text.h>
#include <musette/store/quiterss_file.h>

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <set>

namespace musette::store {
namespace {

namespace fs = std::filesystem;

/// The same error, told of a file that is nobody's library.
base::Error errorOfFile(const SQLite::Exception& exception, const fs::path& file) {
    using enum base::ErrorCode;
    const base::ErrorCode code = errorOf(exception, file).code;
    if (code == LibraryBusy)
        return {LibraryBusy, file.string() + ": QuiteRSS is writing to that file; close it there"};
    if (code == LibraryUnavailable || code == LibraryReadOnly)
        return {FileUnreadable, file.string() + ": the file cannot be read"};
    return {FileDamaged, fmt::format("{}: no file of QuiteRSS, or a damaged one ({})",
                                     file.string(), exception.what())};
}

template <class Work>
auto guarded(const fs::path& file, Work work) -> decltype(work()) {
    try {
        return work();
    } catch (const SQLite::Exception& exception) {
        return std::unexpected(errorOfFile(exception, file));
    }
}

std::set<std::string> columnsOf(SQLite::Database& database, const std::string& table) {
    std::set<std::string> names;
    SQLite::Statement row(database, "SELECT name FROM pragma_table_info(?)");
    row.bind(1, table);
    while (row.executeStep())
        names.insert(row.getColumn(0).getString());
    return names;
}

/// "2026-03-15T17:59:03": moments of QuiteRSS are UTC.
std::optional<base::Instant> momentFrom(const std::string& text) {
    constexpr std::size_t kSeconds = 19;
    if (text.size() < kSeconds)
        return std::nullopt;
    return base::parseRfc3339(text.substr(0, kSeconds) + 'Z');
}

/// Seconds (-1), minutes (0), hours (1); QuiteRSS asks no more often than the minute.
std::optional<int> minutesFrom(bool enabled, int number, const std::string& type) {
    constexpr int kMinutesOfWeek = 7 * 24 * 60;
    if (!enabled || number <= 0)
        return std::nullopt;
    const std::int64_t minutes = type == "-1"  ? number / 60
                                 : type == "1" ? std::int64_t{number} * 60
                                               : number;
    return static_cast<int>(std::clamp<std::int64_t>(minutes, 1, kMinutesOfWeek));
}

} // namespace

struct QuiteRssFile::Parts {
    Parts(fs::path path, const std::string& uri)
        : file(std::move(path)), connection(file, uri, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI) {}

    /// A column, or an empty text where this version of QuiteRSS has none.
    [[nodiscard]] std::string news(const std::string& column) const {
        return newsColumns.contains(column) ? quoted(column) : "''";
    }
    [[nodiscard]] std::string feed(const std::string& column) const {
        return feedColumns.contains(column) ? quoted(column) : "''";
    }
    void readLabels();
    [[nodiscard]] std::vector<std::string> labelsFrom(const std::string& ids) const;
    [[nodiscard]] QuiteRssNews newsFrom(SQLite::Statement& row) const;

    fs::path file;
    Connection connection;
    std::set<std::string> feedColumns;
    std::set<std::string> newsColumns;
    std::map<std::string, std::string> labels; ///< names by ids
    std::unique_ptr<SQLite::Statement> row;
};

void QuiteRssFile::Parts::readLabels() {
    if (columnsOf(connection.database(), "labels").empty())
        return;
    SQLite::Statement label(connection.database(), "SELECT id, name FROM labels");
    while (label.executeStep())
        labels[std::to_string(label.getColumn(0).getInt64())] =
            base::collapseSpace(base::toValidUtf8(label.getColumn(1).getString()));
}

/// ",3,1," names the labels 3 and 1.
std::vector<std::string> QuiteRssFile::Parts::labelsFrom(const std::string& ids) const {
    std::vector<std::string> names;
    std::size_t start = 0;
    while (start < ids.size()) {
        const std::size_t end = std::min(ids.find(',', start), ids.size());
        const auto found = labels.find(ids.substr(start, end - start));
        if (found != labels.end() && !found->second.empty())
            names.push_back(found->second);
        start = end + 1;
    }
    return names;
}

QuiteRssNews QuiteRssFile::Parts::newsFrom(SQLite::Statement& from) const {
    const auto text = [&](int column) {
        return base::toValidUtf8(from.getColumn(column).getString());
    };
    QuiteRssNews news;
    news.feed = from.getColumn(0).getInt64();
    news.guid = text(1);
    news.url = text(2).empty() ? text(3) : text(2);
    news.title = text(4);
    news.description = text(5);
    news.content = text(6);
    news.author = text(7);
    news.authorUrl = text(8);
    news.authorEmail = text(9);
    news.categories = text(10);
    news.commentsUrl = text(11);
    news.enclosureUrl = text(12);
    news.enclosureType = text(13);
    news.published = momentFrom(text(14));
    news.received = momentFrom(text(15));
    news.read = from.getColumn(16).getInt() != 0;
    news.starred = from.getColumn(17).getInt() != 0;
    news.deleted = from.getColumn(18).getInt() != 0;
    news.labels = labelsFrom(text(19));
    return news;
}

QuiteRssFile::QuiteRssFile() = default;
QuiteRssFile::~QuiteRssFile() = default;

base::Result<std::unique_ptr<QuiteRssFile>> QuiteRssFile::open(const fs::path& file) {
    std::error_code problem;
    if (!fs::is_regular_file(file, problem))
        return base::fail(base::ErrorCode::FileUnreadable, file.string() + ": there is no file");
    return guarded(file, [&]() -> base::Result<std::unique_ptr<QuiteRssFile>> {
        std::unique_ptr<QuiteRssFile> opened(new QuiteRssFile);
        opened->m_parts = std::make_unique<Parts>(file, fileUri(file, "?mode=ro"));
        Parts& parts = *opened->m_parts;
        SQLite::Database& database = parts.connection.database();
        database.setBusyTimeout(500); // it is the other program's file: better told than waited for
        database.exec("PRAGMA query_only = ON");
        parts.feedColumns = columnsOf(database, "feeds");
        parts.newsColumns = columnsOf(database, "news");
        if (!parts.feedColumns.contains("xmlUrl") || !parts.newsColumns.contains("feedId"))
            return base::fail(base::ErrorCode::FileDamaged,
                              file.string() + ": this is no file of QuiteRSS");
        parts.readLabels();
        return opened;
    });
}

base::Result<std::vector<QuiteRssFeed>> QuiteRssFile::feeds() {
    Parts& parts = *m_parts;
    return guarded(parts.file, [&]() -> base::Result<std::vector<QuiteRssFeed>> {
        SQLite::Statement row(
            parts.connection.database(),
            fmt::format("SELECT id, {}, text, title, xmlUrl, htmlUrl, {}, {}, {} FROM feeds "
                        "ORDER BY {}, {}, id",
                        parts.feed("parentId"), parts.feed("updateIntervalEnable"),
                        parts.feed("updateInterval"), parts.feed("updateIntervalType"),
                        parts.feed("parentId"), parts.feed("rowToParent")));
        std::vector<QuiteRssFeed> feeds;
        while (row.executeStep()) {
            const auto text = [&](int column) {
                return base::toValidUtf8(row.getColumn(column).getString());
            };
            feeds.push_back({.id = row.getColumn(0).getInt64(),
                             .parent = row.getColumn(1).getInt64(),
                             .name = base::collapseSpace(text(2)),
                             .title = base::collapseSpace(text(3)),
                             .url = text(4),
                             .siteUrl = text(5),
                             .intervalMinutes = minutesFrom(row.getColumn(6).getInt() > 0,
                                                            row.getColumn(7).getInt(), text(8))});
        }
        return feeds;
    });
}

base::Result<std::int64_t> QuiteRssFile::newsCount() {
    return guarded(m_parts->file, [&]() -> base::Result<std::int64_t> {
        return m_parts->connection.database().execAndGet("SELECT count(*) FROM news").getInt64();
    });
}

base::Result<std::vector<QuiteRssNews>> QuiteRssFile::next(std::size_t most) {
    Parts& parts = *m_parts;
    return guarded(parts.file, [&]() -> base::Result<std::vector<QuiteRssNews>> {
        if (!parts.row) {
            std::string sql = "SELECT feedId, guid";
            for (const char* column :
                 {"link_href", "link_alternate", "title", "description", "content", "author_name",
                  "author_uri", "author_email", "category", "comments", "enclosure_url",
                  "enclosure_type", "published", "received", "read", "starred", "deleted", "label"})
                sql += ", " + parts.news(column);
            parts.row = std::make_unique<SQLite::Statement>(parts.connection.database(),
                                                            sql + " FROM news ORDER BY feedId, id");
        }
        std::vector<QuiteRssNews> some;
        while (some.size() < most && !parts.row->isDone() && parts.row->executeStep())
            some.push_back(parts.newsFrom(*parts.row));
        return some;
    });
}

} // namespace musette::store
