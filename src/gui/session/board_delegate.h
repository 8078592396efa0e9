#pragma once

#include "board_model.h"
#include "text_delegate.h"

namespace musette::gui {

class Theme;

/// Paints the cards of a board, each with what its colour stands for in words, and edits them in
/// place.
/// Thread: GUI.
class BoardDelegate final : public TextDelegate {
    Q_OBJECT

public:
    BoardDelegate(const BoardModel& model, const Theme& theme, QObject* parent = nullptr)
        : TextDelegate(parent), m_model(model), m_theme(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;

private:
    [[nodiscard]] QString foot(const model::BoardCard& card) const;

    const BoardModel& m_model;
    const Theme& m_theme;
};

} // namespace musette::gui
