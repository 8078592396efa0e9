#include "find_bar.h"

#include "../look/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

namespace musette::gui {

FindBar::FindBar(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_field(new QLineEdit), m_count(new QLabel) {
    setObjectName("findBar");
    setProperty("ground", "side");
    setProperty("edge", "top");
    setAttribute(Qt::WA_StyledBackground);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(12, 6, 8, 6);
    line->setSpacing(4);
    m_field->setObjectName("findField");
    m_field->setPlaceholderText(tr("Find in the article"));
    m_field->setAccessibleName(tr("Find in the article"));
    m_field->setMinimumWidth(120);
    m_field->setMaximumWidth(340);
    m_count->setObjectName("findCount");
    line->addWidget(m_field, 1);
    line->addSpacing(4);
    line->addWidget(m_count);
    line->addStretch();
    m_previous = addButton(tr("Previous match (Shift+F3)"));
    m_next = addButton(tr("Next match (F3)"));
    m_close = addButton(tr("Close (Esc)"));
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::typed);
    connect(m_previous, &QToolButton::clicked, this, [this] { emit stepWanted(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { emit stepWanted(+1); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::closed);
    connect(&theme, &Theme::changed, this, &FindBar::restyle);
    restyle();
    hide();
}

QToolButton* FindBar::addButton(const QString& text) {
    auto* button = new QToolButton;
    button->setIconSize({16, 16});
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

void FindBar::restyle() {
    m_previous->setIcon(m_theme.icon("chevron-left", Tone::Text));
    m_next->setIcon(m_theme.icon("chevron-right", Tone::Text));
    m_close->setIcon(m_theme.icon("x", Tone::Text));
}

void FindBar::open(const QString& words) {
    show();
    if (!words.isEmpty())
        m_field->setText(words);
    m_field->selectAll();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

QString FindBar::words() const {
    return m_field->text();
}

void FindBar::showCount(int match, int count) {
    QString text;
    if (count > 0)
        text = tr("%1 of %2", "match of matches")
                   .arg(locale().toString(match), locale().toString(count));
    else if (!words().trimmed().isEmpty())
        text = tr("No match");
    for (QToolButton* button : {m_previous, m_next})
        button->setEnabled(count > 0);
    if (text == m_count->text())
        return;
    m_count->setText(text);
    QAccessibleEvent told(m_count, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void FindBar::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Escape: emit closed(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit stepWanted(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : +1);
        return;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace musette::gui
