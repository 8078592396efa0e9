#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/change.h>
#include <musette/model/full_text.h>
#include <musette/model/ids.h>

#include <string>
#include <string_view>
#include <vector>

namespace musette::store {

class Connection;

/// An item whose page may be asked.
struct PageOfItem {
    model::ItemId item;
    std::string url;
};

/// Whole articles and the feeds that always want them. What was fetched is derived data: it is
/// found by searching, survives updates of its item and goes with it; undo brings it back with its
/// item. Part of StoreWriter.
class FullTextTable {
public:
    FullTextTable(Connection& connection, model::LibraryChange& changes)
        : m_connection(connection), m_changes(changes) {}

    /// The page of an item. Errors: NotFound; InvalidUrl when it has no address.
    [[nodiscard]] base::Result<PageOfItem> pageOf(model::ItemId id);
    /// In place of what was fetched before. `plain`: its readable text. An item that is gone
    /// meanwhile is passed over.
    [[nodiscard]] base::Status save(model::ItemId id, const model::FullText& text,
                                    std::string_view plain);
    /// Whether it is shown in place of what the feed gave. Errors: NotFound when none was fetched.
    [[nodiscard]] base::Status show(model::ItemId id, bool shown);

    [[nodiscard]] base::Status setAlways(model::FeedId feed, bool always);
    /// Unread items that came since `since` to feeds that always want whole articles, and have none
    /// yet; newest first.
    [[nodiscard]] base::Result<std::vector<PageOfItem>> wanted(base::Instant since, int limit);

private:
    Connection& m_connection;
    model::LibraryChange& m_changes;
};

} // namespace musette::store
