#include "session_panel.h"

#include "../app/actions.h"
#include "../app/areas.h"
#include "../app/text.h"
#include "../look/theme.h"
#include "../look/words.h"
#include "capture_field.h"
#include "current_session.h"
#include "half_day_grid.h"
#include "no_session_page.h"
#include "note_draft.h"
#include "timeline_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace musette::gui {
namespace {

constexpr int kMargin = 16;
constexpr int kIcon = 18;

} // namespace

SessionPanel::SessionPanel(const Surroundings& around, QWidget* parent)
    : QWidget(parent), m_around(around) {
    setObjectName("sessionPanel");
    setAccessibleName(tr("Session panel"));
    setProperty("ground", "side");
    setAttribute(Qt::WA_StyledBackground);
    m_pages = new QStackedLayout(this);
    m_pages->addWidget(
        makeNoSessionPage(tr("A session brings your notes and your articles together."),
                          [this] { emit sessionWanted(); }));
    m_pages->addWidget(buildSession());
    connect(&around.session, &CurrentSession::changed, this, &SessionPanel::showSession);
    connect(&around.draft, &NoteDraft::changed, this, &SessionPanel::showSession);
    connect(&around.theme, &Theme::changed, this, &SessionPanel::restyle);
    restyle();
    showSession();
}

QWidget* SessionPanel::buildSpeaker() {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    m_speaker = new QToolButton;
    m_speaker->setObjectName("speaker");
    m_speaker->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_speaker->setFont(m_around.theme.font(TextRole::ItemTitle));
    m_speaker->setStyleSheet("QToolButton { padding: 2px 4px 2px 0; font-weight: bold; }");
    m_sequence = new QLabel;
    m_sequence->setObjectName("currentSequence");
    m_sequence->setTextFormat(Qt::PlainText);
    m_sequence->setProperty("tone", "text2");
    m_sequence->setFont(m_around.theme.font(TextRole::Small));
    m_sequence->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_sequence->setMinimumWidth(40);
    line->addWidget(m_speaker);
    line->addWidget(m_sequence, 1);
    connect(m_speaker, &QToolButton::clicked, &m_around.actions[Act::NoteSpeaker],
            &QAction::trigger);
    return row;
}

QWidget* SessionPanel::buildSession() {
    auto* page = new QWidget;
    auto* lines = new QVBoxLayout(page);
    lines->setContentsMargins(0, 12, 0, 12);
    lines->setSpacing(8);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(kMargin, 0, kMargin, 0);
    head->setSpacing(8);
    auto* top = new QHBoxLayout;
    m_icon = new QLabel;
    auto* caption = new QLabel(tr("Current session"));
    QFont bold = m_around.theme.font(TextRole::Small);
    bold.setBold(true);
    caption->setFont(bold);
    caption->setProperty("tone", "text2");
    auto* fold = new QToolButton;
    fold->setObjectName("foldPanel");
    fold->setIcon(m_around.theme.icon("panel-right", Tone::Text));
    fold->setAccessibleName(tr("Hide the session panel"));
    fold->setToolTip(tr("Hide the session panel (F9)"));
    connect(fold, &QToolButton::clicked, &m_around.actions[Act::SessionPanel], &QAction::trigger);
    connect(&m_around.theme, &Theme::changed, fold,
            [this, fold] { fold->setIcon(m_around.theme.icon("panel-right", Tone::Text)); });
    top->addWidget(m_icon);
    top->addWidget(caption, 1);
    top->addWidget(fold);
    m_title = new QLabel;
    m_title->setObjectName("sessionTitle");
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(m_around.theme.font(TextRole::PanelTitle));
    m_title->setWordWrap(true);
    m_halfDays = new HalfDayGrid(m_around.theme);
    connect(m_halfDays, &HalfDayGrid::chosen, &m_around.session,
            [this](model::HalfDayId id) { m_around.session.choose(id); });
    head->addLayout(top);
    head->addWidget(m_title);
    head->addWidget(m_halfDays);
    head->addWidget(buildSpeaker());
    auto* rule = new QFrame;
    rule->setFrameShape(QFrame::NoFrame);
    rule->setProperty("edge", "top");
    rule->setFixedHeight(1);
    head->addWidget(rule);
    m_timeline = new TimelineView(m_around, TimelineHeadings::Hidden, Density::Panel);
    m_timeline->setStyleSheet("QListView { background: transparent; border: none; }");
    connect(m_timeline, &TimelineView::itemWanted, this, &SessionPanel::itemWanted);
    m_capture = new CaptureField(m_around, Density::Panel);
    setEntry(*this, *m_capture);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(kMargin, 0, kMargin, 0);
    foot->addWidget(m_capture);
    lines->addLayout(head);
    lines->addWidget(m_timeline, 1);
    lines->addLayout(foot);
    return page;
}

void SessionPanel::restyle() {
    m_icon->setPixmap(m_around.theme.icon("musette", Tone::Session)
                          .pixmap(QSize(kIcon, kIcon), devicePixelRatioF()));
    m_speaker->setIcon(m_around.theme.icon("user-round", Tone::Text2));
}

void SessionPanel::showSession() {
    const CurrentSession& session = m_around.session;
    m_pages->setCurrentIndex(session.exists() ? 1 : 0);
    if (!session.exists())
        return;
    m_title->setText(m_around.theme.shown(toQt(session.content()->document.session.title)));
    m_halfDays->show(*session.content(), session.halfDay());
    showSpeaker();
}

/// Speaker and sequence share a line; the speaker has the larger part of it.
void SessionPanel::showSpeaker() {
    const CurrentSession& session = m_around.session;
    if (!session.exists())
        return;
    const QString named = m_around.draft.speaker();
    const QString speaker = named.isEmpty() ? tr("Nobody named") : named;
    const int room = width() - 2 * kMargin;
    const QFontMetrics large(m_speaker->font());
    m_speaker->setText(large.elidedText(speaker, Qt::ElideRight, room * 6 / 10 - kIcon));
    m_speaker->setAccessibleName(tr("Speaker: %1").arg(speaker));
    m_speaker->setToolTip(tr("%1 (F4 changes it)").arg(speaker));
    const model::Sequence* sequence = session.content()->sequence(session.sequence());
    const QString title = sequence ? m_around.theme.shown(toQt(sequence->title)) : QString();
    m_sequence->setText(
        m_sequence->fontMetrics().elidedText(title, Qt::ElideRight, room * 35 / 100));
    m_sequence->setToolTip(title);
}

void SessionPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    showSpeaker();
}

void SessionPanel::focusCapture() {
    if (m_around.session.exists())
        m_capture->focusText();
    else if (auto* create = findChild<QPushButton*>("createSession"))
        create->setFocus(Qt::ShortcutFocusReason);
}

} // namespace musette::gui
