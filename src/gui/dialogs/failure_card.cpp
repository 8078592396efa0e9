#include "failure_card.h"

#include "../look/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace musette::gui {
namespace {

QLabel* words(const QString& text, const QFont& font) {
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(font);
    return label;
}

QHBoxLayout* besideIcon(const QIcon& icon, int size, QLabel* text) {
    auto* sign = new QLabel;
    sign->setPixmap(icon.pixmap(size, size));
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(sign, 0, Qt::AlignTop);
    line->addWidget(text, 1);
    return line;
}

} // namespace

FailureCard::FailureCard(const Theme& theme, const QString& title, const QString& reason,
                         QWidget* parent)
    : QFrame(parent), m_theme(theme), m_lines(new QVBoxLayout(this)) {
    setProperty("failure", true);
    m_lines->setContentsMargins(14, 12, 14, 12);
    m_lines->setSpacing(7);
    QFont bold = theme.font(TextRole::ItemTitle);
    bold.setBold(true);
    m_lines->addLayout(besideIcon(theme.icon("circle-alert", Tone::Err), 17, words(title, bold)));
    auto* why = words(reason, theme.font(TextRole::Ui));
    why->setObjectName("failure");
    m_lines->addWidget(why);
}

void FailureCard::addStep(bool worked, const QString& what) {
    auto* text = words(what, m_theme.font(TextRole::Small));
    text->setProperty("tone", "text2");
    // The sign alone says nothing to a screen reader.
    text->setAccessibleName(worked ? tr("%1: done").arg(what) : tr("%1: failed").arg(what));
    m_lines->addLayout(besideIcon(
        worked ? m_theme.icon("check", Tone::Ok) : m_theme.icon("x", Tone::Err), 14, text));
}

} // namespace musette::gui
