#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/change.h>

#include <string>
#include <string_view>
#include <vector>

namespace musette::store {

class Connection;

/// A user action on its way into the journal.
struct Operation {
    model::OperationKind kind = model::OperationKind::MarkRead;
    std::string subject{};
    int count = 1;
    base::Instant at{};
};

/// What the user did, as SQLite changesets (https://www.sqlite.org/sessionintro.html). Part of
/// StoreWriter; runs inside its transactions.
class Journal {
public:
    explicit Journal(Connection& connection) : m_connection(connection) {}

    /// Adds an entry; what had been undone can no longer be redone. Entries over 30 days old go.
    [[nodiscard]] base::Status add(const Operation& operation, const std::string& changeset);
    /// Takes the newest entry that stands back; what refreshes did meanwhile stays. Errors:
    /// NothingToUndo, also when what it changed was changed otherwise since; nothing is half
    /// undone.
    [[nodiscard]] base::Result<model::JournalEntry> undo();
    /// Does the oldest undone entry again. Errors: as undo.
    [[nodiscard]] base::Result<model::JournalEntry> redo();

    /// The names of logins that nothing refers to any more: their feed is removed, and the entry
    /// that could bring it back is gone. Each is told once, after its transaction.
    [[nodiscard]] base::Result<std::vector<std::string>> takeUnusedLogins();

    /// Drops the entries that hold these bytes, which must not stay in the library.
    [[nodiscard]] base::Status forget(std::string_view bytes);

private:
    base::Result<model::JournalEntry> apply(bool undo);
    base::Status applyWithItems(model::OperationId id, const std::string& changeset, bool undo);

    base::Status dropOld(const Operation& newest);

    Connection& m_connection;
    std::vector<std::string> m_loginsOfDropped; ///< of entries that went; some may be in use
};

} // namespace musette::store
