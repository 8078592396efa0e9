#include "story_grouping.h"

#include <musette/service/story.h>

#include <algorithm>
#include <vector>

namespace musette::service {
namespace {

constexpr std::chrono::hours kWindow{72};
/// An address that so many items have leads to a page about everything.
constexpr int kItemsOfAnAddress = 12;
/// Of those that share a key so many are compared, the newest: what more share are the words of a
/// series or of a season, and a large story is found by any of its items.
constexpr int kCompared = 12;

bool sameFeed(model::FeedId a, model::FeedId b) {
    return a && a == b;
}

bool nearInTime(const store::StoryItem& a, const store::StoryItem& b) {
    const auto apart = a.at < b.at ? b.at - a.at : a.at - b.at;
    return apart <= kWindow;
}

/// Several items of one feed have the address: it tells none of them from the others.
bool isAmbiguous(const store::StoryItem& item, const std::vector<store::StoryItem>& others) {
    std::vector<model::FeedId> feeds{item.feed};
    for (const store::StoryItem& other : others) {
        if (other.feed && std::ranges::find(feeds, other.feed) != feeds.end())
            return true;
        feeds.push_back(other.feed);
    }
    return false;
}

} // namespace

base::Result<bool> StoryGrouping::isGrouped(model::FeedId feed) {
    if (m_grouped && m_feed == feed)
        return *m_grouped;
    const auto grouped = m_stories.grouped(feed);
    if (grouped) {
        m_feed = feed;
        m_grouped = *grouped;
    }
    return grouped;
}

/// Unless the story has an item of this feed already.
base::Result<bool> StoryGrouping::join(const store::StoryItem& item,
                                       const store::StoryItem& other) {
    const auto members = m_stories.members(other.item);
    if (!members)
        return std::unexpected(members.error());
    for (const model::ItemId member : *members) {
        const auto known = m_stories.item(member);
        if (!known)
            return std::unexpected(known.error());
        if (*known && member != item.item && sameFeed((*known)->feed, item.feed))
            return false;
    }
    if (auto joined = m_stories.join(item.item, other.item); !joined)
        return std::unexpected(joined.error());
    return true;
}

base::Result<bool> StoryGrouping::joinByAddress(const store::StoryItem& item) {
    const std::vector<std::string> addresses = storyAddresses(item.urlClean);
    const auto ids = m_stories.at(item.item, addresses, kItemsOfAnAddress);
    if (!ids)
        return std::unexpected(ids.error());
    if (ids->empty() || ids->size() >= static_cast<std::size_t>(kItemsOfAnAddress))
        return false;
    std::vector<store::StoryItem> others;
    for (const model::ItemId id : *ids) {
        auto other = m_stories.item(id);
        if (!other)
            return std::unexpected(other.error());
        if (*other)
            others.push_back(std::move(**other));
    }
    if (isAmbiguous(item, others))
        return false;
    for (const store::StoryItem& other : others) {
        const auto joined = join(item, other);
        if (!joined || *joined)
            return joined;
    }
    return false;
}

base::Result<bool> StoryGrouping::joinByWords(const store::StoryItem& item,
                                              std::span<const std::int64_t> keys) {
    const auto ids = m_stories.sharing(item.item, item.at, keys, kCompared);
    if (!ids)
        return std::unexpected(ids.error());
    std::vector<store::StoryItem> alike;
    for (const model::ItemId id : *ids) {
        auto other = m_stories.item(id);
        if (!other)
            return std::unexpected(other.error());
        if (!*other || sameFeed((*other)->feed, item.feed))
            continue;
        if (isGlobalGuid(item.guid) && (*other)->guid == item.guid)
            alike.insert(alike.begin(), std::move(**other)); // surer than words
        else if (nearInTime(item, **other) &&
                 tellTheSame({item.title, item.text}, {(*other)->title, (*other)->text}))
            alike.push_back(std::move(**other));
    }
    for (const store::StoryItem& other : alike) {
        const auto joined = join(item, other);
        if (!joined || *joined)
            return joined;
    }
    return false;
}

base::Status StoryGrouping::place(const store::StoryItem& item,
                                  std::span<const std::int64_t> keys) {
    const auto grouped = isGrouped(item.feed);
    if (!grouped)
        return std::unexpected(grouped.error());
    if (!*grouped)
        return {};
    auto joined = joinByAddress(item);
    if (joined && !*joined)
        joined = joinByWords(item, keys);
    if (!joined)
        return std::unexpected(joined.error());
    return m_stories.addKeys(item.item, item.at, keys);
}

base::Status StoryGrouping::placeAgain(const store::StoryItem& item,
                                       std::span<const std::int64_t> keys) {
    if (auto left = m_stories.leave(item.item); !left)
        return left;
    return place(item, keys);
}

} // namespace musette::service
