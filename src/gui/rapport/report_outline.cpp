#include "report_outline.h"

#include "../app/text.h"
#include "../look/theme.h"
#include "../look/words.h"
#include "../session/session_words.h"
#include "report_sections.h"

#include <QDropEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace musette::gui {
namespace {

constexpr int kAnchor = Qt::UserRole;

QString iconFor(const report::OutlineEntry& entry) {
    if (entry.hidden)
        return visibilityIcon(entry.visibility);
    switch (entry.kind) {
    case report::OutlineKind::Section: return "list-checks";
    case report::OutlineKind::HalfDay:
        return entry.anchor.ends_with("matin")    ? slotIcon(model::Slot::Morning)
               : entry.anchor.ends_with("soiree") ? slotIcon(model::Slot::Evening)
                                                  : slotIcon(model::Slot::Afternoon);
    case report::OutlineKind::Sequence: return "graduation-cap";
    case report::OutlineKind::Note: return "pencil";
    case report::OutlineKind::Quote: return "quote";
    case report::OutlineKind::Link: return "link";
    }
    return {};
}

Tone toneFor(const report::OutlineEntry& entry) {
    if (entry.hidden)
        return Tone::Text3;
    return entry.kind == report::OutlineKind::HalfDay || entry.kind == report::OutlineKind::Link
               ? Tone::Session
               : Tone::Text2;
}

bool sameParts(const std::vector<report::OutlineEntry>& a,
               const std::vector<report::OutlineEntry>& b) {
    return std::ranges::equal(a, b, [](const auto& one, const auto& other) {
        return one.anchor == other.anchor && one.level == other.level;
    });
}

/// Sections among each other, sequences within their half-day; notes stand in clock order.
bool isMovable(const report::OutlineEntry& entry) {
    return ReportSections::hasTitle(entry) &&
           (entry.level == 1 || entry.kind == report::OutlineKind::Sequence);
}

/// A note that is on the page.
bool hasText(const report::OutlineEntry& entry) {
    return entry.included && !entry.hidden &&
           (entry.kind == report::OutlineKind::Note || entry.kind == report::OutlineKind::Quote);
}

} // namespace

ReportOutline::ReportOutline(const Theme& theme, QWidget* parent)
    : QTreeWidget(parent), m_theme(theme) {
    setObjectName("reportOutline");
    setAccessibleName(tr("Contents of the report"));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(18);
    setIconSize(QSize(16, 16));
    setUniformRowHeights(true);
    setExpandsOnDoubleClick(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDropIndicatorShown(true);
    connect(this, &QTreeWidget::itemChanged, this,
            [this](QTreeWidgetItem* item, int) { takeChange(*item); });
    connect(this, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item, int) {
        emit placeWanted(item->data(0, kAnchor).toString());
    });
    // By keys as by the mouse: the preview shows what one stands on.
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (item != nullptr && hasFocus())
            emit placeWanted(item->data(0, kAnchor).toString());
    });
    connect(&theme, &Theme::changed, this, &ReportOutline::rebuild);
    rebuild();
}

void ReportOutline::fill(QTreeWidgetItem& item, const report::OutlineEntry& entry) {
    QString title = m_theme.shown(toQt(entry.title));
    if (entry.hidden)
        title = tr("%1 (%2)").arg(title, visibilityWord(entry.visibility).toLower());
    item.setText(0, title);
    item.setToolTip(0, title);
    item.setIcon(0, m_theme.icon(iconFor(entry), toneFor(entry)));
    item.setData(0, kAnchor, toQt(entry.anchor));
    QFont font = m_theme.font(TextRole::Ui);
    font.setBold(entry.level == 1);
    item.setFont(0, font);
    item.setForeground(0, m_theme.color(entry.hidden ? Tone::Text3 : Tone::Text));
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (!entry.hidden)
        flags |= Qt::ItemIsUserCheckable;
    if (!entry.hidden && ReportSections::hasTitle(entry))
        flags |= Qt::ItemIsEditable;
    if (isMovable(entry))
        flags |= Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
    item.setFlags(flags);
    item.setCheckState(0, entry.included && !entry.hidden ? Qt::Checked : Qt::Unchecked);
}

void ReportOutline::show(const std::vector<report::OutlineEntry>& entries) {
    if (state() == QAbstractItemView::EditingState) {
        m_late = entries;
        return;
    }
    const bool same = sameParts(entries, m_entries);
    m_entries = entries;
    if (!same) {
        rebuild();
        return;
    }
    const QSignalBlocker quiet(this);
    QTreeWidgetItemIterator item(this);
    for (const report::OutlineEntry& entry : m_entries) {
        fill(**item, entry);
        ++item;
    }
}

/// A title that is being typed is not taken away by a report that was made anew.
void ReportOutline::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) {
    QTreeWidget::closeEditor(editor, hint);
    if (const auto late = std::exchange(m_late, std::nullopt))
        show(*late);
}

