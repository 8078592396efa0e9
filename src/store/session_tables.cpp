#include <musette/store/session_tables.h>

#include <musette/model/names.h>

#include "connection.h"
#include "session_rows.h"

#include <algorithm>

namespace musette::store {
namespace {

template <class Enum>
std::optional<std::string_view> optionalName(const std::optional<Enum>& value) {
    return value ? std::optional(model::nameOf(*value)) : std::nullopt;
}

std::unexpected<base::Error> missing(std::string_view what) {
    return base::fail(base::ErrorCode::NotFound, "there is no such " + std::string(what));
}

} // namespace

base::Result<model::SessionId> SessionTables::insert(const model::Session& s) {
    return m_connection.guarded([&]() -> base::Result<model::SessionId> {
        m_connection.run(
            "INSERT INTO session (uuid, title, role, organiser, sponsor, place, modality, starts_on, "
            "ends_on, state, contact, author, audience, introduction, conclusion, link_notice, "
            "licence, time_zone, language) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            s.uuid, s.title, model::nameOf(s.role), s.organiser, s.sponsor, s.place,
            model::nameOf(s.modality), base::formatDate(s.startsOn), base::formatDate(s.endsOn),
            model::nameOf(s.state), s.contact, s.author, s.audience, s.introduction, s.conclusion,
            s.linkNotice, s.licence, s.timeZone, s.language);
        m_changes.sessions = true;
        return model::SessionId{m_connection.lastId()};
    });
}

base::Status SessionTables::update(const model::Session& s) {
    return m_connection.guarded([&]() -> base::Status {
        const int changed = m_connection.run(
            "UPDATE session SET title = ?, role = ?, organiser = ?, sponsor = ?, place = ?, "
            "modality = ?, starts_on = ?, ends_on = ?, state = ?, contact = ?, author = ?, "
            "audience = ?, introduction = ?, conclusion = ?, link_notice = ?, licence = ?, "
            "time_zone = ?, language = ? WHERE id = ?",
            s.title, model::nameOf(s.role), s.organiser, s.sponsor, s.place,
            model::nameOf(s.modality), base::formatDate(s.startsOn), base::formatDate(s.endsOn),
            model::nameOf(s.state), s.contact, s.author, s.audience, s.introduction, s.conclusion,
            s.linkNotice, s.licence, s.timeZone, s.language, s.id);
        m_changes.sessions = true;
        return changed == 0 ? base::Status(missing("session")) : base::Status();
    });
}

base::Status SessionTables::remove(model::SessionId id) {
    return m_connection.guarded([&]() -> base::Status {
        m_changes.sessions = true;
        m_changes.lists = true;
        if (m_connection.run("DELETE FROM session WHERE id = ?", id) == 0)
            return missing("session");
        return {};
    });
}

base::Result<std::optional<model::SessionId>> SessionTables::findByUuid(std::string_view uuid) {
    return m_connection.guarded([&]() -> base::Result<std::optional<model::SessionId>> {
        Query row = m_connection.query("SELECT id FROM session WHERE uuid = ?", uuid);
        if (!row.next())
            return std::nullopt;
        return row.id<model::SessionId>(0);
    });
}

base::Result<model::Session> SessionTables::session(model::SessionId id) {
    return m_connection.guarded([&]() -> base::Result<model::Session> {
        Query row = m_connection.query(kSessionById, id);
        if (!row.next())
            return missing("session");
        return sessionFrom(row);
    });
}

base::Result<model::DayId> SessionTables::day(model::SessionId session, base::Date date) {
    return m_connection.guarded([&]() -> base::Result<model::DayId> {
        m_changes.sessions = true;
        const std::string text = base::formatDate(date);
        m_connection.run("INSERT OR IGNORE INTO session_day (session_id, date) VALUES (?, ?)", session,
                         text);
        m_connection.run("UPDATE session SET starts_on = min(starts_on, ?2), "
                         "ends_on = max(ends_on, ?2) WHERE id = ?1 "
                         "AND (starts_on > ?2 OR ends_on < ?2)",
                         session, text);
        Query row = m_connection.query(
            "SELECT id FROM session_day WHERE session_id = ? AND date = ?", session, text);
        if (!row.next())
            return missing("session");
        return row.id<model::DayId>(0);
    });
}

base::Result<model::HalfDayId> SessionTables::halfDay(const model::HalfDay& half) {
    return m_connection.guarded([&]() -> base::Result<model::HalfDayId> {
        m_changes.sessions = true;
        m_connection.run("INSERT OR IGNORE INTO half_day (day_id, slot, starts_at, ends_at, modality, "
                         "present_count) VALUES (?, ?, ?, ?, ?, ?)",
                         half.day, model::nameOf(half.slot), half.startsAt, half.endsAt,
                         optionalName(half.modality), half.presentCount);
        Query row = m_connection.query("SELECT id FROM half_day WHERE day_id = ? AND slot = ?",
                                       half.day, model::nameOf(half.slot));
        if (!row.next())
            return missing("day");
        return row.id<model::HalfDayId>(0);
    });
}

base::Status SessionTables::updateHalfDay(const model::HalfDay& half) {
    return m_connection.guarded([&]() -> base::Status {
        m_changes.sessions = true;
        if (m_connection.run("UPDATE half_day SET starts_at = ?, ends_at = ?, modality = ?, "
                             "present_count = ? WHERE id = ?",
                             half.startsAt, half.endsAt, optionalName(half.modality),
                             half.presentCount, half.id) == 0)
            return missing("half-day");
        return {};
    });
}

base::Result<model::SpeakerId> SessionTables::speaker(const model::Speaker& speaker) {
    m_connection.run("INSERT OR IGNORE INTO speaker (name, function, organisation) VALUES (?, ?, ?)",
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
        m_connection.run("INSERT OR IGNORE INTO sequence_speaker (sequence_id, speaker_id, position) "
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

base::Status SessionTables::updateSequence(const model::Sequence& sequence) {
    return m_connection.guarded([&]() -> base::Status {
        m_changes.sessions = true;
        if (m_connection.run("UPDATE sequence SET half_day_id = ?, title = ?, kind = ?, modality = ?, "
                             "visibility = ? WHERE id = ?",
                             sequence.halfDay, sequence.title, model::nameOf(sequence.kind),
                             optionalName(sequence.modality), model::nameOf(sequence.visibility),
                             sequence.id) == 0)
            return missing("sequence");
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
