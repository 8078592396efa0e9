#include "choice_card.h"

#include "theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace musette::gui {
namespace {

constexpr int kWidth = 200;
constexpr int kIcon = 20;

} // namespace

ChoiceCard::ChoiceCard(const Theme& theme, const QString& icon, Tone tone, const QString& title,
                       const QString& about, QWidget* parent)
    : QPushButton(parent), m_theme(theme), m_iconName(icon), m_tone(tone), m_icon(new QLabel),
      m_title(new QLabel(title)), m_about(new QLabel(about)) {
    setProperty("card", true);
    setAutoDefault(false);
    setAccessibleName(title);
    setAccessibleDescription(about);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(15, 14, 15, 12);
    lines->setSpacing(4);
    QFont bold = theme.font(TextRole::Ui);
    bold.setBold(true);
    m_title->setFont(bold);
    m_about->setFont(theme.font(TextRole::Small));
    m_about->setProperty("tone", "text2");
    for (QLabel* label : {m_icon, m_title, m_about}) {
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(label != m_icon);
        lines->addWidget(label);
    }
    lines->addStretch();
    connect(&theme, &Theme::changed, this, &ChoiceCard::restyle);
    restyle();
}

void ChoiceCard::restyle() {
    m_icon->setPixmap(
        m_theme.icon(m_iconName, m_tone).pixmap(QSize(kIcon, kIcon), devicePixelRatioF()));
}

QSize ChoiceCard::sizeHint() const {
    return {kWidth, std::max(110, layout()->heightForWidth(kWidth))};
}

} // namespace musette::gui
