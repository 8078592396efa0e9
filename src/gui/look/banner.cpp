#include "banner.h"

#include "theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace musette::gui {

Banner::Banner(const Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_line(new QHBoxLayout(this)), m_icon(new QLabel),
      m_text(new QLabel) {
    setObjectName("banner");
    m_line->setContentsMargins(16, 6, 12, 6);
    m_line->setSpacing(10);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_line->addWidget(m_icon);
    m_line->addWidget(m_text, 1);
    hide();
    connect(&theme, &Theme::changed, this, &Banner::restyle);
}

void Banner::restyle() {
    const bool warning = m_kind == Kind::Warning;
    const Tone ink = warning ? Tone::Warn : Tone::AccentInk;
    m_icon->setPixmap(m_theme.icon(warning ? "triangle-alert" : "info", ink)
                          .pixmap(QSize(18, 18), devicePixelRatioF()));
    setStyleSheet(QString("QFrame#banner { background: %1; border-bottom: 1px solid %2; }"
                          "QFrame#banner QLabel { color: %3; }")
                      .arg(m_theme.color(warning ? Tone::WarnSoft : Tone::AccentSoft).name(),
                           m_theme.color(Tone::Border).name(), m_theme.color(ink).name()));
}

void Banner::show(Kind kind, const QString& text, const std::vector<Action>& actions) {
    m_kind = kind;
    m_text->setText(text);
    setAccessibleName(text);
    for (QWidget* button : m_buttons)
        button->deleteLater();
    m_buttons.clear();
    for (const Action& action : actions) {
        auto* button = new QPushButton(action.text);
        connect(button, &QPushButton::clicked, this, [run = action.run] { run(); });
        m_line->addWidget(button);
        m_buttons.push_back(button);
    }
    restyle();
    QFrame::show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString Banner::text() const {
    return isHidden() ? QString() : m_text->text();
}

} // namespace musette::gui
