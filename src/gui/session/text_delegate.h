#pragma once

#include <QStyledItemDelegate>

namespace musette::gui {

/// Edits a text of several lines in its row, in a QPlainTextEdit that a derived class makes: Enter
/// records, Shift+Enter makes a line, Escape leaves the text as it was.
/// Thread: GUI.
class TextDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override;

protected:
    bool eventFilter(QObject* editor, QEvent* event) override;
};

} // namespace musette::gui
