#pragma once

#include <musette/base/time.h>
#include <musette/model/ids.h>

#include <string>
#include <vector>

namespace musette::model {

/// What may go of a feed, once the user says so: nothing goes by itself.
struct Retention {
    int months = 0; ///< items that arrived longer ago may go; 0: of any age
    int newest = 0; ///< all but so many of the newest may go; 0: any number stays

    [[nodiscard]] bool keepsAll() const { return months == 0 && newest == 0; }
    friend bool operator==(const Retention&, const Retention&) = default;
};

/// What a purge would take from one feed, or from what is left of removed ones (no feed).
struct PurgeGroup {
    FeedId feed;
    std::string title;
    int unread = 0;
    base::Instant oldest{}; ///< arrival
    base::Instant newest{};
    std::vector<ItemId> items;
};

} // namespace musette::model
