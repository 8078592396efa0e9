#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/change.h>
#include <musette/model/participant.h>

#include <vector>

namespace musette::store {

class Connection;

/// People who were trained. Part of StoreWriter.
class ParticipantTable {
public:
    ParticipantTable(Connection& connection, model::LibraryChange& changes)
        : m_connection(connection), m_changes(changes) {}

    /// With a new id. Errors: AlreadyExists for an alias that the session has.
    [[nodiscard]] base::Result<model::ParticipantId> insert(const model::Participant& participant);
    /// Its session stays. Errors: NotFound, AlreadyExists.
    [[nodiscard]] base::Status update(const model::Participant& participant);
    [[nodiscard]] base::Status remove(model::ParticipantId id);
    [[nodiscard]] base::Result<model::Participant> find(model::ParticipantId id);
    /// Those whose names are to go that day or went unnoticed before.
    [[nodiscard]] base::Result<std::vector<model::Participant>> due(base::Date today);
    /// The alias stays, the name does not.
    [[nodiscard]] base::Status forgetName(model::ParticipantId id);

private:
    base::Status requireFree(const model::Participant& participant);

    Connection& m_connection;
    model::LibraryChange& m_changes;
};

} // namespace musette::store
