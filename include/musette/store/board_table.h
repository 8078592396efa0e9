#pragma once

#include <musette/base/error.h>
#include <musette/model/board.h>
#include <musette/model/change.h>

namespace musette::store {

class Connection;

/// Boards of workshops. Part of StoreWriter.
class BoardTable {
public:
    BoardTable(Connection& connection, model::LibraryChange& changes)
        : m_connection(connection), m_changes(changes) {}

    /// The board of a sequence; without id when it has none.
    [[nodiscard]] base::Result<model::Board> of(model::SequenceId sequence);
    /// Makes the library hold this board, in this order: what has no id is new, what is missing
    /// goes. Errors: NotFound.
    [[nodiscard]] base::Result<model::BoardId> save(const model::Board& board);
    [[nodiscard]] base::Status remove(model::BoardId id);

private:
    void saveColumn(model::BoardId board, const model::BoardColumn& column, int position);

    Connection& m_connection;
    model::LibraryChange& m_changes;
};

} // namespace musette::store
