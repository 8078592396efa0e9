#include "item_conditions.h"

#include "named_things.h"

#include <musette/model/names.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace musette::store {
namespace {

constexpr auto kTriages = std::to_array(
    {model::Triage::Inbox, model::Triage::Kept, model::Triage::Watch, model::Triage::LetGo});

unsigned bitOf(model::Triage state) {
    return 1U << static_cast<unsigned>(state);
}

void sortOnce(std::vector<std::int64_t>& ids) {
    std::ranges::sort(ids);
    const auto rest = std::ranges::unique(ids);
    ids.erase(rest.begin(), rest.end());
}

IdSet setOf(Connection& connection, const std::string& sql) {
    IdSet set;
    IdCursor row(connection, sql);
    set.insertAll(row);
    return set;
}

template <class Value>
IdSet setOf(Connection& connection, const std::string& sql, const std::vector<Value>& values) {
    IdSet set;
    IdCursor row(connection, sql);
    for (const Value& value : values) {
        row.rewind();
        row.bind(value);
        set.insertAll(row);
    }
    return set;
}

constexpr const char* kOfFeed = "SELECT id FROM item INDEXED BY item_by_feed WHERE feed_id = ?1";
constexpr const char* kUnread = "SELECT item_id FROM unread_item";
constexpr const char* kStarred = "SELECT id FROM item INDEXED BY item_starred WHERE starred = 1";
constexpr const char* kDated = "SELECT id FROM item INDEXED BY item_by_time "
                               "WHERE sort_at >= ?1 AND sort_at < ?2";
constexpr const char* kInState = "SELECT id FROM item INDEXED BY item_by_triage WHERE triage = ?1";

} // namespace

FactReader::FactReader(Connection& connection)
    : m_row(connection, "SELECT sort_at, arrived, feed_id, EXISTS (SELECT 1 FROM unread_item "
                        "WHERE item_id = ?1), starred, triage FROM item INDEXED BY item_facts "
                        "WHERE id = ?1") {}

std::optional<ItemFacts> FactReader::of(std::int64_t id) {
    m_row.rewind();
    m_row.bind(id);
    if (!m_row.next())
        return std::nullopt;
    return ItemFacts{m_row.number(0),
                     m_row.number(1),
                     m_row.number(2),
                     m_row.number(3) != 0,
                     m_row.number(4) != 0,
                     model::fromName<model::Triage>(m_row.text(5)).value_or(model::Triage::Inbox)};
}

ItemConditions::ItemConditions(Connection& connection, const model::ItemQuery& query,
                               const std::vector<SearchFilter>& filters)
    : m_connection(connection) {
    if (query.unreadOnly)
        m_unread = true;
    if (query.starredOnly)
        m_starred = true;
    if (query.triage)
        m_triage = bitOf(*query.triage);
    const bool asksForLetGo = std::ranges::any_of(filters, [](const SearchFilter& filter) {
        return filter.criterion == Criterion::State && filter.state == ItemState::LetGo;
    });
    if (query.withoutLetGo && !asksForLetGo)
        m_triage &= ~bitOf(model::Triage::LetGo);
    if (query.feed)
        keepFeeds({query.feed->value});
    if (query.folder)
        keepFeeds(feedsInFolder(connection, query.folder->value));
    if (query.tag)
        keepWithin(setOf<std::string>(connection,
                                      "SELECT item_id FROM item_tag JOIN tag ON tag.id = tag_id "
                                      "WHERE label = ?1",
                                      {*query.tag}),
                   false);
    if (query.session)
        keepWithin(setOf<std::int64_t>(connection,
                                       "SELECT item_id FROM session_item WHERE session_id = ?1",
                                       {query.session->value}),
                   false);
    if (query.halfDay)
        keepWithin(setOf<std::int64_t>(connection,
                                       "SELECT item_id FROM session_item WHERE half_day_id = ?1",
                                       {query.halfDay->value}),
                   false);
    addFeeds(filters);
    for (const SearchFilter& filter : filters) {
        switch (filter.criterion) {
        case Criterion::Feed:
        case Criterion::Folder: break; // together, above
        case Criterion::Tag:
            keepWithin(itemsTagged(connection, filter.value), filter.excluded);
            break;
        case Criterion::Session:
            keepWithin(itemsOfSession(connection, filter.value), filter.excluded);
            break;
        case Criterion::Author:
            keepWithin(itemsBy(connection, filter.value), filter.excluded);
            break;
        case Criterion::State: addState(filter); break;
        case Criterion::Before:
        case Criterion::After: {
            const std::int64_t at = filter.at.time_since_epoch().count();
            if ((filter.criterion == Criterion::After) != filter.excluded)
                m_from = std::max(m_from, at);
            else
                m_until = std::min(m_until, at);
            break;
        }
        }
    }
}

void ItemConditions::addState(const SearchFilter& filter) {
    const auto triage = [&](model::Triage state) {
        m_triage &= filter.excluded ? ~bitOf(state) : bitOf(state);
    };
    const auto flag = [&](std::optional<bool>& place, bool value) {
        if (place && *place != value)
            m_triage = 0; // read and unread at once
        place = value;
    };
    switch (filter.state) {
    case ItemState::Unread: flag(m_unread, !filter.excluded); break;
    case ItemState::Read: flag(m_unread, filter.excluded); break;
    case ItemState::Starred: flag(m_starred, !filter.excluded); break;
    case ItemState::Inbox: triage(model::Triage::Inbox); break;
    case ItemState::Kept: triage(model::Triage::Kept); break;
    case ItemState::Watch: triage(model::Triage::Watch); break;
    case ItemState::LetGo: triage(model::Triage::LetGo); break;
    }
}

