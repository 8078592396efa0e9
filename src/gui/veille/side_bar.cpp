#include "side_bar.h"

#include "../look/theme.h"
#include "feed_tree_model.h"
#include "side_bar_delegate.h"

#include <QContextMenuEvent>
#include <QMouseEvent>

namespace musette::gui {
namespace {

constexpr int kMarkWidth = 24; ///< of the icon of a folder, which opens and closes it
constexpr int kEdge = 9;
constexpr int kOpensAfter = 700; ///< milliseconds over a closed folder while something is dragged

} // namespace

SideBar::SideBar(FeedTreeModel& model, const Theme& theme, QWidget* parent)
    : QTreeView(parent), m_model(model) {
    setObjectName("sidebar");
    setAccessibleName(tr("Views, sessions, feeds and tags"));
    setModel(&model);
    setItemDelegate(new SideBarDelegate(theme, this));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0); // the delegate indents: Qt would paint its own selection beside the row
    setProperty("ground", "side");
    setFrameShape(QFrame::NoFrame);
    setViewportMargins(0, kEdge, 0, kEdge);
    setExpandsOnDoubleClick(false);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropMode(InternalMove);
    setAutoExpandDelay(kOpensAfter);
    setMinimumWidth(180);
    connect(&model, &FeedTreeModel::modelReset, this, &SideBar::restoreChoice);
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex& index) {
        m_collapsed << index.data(FeedTreeModel::KeyRole).toString();
    });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex& index) {
        m_collapsed.removeAll(index.data(FeedTreeModel::KeyRole).toString());
    });
    connect(&theme, &Theme::changed, this, [this] { viewport()->update(); });
    restoreChoice();
}

void SideBar::restoreChoice() {
    m_restoring = true;
    const QStringList collapsed = m_collapsed;
    expandAll();
    for (const QString& key : collapsed)
        collapse(m_model.indexOf(key));
    m_collapsed = collapsed;
    if (const QModelIndex index = visiblePlaceOf(m_model.indexOf(m_key)); index.isValid())
        setCurrentIndex(index);
    m_restoring = false;
}

/// The row, or the outermost closed one that hides it: Qt would open that.
QModelIndex SideBar::visiblePlaceOf(const QModelIndex& index) const {
    QModelIndex place = index;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent()) {
        if (!isExpanded(above))
            place = above;
    }
    return place;
}

/// The view that is shown stays the chosen one, as far as its row can be seen.
void SideBar::toggleSection(const QModelIndex& section) {
    setExpanded(section, !isExpanded(section));
    m_restoring = true;
    setCurrentIndex(visiblePlaceOf(m_model.indexOf(m_key)));
    m_restoring = false;
}

void SideBar::choose(const QString& key) {
    m_key = key;
    const QModelIndex index = m_model.indexOf(key);
    if (!index.isValid()) {
        m_restoring = true;
        setCurrentIndex({});
        m_restoring = false;
        return;
    }
    if (currentIndex() == index)
        emit chosen(m_model.choiceAt(index));
    else
        setCurrentIndex(index);
}

model::FeedId SideBar::chosenFeed() const {
    const QModelIndex index = currentIndex();
    if (!index.isValid())
        return {};
    return m_model.choiceAt(index).query.feed.value_or(model::FeedId{});
}

void SideBar::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTreeView::currentChanged(current, previous);
    if (m_restoring || !current.isValid())
        return;
    const ViewChoice& view = m_model.choiceAt(current);
    if (view.kind == ViewKind::Section)
        return;
    m_key = view.key;
    emit chosen(view);
}

void SideBar::setCollapsedKeys(const QStringList& keys) {
    m_collapsed = keys;
    restoreChoice();
}

/// Enter on the title of a section does what its «+» does, on a view it goes to its articles.
void SideBar::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid()) {
        const ViewChoice& view = m_model.choiceAt(currentIndex());
        if (view.kind == ViewKind::Section)
            emit addWanted(view.key);
        else
            emit listWanted();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void SideBar::mouseReleaseEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    QTreeView::mouseReleaseEvent(event);
    if (!index.isValid() || event->button() != Qt::LeftButton)
        return;
    const ViewChoice& view = m_model.choiceAt(index);
    if (view.kind == ViewKind::Section &&
        SideBarDelegate::plusRect(visualRect(index), viewport()->width()).contains(event->pos()))
        emit addWanted(view.key);
    else if (view.kind == ViewKind::Section)
        toggleSection(index);
    else if (view.kind == ViewKind::Folder &&
             event->pos().x() < SideBarDelegate::leftOf(index) + kMarkWidth)
        setExpanded(index, !isExpanded(index));
    else
        emit listWanted();
}

/// Qt would choose the first row where none is chosen, which shows another view.
void SideBar::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void SideBar::contextMenuEvent(QContextMenuEvent* event) {
    const QModelIndex index =
        event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    if (!index.isValid() || m_model.choiceAt(index).kind == ViewKind::Section)
        return;
    setCurrentIndex(index);
    emit menuWanted(m_model.choiceAt(index),
                    viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

} // namespace musette::gui
