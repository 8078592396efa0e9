#include "connection.h"

#include <musette/base/hash.h>
#include <musette/base/text.h>
#include <musette/base/url.h>
#include <musette/store/full_text_table.h>

namespace musette::store {

base::Result<PageOfItem> FullTextTable::pageOf(model::ItemId id) {
    return m_connection.guarded([&]() -> base::Result<PageOfItem> {
        Query row = m_connection.query("SELECT url FROM item WHERE id = ?", id);
        if (!row.next())
            return base::fail(base::ErrorCode::NotFound,
                              "there is no item " + std::to_string(id.value) + " in this library");
        PageOfItem page{id, row.text(0)};
        if (!base::isHttpUrl(page.url))
            return base::fail(base::ErrorCode::InvalidUrl, "this item has no web address");
        return page;
    });
}

base::Status FullTextTable::save(model::ItemId id, const model::FullText& text,
                                 std::string_view plain) {
    return m_connection.guarded([&]() -> base::Status {
        {
            Query row = m_connection.query("SELECT 1 FROM item WHERE id = ?", id);
            if (!row.next())
                return {};
        }
        // The text of the last time leaves the search before the new one enters it.
        m_connection.run(
            "UPDATE item_text SET body = substr(body, 1, length(body) - length(f.text) - 1) "
            "FROM item_full_text f WHERE f.item_id = item_text.item_id AND f.text <> '' "
            "AND item_text.item_id = ?",
            id);
        const std::string folded = base::foldForSearch(plain);
        m_connection.run(
            "INSERT INTO item_full_text (item_id, html, text, url, title, byline, hash, "
            "fetched_at, "
            "beginning_only, shown) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (item_id) DO UPDATE SET html = excluded.html, text = excluded.text, "
            "url = excluded.url, title = excluded.title, byline = excluded.byline, "
            "hash = excluded.hash, fetched_at = excluded.fetched_at, "
            "beginning_only = excluded.beginning_only, shown = excluded.shown",
            id, text.html, folded, text.url, text.title, text.byline, base::sha256Hex(text.html),
            text.fetchedAt, text.beginningOnly ? 1 : 0, text.shown ? 1 : 0);
        if (!folded.empty())
            m_connection.run("UPDATE item_text SET body = body || char(10) || ? WHERE item_id = ?",
                             folded, id);
        m_changes.items.push_back(id);
        return {};
    });
}

base::Status FullTextTable::show(model::ItemId id, bool shown) {
    return m_connection.guarded([&]() -> base::Status {
        if (m_connection.run("UPDATE item_full_text SET shown = ? WHERE item_id = ?", shown ? 1 : 0,
                             id) == 0)
            return base::fail(base::ErrorCode::NotFound, "the article was not read on its page");
        m_changes.items.push_back(id);
        return {};
    });
}

base::Status FullTextTable::setAlways(model::FeedId feed, bool always) {
    return m_connection.guarded([&]() -> base::Status {
        if (always)
            m_connection.run("INSERT OR IGNORE INTO feed_full_text (feed_id) VALUES (?)", feed);
        else
            m_connection.run("DELETE FROM feed_full_text WHERE feed_id = ?", feed);
        m_changes.feeds = true;
        return {};
    });
}

base::Result<std::vector<PageOfItem>> FullTextTable::wanted(base::Instant since, int limit) {
    return m_connection.guarded([&]() -> base::Result<std::vector<PageOfItem>> {
        std::vector<PageOfItem> pages;
        Query row = m_connection.query(
            "SELECT i.id, i.url FROM item i JOIN feed_full_text a ON a.feed_id = i.feed_id "
            "LEFT JOIN item_full_text f ON f.item_id = i.id "
            "JOIN unread_item u ON u.item_id = i.id "
            "WHERE i.arrived >= ? AND f.item_id IS NULL "
            "AND (i.url LIKE 'http://%' OR i.url LIKE 'https://%') "
            "ORDER BY i.arrived DESC, i.id DESC LIMIT ?",
            since, limit);
        while (row.next())
            pages.push_back({row.id<model::ItemId>(0), row.text(1)});
        return pages;
    });
}

} // namespace musette::store
