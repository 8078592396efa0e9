#include "composition.h"

#include "../dialogs/feed_commands.h"
#include "../dialogs/subscription_commands.h"
#include "../rules/rule_commands.h"
#include "../session/edited_note.h"
#include "../welcome/welcome_page.h"
#include "care_commands.h"
#include "library_commands.h"
#include "main_window.h"
#include "program_commands.h"
#include "screens.h"
#include "share_commands.h"
#include "text.h"
#include "undo_commands.h"
#include "window_states.h"

#include <QApplication>

namespace musette::gui {

Composition::Composition(QApplication& application, Start start)
    : m_memory(start.memoryFile), m_preferences(m_memory), m_theme(application),
      m_keychain(makeKeychain()), m_library(m_bridge, std::move(start.clock), m_keychain),
      m_session(m_bridge), m_draft(m_bridge, m_session, m_messages),
      m_items(m_bridge, m_session, m_messages),
      m_network(start.network ? std::move(start.network) : makeSystemNetwork()),
      m_refresh(m_bridge, m_messages, *m_network, m_preferences),
      m_schedule(m_bridge, m_refresh, *m_network, m_preferences),
      m_care(m_bridge, m_library, m_fileWork, m_refresh, m_messages),
      m_errands(m_bridge, m_messages),
      m_surroundings{m_bridge,  m_theme, m_actions, m_messages,   m_memory,
                     m_session, m_draft, m_items,   m_preferences},
      m_file(std::move(start.library)),
      m_screens(std::make_unique<Screens>(m_surroundings, m_refresh)),
      m_window(std::make_unique<MainWindow>(m_surroundings, m_refresh, m_screens->pages())) {
    followPreferences();
    followKeychain();
    followTextSize();
    addCommands();
    m_screens->join(*m_window);
    connect(&m_session, &CurrentSession::failed, &m_messages, &Messages::fail);
    connect(&m_library, &LibrarySwitch::opened, this, &Composition::startLibrary);
    connect(&m_library, &LibrarySwitch::closing, this, [this] {
        m_screens->keepState();
        m_memory.keep(*m_window);
        m_schedule.stop();
        m_care.stop();
        m_errands.stop();
        m_refresh.cancel();
        m_draft.leave();
    });
    connect(m_window.get(), &MainWindow::closing, this, &Composition::shutDown);
}

Composition::~Composition() {
    shutDown();
}

void Composition::addCommands() {
    auto* subscriptions = new SubscriptionCommands(m_surroundings, m_refresh, *m_window, this);
    auto* feeds = new FeedCommands(m_surroundings, m_refresh, *m_window, this);
    feeds->followView([this] { return m_screens->viewKey(); });
    feeds->followLibrary([this] { return m_library.file(); });
    auto* states = new WindowStates(m_surroundings, m_library, *m_window, this);
    new LibraryCommands(m_surroundings, m_library, m_fileWork, *m_window, this);
    new CareCommands(m_surroundings, m_library, m_fileWork, *m_window, this);
    connect(&m_care, &LibraryCare::damaged, &m_library, &LibrarySwitch::giveUp);
    auto* rules = new RuleCommands(m_surroundings, *m_window, this);
    connect(m_screens.get(), &Screens::ruleWanted, rules, &RuleCommands::writeAfter);
    new ShareCommands(m_surroundings, [this] { return m_screens->shownList(); }, *m_window, this);
    new ProgramCommands(m_surroundings, m_library, *m_window, this);
    auto* undoing = new UndoCommands(m_surroundings, *m_window, this);
    connect(&m_library, &LibrarySwitch::closing, undoing, &UndoCommands::drop);
    const WelcomePage& welcome = m_window->welcome();
    connect(&welcome, &WelcomePage::addWanted, subscriptions, &SubscriptionCommands::addFeed);
    connect(&welcome, &WelcomePage::importWanted, subscriptions,
            &SubscriptionCommands::importFeeds);
    connect(&welcome, &WelcomePage::packWanted, subscriptions, &SubscriptionCommands::choosePack);
    connect(&welcome, &WelcomePage::sessionWanted, &m_actions[Act::NewSession], &QAction::trigger);
    connect(&welcome, &WelcomePage::exampleWanted, states, &WindowStates::loadExample);
    const auto show = [this](model::FeedId feed) { m_screens->showFeed(feed); };
    connect(subscriptions, &SubscriptionCommands::showFeedWanted, this, show);
    connect(feeds, &FeedCommands::showFeedWanted, this, show);
    connect(&m_actions[Act::RefreshAll], &QAction::triggered, &m_refresh,
            &RefreshController::refreshAll);
    connect(&m_actions[Act::CancelRefresh], &QAction::triggered, &m_refresh,
            &RefreshController::cancel);
    m_actions[Act::CancelRefresh].setEnabled(false);
    connect(&m_refresh, &RefreshController::runningChanged, this, [this](bool running) {
        m_actions[Act::CancelRefresh].setEnabled(running);
        m_actions[Act::RefreshAll].setEnabled(!m_refresh.awaited());
    });
}

void Composition::followPreferences() {
    const auto apply = [this] {
        m_theme.setWish(m_preferences.scheme());
        m_theme.setSpacesCorrected(m_preferences.spacesCorrected());
        m_items.setStoriesReadTogether(m_preferences.storiesReadTogether());
        m_actions.setLettersEnabled(m_preferences.letters());
        m_library.useProxy(fromQt(m_preferences.proxy()));
    };
    connect(&m_preferences, &Preferences::changed, this, apply);
    apply();
}

void Composition::followKeychain() {
    connect(m_keychain.get(), &Keychain::notKept, this, [this] {
        Messages::Notice notice;
        notice.text =
            tr("The keyring of this computer cannot be used: Musette knows this login until "
               "it is closed.");
        notice.action = tr("Keep it in a file");
        notice.run = [this] { m_keychain->writeToFile(); };
        m_messages.tell(std::move(notice));
    });
}

void Composition::followTextSize() {
    const auto step = [this](int by) {
        m_preferences.setTextStep(by == 0 ? 0 : m_preferences.textStep() + by);
    };
    connect(&m_actions[Act::TextLarger], &QAction::triggered, this, [step] { step(+1); });
    connect(&m_actions[Act::TextSmaller], &QAction::triggered, this, [step] { step(-1); });
    connect(&m_actions[Act::TextNormal], &QAction::triggered, this, [step] { step(0); });
}

void Composition::begin() {
    m_memory.recall(*m_window);
    m_window->show();
    m_library.open(m_file);
}

void Composition::startLibrary() {
    m_session.reload();
    m_screens->recallState();
    EditedNote::takeUp(m_bridge, m_messages);
    m_schedule.start();
    m_care.start();
    m_errands.start();
}

void Composition::shutDown() {
    if (m_ended)
        return;
    m_ended = true;
    m_library.close();
}

} // namespace musette::gui
