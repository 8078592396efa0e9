#include "operations.h"

#include <musette/service/library_file.h>
#include <musette/service/reader.h>
#include <musette/service/retention.h>

#include <algorithm>
#include <charconv>
#include <span>
#include <string>

namespace musette::service {
namespace {

constexpr std::size_t kAtOnce = 250;

int numberFrom(const std::string& text) {
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return std::max(0, number);
}

template <class Setting>
base::Result<model::Retention> ruleFrom(Setting setting) {
    const base::Result<std::string> months = setting(kRetentionMonthsKey);
    if (!months)
        return std::unexpected(months.error());
    const base::Result<std::string> newest = setting(kRetentionNewestKey);
    if (!newest)
        return std::unexpected(newest.error());
    return model::Retention{numberFrom(*months), numberFrom(*newest)};
}

} // namespace

base::Status checkRetention(const model::Retention& rule) {
    constexpr int kMostMonths = 1200;
    if (rule.months < 0 || rule.months > kMostMonths || rule.newest < 0)
        return base::fail(base::ErrorCode::InvalidArgument,
                          "a rule has months and a number of items, both 0 or more");
    return {};
}

PurgeRun::PurgeRun(LibraryFile& library, std::vector<model::ItemId> items)
    : m_store(library.storeWriter()), m_clock(library.clock()), m_items(std::move(items)) {}

base::Status PurgeRun::step() {
    if (done())
        return {};
    const std::size_t count = std::min(kAtOnce, m_items.size() - m_next);
    const std::span<const model::ItemId> some(m_items.data() + m_next, count);
    store::Journal& journal = m_store.journal();
    int removed = 0;
    model::OperationId operation = m_operation;
    const base::Status status = m_store.transaction(store::Durability::Now, [&]() -> base::Status {
        if (!operation) {
            const auto begun = journal.begin({model::OperationKind::Purge, "", 0, m_clock.now()});
            if (!begun)
                return std::unexpected(begun.error());
            operation = *begun;
        }
        return journal.addPart(operation, [&]() -> base::Result<int> {
            auto gone = m_store.items().purge(some);
            removed = gone.value_or(0);
            return gone;
        });
    });
    if (!status)
        return status;
    m_operation = operation;
    m_next += count;
    m_removed += removed;
    if (!done() || m_removed > 0)
        return {};
    return m_store.transaction(store::Durability::Now, // nothing to take back
                               [&] { return journal.dropIfEmpty(m_operation); });
}

RetentionEditor::RetentionEditor(LibraryFile& library) : m_store(library.storeWriter()) {}

base::Status RetentionEditor::setRule(const model::Retention& rule) {
    if (auto sensible = checkRetention(rule); !sensible)
        return sensible;
    if (auto set = m_store.setSetting(kRetentionMonthsKey, std::to_string(rule.months)); !set)
        return set;
    return m_store.setSetting(kRetentionNewestKey, std::to_string(rule.newest));
}

base::Result<model::Retention> RetentionEditor::rule() {
    return ruleFrom([&](std::string_view key) { return m_store.setting(key); });
}

base::Result<model::Retention> libraryRetention(const LibraryReader& reader) {
    return ruleFrom([&](std::string_view key) { return reader.setting(key); });
}

base::Status RetentionEditor::setFeedRule(model::FeedId feed,
                                          const std::optional<model::Retention>& rule) {
    if (auto sensible = checkRetention(rule.value_or(model::Retention{})); !sensible)
        return sensible;
    const auto title = m_store.feeds().title(feed);
    if (!title)
        return std::unexpected(title.error());
    return m_store.operation(model::OperationKind::EditFeed, subjectOf(*title), 1,
                             [&] { return m_store.feeds().setRetention(feed, rule); });
}

base::Result<int> RetentionEditor::giveUpPurged() {
    base::Result<int> gone;
    const base::Status done = m_store.transaction(store::Durability::Now, [&]() -> base::Status {
        gone = m_store.journal().dropThrough(model::OperationKind::Purge);
        return gone ? base::Status{} : std::unexpected(gone.error());
    });
    if (!done)
        return std::unexpected(done.error());
    return gone;
}

} // namespace musette::service
