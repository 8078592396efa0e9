#include "popup_card.h"

#include <QLabel>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace musette::gui {

QVBoxLayout& PopupCard::build(const QString& purpose, int width, QWidget& field) {
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("card", true);
    setAccessibleName(purpose);
    setFixedWidth(width);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(8);
    auto* label = new QLabel(purpose);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setBuddy(&field);
    field.setAccessibleName(purpose);
    column->addWidget(label);
    column->addWidget(&field);
    setFocusProxy(&field);
    field.installEventFilter(this);
    return *column;
}

void PopupCard::openAt(QPoint at, const QScreen* screen) {
    if (screen != nullptr) {
        const QRect room = screen->availableGeometry();
        at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
        at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    }
    move(at);
    show();
    focusProxy()->setFocus(Qt::PopupFocusReason);
}

} // namespace musette::gui
