#include "window_states.h"

#include "../look/banner.h"
#include "../look/words.h"
#include "../welcome/example.h"
#include "../welcome/trouble_page.h"
#include "actions.h"
#include "bridge.h"
#include "main_window.h"
#include "messages.h"
#include "surroundings.h"
#include "window_memory.h"

#include <algorithm>
#include <utility>

namespace musette::gui {
namespace {

constexpr const char* kScreenKey = "window/screen";

struct Looked {
    service::Overview overview;
    model::SessionId example;
};

base::Result<Looked> readState(service::LibraryReader& reader) {
    auto overview = reader.overview();
    if (!overview)
        return std::unexpected(overview.error());
    const auto example = exampleSession(reader);
    if (!example)
        return std::unexpected(example.error());
    return Looked{*std::move(overview), *example};
}

} // namespace

WindowStates::WindowStates(const Surroundings& surroundings, LibrarySwitch& library,
                           MainWindow& window, QObject* parent)
    : QObject(parent), m_surroundings(surroundings), m_library(library), m_window(window) {
    connect(&library, &LibrarySwitch::opened, this, &WindowStates::open);
    connect(&library, &LibrarySwitch::closing, this, [this] { enableActions(false); });
    connect(&library, &LibrarySwitch::failed, this, [this](const LibraryTrouble& trouble) {
        enableActions(false);
        m_window.showTrouble(trouble);
    });
    connect(&surroundings.bridge, &Bridge::editFailed, this, &WindowStates::tellFailure);
    connect(&surroundings.bridge, &Bridge::changed, this,
            [this](const model::LibraryChange& change) {
                m_window.savingBanner().setVisible(m_library.readOnly());
                if (change.feeds || change.sessions || !m_window.showsScreen())
                    look();
            });
    connect(&window, &MainWindow::screenShown, this, [this](Screen screen) {
        m_surroundings.memory.keep(kScreenKey, std::to_underlying(screen));
    });
    const TroublePage& trouble = window.trouble();
    connect(&trouble, &TroublePage::retryWanted, this,
            [this] { m_library.open(m_library.file()); });
    connect(&trouble, &TroublePage::quitWanted, &window, &QWidget::close);
    connect(&trouble, &TroublePage::openWanted, &surroundings.actions[Act::OpenLibrary],
            &QAction::trigger);
    connect(&trouble, &TroublePage::restoreWanted, &surroundings.actions[Act::Restore],
            &QAction::trigger);
    enableActions(false);
}

void WindowStates::enableActions(bool open) {
    for (const Act act :
         {Act::AddFeed,       Act::StarterPack,    Act::ImportFeeds,   Act::ExportFeeds,
          Act::NewSession,    Act::ImportSession,  Act::ImportBundle,  Act::ImportShared,
          Act::ShareItems,    Act::Backup,         Act::VerifyLibrary, Act::MakeRoom,
          Act::ExportArchive, Act::ImportQuiteRss, Act::Find,          Act::ShowVeille,
          Act::ShowJournee,   Act::ShowRapport,    Act::RefreshAll,    Act::FeedJournal,
          Act::Triage,        Act::SessionPanel})
        m_surroundings.actions[act].setEnabled(open);
    for (const Act act : {Act::Undo, Act::Redo, Act::History})
        m_surroundings.actions[act].setEnabled(false);
}

void WindowStates::open() {
    m_first = true;
    enableActions(true);
    if (m_library.readOnly())
        showSavingBanner({base::ErrorCode::LibraryReadOnly, {}});
    else
        m_window.savingBanner().hide();
}

void WindowStates::look() {
    m_surroundings.bridge.read(this, readState, [this](const base::Result<Looked>& looked) {
        if (looked)
            show(looked->overview, looked->example);
        else if (looked.error().code == base::ErrorCode::LibraryDamaged && !m_window.showsScreen())
            m_library.giveUp(looked.error()); // nothing of it can be shown, and it is not empty
        else
            m_surroundings.messages.fail(looked.error());
    });
}

void WindowStates::show(const service::Overview& overview, model::SessionId example) {
    const bool empty =
        overview.feeds.empty() && overview.sessions.empty() && overview.counts.all == 0;
    if (empty && (m_first || m_window.showsScreen())) {
        m_window.showWelcome();
    } else if (!empty && !m_window.showsScreen()) {
        const int kept = m_surroundings.memory.recall(kScreenKey, 0).toInt();
        m_window.showScreen(m_first && kept >= 0 && kept <= std::to_underlying(Screen::Rapport)
                                ? static_cast<Screen>(kept)
                                : m_window.screen());
    }
    m_first = false;
    if (example)
        m_window.exampleBanner().show(
            Banner::Kind::Example,
            tr("Example: this session and its articles are invented. Change whatever you like."),
            {{tr("Remove the example"), [this, example] { removeExample(example); }}});
    else
        m_window.exampleBanner().hide();
}

void WindowStates::tellFailure(const base::Error& error) {
    using enum base::ErrorCode;
    if (error.code == DiskFull || error.code == LibraryReadOnly)
        showSavingBanner(error);
    else
        m_surroundings.messages.fail(error);
}

void WindowStates::showSavingBanner(const base::Error& error) {
    m_window.savingBanner().show(
        Banner::Kind::Warning, errorText(error.code),
        {{tr("Save elsewhere…"), [this] { m_surroundings.actions[Act::Backup].trigger(); }}});
}

void WindowStates::loadExample() {
    m_surroundings.bridge.edit(this, addExample, [this](const base::Status& status) {
        if (status)
            m_window.showScreen(Screen::Journee);
        else
            tellFailure(status.error());
    });
}

void WindowStates::removeExample(model::SessionId example) {
    m_surroundings.bridge.edit(
        this,
        [example](service::LibraryEditor& editor) { return removeExampleFrom(editor, example); },
        [this](const base::Status& status) {
            if (status)
                m_surroundings.messages.tellUndoable(tr("Example removed"));
            else
                tellFailure(status.error());
        });
}

} // namespace musette::gui
