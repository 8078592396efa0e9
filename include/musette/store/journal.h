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

    /// Drops the entries that hold these bytes, which must not stay in the library.
    [[nodiscard]] base::Status forget(std::string_view bytes);

private:
    base::Result<model::JournalEntry> apply(bool undo);
    base::Status applyWithItems(model::OperationId id, const std::string& changeset, bool undo);

    Connection& m_connection;
};

} // namespace musette::store
