#include "tab_order.h"

#include <QWidget>

#include <algorithm>

namespace musette::gui {

void putInTabOrder(const QWidget& place, const std::vector<QWidget*>& widgets) {
    QWidget* last = place.previousInFocusChain();
    while (last != &place && ((last->focusPolicy() & Qt::TabFocus) == 0 ||
                              std::ranges::find(widgets, last) != widgets.end()))
        last = last->previousInFocusChain();
    for (QWidget* widget : widgets) {
        if (last != widget && last->window() == widget->window())
            QWidget::setTabOrder(last, widget);
        last = widget;
    }
}

} // namespace musette::gui
