#include "board_model.h"

#include "../app/text.h"
#include "board_words.h"

#include <algorithm>

namespace musette::gui {

void BoardModel::show(const model::Board& board) {
    beginResetModel();
    m_board = board;
    endResetModel();
}

int BoardModel::rowCount(const QModelIndex& parent) const {
    if (parent.isValid() || m_board.columns.empty())
        return 0;
    std::size_t longest = 0;
    for (const model::BoardColumn& column : m_board.columns)
        longest = std::max(longest, column.cards.size());
    return static_cast<int>(longest) + 1;
}

int BoardModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_board.columns.size());
}

const model::BoardColumn* BoardModel::columnAt(const QModelIndex& index) const {
    return index.isValid() && index.column() < columnCount()
               ? &m_board.columns[static_cast<std::size_t>(index.column())]
               : nullptr;
}

const model::BoardCard* BoardModel::cardAt(const QModelIndex& index) const {
    const model::BoardColumn* column = columnAt(index);
    if (column == nullptr || index.row() >= static_cast<int>(column->cards.size()))
        return nullptr;
    return &column->cards[static_cast<std::size_t>(index.row())];
}

QModelIndex BoardModel::indexOf(model::CardId card) const {
    for (int column = 0; column < columnCount(); ++column) {
        const auto& cards = m_board.columns[static_cast<std::size_t>(column)].cards;
        const auto found = std::ranges::find(cards, card, &model::BoardCard::id);
        if (found != cards.end())
            return index(static_cast<int>(found - cards.begin()), column);
    }
    return {};
}

QModelIndex BoardModel::freeCell(int column) const {
    if (column < 0 || column >= columnCount())
        return {};
    const auto& cards = m_board.columns[static_cast<std::size_t>(column)].cards;
    return index(static_cast<int>(cards.size()), column);
}

QString BoardModel::spoken(const QModelIndex& index) const {
    const model::BoardCard* card = cardAt(index);
    if (card == nullptr)
        return tr("%1. New card").arg(toQt(columnAt(index)->title));
    QStringList parts{toQt(columnAt(index)->title), toQt(card->text)};
    if (card->colour != model::CardColour::None)
        parts << colourLabel(m_board, card->colour);
    if (card->dots > 0)
        parts << dotsText(card->dots);
    return parts.join(". ");
}

QVariant BoardModel::data(const QModelIndex& index, int role) const {
    if (columnAt(index) == nullptr)
        return {};
    const model::BoardCard* card = cardAt(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return card == nullptr ? QString() : toQt(card->text);
    case Qt::AccessibleTextRole: return spoken(index);
    default: return {};
    }
}

QVariant BoardModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 ||
        section >= columnCount())
        return {};
    return toQt(m_board.columns[static_cast<std::size_t>(section)].title);
}

bool BoardModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const QString text = value.toString().trimmed();
    if (role != Qt::EditRole || columnAt(index) == nullptr || text.isEmpty())
        return false;
    const model::BoardCard* known = cardAt(index);
    model::BoardCard card = known == nullptr ? model::BoardCard{} : *known;
    if (toQt(card.text) == text)
        return false;
    card.text = fromQt(text);
    emit written(columnAt(index)->id, card);
    return true;
}

Qt::ItemFlags BoardModel::flags(const QModelIndex& index) const {
    return QAbstractTableModel::flags(index) | Qt::ItemIsEditable;
}

} // namespace musette::gui
