#pragma once

#include "../app/surroundings.h"
#include "note_commands.h"
#include "outline_model.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace musette::gui {

/// Paints days, half-days and sequences (ui.md §3.4, left column).
/// Thread: GUI.
class OutlineDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    OutlineDelegate(const OutlineModel& model, const Theme& theme, QObject* parent = nullptr)
        : QStyledItemDelegate(parent), m_model(model), m_theme(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

private:
    void paintHalfDay(QPainter& painter, const QRect& box, const OutlineModel::Row& row) const;
    void paintSequence(QPainter& painter, const QRect& box, const OutlineModel::Row& row,
                       const QString& title) const;

    const OutlineModel& m_model;
    const Theme& m_theme;
};

/// The days of the session: Enter or a click makes a half-day, or a sequence of it, the current
/// one; F2 renames a sequence, Alt+Up/Down moves it, Delete removes it with «Undo». Thread: GUI.
class OutlineView final : public QListView {
    Q_OBJECT

public:
    explicit OutlineView(const Surroundings& around, QWidget* parent = nullptr);

    void keyboardSearch(const QString&) override {}
    /// As high as its rows: the column around it scrolls.
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void sequenceChosen(musette::model::SequenceId sequence);
    /// Their dialogs are wanted.
    void sequenceWanted(musette::model::SequenceId sequence);
    void halfDayWanted(musette::model::HalfDayId halfDay);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void follow();
    void choose();
    void editRow();
    void moveRow(int by);
    void place(int row, int gap);
    void removeRow();
    [[nodiscard]] const model::Sequence* sequence() const;

    Surroundings m_around;
    NoteCommands m_commands;
    OutlineModel m_model;
    OutlineDelegate m_delegate;
    bool m_behind = false;
};

} // namespace musette::gui
