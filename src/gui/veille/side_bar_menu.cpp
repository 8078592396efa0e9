#include "side_bar_menu.h"

#include "../app/actions.h"
#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/surroundings.h"
#include "../app/text.h"
#include "../session/current_session.h"
#include "feed_tree_model.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputDialog>
#include <QMenu>

namespace musette::gui {

SideBarMenu::SideBarMenu(const Surroundings& surroundings, const FeedTreeModel& feeds,
                         QWidget* window)
    : QObject(window), m_with(surroundings), m_feeds(feeds), m_window(window) {}

void SideBarMenu::follow(const ViewChoice& view) {
    for (const Act act :
         {Act::RefreshFeed, Act::RenameFeed, Act::MoveFeed, Act::FeedAddress, Act::Unsubscribe})
        m_with.actions[act].setEnabled(view.kind == ViewKind::Feed);
    for (const Act act : {Act::MoveUp, Act::MoveDown})
        m_with.actions[act].setEnabled(view.kind == ViewKind::Feed ||
                                       view.kind == ViewKind::Folder);
}

void SideBarMenu::open(const ViewChoice& view, const QPoint& at) {
    auto* menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const model::Feed* feed = view.kind == ViewKind::Feed
                                  ? m_feeds.feed(view.query.feed.value_or(model::FeedId{}))
                                  : nullptr;
    if (feed != nullptr) {
        for (const Act act : {Act::RefreshFeed, Act::MarkAllRead, Act::RenameFeed, Act::MoveFeed,
                              Act::MoveUp, Act::MoveDown, Act::FeedAddress})
            menu->addAction(&m_with.actions[act]);
        menu->addAction(tr("Copy the address of the feed"), this, [address = toQt(feed->url)] {
            QGuiApplication::clipboard()->setText(address);
        });
        menu->addSeparator();
        menu->addAction(&m_with.actions[Act::Unsubscribe]);
    } else if (view.kind == ViewKind::Folder) {
        menu->addAction(&m_with.actions[Act::MarkAllRead]);
        menu->addAction(tr("Rename the folder…"), this, [this, view] { renameFolder(view); });
        for (const Act act : {Act::MoveUp, Act::MoveDown})
            menu->addAction(&m_with.actions[act]);
    } else if (view.kind == ViewKind::Session && view.query.session) {
        menu->addAction(tr("Write in this session"), this,
                        [this, id = *view.query.session] { m_with.session.chooseSession(id); });
    } else {
        menu->addAction(&m_with.actions[Act::MarkAllRead]);
    }
    if (view.kind == ViewKind::Search) {
        for (const Act act : {Act::EditSearch, Act::RemoveSearch})
            menu->addAction(&m_with.actions[act]);
    }
    menu->popup(at);
}

void SideBarMenu::renameFolder(const ViewChoice& view) {
    auto* dialog = new QInputDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename the folder"));
    dialog->setLabelText(tr("Name"));
    dialog->setTextValue(view.title);
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, id = view.query.folder.value_or(model::FolderId{})](const QString& name) {
                if (name.trimmed().isEmpty())
                    return;
                m_with.bridge.edit(
                    [id, name = fromQt(name.trimmed())](service::LibraryEditor& editor) {
                        return editor.feeds.renameFolder(id, name);
                    });
                m_with.messages.tellUndoable(tr("Folder renamed"));
            });
    dialog->open();
}

} // namespace musette::gui
