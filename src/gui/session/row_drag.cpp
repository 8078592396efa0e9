#include "row_drag.h"

#include <QApplication>
#include <QDrag>
#include <QDropEvent>
#include <QListView>
#include <QMimeData>
#include <QMouseEvent>

#include <algorithm>
#include <utility>

namespace musette::gui {

RowDrag::RowDrag(QListView& view, Moves moves, const QColor& line)
    : QObject(&view), m_view(view), m_moves(std::move(moves)),
      m_line(new QWidget(view.viewport())) {
    m_line->setObjectName("dropLine");
    m_line->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_line->setAutoFillBackground(true);
    QPalette colours = m_line->palette();
    colours.setColor(QPalette::Window, line);
    m_line->setPalette(colours);
    m_line->hide();
    view.viewport()->setAcceptDrops(true);
    view.viewport()->installEventFilter(this);
}

/// Which view, in which run of the program: rows of another one mean something else.
QByteArray RowDrag::mark() const {
    return QByteArray::number(reinterpret_cast<quintptr>(&m_view)) + ' ' +
           QByteArray::number(QApplication::applicationPid());
}

int RowDrag::gapAt(QPoint at) const {
    const QModelIndex row = m_view.indexAt(QPoint(m_view.viewport()->width() / 2, at.y()));
    if (!row.isValid())
        return at.y() < 0 ? 0 : m_view.model()->rowCount();
    return at.y() > m_view.visualRect(row).center().y() ? row.row() + 1 : row.row();
}

void RowDrag::showLine(int gap) {
    const int rows = m_view.model()->rowCount();
    if (rows == 0)
        return;
    const QRect there = m_view.visualRect(m_view.model()->index(std::min(gap, rows - 1), 0));
    const int y = gap < rows ? there.top() : there.bottom();
    constexpr int kThick = 2;
    m_line->setGeometry(8, std::max(0, y - kThick / 2), m_view.viewport()->width() - 16, kThick);
    m_line->show();
    m_line->raise();
}

void RowDrag::begin() {
    auto* drag = new QDrag(&m_view);
    auto* data = new QMimeData; // the drag takes it
    data->setData(kMimeType, mark() + ' ' + QByteArray::number(std::exchange(m_pressed, -1)));
    drag->setMimeData(data);
    drag->exec(Qt::MoveAction);
    m_line->hide();
}

bool RowDrag::eventFilter(QObject* watched, QEvent* event) {
    const auto own = [this](const QMimeData* data) {
        return data->data(kMimeType).startsWith(mark() + ' ');
    };
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const QModelIndex row = m_view.indexAt(mouse->pos());
        m_pressedAt = mouse->pos();
        m_pressed = mouse->button() == Qt::LeftButton && row.isValid() && m_moves.may(row.row())
                        ? row.row()
                        : -1;
        return false;
    }
    case QEvent::MouseMove: {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (m_pressed < 0 || !mouse->buttons().testFlag(Qt::LeftButton))
            return false;
        if ((mouse->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance())
            begin();
        return true; // no selection of several rows on the way
    }
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto* drag = static_cast<QDragMoveEvent*>(event);
        if (!own(drag->mimeData()))
            return false;
        drag->acceptProposedAction();
        showLine(gapAt(drag->position().toPoint()));
        return true;
    }
    case QEvent::DragLeave: m_line->hide(); return false;
    case QEvent::Drop: {
        auto* drop = static_cast<QDropEvent*>(event);
        if (!own(drop->mimeData()))
            return false;
        m_line->hide();
        const int row = drop->mimeData()->data(kMimeType).split(' ').constLast().toInt();
        drop->acceptProposedAction();
        if (row >= 0 && row < m_view.model()->rowCount())
            m_moves.place(row, gapAt(drop->position().toPoint()));
        return true;
    }
    default: return QObject::eventFilter(watched, event);
    }
}

} // namespace musette::gui
