#include "timeline_view.h"

#include "../app/actions.h"
#include "../look/theme.h"
#include "current_session.h"
#include "row_drag.h"
#include "session_words.h"

#include <QActionGroup>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>

#include <algorithm>
#include <optional>

namespace musette::gui {

TimelineView::TimelineView(const Surroundings& around, TimelineHeadings headings, Density density,
                           QWidget* parent)
    : QListView(parent), m_around(around), m_commands(around), m_model(headings),
      m_delegate(m_model, around.theme, density), m_edited(around.bridge) {
    setObjectName("timeline");
    setAccessibleName(tr("Notes and linked articles"));
    setFrameShape(QFrame::NoFrame);
    setModel(&m_model);
    setItemDelegate(&m_delegate);
    setUniformItemSizes(false);
    setResizeMode(QListView::Adjust);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    connect(&m_around.session, &CurrentSession::changed, this, &TimelineView::follow);
    connect(&m_around.theme, &Theme::changed, this, [this] { viewport()->update(); });
    connect(&m_model, &TimelineModel::noteEdited, this,
            [this](model::NoteId id, const QString& body) {
                if (const model::Note* note = m_model.content()->note(id))
                    m_commands.setText(*note, body);
            });
    connect(&m_model, &TimelineModel::sequenceRenamed, this,
            [this](model::SequenceId id, const QString& title) {
                if (const model::Sequence* sequence = m_model.content()->sequence(id))
                    m_commands.rename(*sequence, title);
            });
    if (headings == TimelineHeadings::Shown)
        new RowDrag(*this,
                    {[this](int row) { return mayDrag(row); },
                     [this](int row, int gap) { place(row, gap); }},
                    around.theme.color(Tone::Accent));
    follow();
}

bool TimelineView::mayDrag(int row) const {
    return state() != EditingState && m_model.rowAt(row).kind != TimelineModel::Kind::Item;
}

/// A note goes into the sequence that it is dropped in; a heading takes its whole sequence along.
void TimelineView::place(int row, int gap) {
    const TimelineModel::Row moved = m_model.rowAt(row);
    const model::SequenceId there = gap > 0 ? m_model.rowAt(gap - 1).sequence : model::SequenceId{};
    int entries = 0;
    int headings = 0;
    int headingsBefore = 0;
    for (int i = 0; i < m_model.rowCount(); ++i) {
        const TimelineModel::Row& one = m_model.rowAt(i);
        const bool heading = one.kind == TimelineModel::Kind::Sequence;
        headingsBefore += heading && i < row ? 1 : 0;
        if (i == row || i >= gap)
            continue;
        headings += heading ? 1 : 0;
        entries += !heading && one.sequence == there ? 1 : 0;
    }
    if (moved.kind == TimelineModel::Kind::Note) {
        m_followed = moved.note;
        m_followedLink = {};
        m_commands.place(*m_model.content(), *m_model.noteAt(row), there, entries);
    } else if (moved.kind == TimelineModel::Kind::Sequence && headings != headingsBefore) {
        m_commands.move(*m_model.sequenceAt(row), headings - headingsBefore);
    }
}

int TimelineView::row() const {
    const QModelIndex current = currentIndex();
    return current.isValid() && m_model.stillThere(current.row()) ? current.row() : -1;
}

void TimelineView::follow() {
    if (state() == EditingState) {
        m_behind = true;
        if (m_around.session.halfDay() == m_halfDay)
            return;
        keepEdited(); // the half-day goes
    }
    refill();
}

void TimelineView::keepEdited() {
    auto* editor = findChild<QPlainTextEdit*>("noteEditor");
    if (state() != EditingState || editor == nullptr)
        return;
    commitData(editor);
    QListView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    m_edited.closed();
}

void TimelineView::refill() {
    m_behind = false;
    const bool sameHalfDay = m_halfDay == m_around.session.halfDay();
    const int before = m_model.rowCount();
    const bool atEnd = verticalScrollBar()->value() >= verticalScrollBar()->maximum() - 4;
    m_halfDay = m_around.session.halfDay();
    const auto current = row() < 0 ? std::nullopt : std::optional(m_model.rowAt(row()));
    const int place = verticalScrollBar()->value();
    m_model.show(m_around.session.content(), m_halfDay);
    const int followed = followedRow();
    if (sameHalfDay && row() < 0 && before > 0)
        stayAt(place);
    // What was asked for, else what the keyboard is on, keeps it wherever it went.
    const int there = followed >= 0 ? followed : current ? m_model.rowOf(*current) : -1;
    if (there >= 0 && there != row())
        choose(there);
    // A new note comes into view where one was reading the newest, or on opening a half-day.
    if (followed >= 0 && !sameHalfDay)
        scrollTo(m_model.index(followed), QAbstractItemView::PositionAtCenter);
    else if (!sameHalfDay || (atEnd && m_model.rowCount() > before))
        scrollToBottom();
    scheduleDelayedItemsLayout();
}

/// Rows that were all made anew begin at the top: where one was reading stays in view.
void TimelineView::stayAt(int place) {
    scheduleDelayedItemsLayout();
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(place);
}

/// Only the keyboard takes the view along.
void TimelineView::choose(int row) {
    setAutoScroll(hasFocus() || row == followedRow());
    setCurrentIndex(m_model.index(row));
    setAutoScroll(true);
}

int TimelineView::followedRow() const {
    return m_followedLink ? m_model.rowOf(m_followedLink) : m_model.rowOf(m_followed);
}

void TimelineView::showRow(model::NoteId note, model::SessionItemId link) {
    m_followed = note;
    m_followedLink = link;
    if (const int row = followedRow(); row >= 0) {
        setCurrentIndex(m_model.index(row));
        scrollTo(m_model.index(row), QAbstractItemView::PositionAtCenter);
    }
    setFocus(Qt::OtherFocusReason);
}

bool TimelineView::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) {
    const bool before = state() == EditingState;
    const bool opened = QListView::edit(index, trigger, event);
    const model::Note* note = index.isValid() ? m_model.noteAt(index.row()) : nullptr;
    if (auto* editor = findChild<QPlainTextEdit*>("noteEditor");
        opened && !before && editor != nullptr && note != nullptr)
        connect(editor, &QPlainTextEdit::textChanged, this,
                [this, editor, edited = *note] { m_edited.typed(edited, editor->toPlainText()); });
    return opened;
}

