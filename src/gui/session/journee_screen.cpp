#include "journee_screen.h"

#include "../app/actions.h"
#include "../app/areas.h"
#include "../app/text.h"
#include "../app/window_memory.h"
#include "../look/theme.h"
#include "../look/words.h"
#include "capture_field.h"
#include "current_session.h"
#include "half_day_header.h"
#include "no_session_page.h"
#include "outline_view.h"
#include "session_articles.h"
#include "session_dialogs.h"
#include "session_words.h"
#include "timeline_view.h"

#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace musette::gui {

JourneeScreen::JourneeScreen(const Surroundings& around, QWidget* parent)
    : QWidget(parent), m_around(around) {
    setObjectName("journeeScreen");
    m_pages = new QStackedLayout(this);
    m_pages->addWidget(
        makeNoSessionPage(tr("A session brings your notes and your articles together."),
                          [this] { m_around.actions[Act::NewSession].trigger(); }));
    m_columns = new QSplitter;
    m_columns->setObjectName("journeeColumns");
    m_columns->setHandleWidth(1);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(buildDays());
    m_columns->addWidget(buildHalfDay());
    auto* articles = new SessionArticles(around);
    articles->setMinimumWidth(220);
    connect(articles, &SessionArticles::itemWanted, this, &JourneeScreen::itemWanted);
    m_columns->addWidget(articles);
    m_columns->setStretchFactor(1, 1);
    if (!around.memory.recall(*m_columns))
        m_columns->setSizes({252, 736, 290});
    m_pages->addWidget(m_columns);
    connectParts();
    restyle();
    follow();
}

JourneeScreen::~JourneeScreen() {
    m_around.memory.keep(*m_columns);
}

QWidget* JourneeScreen::buildDays() {
    auto* column = new QWidget;
    column->setObjectName("days");
    column->setProperty("ground", "side");
    column->setAttribute(Qt::WA_StyledBackground);
    column->setMinimumWidth(200);
    auto* lines = new QVBoxLayout(column);
    lines->setContentsMargins(14, 12, 14, 12);
    lines->setSpacing(4);
    m_title = new QLabel;
    m_title->setObjectName("sessionTitle");
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(m_around.theme.font(TextRole::PanelTitle));
    m_title->setWordWrap(true);
    m_where = new QLabel;
    m_where->setTextFormat(Qt::PlainText);
    m_where->setFont(m_around.theme.font(TextRole::Small));
    m_where->setProperty("tone", "text2");
    m_where->setWordWrap(true);
    m_outline = new OutlineView(m_around);
    m_outline->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_addDay = new QPushButton(tr("Add a day"));
    m_addDay->setObjectName("addDay");
    m_addDay->setProperty("link", true);
    m_addDay->setAutoDefault(false);
    lines->addWidget(m_title);
    lines->addWidget(m_where);
    lines->addSpacing(4);
    lines->addWidget(m_outline, 1);
    lines->addWidget(m_addDay, 0, Qt::AlignLeft);
    lines->addStretch();
    return column;
}

QWidget* JourneeScreen::buildHalfDay() {
    auto* column = new QWidget;
    column->setProperty("ground", "base");
    column->setAttribute(Qt::WA_StyledBackground);
    column->setMinimumWidth(400);
    auto* lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    auto* header = new HalfDayHeader(m_around);
    connect(header, &HalfDayHeader::speakersWanted, this, [this] {
        const CurrentSession& session = m_around.session;
        const model::Sequence* sequence = session.content()->sequence(session.sequence());
        model::Sequence fresh;
        fresh.halfDay = session.halfDay();
        fresh.position = -1;
        openSequenceDialog(m_around, *this, sequence ? *sequence : fresh,
                           sequence ? SequenceField::Speakers : SequenceField::Title);
    });
    m_timeline = new TimelineView(m_around, TimelineHeadings::Shown, Density::Page);
    m_timeline->setStyleSheet("QListView { background: transparent; border: none; }");
    m_capture = new CaptureField(m_around, Density::Page);
    setEntry(*column, *m_capture);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(20, 8, 20, 14);
    foot->addWidget(m_capture);
    lines->addWidget(header);
    lines->addWidget(m_timeline, 1);
    lines->addLayout(foot);
    return column;
}

void JourneeScreen::connectParts() {
    connect(m_addDay, &QPushButton::clicked, &m_around.actions[Act::AddDay], &QAction::trigger);
    connect(m_outline, &OutlineView::sequenceChosen, m_timeline, &TimelineView::showSequence);
    connect(m_outline, &OutlineView::halfDayWanted, this,
            [this](model::HalfDayId id) { openHalfDayDialog(m_around, *this, id); });
    const auto openSequence = [this](model::SequenceId id) {
        if (const model::Sequence* sequence = m_around.session.content()->sequence(id))
            openSequenceDialog(m_around, *this, *sequence);
    };
    connect(m_outline, &OutlineView::sequenceWanted, this, openSequence);
    connect(m_timeline, &TimelineView::sequenceWanted, this, openSequence);
    connect(m_timeline, &TimelineView::itemWanted, this, &JourneeScreen::itemWanted);
    connect(&m_around.session, &CurrentSession::changed, this, &JourneeScreen::follow);
    connect(&m_around.theme, &Theme::changed, this, &JourneeScreen::restyle);
}

void JourneeScreen::restyle() {
    m_addDay->setIcon(m_around.theme.icon("plus", Tone::Accent));
}

void JourneeScreen::follow() {
    const CurrentSession& session = m_around.session;
    m_pages->setCurrentIndex(session.exists() ? 1 : 0);
    if (!session.exists()) {
        emit countsChanged({});
        return;
    }
    const model::SessionDocument& document = session.content()->document;
    m_title->setText(m_around.theme.shown(toQt(document.session.title)));
    QStringList where{datesText(document.session.startsOn, document.session.endsOn)};
    if (!document.session.place.empty())
        where << toQt(document.session.place);
    m_where->setText(where.join(QStringLiteral(" · ")));
    const auto here = [&](model::HalfDayId id) { return id == session.halfDay(); };
    const auto notes = std::ranges::count_if(document.notes, here, &model::Note::halfDay);
    const auto items = std::ranges::count_if(
        document.items, [&](const model::LinkedItem& item) { return here(item.link.halfDay); });
    emit countsChanged(tr("%n note(s)", nullptr, static_cast<int>(notes)) + QStringLiteral(" · ") +
                       tr("%n article(s)", nullptr, static_cast<int>(items)));
}

void JourneeScreen::focusCapture() {
    if (m_around.session.exists())
        m_capture->focusText();
    else if (auto* create = findChild<QPushButton*>("createSession"))
        create->setFocus(Qt::ShortcutFocusReason);
}

void JourneeScreen::showRow(model::NoteId note, model::SessionItemId link) {
    m_timeline->showRow(note, link);
}

} // namespace musette::gui
