#include "article_line.h"

#include "../session/flow_layout.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace musette::gui {

ArticleLine::ArticleLine(Ground ground, QWidget* parent)
    : QFrame(parent), m_text(new QLabel), m_buttons(new QWidget) {
    setProperty("soft", ground == Ground::Soft);
    auto* column = new QVBoxLayout(this);
    const int side = ground == Ground::Soft ? 12 : 0;
    const int edge = ground == Ground::Soft ? 8 : 0;
    column->setContentsMargins(side, edge, side, edge);
    column->setSpacing(2);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    column->addWidget(m_text);
    m_buttons->setLayout(new FlowLayout(8));
    m_buttons->hide();
    column->addWidget(m_buttons);
    hide();
}

void ArticleLine::say(const QString& text) {
    m_text->setText(text);
    setVisible(!text.isEmpty());
}

QString ArticleLine::text() const {
    return m_text->text();
}

QPushButton* ArticleLine::addButton(const QString& text) {
    auto* button = new QPushButton(text);
    button->setProperty("link", true);
    button->setFocusPolicy(Qt::TabFocus);
    m_buttons->layout()->addWidget(button);
    m_buttons->show();
    return button;
}

} // namespace musette::gui
