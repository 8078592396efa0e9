#pragma once

#include <musette/model/board.h>

#include <QAbstractTableModel>

namespace musette::gui {

/// A board as a table: a column per column, a card per cell, and below the last card of each a free
/// cell to write the next one in.
/// Thread: GUI.
class BoardModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(const model::Board& board);
    [[nodiscard]] const model::Board& board() const { return m_board; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    /// AccessibleTextRole: column, text, colour and dots.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// None in a free cell.
    [[nodiscard]] const model::BoardCard* cardAt(const QModelIndex& index) const;
    [[nodiscard]] const model::BoardColumn* columnAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(model::CardId card) const;
    /// The free cell below the last card.
    [[nodiscard]] QModelIndex freeCell(int column) const;

signals:
    /// A text was typed into the cell of a card, or into a free cell (card without id).
    void written(musette::model::BoardColumnId column, const musette::model::BoardCard& card);

private:
    [[nodiscard]] QString spoken(const QModelIndex& index) const;

    model::Board m_board;
};

} // namespace musette::gui
