#include "row_ground.h"

#include "../look/theme.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace musette::gui {

void paintRowGround(QPainter& painter, const QStyleOptionViewItem& option, const Theme& theme) {
    const QRect& rect = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter.fillRect(rect, theme.color(selected  ? Tone::AccentSoft
                                       : hovered ? Tone::Window
                                                 : Tone::Base));
    painter.fillRect(QRect(rect.left() + (selected ? 0 : 16), rect.bottom(), rect.width(), 1),
                     theme.color(Tone::Border));
    if (selected)
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()),
                         theme.color(Tone::Accent));
    // The row bar alone shows a selection; with the keyboard in the list it has a border too.
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(theme.color(Tone::Accent));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -1.5));
    }
}

int paintStoryCount(QPainter& painter, int right, int top, int others, const Theme& theme) {
    if (others <= 0)
        return right;
    const QFontMetrics metrics = painter.fontMetrics();
    const QString more = QStringLiteral("+%1").arg(others);
    const int width = metrics.horizontalAdvance(more) + 10;
    const QRect pill(right - width, top, width, metrics.height());
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Tone::Sunken));
    painter.drawRoundedRect(pill, pill.height() / 2.0, pill.height() / 2.0);
    painter.setPen(theme.color(Tone::Text2));
    painter.drawText(pill, Qt::AlignCenter, more);
    return pill.left() - 6;
}

} // namespace musette::gui