void ReportOutline::rebuild() {
    // The boxes are drawn on this ground: it cannot be transparent.
    setStyleSheet(QString("QTreeWidget { background: %1; border: none; }"
                          "QTreeWidget:focus { border: none; } QTreeWidget::item { height: 26px; }"
                          "QTreeWidget::item:selected { background: %2; color: %3; }")
                      .arg(m_theme.color(Tone::Side).name(), m_theme.color(Tone::AccentSoft).name(),
                           m_theme.color(Tone::AccentInk).name()));
    const QSignalBlocker quiet(this);
    const QString focused =
        currentItem() == nullptr ? QString() : currentItem()->data(0, kAnchor).toString();
    const int scrolled = verticalScrollBar()->value();
    clear();
    std::vector<QTreeWidgetItem*> path;
    for (const report::OutlineEntry& entry : m_entries) {
        const auto depth = static_cast<std::size_t>(std::max(1, entry.level)) - 1;
        path.resize(std::min(depth, path.size()));
        auto* item = path.empty() ? new QTreeWidgetItem(this) : new QTreeWidgetItem(path.back());
        path.push_back(item);
        fill(*item, entry);
        if (item->data(0, kAnchor).toString() == focused)
            setCurrentItem(item);
    }
    expandAll();
    // What was read stays where it is, and what was moved stays in sight.
    verticalScrollBar()->setValue(scrolled);
    if (currentItem() != nullptr && hasFocus())
        scrollToItem(currentItem());
}

void ReportOutline::choose(const QString& anchor) {
    for (QTreeWidgetItemIterator item(this); *item; ++item) {
        if ((*item)->data(0, kAnchor).toString() == anchor) {
            setCurrentItem(*item);
            return;
        }
    }
}

const report::OutlineEntry* ReportOutline::entryOf(const QTreeWidgetItem* item) const {
    if (item == nullptr)
        return nullptr;
    const auto found = std::ranges::find(m_entries, fromQt(item->data(0, kAnchor).toString()),
                                         &report::OutlineEntry::anchor);
    return found == m_entries.end() ? nullptr : &*found;
}

/// A box or a title was changed: which one, the entry tells.
void ReportOutline::takeChange(const QTreeWidgetItem& item) {
    const report::OutlineEntry* entry = entryOf(&item);
    if (entry == nullptr)
        return;
    const QString anchor = toQt(entry->anchor);
    const bool wanted = item.checkState(0) == Qt::Checked;
    if (!entry->hidden && wanted != entry->included) {
        emit included(anchor, wanted);
        return;
    }
    const QString title = item.text(0).trimmed();
    if (!entry->hidden && title != m_theme.shown(toQt(entry->title)))
        emit retitled(anchor, title);
}

void ReportOutline::editCurrent() {
    const report::OutlineEntry* entry = entryOf(currentItem());
    if (entry != nullptr && hasText(*entry)) {
        emit textWanted(toQt(entry->anchor));
        return;
    }
    if (entry == nullptr || entry->hidden || !ReportSections::hasTitle(*entry))
        return;
    setFocus(Qt::OtherFocusReason);
    editItem(currentItem(), 0);
}

void ReportOutline::moveCurrent(int by) {
    const report::OutlineEntry* entry = entryOf(currentItem());
    if (entry != nullptr && isMovable(*entry))
        emit moveWanted(toQt(entry->anchor), by);
}

int ReportOutline::dropDistance(const QPoint& at) const {
    const QTreeWidgetItem* moved = currentItem();
    const QTreeWidgetItem* over = itemAt(at);
    if (moved == nullptr || over == nullptr)
        return 0;
    // Over what belongs to a neighbour is over the neighbour.
    while (over->parent() != moved->parent() && over->parent() != nullptr)
        over = over->parent();
    if (over->parent() != moved->parent())
        return 0;
    const auto position = [this](const QTreeWidgetItem& item) {
        return indexFromItem(&item).row();
    };
    const int from = position(*moved);
    const int to = position(*over);
    // Notes of the half-day stand between sequences, and are no steps.
    int steps = 0;
    for (int row = std::min(from, to); row <= std::max(from, to); ++row) {
        const QTreeWidgetItem* one =
            moved->parent() != nullptr ? moved->parent()->child(row) : topLevelItem(row);
        const report::OutlineEntry* entry = entryOf(one);
        steps += row != from && entry != nullptr && isMovable(*entry) ? 1 : 0;
    }
    return to > from ? steps : -steps;
}

void ReportOutline::dragMoveEvent(QDragMoveEvent* event) {
    QTreeWidget::dragMoveEvent(event);
    if (event->source() != this || dropDistance(event->position().toPoint()) == 0)
        event->ignore();
    else
        event->accept();
}

/// The report is put in another order, and the list follows it: nothing is moved here.
void ReportOutline::dropEvent(QDropEvent* event) {
    event->setDropAction(Qt::IgnoreAction);
    event->accept();
    stopAutoScroll();
    setState(NoState);
    viewport()->update();
    if (event->source() == this)
        dropCurrent(event->position().toPoint());
}

void ReportOutline::dropCurrent(const QPoint& at) {
    if (const int by = dropDistance(at); by != 0)
        moveCurrent(by);
}

void ReportOutline::keyPressEvent(QKeyEvent* event) {
    const QString anchor =
        currentItem() == nullptr ? QString() : currentItem()->data(0, kAnchor).toString();
    const int key = event->key();
    if (!anchor.isEmpty() && event->modifiers() == Qt::AltModifier &&
        (key == Qt::Key_Up || key == Qt::Key_Down)) {
        moveCurrent(key == Qt::Key_Up ? -1 : 1);
        return;
    }
    // While a title is typed, Enter ends that.
    if (state() != QAbstractItemView::EditingState && !anchor.isEmpty() &&
        (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        emit placeWanted(anchor);
        return;
    }
    const report::OutlineEntry* entry = entryOf(currentItem());
    if (key == Qt::Key_F2 && event->modifiers() == Qt::NoModifier && entry != nullptr &&
        hasText(*entry)) {
        emit textWanted(anchor);
        return;
    }
    QTreeWidget::keyPressEvent(event);
}

} // namespace musette::gui
