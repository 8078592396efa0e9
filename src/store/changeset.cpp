#include "changeset.h"

#include <sqlite3.h>

#include <cstring>
#include <memory>

namespace musette::store {
namespace {

/// SQLite's interface takes the bytes of a changeset as void*, and does not write to them.
void* bytesOf(const std::string& changeset) {
    return const_cast<char*>(changeset.data());
}
int sizeOf(const std::string& changeset) {
    return static_cast<int>(changeset.size());
}

bool sameValue(sqlite3_value* a, sqlite3_value* b) {
    const int type = sqlite3_value_type(a);
    if (type != sqlite3_value_type(b))
        return false;
    switch (type) {
    case SQLITE_NULL: return true;
    case SQLITE_INTEGER: return sqlite3_value_int64(a) == sqlite3_value_int64(b);
    default: break;
    }
    const int size = sqlite3_value_bytes(a);
    return size == sqlite3_value_bytes(b) &&
           (size == 0 || std::memcmp(sqlite3_value_blob(a), sqlite3_value_blob(b),
                                     static_cast<std::size_t>(size)) == 0);
}

/// A reference that an earlier step of the same changeset emptied (ON DELETE SET NULL).
bool wasEmptied(sqlite3_value* before, sqlite3_value* present) {
    return sqlite3_value_type(before) == SQLITE_INTEGER &&
           sqlite3_value_type(present) == SQLITE_NULL;
}

/// True when each column to be changed holds its old value, or the new one already, or none because
/// what it led to went.
bool everyColumnFits(sqlite3_changeset_iter* change, int columns) {
    for (int i = 0; i < columns; ++i) {
        sqlite3_value* before = nullptr;
        sqlite3_value* after = nullptr;
        sqlite3_value* present = nullptr;
        if (sqlite3changeset_new(change, i, &after) != SQLITE_OK || after == nullptr)
            continue;
        if (sqlite3changeset_old(change, i, &before) != SQLITE_OK || before == nullptr ||
            sqlite3changeset_conflict(change, i, &present) != SQLITE_OK || present == nullptr)
            return false;
        if (!sameValue(present, before) && !sameValue(present, after) &&
            !wasEmptied(before, present))
            return false;
    }
    return true;
}

/// The journal is taken back in its order, so the user's data is as the entry left it; what differs
/// was written by a refresh or by references.
int onConflict(void*, int conflict, sqlite3_changeset_iter* change) {
    // A row that is gone went with what it hung on.
    if (conflict == SQLITE_CHANGESET_NOTFOUND)
        return SQLITE_CHANGESET_OMIT;
    if (conflict != SQLITE_CHANGESET_DATA && conflict != SQLITE_CHANGESET_CONFLICT)
        return SQLITE_CHANGESET_ABORT;
    const char* table = nullptr;
    int columns = 0;
    int operation = 0;
    int indirect = 0;
    sqlite3changeset_op(change, &table, &columns, &operation, &indirect);
    // Derived data, as others have made it since; and marks, where the later one holds.
    if (std::strcmp(table, "item_story") == 0 || std::strcmp(table, "unread_item") == 0)
        return SQLITE_CHANGESET_OMIT;
    if (conflict == SQLITE_CHANGESET_CONFLICT)
        return SQLITE_CHANGESET_ABORT;
    if (operation == SQLITE_DELETE)
        return SQLITE_CHANGESET_REPLACE;
    if (std::strcmp(table, "feed_fetch") == 0)
        return SQLITE_CHANGESET_OMIT; // what the last refresh found holds
    return everyColumnFits(change, columns) ? SQLITE_CHANGESET_REPLACE : SQLITE_CHANGESET_ABORT;
}

/// Each row in it: its place, its table, what happened to it and how many columns it has. False
/// when the changeset cannot be read to its end.
template <class Visit>
bool eachRow(const std::string& changeset, Visit visit) {
    sqlite3_changeset_iter* change = nullptr;
    if (sqlite3changeset_start(&change, sizeOf(changeset), bytesOf(changeset)) != SQLITE_OK)
        return false;
    while (sqlite3changeset_next(change) == SQLITE_ROW) {
        const char* table = nullptr;
        int columns = 0;
        int operation = 0;
        int indirect = 0;
        sqlite3changeset_op(change, &table, &columns, &operation, &indirect);
        visit(change, table, operation, columns);
    }
    return sqlite3changeset_finalize(change) == SQLITE_OK;
}

template <class Visit>
void eachFeedRow(const std::string& changeset, Visit visit) {
    eachRow(changeset, [&](auto* change, const char* table, int operation, int columns) {
        if (std::strcmp(table, "feed") == 0)
            visit(change, operation, columns);
    });
}

using ReadValue = int (*)(sqlite3_changeset_iter*, int, sqlite3_value**);

void addText(std::vector<std::string>& texts, sqlite3_changeset_iter* change, int column,
             ReadValue read) {
    sqlite3_value* value = nullptr;
    if (read(change, column, &value) != SQLITE_OK || value == nullptr)
        return;
    const int type = sqlite3_value_type(value);
    if (type == SQLITE_TEXT || type == SQLITE_BLOB)
        texts.emplace_back(static_cast<const char*>(sqlite3_value_blob(value)),
                           static_cast<std::size_t>(sqlite3_value_bytes(value)));
}

} // namespace

base::Result<std::string> inverted(const std::string& changeset) {
    int size = 0;
    void* bytes = nullptr;
    if (sqlite3changeset_invert(sizeOf(changeset), bytesOf(changeset), &size, &bytes) != SQLITE_OK)
        return base::fail(base::ErrorCode::LibraryDamaged, "the journal entry cannot be read");
    const std::unique_ptr<void, void (*)(void*)> owner(bytes, sqlite3_free);
    return std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

std::vector<std::int64_t> feedsRemovedBy(const std::string& changeset) {
    std::vector<std::int64_t> feeds;
    eachFeedRow(changeset, [&](sqlite3_changeset_iter* change, int operation, int) {
        sqlite3_value* id = nullptr;
        if (operation == SQLITE_DELETE && sqlite3changeset_old(change, 0, &id) == SQLITE_OK &&
            id != nullptr)
            feeds.push_back(sqlite3_value_int64(id));
    });
    return feeds;
}

bool removesTitleWishes(const std::string& changeset) {
    bool removes = false;
    eachRow(changeset, [&](auto*, const char* table, int operation, int) {
        removes |= operation == SQLITE_DELETE && std::strcmp(table, "title_wish") == 0;
    });
    return removes;
}

std::vector<std::string> loginsIn(const std::string& changeset) {
    constexpr int kLogin = 10; // the column of feed that migration 5 added
    std::vector<std::string> logins;
    eachFeedRow(changeset, [&](sqlite3_changeset_iter* change, int operation, int columns) {
        if (columns <= kLogin)
            return;
        for (const bool before : {true, false}) {
            if (operation == (before ? SQLITE_INSERT : SQLITE_DELETE))
                continue;
            sqlite3_value* value = nullptr;
            const int read = before ? sqlite3changeset_old(change, kLogin, &value)
                                    : sqlite3changeset_new(change, kLogin, &value);
            const auto* text = read == SQLITE_OK && value != nullptr
                                   ? reinterpret_cast<const char*>(sqlite3_value_text(value))
                                   : nullptr;
            if (text != nullptr && *text != '\0')
                logins.emplace_back(text);
        }
    });
    return logins;
}

base::Result<std::vector<std::string>> textsIn(const std::string& changeset) {
    std::vector<std::string> texts;
    if (changeset.empty())
        return texts;
    const bool whole =
        eachRow(changeset, [&](auto* change, const char*, int operation, int columns) {
            for (int i = 0; i < columns; ++i) {
                if (operation != SQLITE_INSERT)
                    addText(texts, change, i, sqlite3changeset_old);
                if (operation != SQLITE_DELETE)
                    addText(texts, change, i, sqlite3changeset_new);
            }
        });
    if (!whole)
        return base::fail(base::ErrorCode::LibraryDamaged, "the journal entry cannot be read");
    return texts;
}

base::Status applyChangeset(Connection& connection, const std::string& changeset) {
    sqlite3* database = connection.database().getHandle();
    const int result = sqlite3changeset_apply(database, sizeOf(changeset), bytesOf(changeset),
                                              nullptr, onConflict, nullptr);
    if (result == SQLITE_ABORT || (result & 0xff) == SQLITE_CONSTRAINT)
        return base::fail(
            base::ErrorCode::NothingToUndo,
            "what this changed has been changed otherwise since; nothing was touched");
    if (result != SQLITE_OK)
        throw SQLite::Exception(database, result);
    return {};
}

} // namespace musette::store
