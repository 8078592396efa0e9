#pragma once

#include <musette/base/error.h>
#include <musette/model/change.h>
#include <musette/model/training.h>

#include <optional>

namespace musette::store {

class Connection;

/// Trainings, and which sessions are holdings of them. Part of StoreWriter.
class TrainingTable {
public:
    TrainingTable(Connection& connection, model::LibraryChange& changes)
        : m_connection(connection), m_changes(changes) {}

    [[nodiscard]] base::Result<model::TrainingId> insert(const model::Training& training);
    /// Errors: NotFound.
    [[nodiscard]] base::Status update(const model::Training& training);
    /// Its sessions stay. Errors: NotFound.
    [[nodiscard]] base::Status remove(model::TrainingId id);
    /// None: the session is of no training. Errors: NotFound.
    [[nodiscard]] base::Status assign(model::SessionId session, model::TrainingId training);
    [[nodiscard]] base::Result<model::Training> find(model::TrainingId id);
    /// The one of the same uuid, else of the same title but for case and accents.
    [[nodiscard]] base::Result<std::optional<model::Training>>
    twinOf(const model::Training& training);
    /// Of which training a session is a holding.
    [[nodiscard]] base::Result<std::optional<model::Training>> of(model::SessionId session);

private:
    Connection& m_connection;
    model::LibraryChange& m_changes;
};

} // namespace musette::store
