#pragma once

#include "id_set.h"
#include "search_text.h"

#include <musette/model/query.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace musette::store {

/// What conditions and orders need to know of an item, read by its id.
struct ItemFacts {
    std::int64_t sortAt = 0;
    std::int64_t arrived = 0;
    std::int64_t feed = 0; ///< 0: none
    bool unread = false;
    bool starred = false;
    model::Triage triage = model::Triage::Inbox;
};

/// Reads facts with one statement; an item that is gone has none.
class FactReader {
public:
    explicit FactReader(Connection& connection);
    [[nodiscard]] std::optional<ItemFacts> of(std::int64_t id);

private:
    IdCursor m_row;
};

/// The conditions of a list and of a search's criteria, all of which must hold. Some are told by an
/// item's own row; for the others (tags, sessions, authors) there are sets of ids.
class ItemConditions {
public:
    ItemConditions(Connection& connection, const model::ItemQuery& query,
                   const std::vector<SearchFilter>& filters);

    /// Nothing can fit, as with a feed that is not there.
    [[nodiscard]] bool impossible() const;
    [[nodiscard]] bool needsFacts() const;
    /// Sets stand for items that are few; the rest of the conditions only narrows them.
    [[nodiscard]] bool hasSets() const { return m_within.has_value() || !m_without.empty(); }
    [[nodiscard]] const std::optional<IdSet>& within() const { return m_within; }
    [[nodiscard]] const std::vector<IdSet>& without() const { return m_without; }
    [[nodiscard]] bool fitsSets(std::int64_t id) const;
    /// Makes sets of what the feeds asked for have, and of what is from a time that is past, unless
    /// that is a great part of the library: few of the newest hits of a word are among them, and
    /// each other would have its row read.
    void useSmallSets();
    [[nodiscard]] bool fits(const ItemFacts& facts) const;
    /// Narrows the set by the conditions on rows, each by the index that holds nothing else.
    void narrow(std::optional<IdSet>& set) const;

    [[nodiscard]] std::optional<model::Triage> onlyTriage() const;
    [[nodiscard]] std::optional<std::int64_t> onlyFeed() const;
    /// Whether items of that feed may fit.
    [[nodiscard]] bool admitsFeed(std::int64_t feed) const {
        return !m_feeds || std::ranges::binary_search(*m_feeds, feed);
    }
    [[nodiscard]] bool unreadOnly() const { return m_unread.value_or(false); }
    [[nodiscard]] bool starredOnly() const { return m_starred.value_or(false); }
    /// Without this condition, which the order that is walked sees to.
    void forgetTriage() { m_triage = kAnyTriage; }
    void forgetFeed() { m_feeds.reset(); }
    void forgetUnread() { m_unread.reset(); }
    void forgetStarred() { m_starred.reset(); }

private:
    static constexpr unsigned kAnyTriage = 15;

    void addState(const SearchFilter& filter);
    void addFeeds(const std::vector<SearchFilter>& filters);
    void keepWithin(const IdSet& set, bool excluded);
    void keepFeeds(std::vector<std::int64_t> feeds);

    Connection& m_connection;
    std::optional<IdSet> m_within;
    std::vector<IdSet> m_without;
    std::optional<bool> m_unread;
    std::optional<bool> m_starred;
    unsigned m_triage = kAnyTriage; ///< a bit for each state that fits
    std::int64_t m_from = std::numeric_limits<std::int64_t>::min();
    std::int64_t m_until = std::numeric_limits<std::int64_t>::max();
    std::optional<std::vector<std::int64_t>> m_feeds; ///< ascending
    std::vector<std::int64_t> m_otherFeeds;           ///< ascending; those that do not fit
};

} // namespace musette::store
