#include "list_change.h"

#include <cstddef>
#include <cstdint>
#include <unordered_map>

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

/// The new list: what waits is left out, what stays is put behind the one it stood behind.
ItemIds merged(const ItemIds& shown, const ItemIds& now, const Present& were,
               const ListRules& rules, int& waiting) {
    ItemIds kept;
    kept.reserve(now.size() + rules.staying.size());
    const Present are(now);
    std::unordered_map<model::ItemId, ItemIds> stayingAfter;
    if (!rules.staying.empty()) {
        model::ItemId before;
        for (const model::ItemId id : shown) {
            if (are.has(id))
                before = id;
            else if (rules.staying.contains(id))
                stayingAfter[before].push_back(id);
        }
    }
    const auto append = [&](model::ItemId id) {
        if (const auto found = stayingAfter.find(id); found != stayingAfter.end())
            kept.insert(kept.end(), found->second.begin(), found->second.end());
    };
    append({});
    for (const model::ItemId id : now) {
        if (rules.newest && rules.newest < id && !were.has(id)) {
            ++waiting;
            continue;
        }
        kept.push_back(id);
        if (!stayingAfter.empty())
            append(id);
    }
    return kept;
}

} // namespace

ListChange changeOf(const ItemIds& shown, const ItemIds& now, const ListRules& rules) {
    ListChange change;
    const Present were(shown);
    change.ids = merged(shown, now, were, rules, change.waiting);
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
