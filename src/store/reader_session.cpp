// A whole session, and the journal.

#include "annotation_rows.h"
#include "board_rows.h"
#include "feed_rows.h"
#include "operation_names.h"
#include "reader_parts.h"
#include "session_rows.h"
#include "tool_rows.h"
#include "training_rows.h"

#include <musette/model/names.h>
#include <musette/store/reader.h>

#include <algorithm>

namespace musette::store {
namespace {

template <class Enum>
Enum named(const Query& row, int column, Enum fallback) {
    return model::fromName<Enum>(row.text(column)).value_or(fallback);
}

std::optional<model::Modality> modalityFrom(const Query& row, int column) {
    return row.isNull(column) ? std::nullopt : model::fromName<model::Modality>(row.text(column));
}

void readDays(Connection& connection, model::SessionDocument& document) {
    Query day = connection.query(
        "SELECT id, date FROM session_day WHERE session_id = ? ORDER BY date", document.session.id);
    while (day.next())
        document.days.push_back({day.id<model::DayId>(0), document.session.id,
                                 base::parseDate(day.text(1)).value_or(base::Date{})});
    Query half = connection.query(
        "SELECT h.id, h.day_id, h.slot, h.starts_at, h.ends_at, h.modality, h.present_count "
        "FROM half_day h JOIN session_day d ON d.id = h.day_id WHERE d.session_id = ? "
        "ORDER BY d.date, CASE h.slot WHEN 'morning' THEN 0 WHEN 'afternoon' THEN 1 ELSE 2 END",
        document.session.id);
    while (half.next())
        document.halfDays.push_back({half.id<model::HalfDayId>(0), half.id<model::DayId>(1),
                                     named(half, 2, model::Slot::Morning), half.optionalInteger(3),
                                     half.optionalInteger(4), modalityFrom(half, 5),
                                     half.optionalInteger(6)});
}

void readSequences(Connection& connection, model::SessionDocument& document) {
    for (const model::HalfDay& half : document.halfDays) {
        Query row = connection.query("SELECT id, position, title, kind, modality, visibility "
                                     "FROM sequence WHERE half_day_id = ? ORDER BY position, id",
                                     half.id);
        while (row.next())
            document.sequences.push_back({row.id<model::SequenceId>(0),
                                          half.id,
                                          row.integer(1),
                                          row.text(2),
                                          named(row, 3, model::SequenceKind::Talk),
                                          modalityFrom(row, 4),
                                          named(row, 5, model::Visibility::Private),
                                          {}});
    }
    for (model::Sequence& sequence : document.sequences) {
        Query row = connection.query(
            "SELECT p.id, p.name, p.function, p.organisation FROM speaker p "
            "JOIN sequence_speaker s ON s.speaker_id = p.id WHERE s.sequence_id = ? "
            "ORDER BY s.position, p.id",
            sequence.id);
        while (row.next())
            sequence.speakers.push_back(
                {row.id<model::SpeakerId>(0), row.text(1), row.text(2), row.text(3)});
    }
}

void readNotes(Connection& connection, model::SessionDocument& document) {
    Query row = connection.query(
        "SELECT id, half_day_id, sequence_id, kind, mark, body, at, authors, visibility, position "
        "FROM note WHERE session_id = ? ORDER BY at, position, id",
        document.session.id);
    while (row.next()) {
        model::Note note;
        note.id = row.id<model::NoteId>(0);
        note.session = document.session.id;
        note.halfDay = row.id<model::HalfDayId>(1);
        note.sequence = row.id<model::SequenceId>(2);
        note.kind = named(row, 3, model::NoteKind::Note);
        note.mark = named(row, 4, model::NoteMark::None);
        note.body = row.text(5);
        note.at = row.instant(6);
        note.authors = row.text(7);
        note.visibility = named(row, 8, model::Visibility::Private);
        note.position = row.integer(9);
        document.notes.push_back(std::move(note));
    }
}

void readItems(Connection& connection, model::SessionDocument& document) {
    Query row = connection.query(
        "SELECT l.id, l.half_day_id, l.sequence_id, l.note_id, l.item_id, l.role, l.given_by, "
        "l.comment, l.visibility, l.at, i.url, i.url_clean, i.title, i.author, i.source_name, "
        "f.custom_title, f.title, f.url, i.published, i.excerpt FROM session_item l JOIN item i ON "
        "i.id = l.item_id "
        "LEFT JOIN feed f ON f.id = i.feed_id WHERE l.session_id = ? ORDER BY l.at, l.id",
        document.session.id);
    while (row.next()) {
        model::LinkedItem item;
        item.link = {row.id<model::SessionItemId>(0),
                     document.session.id,
                     row.id<model::HalfDayId>(1),
                     row.id<model::SequenceId>(2),
                     row.id<model::NoteId>(3),
                     row.id<model::ItemId>(4),
                     named(row, 5, model::LinkRole::Source),
                     named(row, 6, model::GivenBy::Writer),
                     row.text(7),
                     named(row, 8, model::Visibility::Private),
                     row.instant(9)};
        item.url = row.text(10);
        item.urlClean = row.text(11);
        item.title = row.text(12);
        item.author = row.text(13);
        item.sourceName = sourceNameFrom(row, 14);
        item.published = row.optionalInstant(18);
        item.excerpt = row.text(19);
        document.items.push_back(std::move(item));
    }
    for (model::LinkedItem& item : document.items)
        item.annotations = annotationsOf(connection, item.link.item);
}

void readParts(Connection& connection, model::SessionDocument& document) {
    Query objective = connection.query("SELECT id, position, text, result FROM objective WHERE "
                                       "session_id = ? ORDER BY position, id",
                                       document.session.id);
    while (objective.next())
        document.objectives.push_back({objective.id<model::ObjectiveId>(0), objective.integer(1),
                                       objective.text(2), objective.text(3)});
    Query resource = connection.query("SELECT id, position, title, url, comment, visibility "
                                      "FROM resource WHERE session_id = ? ORDER BY position, id",
                                      document.session.id);
    while (resource.next())
        document.resources.push_back({resource.id<model::ResourceId>(0), resource.integer(1),
                                      resource.text(2), resource.text(3), resource.text(4),
                                      named(resource, 5, model::Visibility::Private)});
    document.tools = toolsOf(connection, document.session.id);
    Query account = connection.query("SELECT id, position, author, title, url, comment "
                                     "FROM related_account WHERE session_id = ? "
                                     "ORDER BY position, id",
                                     document.session.id);
    while (account.next())
        document.relatedAccounts.push_back({account.id<model::RelatedAccountId>(0),
                                            account.integer(1), account.text(2), account.text(3),
                                            account.text(4), account.text(5)});
}

} // namespace

base::Result<model::SessionDocument> documentOf(Connection& connection, model::SessionId id) {
    model::SessionDocument document;
    {
        Query row = connection.query(kSessionById, id);
        if (!row.next())
            return base::fail(base::ErrorCode::NotFound, "there is no session " +
                                                             std::to_string(id.value) +
                                                             " in this library");
        document.session = sessionFrom(row);
    }
    readDays(connection, document);
    readSequences(connection, document);
    document.boards = boardsOf(connection, document.session.id);
    readNotes(connection, document);
    readItems(connection, document);
    readParts(connection, document);
    document.training = trainingOf(connection, id);
    return document;
}

base::Result<model::SessionDocument> StoreReader::session(model::SessionId id) const {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<model::SessionDocument> {
        // One read transaction, so that all parts are of the same moment.
        SQLite::Transaction snapshot(connection.database());
        return documentOf(connection, id);
    });
}

base::Result<std::vector<model::JournalEntry>> StoreReader::history() const {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<std::vector<model::JournalEntry>> {
        std::vector<model::JournalEntry> entries;
        Query row = connection.query("SELECT id, kind, subject, count, at, undone FROM operation "
                                     "ORDER BY id DESC LIMIT 1000");
        while (row.next())
            entries.push_back(entryFrom(row));
        return entries;
    });
}

} // namespace musette::store
