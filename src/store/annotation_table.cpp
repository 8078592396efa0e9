#include "connection.h"
#include "session_rows.h"

#include <musette/base/text.h>
#include <musette/model/names.h>
#include <musette/store/annotation_table.h>

namespace musette::store {
namespace {

std::string searchText(const model::Highlight& highlight) {
    return base::foldForSearch(highlight.quote.exact + '\n' + highlight.note);
}

/// The item that the first row names; none when there is no row.
model::ItemId itemOf(Query&& row) {
    return row.next() ? row.id<model::ItemId>(0) : model::ItemId{};
}

} // namespace

void AnnotationTable::changed(model::ItemId item) {
    m_changes.annotations = true;
    m_changes.items.push_back(item);
}

base::Result<model::HighlightId> AnnotationTable::insert(const model::Highlight& highlight) {
    return m_connection.guarded([&]() -> base::Result<model::HighlightId> {
        const base::TextQuote& quote = highlight.quote;
        {
            Query known = m_connection.query(
                "SELECT id FROM highlight WHERE item_id = ? AND quote = ? AND prefix = ? "
                "AND suffix = ? ORDER BY id",
                highlight.item, quote.exact, quote.prefix, quote.suffix);
            if (known.next())
                return known.id<model::HighlightId>(0);
        }
        m_connection.run("INSERT INTO highlight (item_id, quote, prefix, suffix, position, note, "
                         "visibility, created, updated) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                         highlight.item, quote.exact, quote.prefix, quote.suffix, quote.position,
                         highlight.note, model::nameOf(highlight.visibility), highlight.created,
                         highlight.updated);
        const model::HighlightId id{m_connection.lastId()};
        m_connection.run("INSERT INTO annotation_text (highlight_id, body) VALUES (?, ?)", id,
                         searchText(highlight));
        changed(highlight.item);
        return id;
    });
}

base::Status AnnotationTable::update(const model::Highlight& highlight) {
    return m_connection.guarded([&]() -> base::Status {
        const model::ItemId item =
            itemOf(m_connection.query("SELECT item_id FROM highlight WHERE id = ?", highlight.id));
        if (!item)
            return missing("highlight");
        m_connection.run("INSERT INTO annotation_revision (highlight_id, body, replaced_at) "
                         "SELECT id, note, ?2 FROM highlight WHERE id = ?1 AND note <> '' "
                         "AND note <> ?3",
                         highlight.id, highlight.updated, highlight.note);
        m_connection.run(
            "UPDATE highlight SET note = ?2, visibility = ?3, updated = ?4 WHERE id = ?1 "
            "AND (note <> ?2 OR visibility <> ?3)",
            highlight.id, highlight.note, model::nameOf(highlight.visibility), highlight.updated);
        m_connection.run("UPDATE annotation_text SET body = ? WHERE highlight_id = ?",
                         searchText(highlight), highlight.id);
        changed(item);
        return {};
    });
}

base::Status AnnotationTable::remove(model::HighlightId id) {
    return m_connection.guarded([&]() -> base::Status {
        const model::ItemId item =
            itemOf(m_connection.query("SELECT item_id FROM highlight WHERE id = ?", id));
        if (m_connection.run("DELETE FROM highlight WHERE id = ?", id) == 0)
            return missing("highlight");
        changed(item);
        return {};
    });
}

base::Result<model::ItemNoteId> AnnotationTable::insert(const model::ItemNote& note) {
    return m_connection.guarded([&]() -> base::Result<model::ItemNoteId> {
        m_connection.run("INSERT INTO item_note (item_id, body, visibility, created, updated) "
                         "VALUES (?, ?, ?, ?, ?)",
                         note.item, note.body, model::nameOf(note.visibility), note.created,
                         note.updated);
        const model::ItemNoteId id{m_connection.lastId()};
        m_connection.run("INSERT INTO annotation_text (item_note_id, body) VALUES (?, ?)", id,
                         base::foldForSearch(note.body));
        changed(note.item);
        return id;
    });
}

base::Status AnnotationTable::update(const model::ItemNote& note) {
    return m_connection.guarded([&]() -> base::Status {
        const model::ItemId item =
            itemOf(m_connection.query("SELECT item_id FROM item_note WHERE id = ?", note.id));
        if (!item)
            return missing("note");
        m_connection.run("INSERT INTO annotation_revision (item_note_id, body, replaced_at) "
                         "SELECT id, body, ?2 FROM item_note WHERE id = ?1 AND body <> ?3",
                         note.id, note.updated, note.body);
        m_connection.run(
            "UPDATE item_note SET body = ?2, visibility = ?3, updated = ?4 WHERE id = ?1 "
            "AND (body <> ?2 OR visibility <> ?3)",
            note.id, note.body, model::nameOf(note.visibility), note.updated);
        m_connection.run("UPDATE annotation_text SET body = ? WHERE item_note_id = ?",
                         base::foldForSearch(note.body), note.id);
        changed(item);
        return {};
    });
}

base::Status AnnotationTable::remove(model::ItemNoteId id) {
    return m_connection.guarded([&]() -> base::Status {
        const model::ItemId item =
            itemOf(m_connection.query("SELECT item_id FROM item_note WHERE id = ?", id));
        if (m_connection.run("DELETE FROM item_note WHERE id = ?", id) == 0)
            return missing("note");
        changed(item);
        return {};
    });
}

base::Result<model::ItemNoteId> AnnotationTable::find(model::ItemId item, std::string_view body) {
    return m_connection.guarded([&]() -> base::Result<model::ItemNoteId> {
        Query row = m_connection.query(
            "SELECT id FROM item_note WHERE item_id = ? AND body = ? ORDER BY id", item, body);
        return row.next() ? row.id<model::ItemNoteId>(0) : model::ItemNoteId{};
    });
}

} // namespace musette::store
