// Sequences and their speakers.

#include "connection.h"
#include "session_rows.h"

#include <musette/model/names.h>
#include <musette/store/session_tables.h>

#include <algorithm>

namespace musette::store {

base::Result<model::SpeakerId> SessionTables::speaker(const model::Speaker& speaker) {
    m_connection.run(
        "INSERT OR IGNORE INTO speaker (name, function, organisation) VALUES (?, ?, ?)",
        speaker.name, speaker.function, speaker.organisation);
    Query row = m_connection.query(
        "SELECT id FROM speaker WHERE name = ? AND function = ? AND organisation = ?", speaker.name,
        speaker.function, speaker.organisation);
    row.next();
    return row.id<model::SpeakerId>(0);
}

base::Status SessionTables::setSpeakers(model::SequenceId id,
                                        const std::vector<model::Speaker>& speakers) {
    m_connection.run("DELETE FROM sequence_speaker WHERE sequence_id = ?", id);
    int position = 0;
    for (const model::Speaker& person : speakers) {
        if (person.name.empty() && person.function.empty() && person.organisation.empty())
            continue;
        const auto known = speaker(person);
        if (!known)
            return std::unexpected(known.error());
        m_connection.run(
            "INSERT OR IGNORE INTO sequence_speaker (sequence_id, speaker_id, position) "
            "VALUES (?, ?, ?)",
            id, *known, ++position);
    }
    return {};
}

base::Result<model::SequenceId> SessionTables::insertSequence(const model::Sequence& sequence) {
    return m_connection.guarded([&]() -> base::Result<model::SequenceId> {
        m_changes.sessions = true;
        const std::optional<int> position =
            sequence.position >= 0 ? std::optional(sequence.position) : std::nullopt;
        m_connection.run(
            "INSERT INTO sequence (half_day_id, position, title, kind, modality, visibility) "
            "VALUES (?1, coalesce(?2, (SELECT coalesce(max(position), 0) + 1 FROM sequence "
            "WHERE half_day_id = ?1)), ?3, ?4, ?5, ?6)",
            sequence.halfDay, position, sequence.title, model::nameOf(sequence.kind),
            optionalName(sequence.modality), model::nameOf(sequence.visibility));
        const model::SequenceId id{m_connection.lastId()};
        if (const auto done = setSpeakers(id, sequence.speakers); !done)
            return std::unexpected(done.error());
        return id;
    });
}

base::Status SessionTables::moveToHalfDay(const model::Sequence& sequence) {
    Query row = m_connection.query(
        "SELECT s.half_day_id, d.session_id, (SELECT e.session_id FROM half_day g "
        "JOIN session_day e ON e.id = g.day_id WHERE g.id = ?2) FROM sequence s "
        "JOIN half_day h ON h.id = s.half_day_id JOIN session_day d ON d.id = h.day_id "
        "WHERE s.id = ?1",
        sequence.id, sequence.halfDay);
    if (!row.next())
        return missing("sequence");
    if (row.number(0) == sequence.halfDay.value)
        return {};
    if (row.number(1) != row.number(2))
        return base::fail(base::ErrorCode::InvalidArgument,
                          "the half-day belongs to another session");
    m_connection.run("UPDATE sequence SET half_day_id = ?2, position = "
                     "(SELECT coalesce(max(position), 0) + 1 FROM sequence WHERE half_day_id = ?2) "
                     "WHERE id = ?1",
                     sequence.id, sequence.halfDay);
    m_connection.run("UPDATE note SET half_day_id = ?2 WHERE sequence_id = ?1", sequence.id,
                     sequence.halfDay);
    m_connection.run("UPDATE session_item SET half_day_id = ?2 WHERE sequence_id = ?1", sequence.id,
                     sequence.halfDay);
    return {};
}

base::Status SessionTables::updateSequence(const model::Sequence& sequence) {
    return m_connection.guarded([&]() -> base::Status {
        m_changes.sessions = true;
        if (auto moved = moveToHalfDay(sequence); !moved)
            return moved;
        m_connection.run("UPDATE sequence SET title = ?, kind = ?, modality = ?, visibility = ? "
                         "WHERE id = ?",
                         sequence.title, model::nameOf(sequence.kind),
                         optionalName(sequence.modality), model::nameOf(sequence.visibility),
                         sequence.id);
        return setSpeakers(sequence.id, sequence.speakers);
    });
}

base::Status SessionTables::removeSequence(model::SequenceId id) {
    return m_connection.guarded([&]() -> base::Status {
        m_changes.sessions = true;
        // What was written in it stays with its half-day, never more visible than it was.
        m_connection.run("UPDATE note SET visibility = CASE "
                         "WHEN (SELECT visibility FROM sequence WHERE id = ?1) = 'private' "
                         "THEN 'private' "
                         "WHEN (SELECT visibility FROM sequence WHERE id = ?1) = 'team' "
                         "AND visibility = 'public' THEN 'team' ELSE visibility END "
                         "WHERE sequence_id = ?1",
                         id);
        m_connection.run("UPDATE session_item SET visibility = CASE "
                         "WHEN (SELECT visibility FROM sequence WHERE id = ?1) = 'private' "
                         "THEN 'private' "
                         "WHEN (SELECT visibility FROM sequence WHERE id = ?1) = 'team' "
                         "AND visibility = 'public' THEN 'team' ELSE visibility END "
                         "WHERE sequence_id = ?1",
                         id);
        if (m_connection.run("DELETE FROM sequence WHERE id = ?", id) == 0)
            return missing("sequence");
        return {};
    });
}

base::Status SessionTables::moveSequence(model::SequenceId id, int by) {
    return m_connection.guarded([&]() -> base::Status {
        m_changes.sessions = true;
        std::vector<model::SequenceId> order;
        {
            Query row = m_connection.query(
                "SELECT id FROM sequence WHERE half_day_id = "
                "(SELECT half_day_id FROM sequence WHERE id = ?) ORDER BY position, id",
                id);
            while (row.next())
                order.push_back(row.id<model::SequenceId>(0));
        }
        const auto found = std::ranges::find(order, id);
        if (found == order.end())
            return missing("sequence");
        const auto from = found - order.begin();
        const auto last = static_cast<std::ptrdiff_t>(order.size()) - 1;
        const auto to = std::clamp<std::ptrdiff_t>(from + by, 0, last);
        order.erase(found);
        order.insert(order.begin() + to, id);
        for (std::size_t i = 0; i < order.size(); ++i)
            m_connection.run("UPDATE sequence SET position = ?1 WHERE id = ?2 AND position <> ?1",
                             i + 1, order[i]);
        return {};
    });
}

} // namespace musette::store
