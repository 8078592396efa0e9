#include "page_edges.h"

#include <QEvent>
#include <QLayout>
#include <QWidget>

#include <algorithm>

namespace musette::gui {
namespace {

int heightOf(const QWidget* edge, int width) {
    if (edge == nullptr || edge->isHidden())
        return 0;
    edge->layout()->activate();
    return edge->layout()->hasHeightForWidth() ? edge->layout()->totalHeightForWidth(width)
                                               : edge->sizeHint().height();
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

bool PageEdges::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::LayoutRequest)
        emit changed();
    return QObject::eventFilter(watched, event);
}

} // namespace musette::gui
