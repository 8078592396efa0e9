#include "feed_commands.h"

#include "../app/actions.h"
#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/surroundings.h"
#include "../app/text.h"
#include "../look/theme.h"
#include "../look/words.h"
#include "../veille/refresh_controller.h"
#include "feed_journal.h"
#include "folder_paths.h"
#include "login_dialog.h"

#include <musette/service/retention.h>

#include <QMenu>
#include <QMenuBar>

#include <algorithm>

namespace musette::gui {

FeedCommands::FeedCommands(const Surroundings& surroundings, RefreshController& refresh,
                           QWidget& window, QObject* parent)
    : QObject(parent), m_surroundings(surroundings), m_refresh(refresh), m_window(window) {
    const Actions& actions = surroundings.actions;
    connect(&actions[Act::RefreshFeed], &QAction::triggered, this, [this] {
        if (feed())
            m_refresh.refreshFeed(feed());
    });
    connect(&actions[Act::RenameFeed], &QAction::triggered, this,
            [this] { edit(feed(), FeedDialog::First::Title); });
    connect(&actions[Act::MoveFeed], &QAction::triggered, this,
            [this] { edit(feed(), FeedDialog::First::Folder); });
    connect(&actions[Act::FeedAddress], &QAction::triggered, this,
            [this] { edit(feed(), FeedDialog::First::Address); });
    connect(&actions[Act::LogIn], &QAction::triggered, this, &FeedCommands::logIn);
    connect(&actions[Act::Unsubscribe], &QAction::triggered, this, [this] { unsubscribe(feed()); });
    connect(&actions[Act::FeedJournal], &QAction::triggered, this, &FeedCommands::showJournal);
}

void FeedCommands::followView(std::function<QString()> viewKey) {
    m_viewKey = std::move(viewKey);
    // The entries are put right when the menu opens; by key a command without a feed does nothing.
    if (const auto* bar = m_window.findChild<QMenuBar*>()) {
        if (const auto* menu = bar->findChild<QMenu*>("feedMenu"))
            connect(menu, &QMenu::aboutToShow, this, &FeedCommands::updateActions);
    }
}

model::FeedId FeedCommands::feed() const {
    const QString key = m_viewKey ? m_viewKey() : QString();
    return key.startsWith("feed:") ? model::FeedId{key.mid(5).toLongLong()} : model::FeedId{};
}

void FeedCommands::updateActions() {
    for (const Act act : {Act::RefreshFeed, Act::RenameFeed, Act::MoveFeed, Act::FeedAddress,
                          Act::LogIn, Act::Unsubscribe})
        m_surroundings.actions[act].setEnabled(static_cast<bool>(feed()));
    const bool placed = feed() || (m_viewKey && m_viewKey().startsWith("folder:"));
    for (const Act act : {Act::MoveUp, Act::MoveDown})
        m_surroundings.actions[act].setEnabled(placed);
}

void FeedCommands::edit(model::FeedId id, FeedDialog::First first) {
    if (!id)
        return;
    m_surroundings.bridge.read(
        this, [](service::LibraryReader& reader) { return reader.overview(); },
        [this, id, first](const base::Result<service::Overview>& overview) {
            if (!overview) {
                m_surroundings.messages.fail(overview.error());
                return;
            }
            const auto found = std::ranges::find(overview->feeds, id, &model::Feed::id);
            if (found != overview->feeds.end())
                openDialog(*found, *overview, first);
        });
}

/// Over the journal when it is asked for from there.
void FeedCommands::openDialog(const model::Feed& feed, const service::Overview& overview,
                              FeedDialog::First first) {
    QWidget* over = m_journal && m_journal->isActiveWindow() ? m_journal : &m_window;
    auto* dialog =
        new FeedDialog(m_surroundings.theme, feed, folderPaths(overview.folders), first, over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FeedDialog::saveWanted, this,
            [this, dialog, id = feed.id] { save(*dialog, id); });
    connect(dialog, &FeedDialog::planWanted, this,
            [this, dialog, id = feed.id] { plan(*dialog, id); });
    plan(*dialog, feed.id);
    dialog->open();
}

void FeedCommands::followLibrary(std::function<std::filesystem::path()> library) {
    m_library = std::move(library);
}

/// What would go by the rule that stands in the dialog, or by the library's.
void FeedCommands::plan(FeedDialog& dialog, model::FeedId id) {
    if (!m_library)
        return;
    using Groups = base::Result<std::vector<model::PurgeGroup>>;
    m_surroundings.bridge.read(
        &dialog,
        [id, own = dialog.retention(), file = m_library(),
         now = m_surroundings.bridge.now()](service::LibraryReader& reader) -> Groups {
            const auto usual = service::libraryRetention(reader);
            if (!usual)
                return std::unexpected(usual.error());
            return service::planPurge(file, {.feed = id, .rule = own.value_or(*usual)}, now);
        },
        [&dialog, own = dialog.retention()](const Groups& groups) {
            if (groups && own == dialog.retention())
                dialog.tellPlan(groups->empty() ? 0
                                                : static_cast<int>(groups->front().items.size()));
        });
}

void FeedCommands::withFeed(model::FeedId id, std::function<void(const model::Feed&)> task) {
    m_surroundings.bridge.read(
        this, [](service::LibraryReader& reader) { return reader.feeds(); },
        [id, task = std::move(task)](const base::Result<std::vector<model::Feed>>& feeds) {
            if (!feeds)
                return;
            const auto found = std::ranges::find(*feeds, id, &model::Feed::id);
            if (found != feeds->end())
                task(*found);
        });
}

void FeedCommands::logIn() {
    const model::FeedId id = feed();
    if (!id)
        return;
    withFeed(id, [this](const model::Feed& feed) { askLogin(feed); });
}

void FeedCommands::askLogin(const model::Feed& feed) {
    auto* dialog = new LoginDialog(m_surroundings.theme, feed.url, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = feed.id] {
        m_surroundings.bridge.edit(
            this,
            [id, login = dialog->login()](service::LibraryEditor& editor) {
                return editor.feeds.logIn(id, login.user, login.password);
            },
            [this, id](const base::Status& status) {
                if (status)
                    m_refresh.refreshFeed(id);
                else
                    m_surroundings.messages.fail(status.error());
            });
    });
    dialog->open();
}

