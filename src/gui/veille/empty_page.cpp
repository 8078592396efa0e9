#include "empty_page.h"

#include "../look/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace musette::gui {
namespace {

constexpr int kIcon = 56;

} // namespace

EmptyPage::EmptyPage(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_icon(new QLabel), m_title(new QLabel), m_text(new QLabel),
      m_buttons(new QHBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    column->addStretch(2);
    for (QLabel* label : {m_icon, m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(label != m_icon);
        column->addWidget(label);
    }
    m_text->setProperty("tone", "text2");
    m_buttons->setSpacing(8);
    column->addSpacing(4);
    column->addLayout(m_buttons);
    column->addStretch(3);
    connect(&theme, &Theme::changed, this, &EmptyPage::restyle);
}

void EmptyPage::say(Content content) {
    m_content = std::move(content);
    m_title->setText(m_content.title);
    m_title->setVisible(!m_content.title.isEmpty());
    m_text->setText(m_content.text);
    m_icon->setVisible(!m_content.icon.isEmpty());
    setAccessibleName((m_content.title + ' ' + m_content.text).trimmed());
    setChoices();
    restyle();
}

/// The page is said anew while it is used: a button that has the focus gives it to its successor.
void EmptyPage::setChoices() {
    const QWidget* focused = window()->focusWidget();
    int place = focused == this ? 0 : -1;
    for (int old = 0; QLayoutItem* item = m_buttons->takeAt(0); delete item) {
        QWidget* button = item->widget();
        if (button == nullptr)
            continue;
        if (button == focused)
            place = old;
        ++old;
        button->deleteLater();
    }
    m_buttons->addStretch();
    int now = 0;
    for (const Choice& choice : m_content.choices) {
        auto* button = new QPushButton(choice.text);
        button->setProperty("primary", &choice == &m_content.choices.front());
        connect(button, &QPushButton::clicked, this, choice.run);
        m_buttons->addWidget(button);
        button->show(); // or it could not take the focus yet
        if (now++ == place)
            button->setFocus();
    }
    m_buttons->addStretch();
}

void EmptyPage::restyle() {
    m_title->setFont(m_theme.font(TextRole::PageTitle));
    if (!m_content.icon.isEmpty())
        m_icon->setPixmap(m_theme.icon(m_content.icon, Tone::Outline)
                              .pixmap(QSize(kIcon, kIcon), devicePixelRatioF()));
}

QString EmptyPage::title() const {
    return m_content.title;
}
QString EmptyPage::text() const {
    return m_content.text;
}

} // namespace musette::gui
