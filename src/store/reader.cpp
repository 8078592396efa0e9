#include "feed_rows.h"
#include "image_rows.h"
#include "open_file.h"
#include "query_plans.h"
#include "reader_parts.h"
#include "search_text.h"

#include <musette/base/text.h>
#include <musette/base/url.h>
#include <musette/model/names.h>
#include <musette/store/reader.h>

#include <algorithm>
#include <unordered_map>

namespace musette::store {

StoreReader::StoreReader() = default;
StoreReader::~StoreReader() = default;

base::Result<std::unique_ptr<StoreReader>> StoreReader::open(const std::filesystem::path& path) {
    auto connection = connect(path, Access::ReadOnly);
    if (!connection)
        return std::unexpected(connection.error());
    std::unique_ptr<StoreReader> reader(new StoreReader);
    reader->m_parts = std::make_unique<Parts>(Parts{std::move(*connection)});
    return reader;
}

base::Result<std::vector<model::FeedFolder>> StoreReader::folders() const {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<std::vector<model::FeedFolder>> {
        std::vector<model::FeedFolder> folders;
        Query row = connection.query(
            "SELECT id, parent_id, name, position FROM folder ORDER BY position, name");
        while (row.next())
            folders.push_back({row.id<model::FolderId>(0), row.id<model::FolderId>(1), row.text(2),
                               row.integer(3)});
        return folders;
    });
}

namespace {

std::unordered_map<model::FolderId, std::string>
folderPaths(const std::vector<model::FeedFolder>& folders) {
    std::unordered_map<model::FolderId, const model::FeedFolder*> byId;
    for (const model::FeedFolder& folder : folders)
        byId[folder.id] = &folder;
    std::unordered_map<model::FolderId, std::string> paths;
    for (const model::FeedFolder& folder : folders) {
        std::string path = folder.name;
        model::FolderId parent = folder.parent;
        // A loop cannot be made by the program; the bound holds for a file that was tampered with.
        for (int depth = 0; parent && byId.contains(parent) && depth < 100; ++depth) {
            path = byId[parent]->name + " / " + path;
            parent = byId[parent]->parent;
        }
        paths[folder.id] = path;
    }
    return paths;
}

model::Feed feedFrom(const Query& row) {
    model::Feed feed;
    feed.id = row.id<model::FeedId>(0);
    feed.url = base::withoutUserInfo(row.text(1));
    feed.customTitle = row.text(3);
    feed.title = shownTitle(feed.customTitle, row.text(2), feed.url);
    feed.siteUrl = row.text(4);
    feed.language = row.text(5);
    feed.iconUrl = row.text(6);
    feed.folder = row.id<model::FolderId>(7);
    feed.intervalMinutes = row.optionalInteger(8);
    feed.position = row.integer(9);
    feed.status = model::fromName<model::FeedStatus>(row.text(10)).value_or(model::FeedStatus::New);
    feed.lastError = row.text(11);
    feed.lastFetched = row.optionalInstant(12);
    feed.lastOk = row.optionalInstant(13);
    feed.nextDue = row.optionalInstant(14);
    feed.unread = row.integer(15);
    feed.total = row.integer(16);
    feed.alwaysFullText = row.integer(17) != 0;
    feed.error = errorCodeFrom(row.text(18));
    feed.errorStatus = row.integer(19);
    feed.movedFrom = row.text(20);
    feed.movedAt = row.optionalInstant(21);
    feed.newest = row.optionalInstant(22);
    feed.quietAfter = row.optionalInstant(23);
    feed.grouped = row.integer(24) != 0;
    if (!row.isNull(25))
        feed.retention = model::Retention{row.integer(25), row.integer(26)};
    return feed;
}

} // namespace

base::Result<std::vector<model::Feed>> StoreReader::feeds() const {
    const auto allFolders = folders();
    if (!allFolders)
        return std::unexpected(allFolders.error());
    auto paths = folderPaths(*allFolders);
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<std::vector<model::Feed>> {
        std::vector<model::Feed> feeds;
        Query row = connection.query(
            "SELECT f.id, f.url, f.title, f.custom_title, f.site_url, f.language, f.icon_url, "
            "f.folder_id, f.interval_minutes, f.position, s.status, s.last_error, s.last_fetched, "
            "s.last_ok, s.next_due, coalesce(c.unread, 0), coalesce(c.total, 0), "
            "a.feed_id IS NOT NULL, s.error_code, s.error_status, s.moved_from, s.moved_at, "
            "(SELECT i.sort_at FROM item i "
            "WHERE i.feed_id = f.id ORDER BY i.sort_at DESC, i.id DESC LIMIT 1), s.quiet_after, "
            "NOT EXISTS (SELECT 1 FROM feed_ungrouped g WHERE g.feed_id = f.id), "
            "k.months, k.newest FROM feed f JOIN feed_fetch s ON s.feed_id = f.id "
            "LEFT JOIN feed_count c ON c.feed_id = f.id "
            "LEFT JOIN feed_retention k ON k.feed_id = f.id "
            "LEFT JOIN feed_full_text a ON a.feed_id = f.id ORDER BY f.position, f.id");
        while (row.next()) {
            model::Feed feed = feedFrom(row);
            if (feed.folder)
                feed.folderName = paths[feed.folder];
            feeds.push_back(std::move(feed));
        }
        return feeds;
    });
}

