#include "article_foot.h"

#include <QVBoxLayout>

namespace musette::gui {

ArticleFoot::ArticleFoot(QWidget* parent) : QWidget(parent), m_lines(new QVBoxLayout(this)) {
    setObjectName("articleFoot");
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(8);
}

void ArticleFoot::addLine(QWidget* line) {
    m_lines->addWidget(line);
}

} // namespace musette::gui
