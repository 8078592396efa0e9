#include <musette/store/journal.h>

#include "connection.h"
#include "operation_names.h"

#include <memory>
#include <sqlite3.h>
#include <vector>

namespace musette::store {
namespace {

constexpr std::chrono::days kKept{30};

/// Rows that are gone already need not go again (they went with what they hung on); anything else
/// that does not fit means that the same thing was changed otherwise since.
int onConflict(void*, int conflict, sqlite3_changeset_iter*) {
    return conflict == SQLITE_CHANGESET_NOTFOUND ? SQLITE_CHANGESET_OMIT : SQLITE_CHANGESET_ABORT;
}

struct FreeWithSqlite {
    void operator()(void* memory) const { sqlite3_free(memory); }
};
using Blob = std::unique_ptr<void, FreeWithSqlite>;

/// The feeds that a changeset inserts: taking them back must also take their items.
std::vector<std::int64_t> insertedFeeds(const std::string& changeset) {
    std::vector<std::int64_t> feeds;
    sqlite3_changeset_iter* iterator = nullptr;
    std::string copy = changeset;
    if (sqlite3changeset_start(&iterator, static_cast<int>(copy.size()), copy.data()) != SQLITE_OK)
        return feeds;
    while (sqlite3changeset_next(iterator) == SQLITE_ROW) {
        const char* table = nullptr;
        int columns = 0;
        int operation = 0;
        int indirect = 0;
        sqlite3changeset_op(iterator, &table, &columns, &operation, &indirect);
        sqlite3_value* id = nullptr;
        if (operation == SQLITE_INSERT && std::string_view(table) == "feed" &&
            sqlite3changeset_new(iterator, 0, &id) == SQLITE_OK && id != nullptr)
            feeds.push_back(sqlite3_value_int64(id));
    }
    sqlite3changeset_finalize(iterator);
    return feeds;
}

} // namespace

base::Status Journal::add(const Operation& operation, const std::string& changeset) {
    m_connection.run("DELETE FROM operation WHERE undone = 1");
    m_connection.run("DELETE FROM operation WHERE at < ?", operation.at - kKept);
    m_connection.run("INSERT INTO operation (kind, subject, count, at, changeset) "
                     "VALUES (?, ?, ?, ?, ?)",
                     nameOf(operation.kind),
                     operation.subject, operation.count, operation.at, Bytes{changeset});
    return {};
}

base::Result<model::JournalEntry> Journal::undo() { return apply(true); }
base::Result<model::JournalEntry> Journal::redo() { return apply(false); }

base::Result<model::JournalEntry> Journal::apply(bool undo) {
    model::JournalEntry entry;
    std::string changeset;
    {
        Query row = undo ? m_connection.query("SELECT id, kind, subject, count, at, undone, changeset "
                                              "FROM operation WHERE undone = 0 "
                                              "ORDER BY id DESC LIMIT 1")
                         : m_connection.query("SELECT id, kind, subject, count, at, undone, changeset "
                                              "FROM operation WHERE undone = 1 "
                                              "ORDER BY id LIMIT 1");
        if (!row.next())
            return base::fail(base::ErrorCode::NothingToUndo,
                              undo ? "there is nothing to undo" : "there is nothing to redo");
        entry = entryFrom(row);
        changeset = row.text(6);
    }
    sqlite3* database = m_connection.database().getHandle();
    int size = static_cast<int>(changeset.size());
    Blob inverse;
    void* bytes = changeset.data();
    if (undo) {
        for (const std::int64_t feed : insertedFeeds(changeset))
            m_connection.run("DELETE FROM item WHERE feed_id = ? AND triage IN ('inbox', 'let-go') "
                             "AND starred = 0 "
                             "AND NOT EXISTS (SELECT 1 FROM item_tag WHERE item_id = item.id) "
                             "AND NOT EXISTS (SELECT 1 FROM session_item WHERE item_id = item.id)",
                             feed);
        void* inverted = nullptr;
        if (sqlite3changeset_invert(size, bytes, &size, &inverted) != SQLITE_OK)
            return base::fail(base::ErrorCode::LibraryDamaged, "the journal entry cannot be read");
        inverse.reset(inverted);
        bytes = inverted;
    }
    if (sqlite3changeset_apply(database, size, bytes, nullptr, onConflict, nullptr) != SQLITE_OK)
        return base::fail(base::ErrorCode::NothingToUndo,
                          "what this changed has been changed otherwise since; nothing was touched");
    m_connection.run("UPDATE operation SET undone = ? WHERE id = ?", undo ? 1 : 0, entry.id);
    entry.undone = undo;
    return entry;
}

} // namespace musette::store
