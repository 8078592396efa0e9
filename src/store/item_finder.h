#pragma once

#include "id_set.h"
#include "item_conditions.h"
#include "search_text.h"

#include <musette/base/error.h>
#include <musette/model/query.h>

#include <vector>

namespace musette::store {

/// Finds the ids of a list in its order, so that what it costs is bounded by what is asked for
/// (docs/schema.md, "Lists and searches"). Lists that an index gives in their order are walked.
/// Others are made of sets of ids, a bit each, and put in order by lookups when they are few and by
/// walking the order's index when they are many.
class ItemFinder {
public:
    ItemFinder(Connection& connection, const model::ItemQuery& query, SearchText text);

    [[nodiscard]] std::vector<std::int64_t> ids();
    /// How many there are, without their order.
    [[nodiscard]] std::size_t count();

private:
    struct Newest;

    [[nodiscard]] bool enough(std::size_t found) const {
        return m_query.limit && found >= static_cast<std::size_t>(*m_query.limit);
    }
    [[nodiscard]] bool ordersByTime() const;
    [[nodiscard]] std::optional<std::vector<std::int64_t>> firstWalked();
    [[nodiscard]] std::optional<std::vector<std::int64_t>> firstSearched();
    [[nodiscard]] std::vector<std::int64_t> ranked();
    [[nodiscard]] std::vector<std::int64_t> bySets();
    [[nodiscard]] std::optional<IdSet> wordsAndSets();
    [[nodiscard]] std::vector<std::int64_t> walked(const std::optional<IdSet>& set,
                                                   ItemConditions conditions);

    Connection& m_connection;
    model::ItemQuery m_query;
    SearchText m_text;
    ItemConditions m_conditions;
};

} // namespace musette::store
