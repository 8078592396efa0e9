#include "list_change.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <unordered_map>
#include <utility>

namespace musette::gui {
namespace {

/// A bit for each id: of a million ids a tenth of a hash table's time and a hundredth of its room.
class Present {
public:
    explicit Present(const ItemIds& ids) {
        for (const model::ItemId id : ids)
            insert(id);
    }
    void insert(model::ItemId id) {
        const auto at = static_cast<std::size_t>(id.value);
        if (at >= m_bits.size())
            m_bits.resize(at + 1 + at / 2);
        m_bits[at] = true;
    }
    [[nodiscard]] bool has(model::ItemId id) const {
        const auto at = static_cast<std::size_t>(id.value);
        return at < m_bits.size() && m_bits[at];
    }

private:
    std::vector<bool> m_bits;
};

/// The shown ids that the library has, in its order.
ItemIds common(const ItemIds& now, const Present& were) {
    ItemIds ids;
    ids.reserve(now.size());
    for (const model::ItemId id : now) {
        if (were.has(id))
            ids.push_back(id);
    }
    return ids;
}

/// The most of them that stand in one order in both: all but those that moved. The longest rising
/// run of their rows; a binary search only where one does not follow the last.
Present unmoved(const ItemIds& shown, const ItemIds& ordered) {
    std::vector<std::uint32_t> rows;
    for (std::size_t row = 0; row < shown.size(); ++row) {
        const auto at = static_cast<std::size_t>(shown[row].value);
        if (at >= rows.size())
            rows.resize(at + 1 + at / 2);
        rows[at] = static_cast<std::uint32_t>(row);
    }
    const auto rowOf = [&](std::size_t i) {
        return rows[static_cast<std::size_t>(ordered[i].value)];
    };
    constexpr auto kNone = static_cast<std::size_t>(-1);
    std::vector<std::size_t> ends; // of the best run of each length
    std::vector<std::size_t> before(ordered.size(), kNone);
    for (std::size_t i = 0; i < ordered.size(); ++i) {
        auto place = ends.end();
        if (!ends.empty() && rowOf(ends.back()) > rowOf(i))
            place = std::ranges::lower_bound(ends, rowOf(i), {}, rowOf);
        if (place != ends.begin())
            before[i] = *std::prev(place);
        if (place == ends.end())
            ends.push_back(i);
        else
            *place = i;
    }
    Present stayed({});
    for (std::size_t i = ends.empty() ? kNone : ends.back(); i != kNone; i = before[i])
        stayed.insert(ordered[i]);
    return stayed;
}

/// What the library has now without what waits, in its order.
ItemIds admitted(const ItemIds& now, const Present& were, const ListRules& rules, int& waiting) {
    ItemIds ids;
    ids.reserve(now.size() + rules.staying.size());
    for (const model::ItemId id : now) {
        if (rules.newest && rules.newest < id && !were.has(id))
            ++waiting;
        else
            ids.push_back(id);
    }
    return ids;
}

/// What is shown in the order it stands in, without what went; what is new stands before the one
/// that it precedes in the library, so behind what stays of its neighbours above.
ItemIds kept(const ItemIds& shown, const ItemIds& now, const Present& were, const Present& fixed,
             const ListRules& rules) {
    std::unordered_map<model::ItemId, ItemIds> newBefore;
    ItemIds pending;
    for (const model::ItemId id : now) {
        if (!were.has(id))
            pending.push_back(id);
        else if (fixed.has(id) && !pending.empty())
            newBefore[id] = std::exchange(pending, {});
    }
    const Present are(now);
    ItemIds ids;
    ids.reserve(now.size() + rules.staying.size());
    for (const model::ItemId id : shown) {
        if (!are.has(id) && !rules.staying.contains(id))
            continue;
        if (!newBefore.empty()) {
            if (const auto found = newBefore.find(id); found != newBefore.end())
                ids.insert(ids.end(), found->second.begin(), found->second.end());
        }
        ids.push_back(id);
    }
    ids.insert(ids.end(), pending.begin(), pending.end());
    return ids;
}

/// The library's order; what stays although it is not there is put behind the one it stood behind.
ItemIds sortedAnew(const ItemIds& shown, const ItemIds& now, const ListRules& rules) {
    const Present are(now);
    std::unordered_map<model::ItemId, ItemIds> stayingAfter;
    model::ItemId before;
    for (const model::ItemId id : shown) {
        if (are.has(id))
            before = id;
        else if (rules.staying.contains(id))
            stayingAfter[before].push_back(id);
    }
    if (stayingAfter.empty())
        return now;
    ItemIds ids = std::exchange(stayingAfter[{}], {});
    ids.reserve(now.size() + rules.staying.size());
    for (const model::ItemId id : now) {
        ids.push_back(id);
        if (const auto found = stayingAfter.find(id); found != stayingAfter.end())
            ids.insert(ids.end(), found->second.begin(), found->second.end());
    }
    return ids;
}

} // namespace

ListChange changeOf(const ItemIds& shown, const ItemIds& now, const ListRules& rules) {
    ListChange change;
    const Present were(shown);
    const ItemIds entering = admitted(now, were, rules, change.waiting);
    change.ids = rules.anew
                     ? sortedAnew(shown, entering, rules)
                     : kept(shown, entering, were, unmoved(shown, common(entering, were)), rules);
    const Present are(change.ids);
    const auto runs = [](const ItemIds& ids, const Present& others) {
        std::vector<ListChange::Rows> rows;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            if (others.has(ids[i]))
                continue;
            const int row = static_cast<int>(i);
            if (!rows.empty() && rows.back().first + rows.back().count == row)
                ++rows.back().count;
            else
                rows.push_back({row, 1});
        }
        return rows;
    };
    const auto gone = runs(shown, are);
    change.removed.assign(gone.rbegin(), gone.rend());
    change.added = runs(change.ids, were);
    std::size_t at = 0;
    for (const model::ItemId id : change.ids) {
        if (!were.has(id))
            continue;
        while (at < shown.size() && !are.has(shown[at]))
            ++at;
        if (at == shown.size() || shown[at] != id) {
            change.rearranged = true;
            break;
        }
        ++at;
    }
    return change;
}

} // namespace musette::gui
