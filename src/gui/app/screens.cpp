#include "screens.h"

#include "../look/status_strip.h"
#include "../veille/refresh_controller.h"
#include "actions.h"
#include "surroundings.h"
#include "top_bar.h"
#include "window_memory.h"

#if __has_include("../veille/veille_screen.h")
#include "../veille/veille_screen.h"
#define MUSETTE_HAS_VEILLE
#endif
#if __has_include("../session/journee_screen.h")
#include "../session/journee_screen.h"
#define MUSETTE_HAS_JOURNEE
#endif
#if __has_include("../rapport/rapport_screen.h")
#include "../rapport/rapport_screen.h"
#define MUSETTE_HAS_RAPPORT
#endif
#if __has_include("../session/session_commands.h")
#include "../session/session_commands.h"
#define MUSETTE_HAS_SESSIONS
#endif

namespace musette::gui {
#ifndef MUSETTE_HAS_VEILLE
class VeilleScreen : public QWidget {};
#endif
#ifndef MUSETTE_HAS_JOURNEE
class JourneeScreen : public QWidget {};
#endif
#ifndef MUSETTE_HAS_RAPPORT
class RapportScreen : public QWidget {};
#endif

Screens::Screens(const Surroundings& surroundings, RefreshController& refresh, QObject* parent)
    : QObject(parent), m_surroundings(surroundings) {
#ifdef MUSETTE_HAS_VEILLE
    m_veille = new VeilleScreen(surroundings, refresh, nullptr);
#else
    Q_UNUSED(refresh);
    m_veille = new VeilleScreen;
#endif
#ifdef MUSETTE_HAS_JOURNEE
    m_journee = new JourneeScreen(surroundings, nullptr);
#else
    m_journee = new JourneeScreen;
#endif
#ifdef MUSETTE_HAS_RAPPORT
    m_rapport = new RapportScreen(surroundings, nullptr);
#else
    m_rapport = new RapportScreen;
#endif
}

MainWindow::Screens Screens::pages() const { return {m_veille, m_journee, m_rapport}; }

void Screens::join(MainWindow& window) {
    m_window = &window;
    joinVeille(window);
    joinSession(window);
    joinSearch(window);
    connect(&window, &MainWindow::screenShown, this, [this](Screen screen) {
        m_window->status().showCounts(m_counts[static_cast<int>(screen)]);
    });
}

void Screens::tellCounts(Screen screen, const QString& text) {
    m_counts[static_cast<int>(screen)] = text;
    if (m_window != nullptr && m_window->screen() == screen)
        m_window->status().showCounts(text);
}

void Screens::joinVeille(MainWindow& window) {
#ifdef MUSETTE_HAS_VEILLE
    const Actions& actions = m_surroundings.actions;
    connect(m_veille, &VeilleScreen::addressHovered, &window.status(), &StatusStrip::showAddress);
    connect(m_veille, &VeilleScreen::countsChanged, this,
            [this](const QString& text) { tellCounts(Screen::Veille, text); });
    connect(m_veille, &VeilleScreen::feedJournalWanted, &actions[Act::FeedJournal],
            &QAction::trigger);
    connect(m_veille, &VeilleScreen::addFeedWanted, &actions[Act::AddFeed], &QAction::trigger);
    connect(m_veille, &VeilleScreen::sessionWanted, &actions[Act::NewSession], &QAction::trigger);
    // While the inbox is sorted its keys stand in the place of the status.
    connect(m_veille, &VeilleScreen::triageChanged, &window.status(), &QWidget::setHidden);
    connect(&actions[Act::Triage], &QAction::triggered, this,
            [this] { m_window->showScreen(Screen::Veille); });
#else
    Q_UNUSED(window);
#endif
}

void Screens::joinSession(MainWindow& window) {
    connect(&window.topBar(), &TopBar::sessionWanted, this, &Screens::createSession);
#ifdef MUSETTE_HAS_SESSIONS
    m_sessions = new SessionCommands(m_surroundings, window, this);
#endif
#if defined(MUSETTE_HAS_JOURNEE) && defined(MUSETTE_HAS_VEILLE)
    connect(m_journee, &JourneeScreen::itemWanted, this, [this](model::ItemId item) {
        m_window->showScreen(Screen::Veille);
        m_veille->showItem(item);
    });
#endif
#ifdef MUSETTE_HAS_JOURNEE
    connect(m_journee, &JourneeScreen::countsChanged, this,
            [this](const QString& text) { tellCounts(Screen::Journee, text); });
#endif
#ifdef MUSETTE_HAS_RAPPORT
    connect(m_rapport, &RapportScreen::countsChanged, this,
            [this](const QString& text) { tellCounts(Screen::Rapport, text); });
    connect(&m_surroundings.actions[Act::ExportReport], &QAction::triggered, this, [this] {
        m_window->showScreen(Screen::Rapport);
        m_rapport->exportReport();
    });
#endif
#ifdef MUSETTE_HAS_JOURNEE
    // The Veille has a capture field of its own.
    connect(&m_surroundings.actions[Act::Capture], &QAction::triggered, this, [this] {
        if (m_window->screen() == Screen::Veille)
            return;
        m_window->showScreen(Screen::Journee);
        m_journee->focusCapture();
    });
#endif
}

void Screens::joinSearch(MainWindow& window) {
#ifdef MUSETTE_HAS_VEILLE
    TopBar& bar = window.topBar();
    connect(&bar, &TopBar::resultsWanted, m_veille, &VeilleScreen::focusResults);
    connect(&bar, &TopBar::searchLeft, m_veille, &VeilleScreen::focusResults);
    connect(m_veille, &VeilleScreen::searchDone, &bar, &TopBar::clearSearch);
    connect(&bar, &TopBar::searched, this, [this](const QString& words) {
        if (!words.isEmpty())
            m_window->showScreen(Screen::Veille);
        m_veille->search(words);
    });
#else
    Q_UNUSED(window);
#endif
}

void Screens::showFeed(model::FeedId feed) {
    m_window->showScreen(Screen::Veille);
#ifdef MUSETTE_HAS_VEILLE
    m_veille->showView(QString("feed:%1").arg(feed.value));
#else
    Q_UNUSED(feed);
#endif
}

QString Screens::viewKey() const {
#ifdef MUSETTE_HAS_VEILLE
    return m_veille->viewKey();
#else
    return {};
#endif
}

void Screens::createSession() { m_surroundings.actions[Act::NewSession].trigger(); }

void Screens::keepState() {
#ifdef MUSETTE_HAS_VEILLE
    m_veille->keepState();
#endif
}

void Screens::recallState() {
#ifdef MUSETTE_HAS_VEILLE
    m_veille->recallState();
#endif
}

} // namespace musette::gui