void TimelineView::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) {
    QListView::closeEditor(editor, hint);
    m_edited.closed();
    if (m_behind)
        refill();
}

bool TimelineView::cycleVisibility() {
    if (row() < 0 || m_model.noteAt(row()) == nullptr)
        return false;
    m_commands.cycleVisibility(*m_model.noteAt(row()));
    return true;
}

const model::Note* TimelineView::currentNote() const {
    return row() < 0 ? nullptr : m_model.noteAt(row());
}

const model::LinkedItem* TimelineView::currentItem() const {
    return row() < 0 ? nullptr : m_model.itemAt(row());
}

void TimelineView::showSequence(model::SequenceId sequence) {
    if (const int heading = m_model.rowOf(sequence); heading >= 0)
        scrollTo(m_model.index(heading), QAbstractItemView::PositionAtTop);
}

void TimelineView::openRow() {
    switch (m_model.rowAt(row()).kind) {
    case TimelineModel::Kind::Note: edit(currentIndex()); break;
    case TimelineModel::Kind::Item: emit itemWanted(m_model.itemAt(row())->link.item); break;
    case TimelineModel::Kind::Sequence: emit sequenceWanted(m_model.rowAt(row()).sequence); break;
    }
}

void TimelineView::removeRow() {
    switch (m_model.rowAt(row()).kind) {
    case TimelineModel::Kind::Note: m_commands.remove(*m_model.noteAt(row())); break;
    case TimelineModel::Kind::Item: m_commands.unlink(*m_model.itemAt(row())); break;
    case TimelineModel::Kind::Sequence: m_commands.remove(*m_model.sequenceAt(row())); break;
    }
}

void TimelineView::moveRow(int by) {
    if (const model::Note* note = m_model.noteAt(row())) {
        m_commands.move(*m_model.content(), *note, by);
    } else if (m_model.rowAt(row()).kind == TimelineModel::Kind::Sequence) {
        m_commands.move(*m_model.sequenceAt(row()), by);
    }
}

