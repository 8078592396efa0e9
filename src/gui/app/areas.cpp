#include "areas.h"

#include <QApplication>
#include <QSplitter>
#include <QWidget>

#include <algorithm>

namespace musette::gui {
namespace {

bool takesFocus(const QWidget& widget) {
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) != 0;
}

constexpr const char* kEntry = "areaEntry";

QWidget* namedEntry(const QWidget& area) {
    return area.property(kEntry).value<QWidget*>();
}

/// The widget of an area that gets the focus: the last one that had it, else its named
/// entry, else the first in tab order.
QWidget* entryOf(QWidget& area) {
    if (QWidget* last = area.focusWidget(); last != nullptr && takesFocus(*last))
        return last;
    for (QWidget* entry = namedEntry(area); entry != nullptr; entry = namedEntry(*entry)) {
        if (takesFocus(*entry))
            return entry;
    }
    if (takesFocus(area))
        return &area;
    for (QWidget* next = area.nextInFocusChain(); next != &area; next = next->nextInFocusChain()) {
        if (area.isAncestorOf(next) && takesFocus(*next))
            return next;
    }
    return nullptr;
}

void addPanes(QList<QWidget*>& areas, QWidget& widget) {
    if (!widget.isVisible())
        return;
    const auto* splitter = qobject_cast<QSplitter*>(&widget);
    if (splitter == nullptr)
        splitter = widget.findChild<QSplitter*>();
    if (splitter == nullptr || splitter->count() < 2) {
        areas << &widget;
        return;
    }
    for (int pane = 0; pane < splitter->count(); ++pane)
        addPanes(areas, *splitter->widget(pane));
}

} // namespace

void setEntry(QWidget& area, QWidget& entry) {
    area.setProperty(kEntry, QVariant::fromValue(&entry));
}

void enterArea(QWidget& area) {
    QWidget* entry = entryOf(area);
    (entry != nullptr ? entry : &area)->setFocus(Qt::OtherFocusReason);
}

QList<QWidget*> areasOf(QWidget& topBar, QWidget& screen, QWidget& status) {
    QList<QWidget*> areas{&topBar};
    addPanes(areas, screen);
    for (QWidget* child : screen.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (child->property(kOverlaidArea).toBool())
            areas << child;
    }
    areas << &status;
    areas.removeIf([](QWidget* area) { return !area->isVisible() || entryOf(*area) == nullptr; });
    return areas;
}

void focusArea(const QList<QWidget*>& areas, int by) {
    if (areas.isEmpty())
        return;
    QWidget* focused = QApplication::focusWidget();
    const auto here = std::ranges::find_if(areas, [focused](const QWidget* area) {
        return focused != nullptr && (area == focused || area->isAncestorOf(focused));
    });
    const qsizetype count = areas.size();
    const qsizetype at = here == areas.end() ? (by > 0 ? -1 : 0) : here - areas.begin();
    QWidget* area = areas[(at + by + count) % count];
    entryOf(*area)->setFocus(Qt::OtherFocusReason);
}

} // namespace musette::gui
