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
      reports(store, clock), m_store(store), m_clock(clock) {}

namespace {

/// An undo may have changed anything.
void everythingChanged(store::StoreWriter& store, model::LibraryChange& change) {
    change = store.takeChanges();
    change.feeds = change.tags = change.sessions = change.annotations = change.rules =
        change.journal = change.lists = true;
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
    everythingChanged(store, pending);
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

base::Result<model::ItemId> LibraryEditor::rebuildStories(model::ItemId after) {
    constexpr int kItems = 1000;
    model::ItemId last;
    const base::Status done = m_store.transaction(store::Durability::Soon, [&]() -> base::Status {
        store::StoryTable& stories = m_store.stories();
        if (!after) {
            if (auto cleared = stories.clear(); !cleared)
                return cleared;
        }
        const auto ids = stories.itemsAfter(after, kItems);
        if (!ids)
            return std::unexpected(ids.error());
        StoryGrouping grouping(stories);
        for (const model::ItemId id : *ids) {
            const auto item = stories.item(id);
            if (!item)
                return std::unexpected(item.error());
            if (auto placed = grouping.place(**item, storyKeys((*item)->title, (*item)->guid));
                !placed)
                return placed;
        }
        last = ids->empty() ? model::ItemId{} : ids->back();
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    return last;
}

model::LibraryChange LibraryEditor::takeChanges() {
    model::LibraryChange changes = std::exchange(m_pending, {});
    changes.add(m_store.takeChanges());
    return changes;
}

} // namespace musette::service
