#include "page_edges.h"

#include <QEvent>
#include <QLayout>
#include <QWidget>

#include <algorithm>
#include <iterator>
#include <utility>

namespace musette::gui {
namespace {

int heightOf(const QWidget* edge, int width) {
    if (edge == nullptr || edge->isHidden())
        return 0;
    edge->layout()->activate();
    return edge->layout()->hasHeightForWidth() ? edge->layout()->totalHeightForWidth(width)
                                               : edge->sizeHint().height();
}

/// What takes the keyboard by Tab, down the rows and from left to right in each.
std::vector<QWidget*> focusable(const QWidget& edge) {
    std::vector<QWidget*> widgets;
    for (QWidget* widget : edge.findChildren<QWidget*>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible() &&
            widget->isEnabled())
            widgets.push_back(widget);
    }
    std::ranges::stable_sort(widgets, {}, [&edge](const QWidget* widget) {
        const QPoint at = widget->mapTo(&edge, QPoint(0, 0));
        return std::pair(at.y() + widget->height() / 2, at.x());
    });
    return widgets;
}

} // namespace

PageEdges::PageEdges(QWidget& viewport) : QObject(&viewport), m_viewport(viewport) {}

void PageEdges::set(QWidget& header, QWidget& foot) {
    m_header = &header;
    m_foot = &foot;
    for (QWidget* edge : {m_header, m_foot}) {
        edge->setParent(&m_viewport);
        edge->setCursor(Qt::ArrowCursor); // the viewport has the one of text
        edge->installEventFilter(this);
        edge->show();
    }
}

PageEdges::Heights PageEdges::heightsFor(int width) const {
    return {heightOf(m_header, width), heightOf(m_foot, width)};
}

void PageEdges::moveTo(const Place& place) {
    if (m_header == nullptr)
        return;
    const Heights heights = heightsFor(place.width);
    m_header->setGeometry(place.left, place.headerTop, place.width, heights.header);
    m_foot->setGeometry(place.left, place.footBottom - heights.foot, place.width, heights.foot);
}

std::vector<QWidget*> PageEdges::tabWay(QWidget& text, const std::vector<QWidget*>& ofText) const {
    if (m_header == nullptr)
        return {&text};
    std::vector<QWidget*> way = focusable(*m_header);
    way.push_back(&text);
    std::ranges::copy_if(ofText, std::back_inserter(way), &QWidget::isVisible);
    std::ranges::copy(focusable(*m_foot), std::back_inserter(way));
    return way;
}

bool PageEdges::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::LayoutRequest)
        emit changed();
    return QObject::eventFilter(watched, event);
}

} // namespace musette::gui
