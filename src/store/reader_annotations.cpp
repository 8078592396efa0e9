// Highlights and notes on items.

#include "annotation_rows.h"
#include "reader_parts.h"
#include "search_text.h"

#include <musette/model/names.h>
#include <musette/store/reader.h>

namespace musette::store {
namespace {

model::Visibility visibilityFrom(const Query& row, int column) {
    return model::fromName<model::Visibility>(row.text(column))
        .value_or(model::Visibility::Private);
}

} // namespace

model::Annotations annotationsOf(Connection& connection, model::ItemId item) {
    model::Annotations annotations;
    Query row = connection.query(
        "SELECT id, quote, prefix, suffix, position, note, visibility, created, updated "
        "FROM highlight WHERE item_id = ? ORDER BY position, id",
        item);
    while (row.next())
        annotations.highlights.push_back(
            {row.id<model::HighlightId>(0),
             item,
             {row.text(1), row.text(2), row.text(3), static_cast<std::size_t>(row.number(4))},
             row.text(5),
             visibilityFrom(row, 6),
             row.instant(7),
             row.instant(8)});
    Query note = connection.query("SELECT id, body, visibility, created, updated FROM item_note "
                                  "WHERE item_id = ? ORDER BY created, id",
                                  item);
    while (note.next())
        annotations.notes.push_back({note.id<model::ItemNoteId>(0), item, note.text(1),
                                     visibilityFrom(note, 2), note.instant(3), note.instant(4)});
    return annotations;
}

base::Result<model::Annotations> StoreReader::annotations(model::ItemId item) const {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<model::Annotations> {
        SQLite::Transaction snapshot(connection.database());
        return annotationsOf(connection, item);
    });
}

base::Result<std::vector<model::AnnotationHit>>
StoreReader::searchAnnotations(std::string_view words) const {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<std::vector<model::AnnotationHit>> {
        std::vector<model::AnnotationHit> hits;
        const std::string query = ftsQuery(words);
        if (query.empty())
            return hits;
        Query row = connection.query(
            "SELECT i.id, t.highlight_id, t.item_note_id, i.title, coalesce(h.quote, ''), "
            "coalesce(h.note, n.body) FROM annotation_search "
            "JOIN annotation_text t ON t.id = annotation_search.rowid "
            "LEFT JOIN highlight h ON h.id = t.highlight_id "
            "LEFT JOIN item_note n ON n.id = t.item_note_id "
            "JOIN item i ON i.id = coalesce(h.item_id, n.item_id) "
            "WHERE annotation_search MATCH ? "
            "ORDER BY coalesce(h.created, n.created) DESC, t.id DESC LIMIT 500",
            query);
        while (row.next())
            hits.push_back({row.id<model::ItemId>(0), row.id<model::HighlightId>(1),
                            row.id<model::ItemNoteId>(2), row.text(3), row.text(4), row.text(5)});
        return hits;
    });
}

} // namespace musette::store
