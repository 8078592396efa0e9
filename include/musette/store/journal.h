#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/change.h>

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace musette::store {

class Connection;
class Query;
struct Recorded;

/// A user action on its way into the journal.
struct Operation {
    model::OperationKind kind = model::OperationKind::MarkRead;
    std::string subject{};
    int count = 1;
    base::Instant at{};
};

/// What the user did, as SQLite changesets (https://www.sqlite.org/sessionintro.html), and as lists
/// of items that were marked read or unread. Part of
/// StoreWriter; runs inside its transactions.
class Journal {
public:
    explicit Journal(Connection& connection) : m_connection(connection) {}

    /// Adds an entry; what had been undone can no longer be redone. Entries over 30 days old go.
    [[nodiscard]] base::Result<model::OperationId> add(const Operation& operation,
                                                       const Recorded& recorded);
    /// An entry whose changes come in parts, for what is too large for one changeset; the work that
    /// makes what the parts hang on (feeds) is recorded with it.
    [[nodiscard]] base::Result<model::OperationId>
    begin(const Operation& operation, const std::function<base::Status()>& work = {});
    /// Records the work as the next part of that entry; the work says how many things it was.
    /// Errors: Cancelled
    /// when the entry has been taken back or given up meanwhile; those of the work.
    [[nodiscard]] base::Status addPart(model::OperationId id,
                                       const std::function<base::Result<int>()>& work);
    /// Takes an entry out that came to nothing.
    [[nodiscard]] base::Status dropIfEmpty(model::OperationId id);
    /// Gives up the entries that are over 30 days old; how many.
    [[nodiscard]] base::Result<int> dropExpired(base::Instant now);
    /// Gives up every entry of that kind, and what was done before it: it can only be taken back in
    /// order. How many.
    [[nodiscard]] base::Result<int> dropThrough(model::OperationKind kind);

    /// Takes the newest entry that stands back; what refreshes did meanwhile stays. Errors:
    /// NothingToUndo, also when what it changed was changed otherwise since; nothing is half
    /// undone.
    [[nodiscard]] base::Result<model::JournalEntry> undo();
    /// Does the oldest undone entry again. Errors: as undo.
    [[nodiscard]] base::Result<model::JournalEntry> redo();
    /// Is told of each part of an entry that undo or redo has dealt with: how many, of how many.
    /// False ends it, which fails with Cancelled. None: nobody is told.
    using PartWatch = std::function<bool(std::size_t done, std::size_t total)>;
    void watchParts(PartWatch watch) { m_watch = std::move(watch); }

    /// The names of logins that nothing refers to any more: their feed is removed, and the entry
    /// that could bring it back is gone. Each is told once, after its transaction.
    [[nodiscard]] base::Result<std::vector<std::string>> takeUnusedLogins();

    /// Drops the entries that hold these bytes, which must not stay in the library.
    [[nodiscard]] base::Status forget(std::string_view bytes);

private:
    base::Result<model::JournalEntry> apply(bool undo);
    base::Status applyParts(model::OperationId id, bool undo);
    base::Status applyMarks(model::OperationId id, bool undo);
    void addMarks(model::OperationId id, const Recorded& recorded);
    base::Status applyWithItems(model::OperationId id, const std::string& changeset, bool undo);

    base::Status dropOld(const Operation& newest);
    void keepLoginsOf(Query& entries);

    Connection& m_connection;
    PartWatch m_watch;
    std::vector<std::string> m_loginsOfDropped; ///< of entries that went; some may be in use
};

} // namespace musette::store
