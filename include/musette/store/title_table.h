#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/change.h>
#include <musette/model/ids.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace musette::store {

class Connection;

/// A page that was added by its address alone.
struct TitleWish {
    model::ItemId item;
    std::string url;
    int tries = 0; ///< how often it was asked for
};

/// Pages whose titles are still to be asked for. Part of StoreWriter.
class TitleTable {
public:
    TitleTable(Connection& connection, model::LibraryChange& changes)
        : m_connection(connection), m_changes(changes) {}

    /// An item whose title is its address waits for one; another does not.
    [[nodiscard]] base::Status wish(model::ItemId item, base::Instant now);
    /// Those to ask for now, the longest waiting first.
    [[nodiscard]] base::Result<std::vector<TitleWish>> due(base::Instant now, int most);
    /// The page was read: its title becomes the item's unless it has got another since.
    [[nodiscard]] base::Status fulfil(const TitleWish& wish, std::string_view title);
    /// There was no answer; without a next time it is given up.
    [[nodiscard]] base::Status postpone(const TitleWish& wish, std::optional<base::Instant> next);

private:
    Connection& m_connection;
    model::LibraryChange& m_changes;
};

} // namespace musette::store
