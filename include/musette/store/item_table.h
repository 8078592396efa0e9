#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/change.h>
#include <musette/model/ids.h>
#include <musette/model/item.h>

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace musette::store {

class Connection;

/// Items by what they are known again by.
using KnownItems = std::unordered_map<std::string, model::KnownItem>;

/// Title and moment of publication as one text.
[[nodiscard]] std::string datedTitle(const std::string& title, base::Instant published);

/// Items, their bodies, tags and triage. Part of StoreWriter.
class ItemTable {
public:
    ItemTable(Connection& connection, model::LibraryChange& changes)
        : m_connection(connection), m_changes(changes) {}

    /// Everything known of a feed, tombstones with id 0.
    [[nodiscard]] base::Result<KnownItems> known(model::FeedId feed);
    /// The same for these identities alone: a feed that is followed for years has a hundred
    /// thousand.
    [[nodiscard]] base::Result<KnownItems> known(model::FeedId feed,
                                                 std::span<const std::string> identities);
    /// The dated items of a feed by `datedTitle`, as far as that tells one from the others.
    [[nodiscard]] base::Result<KnownItems> knownByTitle(model::FeedId feed);
    /// The item is known by what this one is known by from now on.
    [[nodiscard]] base::Status adopt(model::ItemId id, const model::IncomingItem& item);
    [[nodiscard]] base::Result<model::ItemId>
    insert(model::FeedId feed, const model::IncomingItem& item, base::Instant arrived);
    /// The same item with other contents: id, read state, triage and arrival stay.
    [[nodiscard]] base::Status update(model::ItemId id, const model::IncomingItem& item);
    /// A page added by hand or by an import; the same address gives the same item.
    [[nodiscard]] base::Result<model::ItemId> addPage(const model::IncomingItem& page,
                                                      model::ItemOrigin origin,
                                                      std::string_view sourceName,
                                                      base::Instant arrived);
    /// Any item with that clean address, id 0 when there is none.
    [[nodiscard]] base::Result<model::ItemId> findByAddress(std::string_view urlClean);

    [[nodiscard]] base::Status setRead(std::span<const model::ItemId> ids, bool read);
    [[nodiscard]] base::Status setFeedRead(model::FeedId feed, bool read);
    [[nodiscard]] base::Status setStarred(std::span<const model::ItemId> ids, bool starred);
    [[nodiscard]] base::Status setTriage(std::span<const model::ItemId> ids, model::Triage state,
                                         std::string_view reason, base::Instant at);
    [[nodiscard]] base::Status addTags(std::span<const model::ItemId> ids,
                                       std::span<const std::string> labels);
    [[nodiscard]] base::Status removeTags(std::span<const model::ItemId> ids,
                                          std::span<const std::string> labels);
    /// Takes out those that came with an imported session and that nobody did anything to since:
    /// sorted, starred, tagged, linked, highlighted or noted ones stay.
    [[nodiscard]] base::Status removeUntouchedImports(std::span<const model::ItemId> ids);
    /// Takes items out for good, and remembers that they must not be announced again. Those that
    /// the user keeps or made something of stay, also when that came to pass a moment ago, and so
    /// does what was added by hand. How many went.
    [[nodiscard]] base::Result<int> purge(std::span<const model::ItemId> ids);
    /// An item that never came must not be announced any more.
    [[nodiscard]] base::Status bury(model::FeedId feed, std::string_view identity);
    /// Counts the items of feeds and views anew: the counts are derived data.
    [[nodiscard]] base::Status recount();
    /// The title of an item, for the journal's wording.
    [[nodiscard]] base::Result<std::string> title(model::ItemId id);

private:
    base::Result<model::ItemId> insertRow(model::FeedId feed, const model::IncomingItem& item,
                                          model::ItemOrigin origin, std::string_view sourceName,
                                          base::Instant arrived);
    void flagsChanged(std::span<const model::ItemId> ids);

    Connection& m_connection;
    model::LibraryChange& m_changes;
};

} // namespace musette::store
