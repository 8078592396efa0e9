#include "view_commands.h"

#include "../app/actions.h"
#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/surroundings.h"
#include "../app/text.h"
#include "feed_tree_model.h"
#include "saved_search_dialog.h"
#include "search_column.h"

#include <algorithm>
#include <utility>

namespace musette::gui {

ViewCommands::ViewCommands(const Surroundings& surroundings, const SearchColumn& search,
                           const FeedTreeModel& feeds, std::function<ViewChoice()> shown,
                           QWidget* window)
    : QObject(window), m_with(surroundings), m_search(search), m_feeds(feeds),
      m_shown(std::move(shown)), m_window(window) {
    const auto on = [this](Act act, auto run) {
        connect(&m_with.actions[act], &QAction::triggered, this, run);
    };
    on(Act::MarkAllRead, &ViewCommands::markAllRead);
    on(Act::SaveSearch, &ViewCommands::saveSearch);
    on(Act::EditSearch, &ViewCommands::editSearch);
    on(Act::RemoveSearch, &ViewCommands::removeSearch);
    connect(&search, &SearchColumn::savableChanged, this, &ViewCommands::follow);
    follow();
}

void ViewCommands::follow() {
    m_with.actions[Act::SaveSearch].setEnabled(m_search.savable());
    for (const Act act : {Act::EditSearch, Act::RemoveSearch})
        m_with.actions[act].setEnabled(static_cast<bool>(shownSearch()));
}

model::SavedSearchId ViewCommands::shownSearch() const {
    const QString key = m_shown().key;
    return key.startsWith(kSavedSearchKey)
               ? model::SavedSearchId{key.mid(QString(kSavedSearchKey).size()).toLongLong()}
               : model::SavedSearchId{};
}

/// All that the view holds, also what is not on the screen, what waits, and what the row of a story
/// stands for.
void ViewCommands::markAllRead() {
    ViewChoice view = m_shown();
    view.query.unreadOnly = true;
    view.query.oneOfEachStory = false;
    m_with.bridge.read(
        this,
        [query = view.query](service::LibraryReader& reader) { return reader.itemIds(query); },
        [this, title = view.title](const base::Result<std::vector<model::ItemId>>& ids) {
            if (!ids) {
                m_with.messages.fail(ids.error());
                return;
            }
            if (ids->empty()) {
                m_with.messages.tell(tr("Nothing is unread here"));
                return;
            }
            m_with.bridge.edit(
                [ids = *ids, subject = fromQt(title)](service::LibraryEditor& editor) {
                    return editor.items.markAllRead(subject, ids);
                });
            m_with.messages.tellUndoable(
                tr("%Ln article(s) of “%1” marked as read", nullptr, static_cast<int>(ids->size()))
                    .arg(title));
        });
}

void ViewCommands::saveSearch() {
    if (!m_search.savable())
        return;
    const SearchWish& wish = m_search.wish();
    const model::SavedSearch saved{{}, {}, fromQt(wish.words.trimmed()), wish.withLetGo};
    const auto& known = m_feeds.overview().searches;
    const auto same = std::ranges::find_if(known, [&](const model::SavedSearch& other) {
        return other.words == saved.words && other.withLetGo == saved.withLetGo;
    });
    if (same != known.end()) {
        m_with.messages.tell(
            tr("This search is in the sidebar already: “%1”").arg(toQt(same->name)));
        return;
    }
    m_with.bridge.edit(
        this, [saved](service::LibraryEditor& editor) { return editor.searches.save(saved); },
        [this, words = wish.words.trimmed()](const base::Result<model::SavedSearchId>& id) {
            if (id)
                m_with.messages.tellUndoable(tr("Search “%1” saved in the sidebar").arg(words));
            else
                m_with.messages.fail(id.error());
        });
}

void ViewCommands::editSearch() {
    const auto& known = m_feeds.overview().searches;
    const auto shown = std::ranges::find(known, shownSearch(), &model::SavedSearch::id);
    if (shown == known.end())
        return;
    auto* dialog = new SavedSearchDialog(m_with.theme, *shown, m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = shown->id] {
        if (!dialog->changed())
            return;
        m_with.bridge.edit([id, wish = dialog->edit()](service::LibraryEditor& editor) {
            return editor.searches.edit(id, wish);
        });
        m_with.messages.tellUndoable(tr("Search changed"));
    });
    dialog->open();
}

void ViewCommands::removeSearch() {
    const model::SavedSearchId id = shownSearch();
    if (!id)
        return;
    const QString name = m_shown().title;
    m_with.bridge.edit([id](service::LibraryEditor& editor) { return editor.searches.remove(id); });
    m_with.messages.tellUndoable(tr("Search “%1” removed; its articles stay").arg(name));
}

} // namespace musette::gui
