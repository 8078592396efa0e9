// The order of feeds and folders as the user puts them.

#include "connection.h"

#include <musette/store/feed_table.h>

#include <algorithm>
#include <cstddef>

namespace musette::store {
namespace {

struct Placed {
    std::int64_t id;
    std::int64_t parent; ///< 0: at the top
    int position;
};

std::vector<Placed> placed(Query row) {
    std::vector<Placed> all;
    while (row.next())
        all.push_back({row.number(0), row.number(1), row.integer(2)});
    return all;
}

/// Takes `id` out of the list and puts it before `before`, or behind the last one of `parent`.
/// False when there is no `id`, or no `before` under that parent.
bool put(std::vector<Placed>& all, std::int64_t id, std::int64_t parent, std::int64_t before) {
    const auto at = std::ranges::find(all, id, &Placed::id);
    if (at == all.end())
        return false;
    Placed moved = *at;
    moved.parent = parent;
    if (before == id)
        return true;
    all.erase(at);
    auto place = all.end();
    if (before != 0) {
        place = std::ranges::find(all, before, &Placed::id);
        if (place == all.end() || place->parent != parent)
            return false;
    } else {
        const auto last = std::ranges::find(all.rbegin(), all.rend(), parent, &Placed::parent);
        if (last != all.rend())
            place = last.base();
    }
    all.insert(place, moved);
    return true;
}

bool isWithin(const std::vector<Placed>& folders, std::int64_t folder, std::int64_t above) {
    for (std::size_t steps = 0; folder != 0 && steps <= folders.size(); ++steps) {
        if (folder == above)
            return true;
        const auto at = std::ranges::find(folders, folder, &Placed::id);
        folder = at == folders.end() ? 0 : at->parent;
    }
    return false;
}

} // namespace

base::Status FeedTable::placeFeed(model::FeedId id, model::FolderId folder, model::FeedId before) {
    return m_connection.guarded([&]() -> base::Status {
        std::vector<Placed> feeds = placed(m_connection.query(
            "SELECT id, coalesce(folder_id, 0), position FROM feed ORDER BY position, id"));
        if (!put(feeds, id.value, folder.value, before.value))
            return base::fail(base::ErrorCode::NotFound, "there is no such feed at that place");
        m_connection.run("UPDATE feed SET folder_id = ? WHERE id = ? AND folder_id IS NOT ?1",
                         folder, id);
        for (std::size_t i = 0; i < feeds.size(); ++i) {
            const int position = static_cast<int>(i) + 1;
            if (feeds[i].position != position)
                m_connection.run("UPDATE feed SET position = ? WHERE id = ?", position,
                                 feeds[i].id);
        }
        m_changes.feeds = true;
        return {};
    });
}

base::Status FeedTable::placeFolder(model::FolderId id, model::FolderId parent,
                                    model::FolderId before) {
    return m_connection.guarded([&]() -> base::Status {
        std::vector<Placed> folders = placed(m_connection.query(
            "SELECT id, coalesce(parent_id, 0), position FROM folder ORDER BY position, name"));
        if (isWithin(folders, parent.value, id.value))
            return base::fail(base::ErrorCode::InvalidArgument,
                              "a folder cannot stand within itself");
        if (!put(folders, id.value, parent.value, before.value))
            return base::fail(base::ErrorCode::NotFound, "there is no such folder at that place");
        {
            Query row = m_connection.query(
                "SELECT 1 FROM folder f JOIN folder g ON g.id = ?1 WHERE f.id <> ?1 "
                "AND coalesce(f.parent_id, 0) = ?2 AND f.name = g.name",
                id, parent.value);
            if (row.next())
                return base::fail(base::ErrorCode::AlreadyExists,
                                  "there is another folder of that name");
        }
        m_connection.run("UPDATE folder SET parent_id = ? WHERE id = ? AND parent_id IS NOT ?1",
                         parent, id);
        for (std::size_t i = 0; i < folders.size(); ++i) {
            const int position = static_cast<int>(i) + 1;
            if (folders[i].position != position)
                m_connection.run("UPDATE folder SET position = ? WHERE id = ?", position,
                                 folders[i].id);
        }
        retellFolders();
        m_changes.feeds = true;
        return {};
    });
}

} // namespace musette::store
