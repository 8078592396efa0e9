// Notes, linked items and the smaller parts of a session.

#include "connection.h"
#include "session_rows.h"

#include <musette/base/text.h>
#include <musette/model/names.h>
#include <musette/store/session_tables.h>
#include <musette/store/tool_table.h>

#include <fmt/format.h>

namespace musette::store {

namespace {

/// What is written stays in its session.
base::Status requireSession(Query&& row, model::SessionId session, std::string_view what) {
    if (!row.next())
        return missing(what);
    if (row.number(0) != session.value)
        return base::fail(base::ErrorCode::InvalidArgument,
                          fmt::format("the {} belongs to another session", what));
    return {};
}

} // namespace

/// A half-day belongs to its session, a sequence to its half-day: the references alone do not say
/// so.
base::Status SessionTables::checkPlace(model::SessionId session, model::HalfDayId halfDay,
                                       model::SequenceId sequence) {
    Query row = m_connection.query(
        "SELECT (SELECT d.session_id FROM half_day h JOIN session_day d ON d.id = h.day_id "
        "WHERE h.id = ?1), (SELECT half_day_id FROM sequence WHERE id = ?2)",
        halfDay, sequence);
    row.next();
    if (halfDay && row.number(0) != session.value)
        return base::fail(base::ErrorCode::InvalidArgument,
                          "the half-day belongs to another session");
    if (sequence && row.number(1) != halfDay.value)
        return base::fail(base::ErrorCode::InvalidArgument,
                          "the sequence belongs to another half-day");
    return {};
}

base::Result<model::NoteId> SessionTables::insertNote(const model::Note& note) {
    return m_connection.guarded([&]() -> base::Result<model::NoteId> {
        if (const auto fits = checkPlace(note.session, note.halfDay, note.sequence); !fits)
            return std::unexpected(fits.error());
        m_changes.sessions = true;
        m_connection.run("INSERT INTO note (session_id, half_day_id, sequence_id, kind, mark, "
                         "body, at, authors, "
                         "visibility, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                         note.session, note.halfDay, note.sequence, model::nameOf(note.kind),
                         model::nameOf(note.mark), note.body, note.at, note.authors,
                         model::nameOf(note.visibility), note.position);
        const model::NoteId id{m_connection.lastId()};
        m_connection.run("INSERT INTO note_text (note_id, body) VALUES (?, ?)", id,
                         base::foldForSearch(note.body + '\n' + note.authors));
        return id;
    });
}

base::Status SessionTables::updateNote(const model::Note& note, base::Instant now) {
    return m_connection.guarded([&]() -> base::Status {
        if (auto fits = requireSession(
                m_connection.query("SELECT session_id FROM note WHERE id = ?", note.id),
                note.session, "note");
            !fits)
            return fits;
        if (auto fits = checkPlace(note.session, note.halfDay, note.sequence); !fits)
            return fits;
        m_changes.sessions = true;
        m_connection.run("INSERT INTO note_revision (note_id, body, replaced_at) "
                         "SELECT id, body, ?2 FROM note WHERE id = ?1 AND body <> ?3",
                         note.id, now, note.body);
        m_connection.run(
            "UPDATE note SET half_day_id = ?, sequence_id = ?, kind = ?, mark = ?, body = ?, "
            "at = ?, authors = ?, visibility = ?, position = ? WHERE id = ?",
            note.halfDay, note.sequence, model::nameOf(note.kind), model::nameOf(note.mark),
            note.body, note.at, note.authors, model::nameOf(note.visibility), note.position,
            note.id);
        m_connection.run("UPDATE note_text SET body = ? WHERE note_id = ?",
                         base::foldForSearch(note.body + '\n' + note.authors), note.id);
        return {};
    });
}

base::Status SessionTables::removeNote(model::NoteId id) {
    return m_connection.guarded([&]() -> base::Status {
        m_changes.sessions = true;
        if (m_connection.run("DELETE FROM note WHERE id = ?", id) == 0)
            return missing("note");
        return {};
    });
}

base::Result<model::SessionItemId> SessionTables::insertLink(const model::SessionItem& link) {
    return m_connection.guarded([&]() -> base::Result<model::SessionItemId> {
        if (const auto fits = checkPlace(link.session, link.halfDay, link.sequence); !fits)
            return std::unexpected(fits.error());
        m_changes.sessions = true;
        m_changes.lists = true;
        m_changes.items.push_back(link.item);
        Query known = m_connection.query(
            "SELECT id FROM session_item WHERE session_id = ?1 AND item_id = ?2 "
            "AND coalesce(half_day_id, 0) = ?3 AND coalesce(sequence_id, 0) = ?4 "
            "AND (?5 = '' OR comment = ?5) AND (?6 IS NULL OR coalesce(note_id, ?6) = ?6) "
            "ORDER BY id",
            link.session, link.item, link.halfDay.value, link.sequence.value, link.comment,
            link.note);
        if (known.next()) {
            const auto id = known.id<model::SessionItemId>(0);
            if (link.note)
                m_connection.run("UPDATE session_item SET note_id = ? WHERE id = ?", link.note, id);
            return id;
        }
        m_connection.run("INSERT INTO session_item (session_id, half_day_id, sequence_id, note_id, "
                         "item_id, role, "
                         "given_by, comment, visibility, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                         link.session, link.halfDay, link.sequence, link.note, link.item,
                         model::nameOf(link.role), model::nameOf(link.givenBy), link.comment,
                         model::nameOf(link.visibility), link.at);
        return model::SessionItemId{m_connection.lastId()};
    });
}

base::Status SessionTables::updateLink(const model::SessionItem& link) {
    return m_connection.guarded([&]() -> base::Status {
        if (auto fits = requireSession(
                m_connection.query("SELECT session_id FROM session_item WHERE id = ?", link.id),
                link.session, "linked item");
            !fits)
            return fits;
        if (auto fits = checkPlace(link.session, link.halfDay, link.sequence); !fits)
            return fits;
        m_connection.run("UPDATE session_item SET half_day_id = ?, sequence_id = ?, role = ?, "
                         "given_by = ?, comment = ?, visibility = ?, at = ? WHERE id = ?",
                         link.halfDay, link.sequence, model::nameOf(link.role),
                         model::nameOf(link.givenBy), link.comment, model::nameOf(link.visibility),
                         link.at, link.id);
        m_changes.sessions = true;
        m_changes.lists = true;
        m_changes.items.push_back(link.item);
        return {};
    });
}

base::Status SessionTables::removeLink(model::SessionItemId id) {
    return m_connection.guarded([&]() -> base::Status {
        {
            Query row = m_connection.query("SELECT item_id FROM session_item WHERE id = ?", id);
            if (!row.next())
                return missing("linked item");
            m_changes.items.push_back(row.id<model::ItemId>(0));
        }
        m_connection.run("DELETE FROM session_item WHERE id = ?", id);
        m_changes.sessions = true;
        m_changes.lists = true;
        return {};
    });
}

base::Status SessionTables::replaceParts(model::SessionId id,
                                         const model::SessionDocument& document) {
    base::Status done = replaceObjectives(id, document.objectives);
    if (done)
        done = replaceResources(id, document.resources);
    if (done)
        done = replaceAccounts(id, document.relatedAccounts);
    if (!done)
        return done;
    ToolTable tools(m_connection, m_changes);
    return m_connection.guarded([&]() -> base::Status {
        m_connection.run("DELETE FROM tool WHERE session_id = ?", id);
        for (const model::Tool& tool : document.tools) {
            if (const auto made = tools.insert(id, tool); !made)
                return std::unexpected(made.error());
        }
        return {};
    });
}

base::Status SessionTables::replaceObjectives(model::SessionId id,
                                              std::span<const model::Objective> parts) {
    return m_connection.guarded([&]() -> base::Status {
        m_changes.sessions = true;
        m_connection.run("DELETE FROM objective WHERE session_id = ?", id);
        int position = 0;
        for (const model::Objective& part : parts)
            m_connection.run("INSERT INTO objective (session_id, position, text, result) "
                             "VALUES (?, ?, ?, ?)",
                             id, ++position, part.text, part.result);
        return {};
    });
}

base::Status SessionTables::replaceResources(model::SessionId id,
                                             std::span<const model::Resource> parts) {
    return m_connection.guarded([&]() -> base::Status {
        m_changes.sessions = true;
        m_connection.run("DELETE FROM resource WHERE session_id = ?", id);
        int position = 0;
        for (const model::Resource& part : parts)
            m_connection.run("INSERT INTO resource (session_id, position, title, url, comment, "
                             "visibility) VALUES (?, ?, ?, ?, ?, ?)",
                             id, ++position, part.title, part.url, part.comment,
                             model::nameOf(part.visibility));
        return {};
    });
}

base::Status SessionTables::replaceAccounts(model::SessionId id,
                                            std::span<const model::RelatedAccount> parts) {
    return m_connection.guarded([&]() -> base::Status {
        m_changes.sessions = true;
        m_connection.run("DELETE FROM related_account WHERE session_id = ?", id);
        int position = 0;
        for (const model::RelatedAccount& part : parts)
            m_connection.run(
                "INSERT INTO related_account (session_id, position, author, title, url, "
                "comment) VALUES (?, ?, ?, ?, ?, ?)",
                id, ++position, part.author, part.title, part.url, part.comment);
        return {};
    });
}

} // namespace musette::store
