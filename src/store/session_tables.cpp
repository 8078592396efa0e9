#include "connection.h"
#include "session_rows.h"

#include <musette/model/names.h>
#include <musette/store/session_tables.h>

namespace musette::store {

base::Result<model::SessionId> SessionTables::insert(const model::Session& s) {
    return m_connection.guarded([&]() -> base::Result<model::SessionId> {
        m_connection.run(
            "INSERT INTO session (id, uuid, title, role, organiser, sponsor, place, modality, "
            "starts_on, "
            "ends_on, state, contact, author, audience, introduction, conclusion, link_notice, "
            "licence, time_zone, language) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            s.id, s.uuid, s.title, model::nameOf(s.role), s.organiser, s.sponsor, s.place,
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

base::Result<std::vector<model::ItemId>> SessionTables::linkedItems(model::SessionId id) {
    return m_connection.guarded([&]() -> base::Result<std::vector<model::ItemId>> {
        std::vector<model::ItemId> items;
        Query row = m_connection.query(
            "SELECT DISTINCT item_id FROM session_item WHERE session_id = ?", id);
        while (row.next())
            items.push_back(row.id<model::ItemId>(0));
        return items;
    });
}

base::Status SessionTables::remove(model::SessionId id) {
    return m_connection.guarded([&]() -> base::Status {
        m_changes.sessions = true;
        m_changes.lists = true;
        m_changes.others = true;
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

base::Result<model::SessionDocument> SessionTables::document(model::SessionId id) {
    return m_connection.guarded([&] { return documentOf(m_connection, id); });
}

base::Result<model::DayId> SessionTables::day(model::SessionId session, base::Date date) {
    return m_connection.guarded([&]() -> base::Result<model::DayId> {
        m_changes.sessions = true;
        const std::string text = base::formatDate(date);
        m_connection.run("INSERT OR IGNORE INTO session_day (session_id, date) VALUES (?, ?)",
                         session, text);
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
        m_connection.run(
            "INSERT OR IGNORE INTO half_day (day_id, slot, starts_at, ends_at, modality, "
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

} // namespace musette::store
