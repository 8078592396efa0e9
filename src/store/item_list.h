#pragma once

#include <musette/model/query.h>

#include <string>
#include <vector>

namespace SQLite {
class Statement;
}

namespace musette::store {

/// A list of items as SQL with its values, in the order of their placeholders.
struct ItemList {
    std::string sql;
    std::vector<std::string> texts; ///< values of :t0, :t1, …
    std::vector<long long> numbers; ///< values of :n0, :n1, …
    bool empty = false;             ///< nothing can match, no need to ask

    void bindTo(SQLite::Statement& statement) const;
};

[[nodiscard]] ItemList itemListFor(const model::ItemQuery& query);

} // namespace musette::store
