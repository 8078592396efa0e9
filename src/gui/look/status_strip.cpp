#include "status_strip.h"

#include "theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace musette::gui {

StatusStrip::StatusStrip(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_event(new QToolButton), m_counts(new QLabel) {
    setObjectName("status");
    setProperty("ground", "side");
    setProperty("edge", "top");
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(27);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(8, 0, 14, 0);
    m_event->setObjectName("lastEvent");
    m_event->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_event->setIconSize({14, 14});
    m_event->setStyleSheet("QToolButton { padding: 1px 4px; }");
    m_counts->setProperty("tone", "text2");
    m_counts->setTextFormat(Qt::PlainText);
    line->addWidget(m_event);
    line->addStretch();
    line->addWidget(m_counts);
    connect(m_event, &QToolButton::clicked, this, &StatusStrip::journalWanted);
    connect(&theme, &Theme::changed, this, &StatusStrip::restyle);
    restyle();
}

void StatusStrip::restyle() {
    m_event->setFont(m_theme.font(TextRole::Small));
    m_counts->setFont(m_theme.font(TextRole::Small));
    m_event->setVisible(!m_text.isEmpty());
    switch (m_tone) {
    case Messages::Tone::Done: m_event->setIcon(m_theme.icon("check", Tone::Ok)); break;
    case Messages::Tone::Busy: m_event->setIcon(m_theme.icon("refresh-cw", Tone::Text2)); break;
    case Messages::Tone::Warning:
        m_event->setIcon(m_theme.icon("triangle-alert", Tone::Warn));
        break;
    case Messages::Tone::Offline: m_event->setIcon(m_theme.icon("wifi-off", Tone::Warn)); break;
    }
}

void StatusStrip::showLastEvent(Messages::Tone tone, const QString& text) {
    m_tone = tone;
    m_text = text;
    m_event->setText(text);
    m_event->setAccessibleName(text);
    restyle();
    if (tone == Messages::Tone::Busy)
        return;
    QAccessibleEvent alert(m_event, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void StatusStrip::showCounts(const QString& text) {
    m_countText = text;
    m_counts->setText(text);
}

void StatusStrip::showAddress(const QString& address) {
    m_counts->setText(address.isEmpty() ? m_countText
                                        : m_counts->fontMetrics().elidedText(
                                              address, Qt::ElideMiddle, width() / 2));
}

} // namespace musette::gui
