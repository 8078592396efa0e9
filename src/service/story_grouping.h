#pragma once

#include <musette/base/error.h>
#include <musette/store/story_table.h>

#include <optional>
#include <span>

namespace musette::service {

/// Finds for an item the story that others told before it, by what is surest first: its address,
/// its guid, its words within 72 hours. Never two items of one feed. Thread: the library executor,
/// inside a transaction. Errors: those of the library.
class StoryGrouping {
public:
    explicit StoryGrouping(store::StoryTable& stories) : m_stories(stories) {}

    /// At the beginning of each transaction: the user may think otherwise of a feed now.
    void forget() { m_grouped.reset(); }
    /// For an item that is new; nothing happens when its feed's items stand alone.
    [[nodiscard]] base::Status place(const store::StoryItem& item,
                                     std::span<const std::int64_t> keys);
    /// For an item that says something else now.
    [[nodiscard]] base::Status placeAgain(const store::StoryItem& item,
                                          std::span<const std::int64_t> keys);

private:
    base::Result<bool> joinByAddress(const store::StoryItem& item);
    base::Result<bool> joinByWords(const store::StoryItem& item,
                                   std::span<const std::int64_t> keys);
    base::Result<bool> join(const store::StoryItem& item, const store::StoryItem& other);
    base::Result<bool> isGrouped(model::FeedId feed);

    store::StoryTable& m_stories;
    model::FeedId m_feed;          ///< the last one asked for
    std::optional<bool> m_grouped; ///< whether its items are grouped
};

} // namespace musette::service
