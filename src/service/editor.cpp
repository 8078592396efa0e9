#include <musette/base/text.h>
#include <musette/base/url.h>
#include <musette/service/editor.h>
#include <musette/store/writer.h>

#include <charconv>

namespace musette::service {

LibraryEditor::LibraryEditor(store::StoreWriter& store, const base::Clock& clock, Logins& logins)
    : feeds(store, logins), items(store, clock), sessions(store, clock), notes(store, clock),
      annotations(store, clock), m_store(store), m_clock(clock) {}

namespace {

/// An undo may have changed anything.
void everythingChanged(store::StoreWriter& store, model::LibraryChange& change) {
    change = store.takeChanges();
    change.feeds = change.tags = change.sessions = change.annotations = change.journal =
        change.lists = true;
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

model::LibraryChange LibraryEditor::takeChanges() {
    model::LibraryChange changes = std::exchange(m_pending, {});
    changes.add(m_store.takeChanges());
    return changes;
}

} // namespace musette::service
