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
            [this] { edit(FeedDialog::First::Title); });
    connect(&actions[Act::MoveFeed], &QAction::triggered, this,
            [this] { edit(FeedDialog::First::Folder); });
    connect(&actions[Act::LogIn], &QAction::triggered, this, &FeedCommands::logIn);
    connect(&actions[Act::Unsubscribe], &QAction::triggered, this, &FeedCommands::unsubscribe);
    connect(&actions[Act::MarkAllRead], &QAction::triggered, this, &FeedCommands::markAllRead);
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
    for (const Act act : {Act::RefreshFeed, Act::RenameFeed, Act::MoveFeed, Act::LogIn,
                          Act::Unsubscribe, Act::MarkAllRead})
        m_surroundings.actions[act].setEnabled(static_cast<bool>(feed()));
}

void FeedCommands::edit(FeedDialog::First first) {
    if (!feed())
        return;
    m_surroundings.bridge.read(
        this, [](service::LibraryReader& reader) { return reader.overview(); },
        [this, id = feed(), first](const base::Result<service::Overview>& overview) {
            if (!overview) {
                m_surroundings.messages.fail(overview.error());
                return;
            }
            const auto found = std::ranges::find(overview->feeds, id, &model::Feed::id);
            if (found != overview->feeds.end())
                openDialog(*found, *overview, first);
        });
}

void FeedCommands::openDialog(const model::Feed& feed, const service::Overview& overview,
                              FeedDialog::First first) {
    auto* dialog =
        new FeedDialog(m_surroundings.theme, feed, folderPaths(overview.folders), first, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = feed.id] {
        const service::FeedEdit edit = dialog->edit();
        if (!edit.title && !edit.folder && !edit.intervalMinutes && !edit.alwaysFullText)
            return;
        m_surroundings.bridge.edit(
            [id, edit](service::LibraryEditor& editor) { return editor.feeds.edit(id, edit); });
        m_surroundings.messages.tellUndoable(tr("Feed changed"));
    });
    dialog->open();
}

void FeedCommands::logIn() {
    const model::FeedId id = feed();
    if (!id)
        return;
    m_surroundings.bridge.read(
        this, [](service::LibraryReader& reader) { return reader.feeds(); },
        [this, id](const base::Result<std::vector<model::Feed>>& feeds) {
            if (!feeds)
                return;
            const auto found = std::ranges::find(*feeds, id, &model::Feed::id);
            if (found != feeds->end())
                askLogin(*found);
        });
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

void FeedCommands::unsubscribe() {
    const model::FeedId id = feed();
    if (!id)
        return;
    m_surroundings.bridge.read(
        this, [](service::LibraryReader& reader) { return reader.feeds(); },
        [this, id](const base::Result<std::vector<model::Feed>>& feeds) {
            if (!feeds)
                return;
            const auto found = std::ranges::find(*feeds, id, &model::Feed::id);
            if (found == feeds->end())
                return;
            m_surroundings.bridge.edit(
                [id](service::LibraryEditor& editor) { return editor.feeds.remove(id); });
            m_surroundings.messages.tellUndoable(
                tr("You no longer follow “%1”. Kept articles stay.")
                    .arg(m_surroundings.theme.shown(toQt(found->title))));
        });
}

void FeedCommands::markAllRead() {
    const model::FeedId id = feed();
    if (!id)
        return;
    m_surroundings.bridge.edit(
        [id](service::LibraryEditor& editor) { return editor.items.markFeedRead(id, true); });
    m_surroundings.messages.tellUndoable(tr("All articles of this feed are marked as read"));
}

void FeedCommands::showJournal() {
    auto* journal = new FeedJournal(m_surroundings, m_refresh, &m_window);
    journal->setAttribute(Qt::WA_DeleteOnClose);
    connect(journal, &FeedJournal::showWanted, this, &FeedCommands::showFeedWanted);
    journal->open();
}

} // namespace musette::gui
