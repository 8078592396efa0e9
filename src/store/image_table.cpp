#include "connection.h"
#include "feed_rows.h"
#include "image_rows.h"

#include <musette/model/names.h>
#include <musette/store/image_table.h>

namespace musette::store {

base::Result<std::optional<model::KnownImage>> ImageTable::find(std::string_view url) {
    return m_connection.guarded([&]() -> base::Result<std::optional<model::KnownImage>> {
        return knownImage(m_connection, url);
    });
}

base::Status ImageTable::record(model::ItemId item, const model::KnownImage& image,
                                base::Instant asked) {
    return m_connection.guarded([&]() -> base::Status {
        if (image.outcome != model::ImageOutcome::Stored) {
            m_connection.run("INSERT INTO image_address (url, outcome, asked) VALUES (?, ?, ?) "
                             "ON CONFLICT (url) DO UPDATE SET outcome = excluded.outcome, "
                             "asked = excluded.asked WHERE outcome <> 'stored'",
                             image.url, model::nameOf(image.outcome), asked);
            return {};
        }
        const model::ImageFile& file = image.file;
        m_connection.run("INSERT INTO image (hash, type, bytes, width, height, fetched) "
                         "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (hash) DO UPDATE SET "
                         "fetched = excluded.fetched",
                         file.hash, base::nameOf(file.type), file.bytes, file.width, file.height,
                         asked);
        m_connection.run("INSERT INTO image_address (url, outcome, hash, asked) "
                         "VALUES (?, 'stored', ?, ?) ON CONFLICT (url) DO UPDATE SET "
                         "outcome = 'stored', hash = excluded.hash, asked = excluded.asked",
                         image.url, file.hash, asked);
        // The item may have gone while its image was under way.
        m_connection.run("INSERT OR IGNORE INTO item_image (item_id, hash) "
                         "SELECT id, ? FROM item WHERE id = ?",
                         file.hash, item);
        return {};
    });
}

base::Status ImageTable::forget(std::string_view hash) {
    return m_connection.guarded([&]() -> base::Status {
        m_connection.run("DELETE FROM image WHERE hash = ?", hash);
        return {};
    });
}

base::Status ImageTable::allow(model::FeedId feed, bool allowed) {
    return m_connection.guarded([&]() -> base::Status {
        if (!m_connection.query("SELECT 1 FROM feed WHERE id = ?", feed).next())
            return base::fail(base::ErrorCode::NotFound, "there is no feed " +
                                                             std::to_string(feed.value) +
                                                             " in this library");
        m_connection.run(allowed ? "INSERT OR IGNORE INTO feed_images (feed_id) VALUES (?)"
                                 : "DELETE FROM feed_images WHERE feed_id = ?",
                         feed);
        m_changes.feeds = true;
        return {};
    });
}

base::Result<bool> ImageTable::allowed(model::ItemId item) {
    return m_connection.guarded([&]() -> base::Result<bool> {
        return m_connection
            .query("SELECT 1 FROM item i JOIN feed_images f ON f.feed_id = i.feed_id "
                   "WHERE i.id = ?",
                   item)
            .next();
    });
}

base::Result<bool> ImageTable::keepsImages(model::ItemId item) {
    return m_connection.guarded([&]() -> base::Result<bool> {
        return m_connection
            .query("SELECT 1 FROM item WHERE id = ? AND (triage IN ('kept', 'watch') "
                   "OR starred = 1 "
                   "OR EXISTS (SELECT 1 FROM claimed_item WHERE item_id = item.id))",
                   item)
            .next();
    });
}

base::Result<std::vector<model::ImageFile>> ImageTable::surplus(std::int64_t limit) {
    return m_connection.guarded([&]() -> base::Result<std::vector<model::ImageFile>> {
        // From the newest on: what no longer fits is surplus.
        static const std::string kNewestFirst =
            std::string("SELECT hash, type, bytes, width, height FROM image WHERE NOT ") +
            kOfKeptItems + " ORDER BY fetched DESC, hash DESC";
        Query row = m_connection.query(kNewestFirst.c_str());
        std::vector<model::ImageFile> surplus;
        std::int64_t total = 0;
        while (row.next()) {
            model::ImageFile file = imageFrom(row, 0);
            total += file.bytes;
            if (total > limit)
                surplus.push_back(std::move(file));
        }
        return surplus;
    });
}

base::Result<std::vector<model::ImageFile>> ImageTable::all() {
    return m_connection.guarded([&]() -> base::Result<std::vector<model::ImageFile>> {
        Query row = m_connection.query("SELECT hash, type, bytes, width, height FROM image");
        std::vector<model::ImageFile> images;
        while (row.next())
            images.push_back(imageFrom(row, 0));
        return images;
    });
}

} // namespace musette::store
