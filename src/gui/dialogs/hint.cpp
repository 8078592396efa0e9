#include "hint.h"

#include <QLabel>

namespace musette::gui {

QLabel* makeHint(const QString& words) {
    auto* label = new QLabel(words);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("tone", "text2");
    return label;
}

} // namespace musette::gui
