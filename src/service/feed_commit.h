#pragma once

#include "arrival_rules.h"
#include "feed_document.h"
#include "merge.h"
#include "story_grouping.h"

#include <musette/service/library_file.h>
#include <musette/service/options.h>

#include <chrono>
#include <cstddef>
#include <optional>

namespace musette::service {

/// What one fetched feed brings, on its way into the library. Long documents go in by steps;
/// validators and the next date are written with the last items, never ahead of them. Thread: the
/// library executor.
class FeedCommit {
public:
    /// `response` comes without its body; none when no whole answer came.
    FeedCommit(LibraryFile& library, model::FetchState state,
               std::optional<net::HttpResponse> response, base::Result<FeedDocument> document,
               std::chrono::minutes defaultInterval);

    enum class Step { More, Done };
    /// Stores up to `room` items, and takes them off it, inside a transaction of the caller's.
    /// Errors: those of the library.
    [[nodiscard]] base::Result<Step> step(std::size_t& room);

    [[nodiscard]] const std::string& url() const { return m_state.url; }
    [[nodiscard]] const FeedOutcome& outcome() const { return m_outcome; }
    /// True when no server said anything: it may be the network that is missing.
    [[nodiscard]] bool unanswered() const;

private:
    base::Status compare();
    base::Status storeSome(std::size_t& room);
    [[nodiscard]] bool allStored() const {
        return m_next ==
               m_changes.adopted.size() + m_changes.added.size() + m_changes.changed.size();
    }
    base::Status storeNext();
    base::Status storeNew(const model::IncomingItem& item);
    base::Status storeChanged(model::ItemId id, const model::IncomingItem& item);
    base::Status watchHabit();
    base::Status finish();
    base::Status takeFeed();

    LibraryFile& m_library;
    model::FetchState m_state;
    std::optional<net::HttpResponse> m_response;
    base::Result<FeedDocument> m_document;
    base::Instant m_now;
    FeedOutcome m_outcome;
    bool m_compared = false;
    MergeResult m_changes;
    ArrivalRules m_rules;
    StoryGrouping m_stories;
    std::size_t m_next = 0; ///< of the adopted, then of the added, then of the changed
    std::chrono::minutes m_defaultInterval;
};

} // namespace musette::service
