#include "connection.h"
#include "reader_parts.h"

#include <musette/store/participant_table.h>

#include <fmt/format.h>

namespace musette::store {
namespace {

constexpr const char* kById =
    "SELECT id, session_id, alias, name, purge_on FROM participant WHERE id = ?";
constexpr const char* kDue = "SELECT id, session_id, alias, name, purge_on FROM participant "
                             "WHERE name <> '' AND purge_on <= ? ORDER BY purge_on, id";
constexpr const char* kOfSession =
    "SELECT id, session_id, alias, name, purge_on FROM participant WHERE session_id = ? "
    "ORDER BY alias, id";

model::Participant participantFrom(const Query& row) {
    return {row.id<model::ParticipantId>(0), row.id<model::SessionId>(1), row.text(2), row.text(3),
            base::parseDate(row.text(4)).value_or(base::Date{})};
}

std::unexpected<base::Error> notThere(model::ParticipantId id) {
    return base::fail(base::ErrorCode::NotFound,
                      fmt::format("there is no participant {} in this library", id.value));
}

} // namespace

base::Status ParticipantTable::requireFree(const model::Participant& participant) {
    if (m_connection
            .query("SELECT 1 FROM participant WHERE session_id = ? AND alias = ? AND id <> ?",
                   participant.session, participant.alias, participant.id.value)
            .next())
        return base::fail(base::ErrorCode::AlreadyExists,
                          "the session has a participant of that alias");
    return {};
}

base::Result<model::ParticipantId> ParticipantTable::insert(const model::Participant& participant) {
    return m_connection.guarded([&]() -> base::Result<model::ParticipantId> {
        if (auto freed = requireFree(participant); !freed)
            return std::unexpected(freed.error());
        m_connection.run(
            "INSERT INTO participant (session_id, alias, name, purge_on) VALUES (?, ?, ?, ?)",
            participant.session, participant.alias, participant.name,
            base::formatDate(participant.purgeOn));
        m_changes.sessions = true;
        return model::ParticipantId{m_connection.lastId()};
    });
}

base::Status ParticipantTable::update(const model::Participant& participant) {
    return m_connection.guarded([&]() -> base::Status {
        if (auto freed = requireFree(participant); !freed)
            return freed;
        if (m_connection.run(
                "UPDATE participant SET alias = ?2, name = ?3, purge_on = ?4 WHERE id = ?1",
                participant.id, participant.alias, participant.name,
                base::formatDate(participant.purgeOn)) == 0)
            return notThere(participant.id);
        m_changes.sessions = true;
        return {};
    });
}

base::Status ParticipantTable::remove(model::ParticipantId id) {
    return m_connection.guarded([&]() -> base::Status {
        if (m_connection.run("DELETE FROM participant WHERE id = ?", id) == 0)
            return notThere(id);
        m_changes.sessions = true;
        return {};
    });
}

base::Result<model::Participant> ParticipantTable::find(model::ParticipantId id) {
    return m_connection.guarded([&]() -> base::Result<model::Participant> {
        Query row = m_connection.query(kById, id);
        if (!row.next())
            return notThere(id);
        return participantFrom(row);
    });
}

base::Result<std::vector<model::Participant>> ParticipantTable::due(base::Date today) {
    return m_connection.guarded([&]() -> base::Result<std::vector<model::Participant>> {
        std::vector<model::Participant> found;
        Query row = m_connection.query(kDue, base::formatDate(today));
        while (row.next())
            found.push_back(participantFrom(row));
        return found;
    });
}

base::Status ParticipantTable::forgetName(model::ParticipantId id) {
    return m_connection.guarded([&]() -> base::Status {
        m_connection.run("UPDATE participant SET name = '' WHERE id = ?", id);
        m_changes.sessions = true;
        return {};
    });
}

base::Result<std::vector<model::Participant>>
StoreReader::participants(model::SessionId session) const {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<std::vector<model::Participant>> {
        std::vector<model::Participant> found;
        Query row = connection.query(kOfSession, session);
        while (row.next())
            found.push_back(participantFrom(row));
        return found;
    });
}

} // namespace musette::store