base::Result<std::vector<model::FeedActivity>> StoreReader::feedActivity(base::Instant now) const {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<std::vector<model::FeedActivity>> {
        constexpr double kDay = 24.0 * 60 * 60;
        constexpr double kMonth = 30.44 * kDay;
        constexpr double kSpan = 3 * kMonth;
        const std::int64_t end = now.time_since_epoch().count();
        std::vector<model::FeedActivity> all;
        Query row = connection.query(
            "SELECT f.id, (SELECT count(*) FROM item WHERE feed_id = f.id AND sort_at > ?1), "
            "(SELECT min(sort_at) FROM item WHERE feed_id = f.id) FROM feed f ORDER BY f.id",
            end - static_cast<std::int64_t>(kSpan));
        while (row.next()) {
            // A feed that has been followed for a week is judged by that week.
            const double reach = row.isNull(2) ? kSpan : static_cast<double>(end - row.number(2));
            const double months = std::clamp(reach, kDay, kSpan) / kMonth;
            all.push_back({row.id<model::FeedId>(0), row.integer(1) / months});
        }
        return all;
    });
}

base::Result<std::vector<model::TagCount>> StoreReader::tags() const {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<std::vector<model::TagCount>> {
        std::vector<model::TagCount> tags;
        Query row = connection.query("SELECT label, (SELECT count(*) FROM item_tag "
                                     "WHERE tag_id = tag.id) FROM tag ORDER BY label");
        while (row.next())
            tags.push_back({row.text(0), row.integer(1)});
        return tags;
    });
}

base::Result<model::ViewCounts> StoreReader::counts() const {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<model::ViewCounts> {
        model::ViewCounts counts;
        Query row = connection.query("SELECT triage, total, unread FROM view_count");
        while (row.next()) {
            const std::string triage = row.text(0);
            const int total = row.integer(1);
            (triage == "inbox"   ? counts.inbox
             : triage == "kept"  ? counts.kept
             : triage == "watch" ? counts.watch
                                 : counts.letGo) = total;
            counts.all += total;
            counts.unread += row.integer(2);
        }
        return counts;
    });
}

base::Result<std::vector<model::SessionSummary>> StoreReader::sessions() const {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<std::vector<model::SessionSummary>> {
        std::vector<model::SessionSummary> sessions;
        Query row =
            connection.query("SELECT id, title, place, starts_on, ends_on, state, "
                             "(SELECT count(*) FROM note WHERE session_id = session.id), "
                             "(SELECT count(*) FROM session_item WHERE session_id = session.id) "
                             "FROM session ORDER BY starts_on DESC, id DESC");
        while (row.next())
            sessions.push_back({row.id<model::SessionId>(0), row.text(1), row.text(2),
                                base::parseDate(row.text(3)).value_or(base::Date{}),
                                base::parseDate(row.text(4)).value_or(base::Date{}),
                                model::fromName<model::SessionState>(row.text(5))
                                    .value_or(model::SessionState::Planned),
                                row.integer(6), row.integer(7)});
        return sessions;
    });
}

base::Result<std::vector<model::NoteHit>> StoreReader::searchNotes(std::string_view words) const {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<std::vector<model::NoteHit>> {
        std::vector<model::NoteHit> hits;
        const std::string query = ftsQuery(words);
        if (query.empty())
            return hits;
        Query row = connection.query(
            "SELECT n.id, n.session_id, n.half_day_id, s.title, n.body FROM note_search "
            "JOIN note n ON n.id = note_search.rowid JOIN session s ON s.id = n.session_id "
            "WHERE note_search MATCH ? ORDER BY n.at DESC, n.id DESC LIMIT 500",
            query);
        while (row.next())
            hits.push_back({row.id<model::NoteId>(0), row.id<model::SessionId>(1),
                            row.id<model::HalfDayId>(2), row.text(3), row.text(4)});
        return hits;
    });
}

base::Result<std::vector<model::Speaker>> StoreReader::speakersLike(std::string_view prefix) const {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<std::vector<model::Speaker>> {
        std::vector<model::Speaker> speakers;
        const std::string wanted = base::foldForSearch(prefix);
        Query row = connection.query(
            "SELECT id, name, function, organisation FROM speaker ORDER BY name, id");
        while (row.next()) {
            if (base::foldForSearch(row.text(1)).starts_with(wanted))
                speakers.push_back(
                    {row.id<model::SpeakerId>(0), row.text(1), row.text(2), row.text(3)});
        }
        return speakers;
    });
}

base::Result<std::optional<model::KnownImage>> StoreReader::image(std::string_view url) const {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<std::optional<model::KnownImage>> {
        return knownImage(connection, url);
    });
}

base::Result<bool> StoreReader::imagesAllowed(model::FeedId feed) const {
    Connection& connection = *m_parts->connection;
    return connection.guarded(
        [&]() -> base::Result<bool> { return allowsImages(connection, feed); });
}

base::Result<std::vector<StatementPlan>>
StoreReader::plansOf(const std::function<void()>& reads) const {
    return store::plansOf(*m_parts->connection, reads);
}

const std::filesystem::path& StoreReader::path() const {
    return m_parts->connection->path();
}

base::Result<std::string> StoreReader::setting(std::string_view key) const {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<std::string> {
        Query row = connection.query("SELECT value FROM setting WHERE key = ?", key);
        return row.next() ? row.text(0) : std::string();
    });
}

} // namespace musette::store
