#pragma once

#include <musette/base/error.h>
#include <musette/model/board.h>

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace musette::store {
class StoreWriter;
}

namespace musette::service {

/// Boards of workshops. Every method is one undoable action.
/// Errors: NotFound; what a change says.
class BoardEditor {
public:
    /// Changes a board in memory, for instance by the functions below.
    using Change = std::function<base::Status(model::Board&)>;

    explicit BoardEditor(store::StoreWriter& store) : m_store(store) {}

    /// The board of the sequence with these columns, unless it has one, which then stays as it is.
    [[nodiscard]] base::Result<model::BoardId> make(model::SequenceId sequence,
                                                    std::span<const std::string> columns);
    /// Changes the board as it is at that moment; a sequence without one gets an empty one first.
    [[nodiscard]] base::Status change(model::SequenceId sequence, const Change& change);
    [[nodiscard]] base::Status remove(model::SequenceId sequence);

private:
    store::StoreWriter& m_store;
};

/// Changes of a board. Pure. Errors: NotFound; InvalidArgument for an empty text.
[[nodiscard]] base::Status addColumn(model::Board& board, std::string_view title);
[[nodiscard]] base::Status renameColumn(model::Board& board, model::BoardColumnId id,
                                        std::string_view title);
/// -1 to the left, +1 to the right; at the end it stays where it is.
[[nodiscard]] base::Status moveColumn(model::Board& board, model::BoardColumnId id, int by);
/// With its cards.
[[nodiscard]] base::Status removeColumn(model::Board& board, model::BoardColumnId id);

/// Last in its column.
[[nodiscard]] base::Status addCard(model::Board& board, model::BoardColumnId column,
                                   const model::BoardCard& card);
/// Text, colour and dots of the card of that id.
[[nodiscard]] base::Status editCard(model::Board& board, const model::BoardCard& card);
/// Within its column: -1 up, +1 down.
[[nodiscard]] base::Status moveCard(model::Board& board, model::CardId id, int by);
/// Into a column beside its own, at the same height or last: -1 left, +1 right.
[[nodiscard]] base::Status moveCardAcross(model::Board& board, model::CardId id, int by);
/// Never below 0.
[[nodiscard]] base::Status dotCard(model::Board& board, model::CardId id, int by);
[[nodiscard]] base::Status removeCard(model::Board& board, model::CardId id);

/// The card of that id; none when there is none.
[[nodiscard]] model::BoardCard* findCard(model::Board& board, model::CardId id);

} // namespace musette::service