void TimelineView::keyPressEvent(QKeyEvent* event) {
    m_followed = {};
    m_followedLink = {};
    const int key = event->key();
    const bool plain =
        event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (row() >= 0 && state() != EditingState) {
        if (event->modifiers() == Qt::AltModifier && (key == Qt::Key_Up || key == Qt::Key_Down))
            return moveRow(key == Qt::Key_Up ? -1 : 1);
        if (plain && key == Qt::Key_Delete)
            return removeRow();
        if (plain && (key == Qt::Key_Return || key == Qt::Key_Enter))
            return openRow();
        if (plain && key == Qt::Key_F2 && currentItem() != nullptr)
            return m_around.actions[Act::EditLink].trigger();
    }
    QListView::keyPressEvent(event);
}

/// Notes go to the sequence whose heading was clicked.
void TimelineView::mouseReleaseEvent(QMouseEvent* event) {
    QListView::mouseReleaseEvent(event);
    if (row() >= 0 && m_model.rowAt(row()).kind == TimelineModel::Kind::Sequence)
        m_around.session.chooseSequence(m_model.rowAt(row()).sequence);
}

void TimelineView::addVisibilities(QMenu& menu, const model::Note& note) {
    auto* choices = new QActionGroup(&menu);
    for (const auto who :
         {model::Visibility::Private, model::Visibility::Team, model::Visibility::Public}) {
        QAction* action =
            menu.addAction(m_around.theme.icon(visibilityIcon(who), Tone::Text2),
                           visibilityWord(who), this, [this, id = note.id, who] {
                               if (const model::Note* found = m_model.content()->note(id))
                                   m_commands.setVisibility(*found, who);
                           });
        action->setCheckable(true);
        action->setChecked(note.visibility == who);
        choices->addAction(action);
    }
}

void TimelineView::fillMenu(QMenu& menu, int at) {
    const TimelineModel::Row& what = m_model.rowAt(at);
    switch (what.kind) {
    case TimelineModel::Kind::Note:
        menu.addAction(tr("&Edit\tF2"), this, [this] { edit(currentIndex()); });
        addVisibilities(*menu.addMenu(tr("&Visibility")), *m_model.noteAt(at));
        menu.addAction(&m_around.actions[Act::FormerTexts]);
        if (m_model.noteAt(at)->body.find("//attachment.invalid/") != std::string::npos)
            menu.addAction(&m_around.actions[Act::SaveAttachment]);
        menu.addSeparator();
        menu.addAction(tr("Move &up\tAlt+↑"), this, [this] { moveRow(-1); });
        menu.addAction(tr("Move &down\tAlt+↓"), this, [this] { moveRow(1); });
        menu.addSeparator();
        menu.addAction(tr("De&lete\tDel"), this, [this] { removeRow(); });
        break;
    case TimelineModel::Kind::Item:
        menu.addAction(tr("&Read the article"), this, [this] { openRow(); });
        menu.addAction(&m_around.actions[Act::EditLink]);
        menu.addAction(tr("&Take the link off\tDel"), this, [this] { removeRow(); });
        break;
    case TimelineModel::Kind::Sequence:
        menu.addAction(tr("&Edit the sequence…"), this, [this] { openRow(); });
        menu.addAction(m_around.actions[Act::Board].text(), this, [this, what] {
            m_around.session.chooseSequence(what.sequence);
            m_around.actions[Act::Board].trigger();
        });
        menu.addAction(tr("&Rename\tF2"), this, [this] { edit(currentIndex()); });
        menu.addAction(tr("Move &up\tAlt+↑"), this, [this] { moveRow(-1); });
        menu.addAction(tr("Move &down\tAlt+↓"), this, [this] { moveRow(1); });
        menu.addAction(tr("De&lete\tDel"), this, [this] { removeRow(); });
        break;
    }
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() == QContextMenuEvent::Mouse)
        setCurrentIndex(indexAt(event->pos()));
    if (row() < 0)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, row());
    const QPoint place = event->reason() == QContextMenuEvent::Mouse
                             ? event->globalPos()
                             : viewport()->mapToGlobal(visualRect(currentIndex()).center());
    menu->popup(place);
}

void TimelineView::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    // Notes wrap anew at another width.
    scheduleDelayedItemsLayout();
}

} // namespace musette::gui
