#include <musette/base/text.h>
#include <musette/service/board_editor.h>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace musette::service {
namespace {

constexpr int kMostDots = 999;

std::unexpected<base::Error> noColumn() {
    return base::fail(base::ErrorCode::NotFound, "there is no such column on this board");
}
std::unexpected<base::Error> noCard() {
    return base::fail(base::ErrorCode::NotFound, "there is no such card on this board");
}

/// Moves an element by so many places, to the end at most.
template <class Things>
void shift(Things& things, std::ptrdiff_t from, int by) {
    const auto last = static_cast<std::ptrdiff_t>(things.size()) - 1;
    const std::ptrdiff_t to = std::clamp<std::ptrdiff_t>(from + by, 0, last);
    const auto begin = things.begin();
    if (to > from)
        std::rotate(begin + from, begin + from + 1, begin + to + 1);
    else
        std::rotate(begin + to, begin + from, begin + from + 1);
}

struct CardPlace {
    std::ptrdiff_t column = -1; ///< -1: there is no such card
    std::ptrdiff_t row = 0;
};

CardPlace placeOf(const model::Board& board, model::CardId id) {
    for (std::size_t column = 0; column < board.columns.size(); ++column) {
        const auto& cards = board.columns[column].cards;
        const auto found = std::ranges::find(cards, id, &model::BoardCard::id);
        if (found != cards.end())
            return {static_cast<std::ptrdiff_t>(column), found - cards.begin()};
    }
    return {};
}

} // namespace

model::BoardCard* findCard(model::Board& board, model::CardId id) {
    const CardPlace place = placeOf(board, id);
    if (place.column < 0)
        return nullptr;
    return &board.columns[static_cast<std::size_t>(place.column)]
                .cards[static_cast<std::size_t>(place.row)];
}

base::Status addColumn(model::Board& board, std::string_view title) {
    std::string text = base::collapseSpace(title);
    if (text.empty())
        return base::fail(base::ErrorCode::InvalidArgument, "a column needs a title");
    board.columns.push_back({{}, std::move(text), {}});
    return {};
}

base::Status renameColumn(model::Board& board, model::BoardColumnId id, std::string_view title) {
    std::string text = base::collapseSpace(title);
    if (text.empty())
        return base::fail(base::ErrorCode::InvalidArgument, "a column needs a title");
    const auto found = std::ranges::find(board.columns, id, &model::BoardColumn::id);
    if (found == board.columns.end())
        return noColumn();
    found->title = std::move(text);
    return {};
}

base::Status moveColumn(model::Board& board, model::BoardColumnId id, int by) {
    const auto found = std::ranges::find(board.columns, id, &model::BoardColumn::id);
    if (found == board.columns.end())
        return noColumn();
    shift(board.columns, found - board.columns.begin(), by);
    return {};
}

base::Status removeColumn(model::Board& board, model::BoardColumnId id) {
    if (std::erase_if(board.columns, [id](const auto& column) { return column.id == id; }) == 0)
        return noColumn();
    return {};
}

base::Status addCard(model::Board& board, model::BoardColumnId column,
                     const model::BoardCard& card) {
    const auto found = std::ranges::find(board.columns, column, &model::BoardColumn::id);
    if (found == board.columns.end())
        return noColumn();
    if (base::trim(card.text).empty())
        return base::fail(base::ErrorCode::InvalidArgument, "a card needs a text");
    model::BoardCard added = card;
    added.id = {};
    found->cards.push_back(std::move(added));
    return {};
}

base::Status editCard(model::Board& board, const model::BoardCard& card) {
    if (base::trim(card.text).empty())
        return base::fail(base::ErrorCode::InvalidArgument, "a card needs a text");
    model::BoardCard* known = findCard(board, card.id);
    if (known == nullptr)
        return noCard();
    *known = card;
    known->dots = std::clamp(known->dots, 0, kMostDots);
    return {};
}

base::Status moveCard(model::Board& board, model::CardId id, int by) {
    const CardPlace place = placeOf(board, id);
    if (place.column < 0)
        return noCard();
    shift(board.columns[static_cast<std::size_t>(place.column)].cards, place.row, by);
    return {};
}

base::Status moveCardAcross(model::Board& board, model::CardId id, int by) {
    const CardPlace place = placeOf(board, id);
    if (place.column < 0)
        return noCard();
    const auto last = static_cast<std::ptrdiff_t>(board.columns.size()) - 1;
    const std::ptrdiff_t to = std::clamp<std::ptrdiff_t>(place.column + by, 0, last);
    if (to == place.column)
        return {};
    auto& from = board.columns[static_cast<std::size_t>(place.column)].cards;
    auto& into = board.columns[static_cast<std::size_t>(to)].cards;
    model::BoardCard card = std::move(from[static_cast<std::size_t>(place.row)]);
    from.erase(from.begin() + place.row);
    into.insert(into.begin() + std::min(place.row, static_cast<std::ptrdiff_t>(into.size())),
                std::move(card));
    return {};
}

base::Status dotCard(model::Board& board, model::CardId id, int by) {
    model::BoardCard* card = findCard(board, id);
    if (card == nullptr)
        return noCard();
    card->dots = std::clamp(card->dots + by, 0, kMostDots);
    return {};
}

base::Status removeCard(model::Board& board, model::CardId id) {
    const CardPlace place = placeOf(board, id);
    if (place.column < 0)
        return noCard();
    auto& cards = board.columns[static_cast<std::size_t>(place.column)].cards;
    cards.erase(cards.begin() + place.row);
    return {};
}

} // namespace musette::service
