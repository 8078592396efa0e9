#pragma once

#include "../app/surroundings.h"
#include "edited_note.h"
#include "note_commands.h"
#include "timeline_delegate.h"
#include "timeline_model.h"

#include <QListView>

class QMenu;

namespace musette::gui {

/// The time line of the current half-day: F2 or a double click edits in place, Delete removes with
/// «Undo», Alt+Up/Down moves, Enter opens. While something is edited the rows stand still.
/// Thread: GUI.
class TimelineView final : public QListView {
    Q_OBJECT

public:
    TimelineView(const Surroundings& around, TimelineHeadings headings, Density density,
                 QWidget* parent = nullptr);

    /// Visibility of the note that has the focus; false when none has.
    bool cycleVisibility();
    /// Brings the heading of a sequence into view.
    void showSequence(model::SequenceId sequence);
    /// Puts the keyboard on a note or on a linked article, now or when its half-day is there.
    void showRow(model::NoteId note, model::SessionItemId link);
    /// What is being typed into a note is recorded, before the half-day or the library goes.
    void keepEdited();
    /// What the keyboard is on; none where it is on something else.
    [[nodiscard]] const model::Note* currentNote() const;
    [[nodiscard]] const model::LinkedItem* currentItem() const;
    void keyboardSearch(const QString&) override {}

signals:
    void itemWanted(musette::model::ItemId item);
    /// The heading of a sequence was activated: its dialog is wanted.
    void sequenceWanted(musette::model::SequenceId sequence);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void follow();
    void refill();
    void stayAt(int place);
    void choose(int row);
    [[nodiscard]] int followedRow() const;
    void openRow();
    void removeRow();
    void moveRow(int by);
    [[nodiscard]] bool mayDrag(int row) const;
    void place(int row, int gap);
    void fillMenu(QMenu& menu, int row);
    void addVisibilities(QMenu& menu, const model::Note& note);
    /// The row that has the focus; -1: none.
    [[nodiscard]] int row() const;
    using QListView::edit;

    Surroundings m_around;
    NoteCommands m_commands;
    TimelineModel m_model;
    TimelineDelegate m_delegate;
    model::HalfDayId m_halfDay;
    model::NoteId m_followed; ///< the note that was moved or asked for: it keeps the focus
    model::SessionItemId m_followedLink; ///< the article that was asked for
    EditedNote m_edited;
    bool m_behind = false; ///< the library went on while something was edited
};

} // namespace musette::gui
