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

} // namespace musette::gui
