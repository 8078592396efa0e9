#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/item.h>
#include <musette/model/session.h>

#include <span>

namespace musette::store {
class StoreWriter;
}

namespace musette::service {

/// Notes of sessions. Every method is one undoable action.
/// Errors: NotFound; InvalidArgument for a note without text or of another session.
class NoteEditor {
public:
    NoteEditor(store::StoreWriter& store, const base::Clock& clock)
        : m_store(store), m_clock(clock) {}

    [[nodiscard]] base::Result<model::NoteId> add(const model::Note& note);
    /// A note about an item: both as one action. The link takes its place and time from the note.
    [[nodiscard]] base::Result<model::NoteId> addAbout(const model::Note& note, model::ItemId item,
                                                       model::LinkRole role);
    /// Keeps the previous text as a revision.
    [[nodiscard]] base::Status edit(const model::Note& note);
    /// Several notes as one action: moving one may renumber its neighbours.
    [[nodiscard]] base::Status edit(std::span<const model::Note> notes);
    /// Notes that one form holds, as one action: those without id are added, the others changed;
    /// without text they are left out, or go.
    [[nodiscard]] base::Status write(std::span<const model::Note> notes);
    [[nodiscard]] base::Status remove(model::NoteId id);

private:
    store::StoreWriter& m_store;
    const base::Clock& m_clock;
};

} // namespace musette::service
