#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/annotation.h>
#include <musette/model/change.h>

#include <string_view>

namespace musette::store {

class Connection;

/// Highlights and notes on items. Part of StoreWriter.
class AnnotationTable {
public:
    AnnotationTable(Connection& connection, model::LibraryChange& changes)
        : m_connection(connection), m_changes(changes) {}

    /// The same passage of the same item with the same words around it is the same highlight.
    [[nodiscard]] base::Result<model::HighlightId> insert(const model::Highlight& highlight);
    /// Its note and visibility; the former note is kept as a revision. Errors: NotFound.
    [[nodiscard]] base::Status update(const model::Highlight& highlight);
    [[nodiscard]] base::Status remove(model::HighlightId id);

    [[nodiscard]] base::Result<model::ItemNoteId> insert(const model::ItemNote& note);
    /// The former text is kept as a revision. Errors: NotFound.
    [[nodiscard]] base::Status update(const model::ItemNote& note);
    [[nodiscard]] base::Status remove(model::ItemNoteId id);
    /// A note of that item that says the same; id 0 when there is none.
    [[nodiscard]] base::Result<model::ItemNoteId> find(model::ItemId item, std::string_view body);

private:
    void changed(model::ItemId item);

    Connection& m_connection;
    model::LibraryChange& m_changes;
};

} // namespace musette::store
