#include "integrity.h"

#include "interruption.h"
#include "open_file.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace musette::store {
namespace {

namespace fs = std::filesystem;

base::Status damaged(const fs::path& library, std::string_view finding) {
    return base::fail(base::ErrorCode::LibraryDamaged,
                      fmt::format("{}: the library is damaged ({})", library.string(), finding));
}

/// Counts rows that contradict each other; 0 is sound.
struct Contradiction {
    int since; ///< the schema that has these tables: older libraries are copied too
    int until; ///< the last one
    const char* count;
    const char* finding;
};

constexpr auto kContradictions = std::to_array<Contradiction>({
    {1, kSchemaVersion,
     "SELECT count(*) FROM item WHERE NOT EXISTS (SELECT 1 FROM item_text WHERE item_id = "
     "item.id) "
     "OR NOT EXISTS (SELECT 1 FROM item_body WHERE item_id = item.id)",
     "an item is without its text"},
    {1, 16,
     "SELECT count(*) FROM (SELECT feed_id, sum(unread) AS unread, count(*) AS total FROM item "
     "WHERE feed_id IS NOT NULL GROUP BY feed_id) AS i FULL JOIN "
     "(SELECT * FROM feed_count WHERE total <> 0 OR unread <> 0) AS c ON c.feed_id = i.feed_id "
     "WHERE c.total IS NOT i.total OR c.unread IS NOT i.unread",
     "the counts of a feed are wrong"},
    {1, 16,
     "SELECT count(*) FROM view_count v WHERE total <> (SELECT count(*) FROM item "
     "WHERE triage = v.triage) OR unread <> (SELECT count(*) FROM item "
     "WHERE triage = v.triage AND unread = 1)",
     "the counts of a view are wrong"},
    {17, kSchemaVersion,
     "SELECT count(*) FROM (SELECT feed_id, count(u.item_id) AS unread, count(*) AS total FROM "
     "item "
     "LEFT JOIN unread_item u ON u.item_id = id WHERE feed_id IS NOT NULL GROUP BY feed_id) AS i "
     "FULL JOIN (SELECT * FROM feed_count WHERE total <> 0 OR unread <> 0) AS c "
     "ON c.feed_id = i.feed_id WHERE c.total IS NOT i.total OR c.unread IS NOT i.unread",
     "the counts of a feed are wrong"},
    {17, kSchemaVersion,
     "SELECT count(*) FROM view_count v WHERE total <> (SELECT count(*) FROM item "
     "WHERE triage = v.triage) OR unread <> (SELECT count(*) FROM unread_item JOIN item "
     "ON id = item_id WHERE triage = v.triage)",
     "the counts of a view are wrong"},
    {17, kSchemaVersion,
     "SELECT count(*) FROM unread_item u LEFT JOIN item i ON i.id = u.item_id "
     "WHERE u.sort_at IS NOT i.sort_at OR i.unread <> 0",
     "an unread item is not where it belongs"},
    {1, kSchemaVersion,
     "SELECT count(*) FROM note WHERE NOT EXISTS "
     "(SELECT 1 FROM note_text WHERE note_id = note.id)",
     "a note is missing from the search text"},
    {4, kSchemaVersion,
     "SELECT (SELECT count(*) FROM highlight WHERE NOT EXISTS "
     "(SELECT 1 FROM annotation_text WHERE highlight_id = highlight.id)) + "
     "(SELECT count(*) FROM item_note WHERE NOT EXISTS "
     "(SELECT 1 FROM annotation_text WHERE item_note_id = item_note.id))",
     "a highlight or a note on an item is missing from the search text"},
    {18, kSchemaVersion,
     "SELECT (SELECT count(*) FROM board WHERE NOT EXISTS "
     "(SELECT 1 FROM board_text WHERE board_id = board.id)) + "
     "(SELECT count(*) FROM board_column WHERE NOT EXISTS "
     "(SELECT 1 FROM board_text WHERE column_id = board_column.id)) + "
     "(SELECT count(*) FROM card WHERE NOT EXISTS "
     "(SELECT 1 FROM board_text WHERE card_id = card.id))",
     "a text of a board is missing from the search text"},
    {18, kSchemaVersion,
     "SELECT (SELECT count(*) FROM session_text) <> (SELECT count(*) FROM session) + "
     "(SELECT count(*) FROM sequence) + (SELECT count(*) FROM session_item) + "
     "(SELECT count(*) FROM objective) + (SELECT count(*) FROM resource) + "
     "(SELECT count(*) FROM tool) + (SELECT count(*) FROM tool_trial) + "
     "(SELECT count(*) FROM related_account)",
     "a text of a session is missing from the search text"},
});

int versionOf(Connection& connection) {
    return connection.database().execAndGet("PRAGMA user_version").getInt();
}

/// Tells the step that begins; false when the caller wants no more.
bool begins(const CheckOptions& options, CheckStep step) {
    if (options.stop.stop_requested())
        return false;
    if (options.onStep)
        options.onStep(step);
    return true;
}

base::Status stopped() {
    return base::fail(base::ErrorCode::Cancelled, "the check was stopped");
}

base::Status checkReferences(Connection& connection) {
    if (SQLite::Statement(connection.database(), "PRAGMA foreign_key_check").executeStep())
        return damaged(connection.path(), "a reference leads nowhere");
    return {};
}

/// What the user made with his own hands, in tables that stay small.
constexpr auto kReferencesOfSmallTables = std::to_array<const char*>({
    "PRAGMA foreign_key_check(folder)",
    "PRAGMA foreign_key_check(feed)",
    "PRAGMA foreign_key_check(session_day)",
    "PRAGMA foreign_key_check(half_day)",
    "PRAGMA foreign_key_check(sequence)",
    "PRAGMA foreign_key_check(note)",
    "PRAGMA foreign_key_check(session_item)",
    "PRAGMA foreign_key_check(item_note)",
    "PRAGMA foreign_key_check(highlight)",
});

/// FTS5 compares its index with the text itself; it needs a connection that may write.
base::Status checkSearch(Connection& connection) {
    constexpr auto kChecks = std::to_array<std::pair<int, const char*>>({
        {1, "INSERT INTO item_search (item_search, rank) VALUES ('integrity-check', 1)"},
        {1, "INSERT INTO note_search (note_search, rank) VALUES ('integrity-check', 1)"},
        {4, "INSERT INTO annotation_search (annotation_search, rank) "
            "VALUES ('integrity-check', 1)"},
        {18, "INSERT INTO board_search (board_search, rank) VALUES ('integrity-check', 1)"},
        {18, "INSERT INTO session_search (session_search, rank) VALUES ('integrity-check', 1)"},
    });
    const int version = versionOf(connection);
    try {
        for (const auto& [since, check] : kChecks) {
            if (version >= since)
                connection.database().exec(check);
        }
        return {};
    } catch (const SQLite::Exception& exception) {
        if (exception.getErrorCode() == SQLITE_READONLY)
            return {};
        if (exception.getErrorCode() == SQLITE_CORRUPT)
            return damaged(connection.path(), "the search index does not agree with its text");
        throw;
    }
}

} // namespace

