#pragma once

#include "id_set.h"
#include "item_conditions.h"

#include <musette/model/query.h>

#include <memory>
#include <string>
#include <vector>

namespace musette::store {

/// Feeds in the order of their titles, folded; what `ItemSort::Feed` goes by.
[[nodiscard]] std::vector<std::int64_t> feedsByTitle(Connection& connection);

/// The ids of all items in an order, one by one from an index that holds nothing else. For an order
/// by time the index of one of the conditions is walked where there is one: those conditions are
/// then taken off. Thread and errors as the connection's.
class ItemWalk {
public:
    ItemWalk(Connection& connection, model::ItemSort sort, ItemConditions& conditions);

    bool next();
    [[nodiscard]] std::int64_t id() const { return m_row->number(); }

private:
    void choosePublished(ItemConditions& conditions);

    Connection& m_connection;
    std::unique_ptr<IdCursor> m_row;
    std::vector<std::int64_t> m_feeds; ///< those still to come, the next one last; 0: without feed
};

/// Puts few items into an order by looking each up; those that are gone or do not fit are left out.
[[nodiscard]] std::vector<std::int64_t> orderedFew(Connection& connection,
                                                   const std::vector<std::int64_t>& ids,
                                                   model::ItemSort sort,
                                                   const ItemConditions& conditions);

} // namespace musette::store
