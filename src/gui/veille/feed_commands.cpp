#include "feed_commands.h"

#include "../app/actions.h"
#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/surroundings.h"
#include "../app/text.h"
#include "../session/current_session.h"
#include "feed_tree_model.h"
#include "item_list_model.h"
#include "refresh_controller.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputDialog>
#include <QMenu>

#include <algorithm>

namespace musette::gui {
namespace {

/// Asks for one line of text; nothing waits for it, and closing it changes nothing.
void askText(QWidget* window, const QString& title, const QString& label, const QString& text,
             std::function<void(const QString&)> done) {
    auto* dialog = new QInputDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    dialog->setTextValue(text);
    dialog->setMinimumWidth(380);
    QObject::connect(dialog, &QInputDialog::textValueSelected, window, std::move(done));
    dialog->open();
}

QStringList folderPaths(const service::Overview& overview) {
    QStringList paths;
    for (const model::FeedFolder& folder : overview.folders) {
        QString path = toQt(folder.name);
        for (model::FolderId above = folder.parent; above;) {
            const auto found = std::ranges::find(overview.folders, above, &model::FeedFolder::id);
            if (found == overview.folders.end())
                break;
            path = toQt(found->name) + " / " + path;
            above = found->parent;
        }
        paths << path;
    }
    paths.sort(Qt::CaseInsensitive);
    return paths;
}

} // namespace

FeedCommands::FeedCommands(const Surroundings& surroundings, RefreshController& refresh,
                           const FeedTreeModel& feeds, QWidget* window)
    : QObject(window), m_with(surroundings), m_refresh(refresh), m_feeds(feeds), m_window(window) {
    const auto on = [this](Act act, auto run) {
        connect(&m_with.actions[act], &QAction::triggered, this, run);
    };
    on(Act::RefreshFeed, [this] {
        if (feed())
            m_refresh.refreshFeed(feed());
    });
    on(Act::RenameFeed, [this] { rename(); });
    on(Act::MoveFeed, [this] { openMoveMenu(); });
    on(Act::Unsubscribe, [this] { unsubscribe(feed()); });
    on(Act::MarkAllRead, [this] { markAllRead(); });
    setTarget({});
}

model::FeedId FeedCommands::feed() const {
    return m_target.kind == ViewKind::Feed ? m_target.query.feed.value_or(model::FeedId{})
                                           : model::FeedId{};
}

model::FolderId FeedCommands::folder() const {
    return m_target.kind == ViewKind::Folder ? m_target.query.folder.value_or(model::FolderId{})
                                             : model::FolderId{};
}

void FeedCommands::setTarget(const ViewChoice& view) {
    m_target = view;
    const bool isFeed = static_cast<bool>(feed());
    for (const Act act : {Act::RefreshFeed, Act::MoveFeed, Act::Unsubscribe})
        m_with.actions[act].setEnabled(isFeed);
    m_with.actions[Act::RenameFeed].setEnabled(isFeed || folder());
}

void FeedCommands::openMenu(const QPoint& at) {
    auto* menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const model::Feed* one = m_feeds.feed(feed())) {
        menu->addAction(&m_with.actions[Act::RefreshFeed]);
        menu->addAction(&m_with.actions[Act::MarkAllRead]);
        menu->addSeparator();
        menu->addAction(&m_with.actions[Act::RenameFeed]);
        addFolderMenu(*menu->addMenu(tr("Move to folder")));
        menu->addAction(tr("Copy the address of the feed"), this, [address = toQt(one->url)] {
            QGuiApplication::clipboard()->setText(address);
        });
        menu->addSeparator();
        menu->addAction(&m_with.actions[Act::Unsubscribe]);
    } else {
        menu->addAction(&m_with.actions[Act::MarkAllRead]);
        if (folder())
            menu->addAction(&m_with.actions[Act::RenameFeed]);
        if (m_target.kind == ViewKind::Session && m_target.query.session)
            menu->addAction(tr("Write in this session"), this, [this, id = *m_target.query.session] {
                m_with.session.chooseSession(id);
            });
    }
    menu->popup(at);
}

void FeedCommands::rename() {
    if (folder()) {
        renameFolder(folder());
        return;
    }
    const model::Feed* one = m_feeds.feed(feed());
    if (one == nullptr)
        return;
    askText(m_window, tr("Rename the feed"), tr("Name (empty: the feed’s own)"), toQt(one->title),
            [this, id = one->id](const QString& name) {
                m_with.bridge.edit([id, name = fromQt(name.trimmed())](
                                       service::LibraryEditor& editor) {
                    service::FeedEdit edit;
                    edit.title = name;
                    return editor.feeds.edit(id, edit);
                });
                m_with.messages.tellUndoable(tr("Feed renamed"));
            });
}

void FeedCommands::renameFolder(model::FolderId id) {
    askText(m_window, tr("Rename the folder"), tr("Name"), m_target.title,
            [this, id](const QString& name) {
                if (name.trimmed().isEmpty())
                    return;
                m_with.bridge.edit([id, name = fromQt(name.trimmed())](
                                       service::LibraryEditor& editor) {
                    return editor.feeds.renameFolder(id, name);
                });
                m_with.messages.tellUndoable(tr("Folder renamed"));
            });
}

void FeedCommands::addFolderMenu(QMenu& menu) {
    menu.addAction(tr("At the top"), this, [this] { moveTo({}); });
    for (const QString& path : folderPaths(m_feeds.overview())) {
        QString shown = path;
        menu.addAction(shown.replace('&', "&&"), this, [this, path] { moveTo(path); });
    }
    menu.addSeparator();
    menu.addAction(tr("New folder…"), this, [this] {
        askText(m_window, tr("New folder"), tr("Name"), {}, [this](const QString& name) {
            if (!name.trimmed().isEmpty())
                moveTo(name.trimmed());
        });
    });
}

void FeedCommands::openMoveMenu() {
    auto* menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addFolderMenu(*menu);
    menu->popup(m_window->mapToGlobal(QPoint(24, 80)));
}

void FeedCommands::moveTo(const QString& path) {
    if (!feed())
        return;
    m_with.bridge.edit([id = feed(), path = fromQt(path)](service::LibraryEditor& editor) {
        service::FeedEdit edit;
        edit.folder = path;
        return editor.feeds.edit(id, edit);
    });
    m_with.messages.tellUndoable(path.isEmpty() ? tr("Feed moved to the top")
                                                : tr("Feed moved to “%1”").arg(path));
}

void FeedCommands::unsubscribe(model::FeedId id) {
    const model::Feed* one = m_feeds.feed(id);
    if (one == nullptr)
        return;
    const QString title = toQt(one->title);
    m_with.bridge.edit([id](service::LibraryEditor& editor) { return editor.feeds.remove(id); });
    m_with.messages.tellUndoable(
        tr("You no longer follow “%1”. Kept articles stay.").arg(title));
    if (feed() == id)
        emit left();
}

void FeedCommands::markAllRead() {
    if (feed()) {
        m_with.bridge.edit([id = feed()](service::LibraryEditor& editor) {
            return editor.items.markFeedRead(id, true);
        });
    } else if (m_list != nullptr) {
        std::vector<model::ItemId> ids;
        for (int row = 0; row < m_list->rowCount(); ++row)
            ids.push_back(m_list->idAt(row));
        if (ids.empty())
            return;
        m_with.bridge.edit([ids](service::LibraryEditor& editor) {
            return editor.items.markRead(ids, true);
        });
    }
    m_with.messages.tellUndoable(tr("All marked as read"));
}

} // namespace musette::gui