base::Status requireLibrary(const fs::path& path) {
    const auto state = inspect(path);
    if (!state)
        return std::unexpected(state.error());
    if (*state == FileState::Missing || *state == FileState::New)
        return base::fail(base::ErrorCode::NotFound,
                          path.string() + ": there is no library in that file");
    return {};
}

base::Status checkConnection(Connection& connection, const CheckOptions& options) {
    SQLite::Database& database = connection.database();
    if (!begins(options, CheckStep::File))
        return stopped();
    const std::string integrity = database.execAndGet("PRAGMA integrity_check(1)").getString();
    if (integrity != "ok")
        return damaged(connection.path(), integrity);
    if (!begins(options, CheckStep::References))
        return stopped();
    if (base::Status sound = checkReferences(connection); !sound)
        return sound;
    if (options.fileOnly)
        return {};
    if (!begins(options, CheckStep::Counts))
        return stopped();
    const int version = versionOf(connection);
    for (const Contradiction& one : kContradictions) {
        if (version >= one.since && version <= one.until &&
            database.execAndGet(one.count).getInt64() != 0)
            return damaged(connection.path(), one.finding);
    }
    return {};
}

base::Status check(const fs::path& library, const CheckOptions& options) {
    if (auto known = requireLibrary(library); !known)
        return known;
    auto connection = connect(library, Access::ReadWrite);
    if (!connection)
        return std::unexpected(connection.error());
    const Interruption interruption(**connection, options.stop);
    return (*connection)->guarded([&]() -> base::Status {
        if (auto sound = checkConnection(**connection, options); !sound || options.fileOnly)
            return sound;
        if (!begins(options, CheckStep::Search))
            return stopped();
        return checkSearch(**connection);
    });
}

base::Status quickCheck(const fs::path& library, std::chrono::milliseconds limit,
                        const std::stop_token& stop) {
    if (auto known = requireLibrary(library); !known)
        return known;
    auto connection = connect(library, Access::ReadOnly);
    if (!connection)
        return std::unexpected(connection.error());
    const Interruption interruption(**connection, stop, limit);
    return (*connection)->guarded([&]() -> base::Status {
        SQLite::Database& database = (*connection)->database();
        for (const char* references : kReferencesOfSmallTables) {
            if (SQLite::Statement(database, references).executeStep())
                return damaged(library, "a reference leads nowhere");
        }
        const std::string finding = database.execAndGet("PRAGMA quick_check(1)").getString();
        return finding == "ok" ? base::Status{} : damaged(library, finding);
    });
}

base::Result<LibraryContents> contentsOf(const fs::path& library) {
    if (auto known = requireLibrary(library); !known)
        return std::unexpected(known.error());
    auto connection = connect(library, Access::ReadOnly);
    if (!connection)
        return std::unexpected(connection.error());
    return (*connection)->guarded([&]() -> base::Result<LibraryContents> {
        LibraryContents contents;
        const bool annotated = versionOf(**connection) >= 4;
        Query row = (*connection)
                        ->query("SELECT (SELECT count(*) FROM feed), "
                                "(SELECT sum(total) FROM view_count), "
                                "(SELECT count(*) FROM session), (SELECT count(*) FROM note), "
                                "(SELECT max(arrived) FROM item)");
        if (row.next()) {
            contents.feeds = row.integer(0);
            contents.items = row.number(1);
            contents.sessions = row.integer(2);
            contents.notes = row.integer(3);
            contents.newest = row.optionalInstant(4);
        }
        if (annotated) {
            Query more = (*connection)
                             ->query("SELECT (SELECT count(*) FROM item_note) + "
                                     "(SELECT count(*) FROM highlight)");
            if (more.next())
                contents.notes += more.integer(0);
        }
        return contents;
    });
}

} // namespace musette::store
