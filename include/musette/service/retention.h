#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/ids.h>
#include <musette/model/retention.h>
#include <musette/store/retention.h>

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace musette::store {
class StoreWriter;
}

namespace musette::service {

class LibraryFile;
class LibraryReader;

// A plan and the shrinking of the file work on connections of their own.
using store::planPurge;
using store::PurgeQuestion;
using store::shrink;

/// The settings that hold the library's rule; empty or 0: everything is kept.
inline constexpr std::string_view kRetentionMonthsKey = "retention.months";
inline constexpr std::string_view kRetentionNewestKey = "retention.newest";

/// Errors: InvalidArgument for a rule that has less than nothing, or more than a century.
[[nodiscard]] base::Status checkRetention(const model::Retention& rule);

/// A purge on its way: one action for the journal, in as many short transactions as it takes, so
/// that others write in between. What is done when it ends early can be taken back all the same.
/// Thread: the library executor's. Errors: those of the library; Cancelled when the action was
/// taken back while it ran.
class PurgeRun {
public:
    /// The ids as `store::planPurge` found them; what the user keeps since stays.
    PurgeRun(LibraryFile& library, std::vector<model::ItemId> items);

    [[nodiscard]] bool done() const { return m_next >= m_items.size(); }
    /// The next few hundred.
    [[nodiscard]] base::Status step();
    [[nodiscard]] int removed() const { return m_removed; }
    [[nodiscard]] std::size_t total() const { return m_items.size(); }
    [[nodiscard]] std::size_t seen() const { return m_next; }

private:
    store::StoreWriter& m_store;
    const base::Clock& m_clock;
    std::vector<model::ItemId> m_items;
    std::size_t m_next = 0;
    int m_removed = 0;
    model::OperationId m_operation;
};

/// The rule for all feeds without one of their own. Errors: those of the library.
[[nodiscard]] base::Result<model::Retention> libraryRetention(const LibraryReader& reader);

/// What the library is to keep, and the end of what a purge left behind. Part of LibraryEditor's
/// executor; made where it is needed.
class RetentionEditor {
public:
    explicit RetentionEditor(LibraryFile& library);

    /// For all feeds without a rule of their own; no undo step. Errors: InvalidArgument.
    [[nodiscard]] base::Status setRule(const model::Retention& rule);
    [[nodiscard]] base::Result<model::Retention> rule();
    /// For one feed, an undoable action; none: the library's rule. Errors: NotFound,
    /// InvalidArgument.
    [[nodiscard]] base::Status setFeedRule(model::FeedId feed,
                                           const std::optional<model::Retention>& rule);
    /// Purges can no longer be taken back, nor what was done before the last of them: their
    /// articles leave the file, and `store::shrink` gives the room back. How many entries went.
    [[nodiscard]] base::Result<int> giveUpPurged();

private:
    store::StoreWriter& m_store;
};

} // namespace musette::service
