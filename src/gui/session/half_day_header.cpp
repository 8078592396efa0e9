#include "half_day_header.h"

#include "../app/actions.h"
#include "../app/text.h"
#include "../look/theme.h"
#include "../look/words.h"
#include "current_session.h"
#include "flow_layout.h"
#include "note_draft.h"
#include "session_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace musette::gui {
namespace {

QStringList speakersOf(const CurrentSession& session) {
    QStringList names;
    for (const model::Sequence* sequence : session.content()->sequencesOf(session.halfDay())) {
        for (const model::Speaker& speaker : sequence->speakers) {
            const QString name = toQt(speaker.name.empty() ? speaker.function : speaker.name);
            if (!name.isEmpty() && !names.contains(name))
                names << name;
        }
    }
    return names;
}

} // namespace

HalfDayHeader::HalfDayHeader(const Surroundings& around, QWidget* parent)
    : QWidget(parent), m_around(around), m_title(new QLabel), m_when(new QLabel),
      m_chips(new QWidget) {
    setObjectName("halfDayHeader");
    setProperty("edge", "bottom");
    setProperty("ground", "base");
    setAttribute(Qt::WA_StyledBackground);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(28, 16, 28, 12);
    lines->setSpacing(6);
    m_title->setObjectName("halfDayTitle");
    m_title->setFont(around.theme.font(TextRole::PageTitle));
    m_when->setFont(around.theme.font(TextRole::Ui));
    m_when->setProperty("tone", "text2");
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_title, 1);
    top->addWidget(
        stepButton("chevron-left", tr("Previous half-day (Ctrl+PgUp)"), Act::PreviousHalfDay));
    m_next = stepButton("chevron-right", tr("Next half-day (Ctrl+PgDown)"), Act::NextHalfDay);
    top->addWidget(m_next);
    m_chips->setAccessibleName(tr("Speakers"));
    m_chips->setLayout(new FlowLayout(6));
    lines->addLayout(top);
    lines->addWidget(m_when);
    lines->addWidget(m_chips);
    connect(&around.session, &CurrentSession::changed, this, &HalfDayHeader::follow);
    connect(&around.draft, &NoteDraft::changed, this, &HalfDayHeader::showSpeakers);
    connect(&around.theme, &Theme::changed, this, &HalfDayHeader::restyle);
    follow();
    restyle();
}

QToolButton* HalfDayHeader::stepButton(const char* icon, const QString& name, Act act) {
    auto* button = new QToolButton;
    QAction& action = m_around.actions[act];
    button->setProperty("iconName", icon);
    button->setToolTip(name);
    button->setAccessibleName(action.text().remove('&'));
    button->setEnabled(action.isEnabled());
    connect(button, &QToolButton::clicked, &action, &QAction::trigger);
    connect(&action, &QAction::enabledChanged, button, &QToolButton::setEnabled);
    return button;
}

void HalfDayHeader::follow() {
    const CurrentSession& session = m_around.session;
    if (!session.exists())
        return;
    const SessionContent& content = *session.content();
    const model::HalfDay* half = content.halfDay(session.halfDay());
    const model::SessionDay* day = half == nullptr ? nullptr : content.day(half->day);
    if (day == nullptr)
        return;
    m_title->setText(halfDayTitle(content.dayNumber(half->id), half->slot));
    const bool dayFirst = QLocale().language() != QLocale::English;
    QString date = dayText(toQt(day->date), dayFirst ? "dddd d MMMM yyyy" : "dddd, MMMM d, yyyy");
    date[0] = date[0].toUpper();
    QStringList when{date};
    if (const QString hours = hoursText(*half); !hours.isEmpty())
        when << hours;
    if (half->presentCount)
        when << tr("%n present", nullptr, *half->presentCount);
    m_when->setText(when.join(QStringLiteral(" · ")));
    showSpeakers();
}

void HalfDayHeader::showSpeakers() {
    if (!m_around.session.exists())
        return;
    QStringList names = speakersOf(m_around.session);
    const QString current = m_around.draft.speaker();
    if (!current.isEmpty() && !names.contains(current))
        names << current;
    if (names != m_names || m_speakers.empty())
        rebuildSpeakers(names);
    for (std::size_t i = 0; i + 1 < m_speakers.size(); ++i) {
        const bool speaks = names.value(static_cast<qsizetype>(i)) == current;
        m_speakers[i]->setChecked(speaks);
        m_speakers[i]->setIcon(m_around.theme.icon(speaks ? "mic" : "user-round",
                                                   speaks ? Tone::AccentInk : Tone::Text2));
    }
}

void HalfDayHeader::rebuildSpeakers(const QStringList& names) {
    m_names = names;
    // One of them may be the button that was just clicked.
    for (QToolButton* old : m_speakers) {
        m_chips->layout()->removeWidget(old);
        old->hide();
        old->deleteLater();
    }
    m_speakers.clear();
    const auto chip = [&](const QString& text) {
        auto* button = new QToolButton;
        button->setProperty("speaker", true);
        button->setText(text);
        button->setFont(m_around.theme.font(TextRole::Small));
        button->setIconSize(QSize(14, 14));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        m_chips->layout()->addWidget(button);
        m_speakers.push_back(button);
        return button;
    };
    for (const QString& name : names) {
        QToolButton* button = chip(QString(name).replace('&', "&&"));
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setAccessibleName(name);
        button->setToolTip(tr("Notes are ascribed to %1 (F4)").arg(name));
        connect(button, &QToolButton::clicked, &m_around.draft,
                [this, name] { m_around.draft.setSpeaker(name); });
    }
    QToolButton* more = chip(tr("Add"));
    more->setAccessibleName(tr("Add a speaker to the sequence"));
    more->setIcon(m_around.theme.icon("plus", Tone::Accent));
    connect(more, &QToolButton::clicked, this, &HalfDayHeader::speakersWanted);
    // Made after the rest of the screen, they would stand last.
    QWidget* before = m_next;
    for (QToolButton* button : m_speakers) {
        setTabOrder(before, button);
        before = button;
    }
}

void HalfDayHeader::restyle() {
    for (QToolButton* button : findChildren<QToolButton*>()) {
        const QString icon = button->property("iconName").toString();
        if (!icon.isEmpty())
            button->setIcon(m_around.theme.icon(icon, Tone::Text));
    }
    m_chips->setStyleSheet(
        QString("QToolButton { background: %1; border-radius: 11px; padding: 3px 9px; }"
                "QToolButton:checked { background: %2; color: %3; }"
                "QToolButton:focus { border: 1px solid %4; }")
            .arg(m_around.theme.color(Tone::Window).name(),
                 m_around.theme.color(Tone::AccentSoft).name(),
                 m_around.theme.color(Tone::AccentInk).name(),
                 m_around.theme.color(Tone::Accent).name()));
    if (!m_speakers.empty())
        m_speakers.back()->setIcon(m_around.theme.icon("plus", Tone::Accent));
    showSpeakers();
}

} // namespace musette::gui
