#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/annotation.h>

namespace musette::store {
class StoreWriter;
}

namespace musette::service {

/// Highlights and notes on items. Every method is one undoable action. Times are set here.
/// Errors: NotFound; InvalidArgument as the methods say.
class AnnotationEditor {
public:
    AnnotationEditor(store::StoreWriter& store, const base::Clock& clock)
        : m_store(store), m_clock(clock) {}

    /// A passage that is highlighted already gives the highlight there is. Errors: InvalidArgument
    /// (no words).
    [[nodiscard]] base::Result<model::HighlightId> addHighlight(const model::Highlight& highlight);
    /// Its note and visibility; the words stay. The former note is kept as a revision.
    [[nodiscard]] base::Status editHighlight(const model::Highlight& highlight);
    [[nodiscard]] base::Status removeHighlight(model::HighlightId id);

    /// Errors: InvalidArgument (no text).
    [[nodiscard]] base::Result<model::ItemNoteId> addNote(const model::ItemNote& note);
    /// Keeps the former text as a revision. Errors: as addNote.
    [[nodiscard]] base::Status editNote(const model::ItemNote& note);
    [[nodiscard]] base::Status removeNote(model::ItemNoteId id);

private:
    store::StoreWriter& m_store;
    const base::Clock& m_clock;
};

} // namespace musette::service
