#include "outline_view.h"

#include "../app/actions.h"
#include "../look/theme.h"
#include "current_session.h"
#include "row_drag.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace musette::gui {

OutlineView::OutlineView(const Surroundings& around, QWidget* parent)
    : QListView(parent), m_around(around), m_commands(around),
      m_model(around.session, around.theme), m_delegate(m_model, around.theme) {
    setObjectName("sessionOutline");
    setAccessibleName(tr("Days of the session"));
    setFrameShape(QFrame::NoFrame);
    setModel(&m_model);
    setItemDelegate(&m_delegate);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setStyleSheet("QListView { background: transparent; border: none; }");
    connect(&around.session, &CurrentSession::changed, this, &OutlineView::follow);
    connect(&around.theme, &Theme::changed, this, [this] { viewport()->update(); });
    connect(&m_model, &OutlineModel::sequenceRenamed, this,
            [this](model::SequenceId id, const QString& title) {
                if (const model::Sequence* found = m_model.content()->sequence(id))
                    m_commands.rename(*found, title);
            });
    new RowDrag(*this,
                {[this](int row) {
                     return state() != EditingState &&
                            m_model.rowAt(row).kind == OutlineModel::Kind::Sequence;
                 },
                 [this](int row, int gap) { place(row, gap); }},
                around.theme.color(Tone::Accent));
    follow();
}

/// A sequence goes where it is dropped: to another place of its half-day, or to another half-day.
void OutlineView::place(int row, int gap) {
    const OutlineModel::Row moved = m_model.rowAt(row);
    const model::Sequence* sequence = m_model.content()->sequence(moved.sequence);
    if (sequence == nullptr || gap == 0)
        return;
    const OutlineModel::Row above = m_model.rowAt(gap - 1);
    if (above.kind == OutlineModel::Kind::Day)
        return;
    if (above.halfDay != moved.halfDay)
        return m_commands.toHalfDay(*sequence, above.halfDay);
    int before = 0;
    int wanted = 0;
    for (int i = 0; i < m_model.rowCount(); ++i) {
        const OutlineModel::Row& one = m_model.rowAt(i);
        if (one.kind != OutlineModel::Kind::Sequence || one.halfDay != moved.halfDay || i == row)
            continue;
        before += i < row ? 1 : 0;
        wanted += i < gap ? 1 : 0;
    }
    if (wanted != before)
        m_commands.move(*sequence, wanted - before);
}

QSize OutlineView::sizeHint() const {
    int height = 4;
    for (int row = 0; row < m_model.rowCount(); ++row)
        height += sizeHintForRow(row);
    return {200, height};
}

void OutlineView::follow() {
    if (state() == EditingState) {
        m_behind = true;
        return;
    }
    m_behind = false;
    const QModelIndex before = currentIndex();
    const OutlineModel::Row focused =
        before.isValid() ? m_model.rowAt(before.row()) : OutlineModel::Row{};
    m_model.follow();
    const int row = m_model.rowOf(focused);
    if (row >= 0 && before.isValid())
        selectionModel()->setCurrentIndex(m_model.index(row), QItemSelectionModel::ClearAndSelect);
    updateGeometry();
    viewport()->update();
}

void OutlineView::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) {
    QListView::closeEditor(editor, hint);
    if (m_behind)
        follow();
}

const model::Sequence* OutlineView::sequence() const {
    const QModelIndex index = currentIndex();
    return index.isValid() ? m_model.content()->sequence(m_model.rowAt(index.row()).sequence)
                           : nullptr;
}

void OutlineView::choose() {
    if (!currentIndex().isValid())
        return;
    const OutlineModel::Row row = m_model.rowAt(currentIndex().row());
    if (row.kind == OutlineModel::Kind::Day)
        return;
    m_around.session.choose(row.halfDay, row.sequence);
    if (row.sequence)
        emit sequenceChosen(row.sequence);
}

/// The dialog of what has the focus: half-day or sequence.
void OutlineView::editRow() {
    choose();
    const OutlineModel::Row row = m_model.rowAt(currentIndex().row());
    if (row.kind == OutlineModel::Kind::Sequence)
        emit sequenceWanted(row.sequence);
    else if (row.kind == OutlineModel::Kind::HalfDay)
        emit halfDayWanted(row.halfDay);
}

void OutlineView::moveRow(int by) {
    if (const model::Sequence* moved = sequence())
        m_commands.move(*moved, by);
}

void OutlineView::removeRow() {
    if (const model::Sequence* removed = sequence())
        m_commands.remove(*removed);
}

void OutlineView::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    const bool here = currentIndex().isValid() && state() != EditingState;
    if (here && event->modifiers() == Qt::AltModifier && (key == Qt::Key_Up || key == Qt::Key_Down))
        return moveRow(key == Qt::Key_Up ? -1 : 1);
    if (here && key == Qt::Key_Delete && event->modifiers() == Qt::NoModifier)
        return removeRow();
    if (here && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space))
        return choose();
    const bool halfDay =
        here && m_model.rowAt(currentIndex().row()).kind == OutlineModel::Kind::HalfDay;
    if (halfDay && key == Qt::Key_F2)
        return editRow();
    QListView::keyPressEvent(event);
}

void OutlineView::mousePressEvent(QMouseEvent* event) {
    QListView::mousePressEvent(event);
    if (event->button() == Qt::LeftButton && indexAt(event->pos()).isValid())
        choose();
}

void OutlineView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (indexAt(event->pos()).isValid())
        editRow();
}

void OutlineView::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() == QContextMenuEvent::Mouse)
        setCurrentIndex(indexAt(event->pos()));
    if (!currentIndex().isValid())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    switch (m_model.rowAt(currentIndex().row()).kind) {
    case OutlineModel::Kind::Day: menu->addAction(&m_around.actions[Act::AddDay]); break;
    case OutlineModel::Kind::HalfDay:
        menu->addAction(tr("&Edit the half-day…\tF2"), this, [this] { editRow(); });
        break;
    case OutlineModel::Kind::Sequence:
        menu->addAction(tr("&Edit the sequence…"), this, [this] { editRow(); });
        menu->addAction(tr("&Rename\tF2"), this, [this] { edit(currentIndex()); });
        menu->addAction(tr("Move &up\tAlt+↑"), this, [this] { moveRow(-1); });
        menu->addAction(tr("Move &down\tAlt+↓"), this, [this] { moveRow(1); });
        menu->addAction(tr("De&lete\tDel"), this, [this] { removeRow(); });
        break;
    }
    menu->popup(event->reason() == QContextMenuEvent::Mouse
                    ? event->globalPos()
                    : viewport()->mapToGlobal(visualRect(currentIndex()).center()));
}

} // namespace musette::gui