/// Several feeds mean any of them, feeds and folders together those that are both.
void ItemConditions::addFeeds(const std::vector<SearchFilter>& filters) {
    for (const Criterion criterion : {Criterion::Feed, Criterion::Folder}) {
        std::optional<std::vector<std::int64_t>> wanted;
        for (const SearchFilter& filter : filters) {
            if (filter.criterion != criterion)
                continue;
            const auto feeds = criterion == Criterion::Feed
                                   ? feedsNamed(m_connection, filter.value)
                                   : feedsInFoldersNamed(m_connection, filter.value);
            auto& place = filter.excluded ? m_otherFeeds : (wanted ? *wanted : wanted.emplace());
            place.insert(place.end(), feeds.begin(), feeds.end());
        }
        if (wanted)
            keepFeeds(*std::move(wanted));
    }
    sortOnce(m_otherFeeds);
}

void ItemConditions::keepFeeds(std::vector<std::int64_t> feeds) {
    sortOnce(feeds);
    if (!m_feeds) {
        m_feeds = std::move(feeds);
        return;
    }
    std::vector<std::int64_t> both;
    std::ranges::set_intersection(*m_feeds, feeds, std::back_inserter(both));
    m_feeds = std::move(both);
}

void ItemConditions::useSmallSets() {
    constexpr std::size_t kMost = 100'000;
    if (m_feeds) {
        std::size_t items = 0;
        IdCursor row(m_connection, "SELECT total FROM feed_count WHERE feed_id = ?1");
        for (const std::int64_t feed : *m_feeds) {
            row.rewind();
            row.bind(feed);
            items += row.next() ? static_cast<std::size_t>(row.number()) : 0;
        }
        if (items <= kMost)
            keepWithin(setOf(m_connection, kOfFeed, *m_feeds), false);
    }
    if (m_until == std::numeric_limits<std::int64_t>::max())
        return;
    IdSet dated;
    std::size_t items = 0;
    IdCursor row(m_connection, kDated);
    row.bind(m_from);
    row.bind(m_until);
    for (; row.next() && items <= kMost; ++items)
        dated.insert(row.number());
    if (items > kMost)
        return;
    keepWithin(dated, false);
    m_from = std::numeric_limits<std::int64_t>::min(); // the set says it now
    m_until = std::numeric_limits<std::int64_t>::max();
}

void ItemConditions::keepWithin(const IdSet& set, bool excluded) {
    if (excluded)
        m_without.push_back(set);
    else if (m_within)
        m_within->keepOnly(set);
    else
        m_within = set;
}

bool ItemConditions::impossible() const {
    return m_triage == 0 || m_from >= m_until || (m_feeds && m_feeds->empty());
}

bool ItemConditions::needsFacts() const {
    return m_unread || m_starred || m_triage != kAnyTriage || m_feeds || !m_otherFeeds.empty() ||
           m_from != std::numeric_limits<std::int64_t>::min() ||
           m_until != std::numeric_limits<std::int64_t>::max();
}

bool ItemConditions::fitsSets(std::int64_t id) const {
    return (!m_within || m_within->contains(id)) &&
           std::ranges::none_of(m_without, [&](const IdSet& set) { return set.contains(id); });
}

bool ItemConditions::fits(const ItemFacts& facts) const {
    return (!m_unread || *m_unread == facts.unread) &&
           (!m_starred || *m_starred == facts.starred) && (m_triage & bitOf(facts.triage)) != 0 &&
           facts.sortAt >= m_from && facts.sortAt < m_until &&
           (!m_feeds || std::ranges::binary_search(*m_feeds, facts.feed)) &&
           !std::ranges::binary_search(m_otherFeeds, facts.feed);
}

void ItemConditions::narrow(std::optional<IdSet>& set) const {
    const auto keep = [&](const IdSet& other) {
        if (set)
            set->keepOnly(other);
        else
            set = other;
    };
    if (m_feeds)
        keep(setOf(m_connection, kOfFeed, *m_feeds));
    if (m_unread == true)
        keep(setOf(m_connection, kUnread));
    if (m_starred == true)
        keep(setOf(m_connection, kStarred));
    if (m_from != std::numeric_limits<std::int64_t>::min() ||
        m_until != std::numeric_limits<std::int64_t>::max()) {
        IdSet dated;
        IdCursor row(m_connection, kDated);
        row.bind(m_from);
        row.bind(m_until);
        dated.insertAll(row);
        keep(dated);
    }
    if (m_triage != kAnyTriage) {
        std::vector<std::string> states;
        for (const model::Triage state : kTriages) {
            if ((m_triage & bitOf(state)) != 0)
                states.emplace_back(model::nameOf(state));
        }
        keep(setOf(m_connection, kInState, states));
    }
    if (!set)
        set = setOf(m_connection, "SELECT id FROM item INDEXED BY item_by_time");
    if (m_unread == false)
        set->drop(setOf(m_connection, kUnread));
    if (m_starred == false)
        set->drop(setOf(m_connection, kStarred));
    if (!m_otherFeeds.empty())
        set->drop(setOf(m_connection, kOfFeed, m_otherFeeds));
}

std::optional<model::Triage> ItemConditions::onlyTriage() const {
    for (const model::Triage state : kTriages) {
        if (m_triage == bitOf(state))
            return state;
    }
    return std::nullopt;
}

std::optional<std::int64_t> ItemConditions::onlyFeed() const {
    return m_feeds && m_feeds->size() == 1 ? std::optional(m_feeds->front()) : std::nullopt;
}

} // namespace musette::store
