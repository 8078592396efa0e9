#include "connection.h"

#include <musette/store/story_table.h>

#include <algorithm>

namespace musette::store {
namespace {

constexpr std::int64_t kBucketSeconds = std::int64_t{72} * 60 * 60;

std::int64_t bucketOf(base::Instant at) {
    const std::int64_t seconds = at.time_since_epoch().count();
    return seconds >= 0 ? seconds / kBucketSeconds : -1 - (-1 - seconds) / kBucketSeconds;
}

void addNew(std::vector<model::ItemId>& ids, model::ItemId id) {
    if (std::ranges::find(ids, id) == ids.end())
        ids.push_back(id);
}

} // namespace

base::Result<bool> StoryTable::grouped(model::FeedId feed) {
    return m_connection.guarded([&]() -> base::Result<bool> {
        return !m_connection.query("SELECT 1 FROM feed_ungrouped WHERE feed_id = ?", feed).next();
    });
}

base::Status StoryTable::setGrouped(model::FeedId feed, bool grouped) {
    return m_connection.guarded([&]() -> base::Status {
        if (grouped) {
            m_connection.run("DELETE FROM feed_ungrouped WHERE feed_id = ?", feed);
        } else {
            m_connection.run("INSERT OR IGNORE INTO feed_ungrouped (feed_id) VALUES (?)", feed);
            m_connection.run("DELETE FROM item_story WHERE item_id IN "
                             "(SELECT id FROM item WHERE feed_id = ?)",
                             feed);
        }
        m_changes.feeds = true;
        m_changes.lists = true;
        m_changes.others = true;
        return {};
    });
}

base::Status StoryTable::addKeys(model::ItemId item, base::Instant at,
                                 std::span<const std::int64_t> keys) {
    return m_connection.guarded([&]() -> base::Status {
        for (const std::int64_t key : keys)
            m_connection.run("INSERT OR IGNORE INTO story_key (bucket, key, item_id) "
                             "VALUES (?, ?, ?)",
                             bucketOf(at), key, item);
        return {};
    });
}

base::Result<std::vector<model::ItemId>> StoryTable::sharing(model::ItemId item, base::Instant at,
                                                             std::span<const std::int64_t> keys,
                                                             int most) {
    return m_connection.guarded([&]() -> base::Result<std::vector<model::ItemId>> {
        std::vector<model::ItemId> ids;
        for (const std::int64_t key : keys) {
            Query row = m_connection.query(
                "SELECT k.item_id FROM story_key k JOIN item i ON i.id = k.item_id "
                "WHERE k.bucket IN (?1 - 1, ?1, ?1 + 1) AND k.key = ?2 AND k.item_id <> ?3 "
                "AND (i.feed_id IS NULL OR i.feed_id IS NOT "
                "(SELECT feed_id FROM item WHERE id = ?3)) "
                "AND NOT EXISTS (SELECT 1 FROM feed_ungrouped u WHERE u.feed_id = i.feed_id) "
                "ORDER BY k.item_id DESC LIMIT ?4",
                bucketOf(at), key, item, most);
            while (row.next())
                addNew(ids, row.id<model::ItemId>(0));
        }
        return ids;
    });
}

base::Result<std::vector<model::ItemId>>
StoryTable::at(model::ItemId item, std::span<const std::string> addresses, int most) {
    return m_connection.guarded([&]() -> base::Result<std::vector<model::ItemId>> {
        std::vector<model::ItemId> ids;
        for (const std::string& address : addresses) {
            Query row = m_connection.query(
                "SELECT i.id FROM item i WHERE i.url_clean = ?1 AND i.url_clean <> '' "
                "AND i.id <> ?2 AND NOT EXISTS "
                "(SELECT 1 FROM feed_ungrouped u WHERE u.feed_id = i.feed_id) "
                "ORDER BY i.id LIMIT ?3",
                address, item, most);
            while (row.next())
                addNew(ids, row.id<model::ItemId>(0));
        }
        return ids;
    });
}

base::Result<std::optional<StoryItem>> StoryTable::item(model::ItemId id) {
    return m_connection.guarded([&]() -> base::Result<std::optional<StoryItem>> {
        // Texts of the open transaction wait in a table of their own (TextBatch).
        Query row =
            m_connection.query("SELECT i.id, i.feed_id, i.guid, i.url_clean, i.sort_at, "
                               "coalesce(w.title, t.title, ''), coalesce(w.body, t.body, '') "
                               "FROM item i LEFT JOIN temp.waiting_text w ON w.item_id = i.id "
                               "LEFT JOIN item_text t ON t.item_id = i.id WHERE i.id = ?",
                               id);
        if (!row.next())
            return std::nullopt;
        StoryItem item;
        item.item = row.id<model::ItemId>(0);
        item.feed = row.id<model::FeedId>(1);
        item.guid = row.text(2);
        item.urlClean = row.text(3);
        item.at = row.instant(4);
        item.title = row.text(5);
        item.text = row.text(6);
        return item;
    });
}

base::Result<std::vector<model::ItemId>> StoryTable::members(model::ItemId item) {
    return m_connection.guarded([&]() -> base::Result<std::vector<model::ItemId>> {
        std::vector<model::ItemId> ids;
        Query row =
            m_connection.query("SELECT item_id FROM item_story WHERE story = "
                               "(SELECT story FROM item_story WHERE item_id = ?) ORDER BY item_id",
                               item);
        while (row.next())
            ids.push_back(row.id<model::ItemId>(0));
        return ids;
    });
}

/// A story is numbered by an item that no other story is numbered by.
base::Status StoryTable::join(model::ItemId item, model::ItemId other) {
    return m_connection.guarded([&]() -> base::Status {
        m_connection.run("INSERT OR IGNORE INTO item_story (item_id, story) SELECT ?1, CASE "
                         "WHEN NOT EXISTS (SELECT 1 FROM item_story WHERE story = ?1) THEN ?1 "
                         "WHEN NOT EXISTS (SELECT 1 FROM item_story WHERE story = ?2) THEN ?2 "
                         "ELSE (SELECT max(story) FROM item_story) + 1 END",
                         other, item);
        m_connection.run("INSERT OR REPLACE INTO item_story (item_id, story) "
                         "SELECT ?, story FROM item_story WHERE item_id = ?",
                         item, other);
        m_changes.items.push_back(item);
        m_changes.items.push_back(other);
        return {};
    });
}

base::Status StoryTable::leave(model::ItemId item) {
    return m_connection.guarded([&]() -> base::Status {
        m_connection.run("DELETE FROM item_story WHERE item_id = ?", item);
        return {};
    });
}

base::Status StoryTable::clear() {
    return m_connection.guarded([&]() -> base::Status {
        m_connection.run("DELETE FROM item_story");
        m_connection.run("DELETE FROM story_key");
        m_changes.lists = true;
        m_changes.others = true;
        return {};
    });
}

base::Result<std::vector<model::ItemId>> StoryTable::itemsAfter(model::ItemId after, int most) {
    return m_connection.guarded([&]() -> base::Result<std::vector<model::ItemId>> {
        std::vector<model::ItemId> ids;
        Query row = m_connection.query("SELECT id FROM item WHERE id > ? ORDER BY id LIMIT ?",
                                       after.value, most);
        while (row.next())
            ids.push_back(row.id<model::ItemId>(0));
        return ids;
    });
}

} // namespace musette::store
