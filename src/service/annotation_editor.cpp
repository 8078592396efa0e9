#include "operations.h"

#include <musette/service/annotation_editor.h>

namespace musette::service {

using model::OperationKind;

base::Result<model::HighlightId> AnnotationEditor::addHighlight(const model::Highlight& wanted) {
    if (base::trim(wanted.quote.exact).empty())
        return base::fail(base::ErrorCode::InvalidArgument, "a highlight needs words");
    if (const auto item = m_store.items().title(wanted.item); !item)
        return std::unexpected(item.error());
    model::Highlight highlight = wanted;
    highlight.created = highlight.updated = m_clock.now();
    return made<model::HighlightId>(m_store, OperationKind::AddHighlight,
                                    subjectOf(highlight.quote.exact),
                                    [&] { return m_store.annotations().insert(highlight); });
}

base::Status AnnotationEditor::editHighlight(const model::Highlight& wanted) {
    model::Highlight highlight = wanted;
    highlight.updated = m_clock.now();
    return changed(m_store, OperationKind::EditHighlight, highlight.id,
                   [&] { return m_store.annotations().update(highlight); });
}

base::Status AnnotationEditor::removeHighlight(model::HighlightId id) {
    return changed(m_store, OperationKind::DeleteHighlight, id,
                   [&] { return m_store.annotations().remove(id); });
}

base::Result<model::ItemNoteId> AnnotationEditor::addNote(const model::ItemNote& wanted) {
    if (base::trim(wanted.body).empty())
        return base::fail(base::ErrorCode::InvalidArgument, "a note needs a text");
    if (const auto item = m_store.items().title(wanted.item); !item)
        return std::unexpected(item.error());
    model::ItemNote note = wanted;
    note.created = note.updated = m_clock.now();
    return made<model::ItemNoteId>(m_store, OperationKind::AddItemNote, subjectOf(note.body),
                                   [&] { return m_store.annotations().insert(note); });
}

base::Status AnnotationEditor::editNote(const model::ItemNote& wanted) {
    if (base::trim(wanted.body).empty())
        return base::fail(base::ErrorCode::InvalidArgument, "a note needs a text");
    model::ItemNote note = wanted;
    note.updated = m_clock.now();
    return changed(m_store, OperationKind::EditItemNote, note.id,
                   [&] { return m_store.annotations().update(note); });
}

base::Status AnnotationEditor::removeNote(model::ItemNoteId id) {
    return changed(m_store, OperationKind::DeleteItemNote, id,
                   [&] { return m_store.annotations().remove(id); });
}

} // namespace musette::service
