#include "screens.h"

#include "../look/status_strip.h"
#include "../rapport/rapport_screen.h"
#include "../rapport/report_commands.h"
#include "../rapport/report_place.h"
#include "../session/current_session.h"
#include "../session/journee_screen.h"
#include "../session/session_commands.h"
#include "../session/timeline_view.h"
#include "../veille/found_note.h"
#include "../veille/refresh_controller.h"
#include "../veille/veille_screen.h"
#include "actions.h"
#include "surroundings.h"
#include "top_bar.h"

#include <algorithm>
#include <utility>

namespace musette::gui {

Screens::Screens(const Surroundings& surroundings, RefreshController& refresh, QObject* parent)
    : QObject(parent), m_surroundings(surroundings),
      m_veille(new VeilleScreen(surroundings, refresh)), m_journee(new JourneeScreen(surroundings)),
      m_rapport(new RapportScreen(surroundings)) {}

MainWindow::Screens Screens::pages() const {
    return {m_veille, m_journee, m_rapport};
}

void Screens::join(MainWindow& window) {
    m_window = &window;
    joinVeille();
    joinSession();
    joinSearch();
    connect(&window, &MainWindow::screenShown, this, [this](Screen screen) {
        m_window->status().showCounts(m_counts[std::to_underlying(screen)]);
    });
    connect(&window, &MainWindow::screenEntered, this, &Screens::enter);
}

/// The keyboard goes to where it was in the screen, the first time to what the screen is for.
void Screens::enter(Screen screen) {
    const bool again = std::exchange(m_entered[std::to_underlying(screen)], true);
    QWidget* const pages[] = {m_veille, m_journee, m_rapport};
    QWidget* last = pages[std::to_underlying(screen)]->focusWidget();
    if (again && last != nullptr && last->isVisible() && last->isEnabled() &&
        (last->focusPolicy() & Qt::TabFocus) != 0) {
        last->setFocus(Qt::OtherFocusReason);
        return;
    }
    switch (screen) {
    case Screen::Veille: m_veille->focusList(); break;
    case Screen::Journee: m_journee->focusCapture(); break;
    case Screen::Rapport: m_rapport->focusPage(); break;
    }
}

void Screens::tellCounts(Screen screen, const QString& text) {
    m_counts[std::to_underlying(screen)] = text;
    if (m_window->screen() == screen)
        m_window->status().showCounts(text);
}

void Screens::joinVeille() {
    const Actions& actions = m_surroundings.actions;
    connect(m_veille, &VeilleScreen::addressHovered, &m_window->status(),
            &StatusStrip::showAddress);
    connect(m_veille, &VeilleScreen::countsChanged, this,
            [this](const QString& text) { tellCounts(Screen::Veille, text); });
    connect(m_veille, &VeilleScreen::ruleWanted, this, &Screens::ruleWanted);
    connect(m_veille, &VeilleScreen::feedJournalWanted, &actions[Act::FeedJournal],
            &QAction::trigger);
    connect(m_veille, &VeilleScreen::addFeedWanted, &actions[Act::AddFeed], &QAction::trigger);
    connect(m_veille, &VeilleScreen::sessionWanted, &actions[Act::NewSession], &QAction::trigger);
    // While the inbox is sorted its keys stand in the place of the status.
    connect(m_veille, &VeilleScreen::triageChanged, this,
            [this](bool on) { m_window->setStatusShown(Screen::Veille, !on); });
    // Sorting and the panel belong to the Veille, wherever they are asked for.
    for (const Act act : {Act::Triage, Act::SessionPanel})
        connect(&actions[act], &QAction::triggered, this,
                [this] { m_window->showScreen(Screen::Veille); });
}

void Screens::joinSession() {
    const Actions& actions = m_surroundings.actions;
    auto* sessions = new SessionCommands(m_surroundings, *m_window, this);
    connect(m_veille, &VeilleScreen::placeWanted, this, [this, sessions](const FoundNote& note) {
        m_window->showScreen(Screen::Journee);
        if (note.kind == FoundNote::Kind::Board)
            return sessions->showBoard(note.halfDay, note.sequence, note.card);
        if (note.halfDay)
            m_surroundings.session.choose(note.halfDay, note.sequence);
        else if (note.session != m_surroundings.session.session())
            m_surroundings.session.chooseSession(note.session);
        const bool link = note.part == model::SessionTextHit::Part::Link;
        if (note.note || link)
            m_journee->showRow(note.note, {link ? note.partId : 0});
        else
            sessions->showPart(note.session, note.part, note.partId);
    });
    connect(&m_window->topBar(), &TopBar::sessionWanted, &actions[Act::NewSession],
            &QAction::trigger);
    connect(&actions[Act::Capture], &QAction::triggered, this, &Screens::capture);
    auto* report = new ReportCommands(m_surroundings, *m_rapport, this);
    connect(report, &ReportCommands::screenWanted, this,
            [this] { m_window->showScreen(Screen::Rapport); });
    connect(m_rapport, &RapportScreen::dayWanted, this, [this](const ReportPlace& place) {
        m_window->showScreen(Screen::Journee);
        if (place.note || place.link)
            m_journee->showRow(place.note, place.link);
        else
            m_journee->focusCapture();
    });
    connect(m_journee, &JourneeScreen::itemWanted, this, [this](model::ItemId item) {
        m_window->showScreen(Screen::Veille);
        m_veille->showItem(item);
    });
    connect(m_journee, &JourneeScreen::countsChanged, this,
            [this](const QString& text) { tellCounts(Screen::Journee, text); });
    connect(m_rapport, &RapportScreen::countsChanged, this,
            [this](const QString& text) { tellCounts(Screen::Rapport, text); });
}

/// A note can be begun from anywhere; the Veille sees to itself while it is shown.
void Screens::capture() {
    if (m_veille->isVisible())
        return;
    m_window->showScreen(Screen::Journee);
    m_journee->focusCapture();
}

void Screens::joinSearch() {
    TopBar& bar = m_window->topBar();
    connect(&bar, &TopBar::searched, this, [this](const QString& words) {
        if (!words.isEmpty())
            m_window->showScreen(Screen::Veille);
        m_veille->search(words);
    });
    connect(&bar, &TopBar::resultsWanted, this, [this] {
        m_window->showScreen(Screen::Veille);
        m_veille->focusList();
    });
    connect(&bar, &TopBar::searchLeft, m_veille, &VeilleScreen::focusList);
    connect(m_veille, &VeilleScreen::searchDone, &bar, &TopBar::clearSearch);
}

void Screens::showFeed(model::FeedId feed) {
    m_window->showScreen(Screen::Veille);
    m_veille->showView(QString("feed:%1").arg(feed.value));
    m_veille->focusList();
}

QString Screens::viewKey() const {
    return m_veille->viewKey();
}

ViewChoice Screens::shownList() const {
    return m_veille->shownList();
}

void Screens::keepState() {
    m_veille->keepState();
    m_rapport->keepTexts();
    for (TimelineView* timeline : m_window->findChildren<TimelineView*>())
        timeline->keepEdited();
}
void Screens::recallState() {
    std::ranges::fill(m_entered, false);
    m_veille->recallState();
}

} // namespace musette::gui
