#pragma once

#include <musette/model/ids.h>
#include <musette/model/query.h>

#include <string>

namespace musette::model {

/// A search that is kept: a folder that fills itself.
struct SavedSearch {
    SavedSearchId id{};
    std::string name{};
    std::string words{};    ///< words and criteria as typed
    bool withLetGo = false; ///< finds what was let go too

    friend bool operator==(const SavedSearch&, const SavedSearch&) = default;
};

/// What it finds, in the usual order.
[[nodiscard]] inline ItemQuery queryOf(const SavedSearch& saved) {
    ItemQuery query;
    query.search = saved.words;
    query.withoutLetGo = !saved.withLetGo;
    return query;
}

} // namespace musette::model
