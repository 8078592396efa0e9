#include "operations.h"

#include <musette/service/note_editor.h>

#include <algorithm>

namespace musette::service {

namespace {

base::Status requireText(const model::Note& note) {
    if (base::trim(note.body).empty())
        return base::fail(base::ErrorCode::InvalidArgument, "a note needs a text");
    return {};
}

/// The note as it is recorded: of now, unless it says when.
base::Result<model::Note> complete(model::Note note, const base::Clock& clock) {
    if (auto checked = requireText(note); !checked)
        return std::unexpected(checked.error());
    if (note.at == base::Instant{})
        note.at = clock.now();
    return note;
}

} // namespace

base::Result<model::NoteId> NoteEditor::add(const model::Note& wanted) {
    const auto note = complete(wanted, m_clock);
    if (!note)
        return std::unexpected(note.error());
    return made<model::NoteId>(m_store, model::OperationKind::AddNote, subjectOf(note->body),
                               [&] { return m_store.sessions().insertNote(*note); });
}

base::Result<model::NoteId> NoteEditor::addAbout(const model::Note& wanted, model::ItemId item,
                                                 model::LinkRole role) {
    const auto note = complete(wanted, m_clock);
    if (!note)
        return std::unexpected(note.error());
    return made<model::NoteId>(m_store, model::OperationKind::AddNote, subjectOf(note->body),
                               [&]() -> base::Result<model::NoteId> {
                                   const auto id = m_store.sessions().insertNote(*note);
                                   if (!id)
                                       return id;
                                   model::SessionItem link;
                                   link.session = note->session;
                                   link.halfDay = note->halfDay;
                                   link.sequence = note->sequence;
                                   link.note = *id;
                                   link.item = item;
                                   link.role = role;
                                   link.visibility = note->visibility;
                                   link.at = note->at;
                                   if (const auto linked = m_store.sessions().insertLink(link);
                                       !linked)
                                       return std::unexpected(linked.error());
                                   return id;
                               });
}

base::Status NoteEditor::edit(const model::Note& note) {
    return edit(std::span(&note, 1));
}

base::Status NoteEditor::edit(std::span<const model::Note> notes) {
    if (notes.empty())
        return {};
    for (const model::Note& note : notes) {
        if (auto checked = requireText(note); !checked)
            return checked;
    }
    return m_store.operation(model::OperationKind::EditNote, subjectOf(notes.front().body), 1,
                             [&]() -> base::Status {
                                 for (const model::Note& note : notes) {
                                     auto done = m_store.sessions().updateNote(note, m_clock.now());
                                     if (!done)
                                         return done;
                                 }
                                 return {};
                             });
}

base::Status NoteEditor::write(std::span<const model::Note> notes) {
    const auto written = std::ranges::find_if(
        notes, [](const model::Note& note) { return !base::trim(note.body).empty(); });
    const std::string subject = written == notes.end() ? "" : subjectOf(written->body);
    return m_store.operation(model::OperationKind::EditNote, subject, 1, [&]() -> base::Status {
        store::SessionTables& tables = m_store.sessions();
        for (model::Note note : notes) {
            base::Status done;
            if (base::trim(note.body).empty()) {
                done = note.id ? tables.removeNote(note.id) : base::Status();
            } else if (note.id) {
                done = tables.updateNote(note, m_clock.now());
            } else {
                note.at = note.at == base::Instant{} ? m_clock.now() : note.at;
                const auto id = tables.insertNote(note);
                done = id ? base::Status() : base::Status(std::unexpected(id.error()));
            }
            if (!done)
                return done;
        }
        return {};
    });
}

base::Status NoteEditor::remove(model::NoteId id) {
    return changed(m_store, model::OperationKind::DeleteNote, id,
                   [&] { return m_store.sessions().removeNote(id); });
}

} // namespace musette::service
