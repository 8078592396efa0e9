#pragma once

#include <musette/base/error.h>
#include <musette/model/change.h>
#include <musette/model/saved_search.h>

namespace musette::store {

class Connection;

/// The searches that the user keeps. Part of StoreWriter.
class SavedSearchTable {
public:
    SavedSearchTable(Connection& connection, model::LibraryChange& changes)
        : m_connection(connection), m_changes(changes) {}

    /// Errors: NotFound.
    [[nodiscard]] base::Result<model::SavedSearch> search(model::SavedSearchId id);
    [[nodiscard]] base::Result<model::SavedSearchId> insert(const model::SavedSearch& search);
    /// Errors: NotFound.
    [[nodiscard]] base::Status update(const model::SavedSearch& search);
    /// Errors: NotFound.
    [[nodiscard]] base::Status remove(model::SavedSearchId id);

private:
    Connection& m_connection;
    model::LibraryChange& m_changes;
};

} // namespace musette::store
