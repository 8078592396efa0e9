#include "story_grouping.h"

#include <musette/base/text.h>
#include <musette/base/url.h>
#include <musette/service/editor.h>
#include <musette/service/story.h>
#include <musette/store/writer.h>

#include <charconv>

namespace musette::service {

LibraryEditor::LibraryEditor(store::StoreWriter& store, const base::Clock& clock, Logins& logins)
    : feeds(store, logins), items(store, clock), sessions(store, clock), notes(store, clock),
      captures(store, clock), boards(store), tools(store), people(store, clock),
      participants(store, clock), trainings(store), annotations(store, clock), rules(store, clock),
      searches(store), reports(store, clock), m_store(store), m_clock(clock) {}

namespace {

/// How far the items that came before stories were kept have been looked at: an id, then this word.
constexpr std::string_view kStoriesKey = "stories.grouped-through";
constexpr std::string_view kAllGrouped = "all";

/// An undo may have changed anything, and so may another program.
void everythingChanged(model::LibraryChange& change) {
    change.feeds = change.tags = change.sessions = change.annotations = change.rules =
        change.searches = change.journal = change.lists = change.others = true;
}

base::Result<UndoResult> step(store::StoreWriter& store, model::LibraryChange& pending, bool back) {
    UndoResult result;
    const base::Status done = store.transaction(store::Durability::Now, [&]() -> base::Status {
        auto entry = back ? store.journal().undo() : store.journal().redo();
        if (!entry)
            return std::unexpected(entry.error());
        result.entry = std::move(*entry);
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    pending = store.takeChanges();
    everythingChanged(pending);
    result.undone = back;
    return result;
}

} // namespace

base::Result<UndoResult> LibraryEditor::undo() {
    return step(m_store, m_pending, true);
}

base::Result<UndoResult> LibraryEditor::redo() {
    return step(m_store, m_pending, false);
}

base::Status LibraryEditor::setSetting(std::string_view key, std::string_view value) {
    return m_store.setSetting(key, value);
}

base::Status LibraryEditor::chooseHalfDay(model::HalfDayId id) {
    m_pending.sessions = true;
    const std::string value = std::to_string(id.value) + ' ' + base::formatRfc3339(m_clock.now());
    return m_store.setSetting(kChosenHalfDayKey, value);
}

base::Status LibraryEditor::rebuildSearch() {
    return m_store.rebuildSearch();
}

base::Status LibraryEditor::forgetExpired(base::Instant now) {
    return m_store.transaction(store::Durability::Now, [&]() -> base::Status {
        const auto gone = m_store.journal().dropExpired(now);
        if (!gone)
            return std::unexpected(gone.error());
        m_pending.journal |= *gone > 0;
        return {};
    });
}

/// Puts the next items above `after` into their stories; the last one looked at.
base::Result<model::ItemId> LibraryEditor::placeStories(model::ItemId after, int most) {
    store::StoryTable& stories = m_store.stories();
    const auto ids = stories.itemsAfter(after, most);
    if (!ids)
        return std::unexpected(ids.error());
    StoryGrouping grouping(stories);
    for (const model::ItemId id : *ids) {
        const auto members = stories.members(id);
        if (!members)
            return std::unexpected(members.error());
        const auto item = stories.item(id);
        if (!item)
            return std::unexpected(item.error());
        const auto keys = storyKeys((*item)->title, (*item)->guid);
        const base::Status placed = members->empty() ? grouping.place(**item, keys)
                                                     : stories.addKeys(id, (*item)->at, keys);
        if (!placed)
            return std::unexpected(placed.error());
    }
    return ids->empty() ? model::ItemId{} : ids->back();
}

base::Result<model::ItemId> LibraryEditor::rebuildStories(model::ItemId after) {
    constexpr int kItems = 1000;
    base::Result<model::ItemId> last;
    const base::Status done = m_store.transaction(store::Durability::Soon, [&]() -> base::Status {
        if (!after) {
            if (auto cleared = m_store.stories().clear(); !cleared)
                return cleared;
        }
        last = placeStories(after, kItems);
        return last ? base::Status{} : std::unexpected(last.error());
    });
    if (!done)
        return std::unexpected(done.error());
    if (!*last)
        if (auto kept = m_store.setSetting(kStoriesKey, kAllGrouped); !kept)
            return std::unexpected(kept.error());
    return last;
}

base::Result<bool> LibraryEditor::groupEarlierItems() {
    constexpr int kItems = 100;
    const auto through = m_store.setting(kStoriesKey);
    if (!through)
        return std::unexpected(through.error());
    if (*through == kAllGrouped)
        return false;
    model::ItemId after;
    std::from_chars(through->data(), through->data() + through->size(), after.value);
    base::Result<model::ItemId> last;
    const base::Status done = m_store.transaction(store::Durability::Soon, [&]() -> base::Status {
        last = placeStories(after, kItems);
        return last ? base::Status{} : std::unexpected(last.error());
    });
    if (!done)
        return std::unexpected(done.error());
    // Looking at an item twice does no harm: where this is lost, some are looked at again.
    if (auto kept = m_store.setSetting(kStoriesKey, *last ? std::to_string(last->value)
                                                          : std::string(kAllGrouped));
        !kept)
        return std::unexpected(kept.error());
    return static_cast<bool>(*last);
}

model::LibraryChange LibraryEditor::takeChanges() {
    model::LibraryChange changes = std::exchange(m_pending, {});
    changes.add(m_store.takeChanges());
    if (m_store.writtenByOthers())
        everythingChanged(changes);
    return changes;
}

} // namespace musette::service
