#include "body_text.h"
#include "connection.h"
#include "recorder.h"
#include "text_batch.h"

#include <musette/base/text.h>
#include <musette/model/names.h>
#include <musette/store/item_table.h>

#include <algorithm>

namespace musette::store {
namespace {

/// Dates ahead of their arrival do not push an item above what came later.
base::Instant sortMoment(const std::optional<base::Instant>& published, base::Instant arrived) {
    return published ? std::min(*published, arrived) : arrived;
}

} // namespace

base::Result<KnownItems> ItemTable::known(model::FeedId feed) {
    return m_connection.guarded([&]() -> base::Result<KnownItems> {
        KnownItems items;
        Query row =
            m_connection.query("SELECT id, identity, content_hash FROM item WHERE feed_id = ?1 "
                               "UNION ALL SELECT 0, identity, '' FROM tombstone WHERE feed_id = ?1",
                               feed);
        while (row.next()) {
            std::string identity = row.text(1);
            items.emplace(identity,
                          model::KnownItem{row.id<model::ItemId>(0), identity, row.text(2)});
        }
        return items;
    });
}

base::Result<KnownItems> ItemTable::known(model::FeedId feed,
                                          std::span<const std::string> identities) {
    return m_connection.guarded([&]() -> base::Result<KnownItems> {
        KnownItems items;
        for (const std::string& identity : identities) {
            Query row = m_connection.query(
                "SELECT id, content_hash FROM item WHERE feed_id = ?1 AND identity = ?2 UNION ALL "
                "SELECT 0, '' FROM tombstone WHERE feed_id = ?1 AND identity = ?2",
                feed, identity);
            if (row.next())
                items.emplace(identity,
                              model::KnownItem{row.id<model::ItemId>(0), identity, row.text(1)});
        }
        return items;
    });
}

std::string datedTitle(const std::string& title, base::Instant published) {
    return base::formatRfc3339(published) + ' ' + title;
}

base::Result<KnownItems> ItemTable::knownByTitle(model::FeedId feed) {
    return m_connection.guarded([&]() -> base::Result<KnownItems> {
        KnownItems items;
        std::vector<std::string> shared;
        Query row =
            m_connection.query("SELECT id, identity, content_hash, title, published FROM item "
                               "WHERE feed_id = ? AND published IS NOT NULL AND title <> ''",
                               feed);
        while (row.next()) {
            const std::string key = datedTitle(row.text(3), row.instant(4));
            const bool isNew = items
                                   .emplace(key, model::KnownItem{row.id<model::ItemId>(0),
                                                                  row.text(1), row.text(2)})
                                   .second;
            if (!isNew)
                shared.push_back(key);
        }
        for (const std::string& key : shared)
            items.erase(key);
        return items;
    });
}

base::Status ItemTable::adopt(model::ItemId id, const model::IncomingItem& item) {
    return m_connection.guarded([&]() -> base::Status {
        m_connection.run("UPDATE item SET identity = ?, rung = ?, guid = ? WHERE id = ?",
                         item.identity, model::nameOf(item.rung), item.guid, id);
        return {};
    });
}

base::Result<model::ItemId>
ItemTable::insertRow(model::FeedId feed, const model::IncomingItem& item, model::ItemOrigin origin,
                     std::string_view sourceName, base::Instant arrived) {
    m_connection.run(
        "INSERT INTO item (feed_id, identity, rung, origin, guid, url, url_clean, title, author, "
        "excerpt, source_name, language, published, updated, arrived, sort_at, content_hash, "
        "unread) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
        feed, item.identity, model::nameOf(item.rung), model::nameOf(origin), item.guid, item.url,
        item.urlClean, item.title, bylineOf(item.authors), item.excerpt, sourceName, item.language,
        item.published, item.updated, arrived, sortMoment(item.published, arrived),
        item.contentHash);
    const model::ItemId id{m_connection.lastId()};
    m_connection.run("INSERT INTO unread_item (item_id, sort_at) VALUES (?, ?)", id,
                     sortMoment(item.published, arrived));
    m_connection.run(
        "INSERT INTO item_body (item_id, summary_html, content_html, authors, enclosures, "
        "categories, comments_url) VALUES (?, ?, ?, ?, ?, ?, ?)",
        id, item.summaryHtml, item.contentHtml, linesOf(item.authors), linesOf(item.enclosures),
        linesOf(item.categories), item.commentsUrl);
    TextBatch::add(m_connection, id, base::foldForSearch(item.title), item.searchText);
    m_changes.feeds = true;
    m_changes.lists = true;
    m_changes.others = true;
    return id;
}

base::Result<model::ItemId> ItemTable::insert(model::FeedId feed, const model::IncomingItem& item,
                                              base::Instant arrived) {
    return m_connection.guarded([&]() -> base::Result<model::ItemId> {
        auto id = insertRow(feed, item, model::ItemOrigin::Feed, "", arrived);
        if (id)
            ++m_changes.newItems;
        return id;
    });
}

base::Status ItemTable::update(model::ItemId id, const model::IncomingItem& item) {
    return m_connection.guarded([&]() -> base::Status {
        m_connection.run(
            "UPDATE item SET url = ?, url_clean = ?, title = ?, author = ?, excerpt = ?, "
            "language = ?, published = ?, updated = ?, content_hash = ?, "
            "sort_at = min(coalesce(?7, arrived), arrived) WHERE id = ?",
            item.url, item.urlClean, item.title, bylineOf(item.authors), item.excerpt,
            item.language, item.published, item.updated, item.contentHash, id);
        m_connection.run("UPDATE item_body SET summary_html = ?, content_html = ?, authors = ?, "
                         "enclosures = ?, categories = ?, comments_url = ? WHERE item_id = ?",
                         item.summaryHtml, item.contentHtml, linesOf(item.authors),
                         linesOf(item.enclosures), linesOf(item.categories), item.commentsUrl, id);
        TextBatch::add(m_connection, id, base::foldForSearch(item.title), item.searchText);
        m_changes.items.push_back(id);
        return {};
    });
}

base::Result<model::ItemId> ItemTable::findByAddress(std::string_view urlClean) {
    return m_connection.guarded([&]() -> base::Result<model::ItemId> {
        Query row = m_connection.query(
            "SELECT id FROM item WHERE url_clean = ? AND url_clean <> '' ORDER BY id LIMIT 1",
            urlClean);
        return row.next() ? row.id<model::ItemId>(0) : model::ItemId{};
    });
}

base::Result<model::ItemId> ItemTable::addPage(const model::IncomingItem& page,
                                               model::ItemOrigin origin,
                                               std::string_view sourceName, base::Instant arrived) {
    return m_connection.guarded([&]() -> base::Result<model::ItemId> {
        auto known = findByAddress(page.urlClean);
        if (!known || *known)
            return known;
        if (page.urlClean.empty()) {
            Query row = m_connection.query("SELECT id FROM item WHERE feed_id IS NULL "
                                           "AND identity = ? ORDER BY id LIMIT 1",
                                           page.identity);
            if (row.next())
                return row.id<model::ItemId>(0);
        }
        return insertRow({}, page, origin, sourceName, arrived);
    });
}

void ItemTable::flagsChanged(std::span<const model::ItemId> ids) {
    m_changes.items.insert(m_changes.items.end(), ids.begin(), ids.end());
    m_changes.feeds = true;
    m_changes.lists = true;
}

base::Status ItemTable::setRead(std::span<const model::ItemId> ids, bool read) {
    return m_connection.guarded([&]() -> base::Status {
        std::vector<std::int64_t> numbers;
        numbers.reserve(ids.size());
        for (const model::ItemId id : ids)
            numbers.push_back(id.value);
        Recorder::mark(m_connection, numbers, !read);
        flagsChanged(ids);
        return {};
    });
}

base::Status ItemTable::setStarred(std::span<const model::ItemId> ids, bool starred) {
    return m_connection.guarded([&]() -> base::Status {
        for (const model::ItemId id : ids)
            m_connection.run("UPDATE item SET starred = ?1 WHERE id = ?2 AND starred <> ?1",
                             starred ? 1 : 0, id);
        flagsChanged(ids);
        return {};
    });
}

base::Status ItemTable::setFeedRead(model::FeedId feed, bool read) {
    return m_connection.guarded([&]() -> base::Status {
        std::vector<std::int64_t> ids;
        {
            Query row = m_connection.query("SELECT id FROM item WHERE feed_id = ?", feed);
            while (row.next())
                ids.push_back(row.number(0));
        }
        Recorder::mark(m_connection, ids, !read);
        m_changes.feeds = true;
        m_changes.lists = true;
        m_changes.others = true;
        return {};
    });
}

base::Status ItemTable::setTriage(std::span<const model::ItemId> ids, model::Triage state,
                                  std::string_view reason, base::Instant at) {
    return m_connection.guarded([&]() -> base::Status {
        for (const model::ItemId id : ids) {
            if (m_connection.run("UPDATE item SET triage = ?1 WHERE id = ?2 AND triage <> ?1",
                                 model::nameOf(state), id) == 0)
                continue;
            m_connection.run("INSERT INTO triage_event (item_id, state, reason, at) "
                             "VALUES (?, ?, ?, ?)",
                             id, model::nameOf(state), reason, at);
        }
        m_changes.items.insert(m_changes.items.end(), ids.begin(), ids.end());
        m_changes.feeds = true;
        m_changes.lists = true;
        return {};
    });
}

base::Status ItemTable::addTags(std::span<const model::ItemId> ids,
                                std::span<const std::string> labels) {
    return m_connection.guarded([&]() -> base::Status {
        for (const std::string& label : labels) {
            m_connection.run("INSERT OR IGNORE INTO tag (label) VALUES (?)", label);
            for (const model::ItemId id : ids)
                m_connection.run("INSERT OR IGNORE INTO item_tag (item_id, tag_id) "
                                 "SELECT ?, id FROM tag WHERE label = ?",
                                 id, label);
        }
        m_changes.items.insert(m_changes.items.end(), ids.begin(), ids.end());
        m_changes.tags = true;
        m_changes.lists = true;
        return {};
    });
}

base::Status ItemTable::removeTags(std::span<const model::ItemId> ids,
                                   std::span<const std::string> labels) {
    return m_connection.guarded([&]() -> base::Status {
        for (const std::string& label : labels) {
            for (const model::ItemId id : ids)
                m_connection.run("DELETE FROM item_tag WHERE item_id = ? "
                                 "AND tag_id = (SELECT id FROM tag WHERE label = ?)",
                                 id, label);
            m_connection.run("DELETE FROM tag WHERE label = ? AND NOT EXISTS "
                             "(SELECT 1 FROM item_tag WHERE tag_id = tag.id) AND NOT EXISTS "
                             "(SELECT 1 FROM rule_action WHERE label = tag.label)",
                             label);
        }
        m_changes.items.insert(m_changes.items.end(), ids.begin(), ids.end());
        m_changes.tags = true;
        m_changes.lists = true;
        return {};
    });
}

base::Status ItemTable::removeUntouchedImports(std::span<const model::ItemId> ids) {
    return m_connection.guarded([&]() -> base::Status {
        for (const model::ItemId id : ids)
            m_connection.run("DELETE FROM item WHERE id = ? AND origin = 'import' "
                             "AND feed_id IS NULL AND triage = 'inbox' AND starred = 0 "
                             "AND NOT EXISTS (SELECT 1 FROM claimed_item WHERE item_id = item.id)",
                             id);
        m_changes.feeds = true;
        m_changes.lists = true;
        m_changes.others = true;
        return {};
    });
}

base::Result<int> ItemTable::purge(std::span<const model::ItemId> ids) {
    return m_connection.guarded([&]() -> base::Result<int> {
        int gone = 0;
        for (const model::ItemId id : ids) {
            const bool free =
                m_connection
                    .query("SELECT 1 FROM item WHERE id = ? AND origin = 'feed' AND triage IN "
                           "('inbox', 'let-go') AND starred = 0 AND NOT EXISTS "
                           "(SELECT 1 FROM claimed_item WHERE item_id = item.id)",
                           id)
                    .next();
            if (!free)
                continue;
            m_connection.run("INSERT OR IGNORE INTO tombstone (feed_id, identity) "
                             "SELECT feed_id, identity FROM item "
                             "WHERE id = ? AND feed_id IS NOT NULL",
                             id);
            gone += m_connection.run("DELETE FROM item WHERE id = ?", id);
        }
        m_changes.feeds = true;
        m_changes.lists = true;
        m_changes.others = true;
        m_changes.journal = true;
        return gone;
    });
}

base::Status ItemTable::bury(model::FeedId feed, std::string_view identity) {
    return m_connection.guarded([&]() -> base::Status {
        m_connection.run("INSERT OR IGNORE INTO tombstone (feed_id, identity) VALUES (?, ?)", feed,
                         identity);
        m_changes.journal = true;
        return {};
    });
}

base::Status ItemTable::recount() {
    return m_connection.guarded([&]() -> base::Status {
        m_connection.run("DELETE FROM feed_count");
        m_connection.run("INSERT INTO feed_count (feed_id, unread, total) "
                         "SELECT feed_id, count(u.item_id), count(*) FROM item i LEFT JOIN "
                         "unread_item u ON u.item_id = i.id WHERE feed_id IS NOT NULL "
                         "GROUP BY feed_id");
        m_connection.run("UPDATE view_count SET (total, unread) = "
                         "(SELECT count(*), count(u.item_id) FROM item i LEFT JOIN unread_item u "
                         "ON u.item_id = i.id WHERE i.triage = view_count.triage)");
        m_changes.feeds = true;
        m_changes.lists = true;
        m_changes.others = true;
        return {};
    });
}

base::Result<std::string> ItemTable::title(model::ItemId id) {
    return m_connection.guarded([&]() -> base::Result<std::string> {
        Query row = m_connection.query("SELECT title FROM item WHERE id = ?", id);
        if (!row.next())
            return base::fail(base::ErrorCode::NotFound,
                              "there is no item " + std::to_string(id.value) + " in this library");
        return row.text(0);
    });
}

} // namespace musette::store
