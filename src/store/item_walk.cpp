#include "item_walk.h"

#include <musette/base/text.h>
#include <musette/model/names.h>

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace musette::store {
namespace {

/// As the index item_text_by_title has it, to the letter.
const std::string& titleKey() {
    static const std::string key = "substr(ltrim(title, '«»“”„\"''’‘([{…-–— '), 1, 24)";
    return key;
}

constexpr auto kSigns = std::to_array<std::string_view>(
    {"«", "»", "“", "”", "„", "\"", "'", "’", "‘", "(", "[", "{", "…", "-", "–", "—", " "});

constexpr const char* kByTime = "SELECT id FROM item INDEXED BY item_by_time "
                                "ORDER BY sort_at DESC, id DESC";
constexpr const char* kByArrival = "SELECT id FROM item INDEXED BY item_by_arrival "
                                   "ORDER BY arrived DESC, id DESC";
constexpr const char* kOfFeed = "SELECT id FROM item INDEXED BY item_by_feed WHERE feed_id = ?1 "
                                "ORDER BY sort_at DESC, id DESC";
constexpr const char* kOfNoFeed = "SELECT id FROM item INDEXED BY item_by_feed "
                                  "WHERE feed_id IS NULL ORDER BY sort_at DESC, id DESC";
constexpr const char* kInState = "SELECT id FROM item INDEXED BY item_by_triage WHERE triage = ?1 "
                                 "ORDER BY sort_at DESC, id DESC";
constexpr const char* kUnread = "SELECT item_id FROM unread_item INDEXED BY unread_item_by_time "
                                "ORDER BY sort_at DESC, item_id DESC";
constexpr const char* kStarred = "SELECT id FROM item INDEXED BY item_starred WHERE starred = 1 "
                                 "ORDER BY sort_at DESC, id DESC";

/// Folded, without the signs that titleKey leaves out.
std::string sortedTitle(std::string_view title) {
    const std::string folded = base::foldForSearch(title);
    std::string_view rest = folded;
    const auto sign = [&] {
        return std::ranges::find_if(kSigns,
                                    [&](std::string_view s) { return rest.starts_with(s); });
    };
    for (auto found = sign(); found != kSigns.end(); found = sign())
        rest.remove_prefix(found->size());
    return std::string(rest);
}

/// What an item is sorted by: ascending text, then descending numbers.
struct Place {
    std::string title;
    std::int64_t number = 0;
    std::int64_t id = 0;

    friend bool operator<(const Place& a, const Place& b) {
        return std::tie(a.title, b.number, b.id) < std::tie(b.title, a.number, a.id);
    }
};

} // namespace

std::vector<std::int64_t> feedsByTitle(Connection& connection) {
    std::vector<std::pair<std::string, std::int64_t>> feeds;
    IdCursor row(connection,
                 "SELECT id, CASE WHEN custom_title <> '' THEN custom_title WHEN title <> '' "
                 "THEN title ELSE url END FROM feed");
    while (row.next())
        feeds.emplace_back(sortedTitle(row.text(1)), row.number());
    std::ranges::sort(feeds);
    std::vector<std::int64_t> ids;
    for (const auto& [title, id] : feeds)
        ids.push_back(id);
    return ids;
}

ItemWalk::ItemWalk(Connection& connection, model::ItemSort sort, ItemConditions& conditions)
    : m_connection(connection) {
    switch (sort) {
    case model::ItemSort::Published:
    case model::ItemSort::Rank: choosePublished(conditions); break;
    case model::ItemSort::Arrived:
        m_row = std::make_unique<IdCursor>(connection, kByArrival);
        break;
    case model::ItemSort::Title:
        m_row = std::make_unique<IdCursor>(connection, "SELECT item_id FROM item_text INDEXED BY "
                                                       "item_text_by_title ORDER BY " +
                                                           titleKey() + ", item_id DESC");
        break;
    case model::ItemSort::Feed:
        m_feeds = feedsByTitle(connection);
        std::ranges::reverse(m_feeds);
        m_feeds.insert(m_feeds.begin(), 0);
        std::erase_if(m_feeds, [&](std::int64_t feed) { return !conditions.admitsFeed(feed); });
        break;
    }
}

void ItemWalk::choosePublished(ItemConditions& conditions) {
    const auto walk = [&](const char* sql) {
        m_row = std::make_unique<IdCursor>(m_connection, sql);
    };
    if (const auto feed = conditions.onlyFeed()) {
        walk(kOfFeed);
        m_row->bind(*feed);
        conditions.forgetFeed();
    } else if (const auto state = conditions.onlyTriage()) {
        walk(kInState);
        m_row->bind(std::string(model::nameOf(*state)));
        conditions.forgetTriage();
    } else if (conditions.unreadOnly()) {
        walk(kUnread);
        conditions.forgetUnread();
    } else if (conditions.starredOnly()) {
        walk(kStarred);
        conditions.forgetStarred();
    } else {
        walk(kByTime);
    }
}

bool ItemWalk::next() {
    while (m_row == nullptr || !m_row->next()) {
        if (m_feeds.empty())
            return false;
        const std::int64_t feed = m_feeds.back();
        m_feeds.pop_back();
        if (m_row == nullptr || feed == 0)
            m_row = std::make_unique<IdCursor>(m_connection, feed == 0 ? kOfNoFeed : kOfFeed);
        m_row->rewind();
        if (feed != 0)
            m_row->bind(feed);
    }
    return true;
}

std::vector<std::int64_t> orderedFew(Connection& connection, const std::vector<std::int64_t>& ids,
                                     model::ItemSort sort, const ItemConditions& conditions) {
    FactReader facts(connection);
    IdCursor title(connection, "SELECT " + titleKey() + " FROM item_text WHERE item_id = ?1");
    std::unordered_map<std::int64_t, std::size_t> rankOfFeed;
    if (sort == model::ItemSort::Feed) {
        for (const std::int64_t feed : feedsByTitle(connection))
            rankOfFeed.emplace(feed, rankOfFeed.size());
    }
    std::vector<std::pair<std::size_t, Place>> places;
    for (const std::int64_t id : ids) {
        const auto item = facts.of(id);
        if (!item || !conditions.fits(*item))
            continue;
        std::size_t group = 0;
        Place place{{}, sort == model::ItemSort::Arrived ? item->arrived : item->sortAt, id};
        if (sort == model::ItemSort::Feed) {
            const auto found = rankOfFeed.find(item->feed);
            group = found == rankOfFeed.end() ? rankOfFeed.size() : found->second;
        } else if (sort == model::ItemSort::Title) {
            title.rewind();
            title.bind(id);
            place.title = title.next() ? std::string(title.text(0)) : std::string();
            place.number = 0;
        }
        places.emplace_back(group, std::move(place));
    }
    std::ranges::sort(places, [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : a.second < b.second;
    });
    std::vector<std::int64_t> ordered;
    for (const auto& [group, place] : places)
        ordered.push_back(place.id);
    return ordered;
}

} // namespace musette::store
