#include "triage_strip.h"

#include "../app/surroundings.h"
#include "../look/theme.h"
#include "../session/current_session.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>

#include <algorithm>

namespace musette::gui {

TriageStrip::TriageStrip(const Surroundings& surroundings, QWidget* parent)
    : QWidget(parent), m_with(surroundings), m_progress(new QLabel), m_bar(new QProgressBar) {
    setObjectName("triageStrip");
    setProperty("ground", "side");
    setProperty("edge", "top");
    setAttribute(Qt::WA_StyledBackground);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(16, 5, 16, 5);
    line->setSpacing(6);
    addKey("↓ ↑", tr("article"));
    addKey("R", tr("keep"));
    addKey("S", tr("watch"));
    addKey("P", tr("let go"));
    m_link = addKey("L", {});
    addKey("T", tr("tag"));
    addKey(tr("Space"), tr("read on"));
    addKey(tr("Ctrl+Z"), tr("undo"));
    line->addStretch();
    m_progress->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(120, 4);
    m_bar->setAccessibleName(tr("Progress"));
    line->addWidget(m_progress);
    line->addWidget(m_bar);
    connect(&m_with.session, &CurrentSession::changed, this, &TriageStrip::tellPlace);
    connect(&m_with.theme, &Theme::changed, this, &TriageStrip::restyle);
    tellPlace();
    restyle();
}

QLabel* TriageStrip::addKey(const QString& key, const QString& does) {
    auto* cap = new QLabel(key);
    cap->setProperty("keycap", true);
    auto* text = new QLabel(does);
    text->setProperty("tone", "text2");
    text->setTextFormat(Qt::PlainText);
    text->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    auto* line = static_cast<QHBoxLayout*>(layout());
    line->addWidget(cap);
    line->addWidget(text);
    line->addSpacing(8);
    return text;
}

void TriageStrip::tellPlace() {
    const QString place = m_with.session.label();
    m_link->setText(place.isEmpty() ? tr("link") : tr("link to %1").arg(place));
}

void TriageStrip::restyle() {
    for (QLabel* label : findChildren<QLabel*>())
        label->setFont(m_with.theme.font(TextRole::Small));
    QFont bold = m_with.theme.font(TextRole::Small);
    bold.setBold(true);
    m_progress->setFont(bold);
    m_bar->setStyleSheet(
        QString("QProgressBar { background: %1; border: none; border-radius: 2px; }"
                "QProgressBar::chunk { background: %2; border-radius: 2px; }")
            .arg(m_with.theme.color(Tone::Border).name(),
                 m_with.theme.color(Tone::AccentFill).name()));
}

void TriageStrip::showProgress(int sorted, std::optional<int> total) {
    m_progress->setText(
        tr("%1 of %2").arg(sorted).arg(total ? QString::number(*total) : QStringLiteral("…")));
    m_bar->setMaximum(std::max({total.value_or(0), sorted, 1}));
    m_bar->setValue(sorted);
}

QString TriageStrip::progress() const {
    return m_progress->text();
}

} // namespace musette::gui
