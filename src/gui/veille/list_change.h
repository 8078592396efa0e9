#pragma once

#include <musette/model/ids.h>

#include <optional>
#include <unordered_set>
#include <vector>

namespace musette::gui {

using ItemIds = std::vector<model::ItemId>;

/// What stays in a list although the library no longer gives it, and what waits although it does.
struct ListRules {
    std::unordered_set<model::ItemId> staying; ///< decided on here, or open
    model::ItemId newest{};                    ///< later ones wait; none: nothing waits
    bool anew = false; ///< in the library's order; else what is shown keeps the order it stands in
};

/// How a shown list becomes what the library has now: what moved meanwhile stays where it is, so
/// that nothing is sorted again under the reader's eyes, and what is new comes before the one it
/// precedes. Pure, and all but linear in the length of both: it is made on the reader's thread,
/// since a list may hold a million ids.
struct ListChange {
    struct Rows {
        int first = 0;
        int count = 0;
    };
    ItemIds ids;               ///< the list as it is to be
    std::vector<Rows> removed; ///< of the list as it was, from its end
    std::vector<Rows> added;   ///< of the list as it is to be, from its beginning
    bool rearranged = false;   ///< what stays changes its order
    int waiting = 0;

    [[nodiscard]] bool nothing() const { return removed.empty() && added.empty() && !rearranged; }
};

[[nodiscard]] ListChange changeOf(const ItemIds& shown, const ItemIds& now, const ListRules& rules);

} // namespace musette::gui
