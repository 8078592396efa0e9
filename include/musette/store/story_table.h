#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/change.h>
#include <musette/model/item.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace musette::store {

class Connection;

/// What deciding on a story needs to know of a stored item.
struct StoryItem {
    model::ItemId item;
    model::FeedId feed; ///< none once it was removed
    std::string guid;
    std::string urlClean;
    std::string title; ///< folded
    std::string text;  ///< folded
    base::Instant at{};
};

/// Items that tell the same story: derived data, which is kept out of the lists' way. Only items
/// of a story of two or more have a row. Part of StoreWriter.
class StoryTable {
public:
    StoryTable(Connection& connection, model::LibraryChange& changes)
        : m_connection(connection), m_changes(changes) {}

    /// Whether the items of a feed are grouped at all.
    [[nodiscard]] base::Result<bool> grouped(model::FeedId feed);
    /// The user's word on that; its items leave their stories. Errors: NotFound.
    [[nodiscard]] base::Status setGrouped(model::FeedId feed, bool grouped);

    /// Makes the item findable by these keys.
    [[nodiscard]] base::Status addKeys(model::ItemId item, base::Instant at,
                                       std::span<const std::int64_t> keys);
    /// Items of other feeds, grouped ones, that have one of the keys and are of about that time:
    /// for each key the newest, at most `most`.
    [[nodiscard]] base::Result<std::vector<model::ItemId>>
    sharing(model::ItemId item, base::Instant at, std::span<const std::int64_t> keys, int most);
    /// Other items with one of these clean addresses, at most `most`.
    [[nodiscard]] base::Result<std::vector<model::ItemId>>
    at(model::ItemId item, std::span<const std::string> addresses, int most);
    [[nodiscard]] base::Result<std::optional<StoryItem>> item(model::ItemId item);

    /// The items of the story that the item is in, itself among them; nothing when it is in none.
    [[nodiscard]] base::Result<std::vector<model::ItemId>> members(model::ItemId item);
    /// Puts an item into the story of another one, which begins one when it is in none.
    [[nodiscard]] base::Status join(model::ItemId item, model::ItemId other);
    [[nodiscard]] base::Status leave(model::ItemId item);

    /// Forgets all stories and keys.
    [[nodiscard]] base::Status clear();
    /// The items above `after`, by id.
    [[nodiscard]] base::Result<std::vector<model::ItemId>> itemsAfter(model::ItemId after,
                                                                      int most);

private:
    Connection& m_connection;
    model::LibraryChange& m_changes;
};

} // namespace musette::store
