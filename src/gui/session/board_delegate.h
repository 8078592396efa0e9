#pragma once

#include "board_model.h"

#include <QStyledItemDelegate>

namespace musette::gui {

class Theme;

/// Paints the cards of a board, each with what its colour stands for in words, and edits them in
/// place: Enter records, Shift+Enter makes a line, Escape leaves the card as it was.
/// Thread: GUI.
class BoardDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    BoardDelegate(const BoardModel& model, const Theme& theme, QObject* parent = nullptr)
        : QStyledItemDelegate(parent), m_model(model), m_theme(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override;

protected:
    bool eventFilter(QObject* editor, QEvent* event) override;

private:
    [[nodiscard]] QString foot(const model::BoardCard& card) const;

    const BoardModel& m_model;
    const Theme& m_theme;
};

} // namespace musette::gui
