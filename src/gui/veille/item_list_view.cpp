#include "item_list_view.h"

#include "../look/theme.h"
#include "item_delegate.h"
#include "item_list_model.h"

#include <QContextMenuEvent>
#include <QScrollBar>

namespace musette::gui {

ItemListView::ItemListView(ItemListModel& model, const Theme& theme, QWidget* parent)
    : QListView(parent), m_model(model) {
    setObjectName("items");
    setAccessibleName(tr("Articles"));
    setModel(&model);
    setItemDelegate(new ItemDelegate(model, theme, this));
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    connect(&model, &QAbstractItemModel::rowsAboutToBeInserted, this, &ItemListView::holdPlace);
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &ItemListView::holdPlace);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ItemListView::keepPlace);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &ItemListView::keepPlace);
    connect(&model, &QAbstractItemModel::layoutAboutToBeChanged, this, &ItemListView::holdPlace);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &ItemListView::keepPlace);
    connect(&theme, &Theme::changed, this, [this] { viewport()->update(); });
}

void ItemListView::holdPlace() {
    const QModelIndex top = indexAt(QPoint(4, 0));
    m_topItem = m_model.idAt(top.row());
    m_topOffset = top.isValid() ? visualRect(top).top() : 0;
}

void ItemListView::keepPlace() {
    // At the very top new articles come into sight.
    if (verticalScrollBar()->value() == 0)
        return;
    const int row = m_model.rowOf(m_topItem);
    if (row < 0)
        return;
    executeDelayedItemsLayout();
    const QModelIndex top = m_model.index(row);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(top).top() -
                                  m_topOffset);
}

bool ItemListView::step(int by) {
    const int row = currentIndex().isValid() ? currentIndex().row() + by : (by > 0 ? 0 : -1);
    if (row < 0 || row >= m_model.rowCount())
        return false;
    setCurrentIndex(m_model.index(row));
    return true;
}

void ItemListView::choose(model::ItemId id) {
    const int row = m_model.rowOf(id);
    setCurrentIndex(row < 0 ? QModelIndex() : m_model.index(row));
}

model::ItemId ItemListView::chosen() const {
    return m_model.idAt(currentIndex().row());
}

void ItemListView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    emit chosenChanged(m_model.idAt(current.row()));
}

/// All rows are of one height. QListView would lay all of them out again, a million of them at each
/// key.
void ItemListView::dataChanged(const QModelIndex& first, const QModelIndex& last,
                               const QList<int>& roles) {
    QAbstractItemView::dataChanged(first, last, roles);
}

void ItemListView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Space:
        emit screenWanted(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter: emit articleWanted(); return;
    case Qt::Key_Escape: emit leaveWanted(); return;
    case Qt::Key_Down:
    case Qt::Key_Up:
        // Without a chosen row Qt would only show which one has the focus.
        if (!currentIndex().isValid()) {
            step(1);
            return;
        }
        break;
    case Qt::Key_End:
        if (!currentIndex().isValid() && m_model.rowCount() > 0) {
            setCurrentIndex(m_model.index(m_model.rowCount() - 1));
            return;
        }
        break;
    default: break;
    }
    QListView::keyPressEvent(event);
}

/// Qt would choose the first row, which opens it and marks it read.
void ItemListView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void ItemListView::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    emit menuWanted(byKey ? viewport()->mapToGlobal(visualRect(index).center())
                          : event->globalPos());
}

} // namespace musette::gui