void FeedCommands::save(FeedDialog& dialog, model::FeedId id) {
    if (!dialog.changed()) {
        dialog.finish();
        return;
    }
    const service::FeedEdit edit = dialog.edit();
    m_surroundings.bridge.edit(
        &dialog, [id, edit](service::LibraryEditor& editor) { return editor.feeds.edit(id, edit); },
        [this, &dialog, id, moved = edit.url.has_value()](const base::Status& status) {
            using enum base::ErrorCode;
            if (!status &&
                (status.error().code == AlreadyExists || status.error().code == InvalidUrl)) {
                dialog.refuse(status.error().code == AlreadyExists
                                  ? tr("You already follow another feed at this address.")
                                  : errorText(status.error().code));
                return;
            }
            dialog.finish();
            if (!status) {
                m_surroundings.messages.fail(status.error());
                return;
            }
            m_surroundings.messages.tellUndoable(moved ? tr("Feed changed. Its articles stay.")
                                                       : tr("Feed changed"));
            if (moved)
                m_refresh.refreshFeed(id);
        });
}

void FeedCommands::unsubscribe(model::FeedId id) {
    if (!id)
        return;
    withFeed(id, [this, id](const model::Feed& feed) {
        m_surroundings.bridge.edit(
            [id](service::LibraryEditor& editor) { return editor.feeds.remove(id); });
        m_surroundings.messages.tellUndoable(
            tr("You no longer follow “%1”. Kept articles stay.")
                .arg(m_surroundings.theme.shown(toQt(feed.title))));
    });
}

/// It stays beside the window: what is done there can be taken back there and here.
void FeedCommands::showJournal() {
    if (m_journal) {
        m_journal->raise();
        m_journal->activateWindow();
        return;
    }
    m_journal = new FeedJournal(m_surroundings, m_refresh, &m_window);
    m_journal->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_journal, &FeedJournal::showWanted, this, &FeedCommands::showFeedWanted);
    connect(m_journal, &FeedJournal::editWanted, this,
            [this](model::FeedId id) { edit(id, FeedDialog::First::Address); });
    connect(m_journal, &FeedJournal::unsubscribeWanted, this, &FeedCommands::unsubscribe);
    m_journal->show();
}

} // namespace musette::gui
