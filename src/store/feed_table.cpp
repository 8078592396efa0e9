#include "connection.h"
#include "feed_rows.h"

#include <musette/base/text.h>
#include <musette/base/url.h>
#include <musette/model/names.h>
#include <musette/store/feed_table.h>

#include <algorithm>

namespace musette::store {

base::Result<std::optional<model::FeedId>> FeedTable::find(std::string_view url) {
    return m_connection.guarded([&]() -> base::Result<std::optional<model::FeedId>> {
        Query row = m_connection.query("SELECT id FROM feed WHERE url = ?", url);
        if (row.next())
            return row.id<model::FeedId>(0);
        return std::nullopt;
    });
}

base::Result<bool> FeedTable::exists(model::FeedId id) {
    return m_connection.guarded([&]() -> base::Result<bool> {
        return m_connection.query("SELECT 1 FROM feed WHERE id = ?", id).next();
    });
}

base::Result<model::FeedId> FeedTable::insert(std::string_view url, std::string_view customTitle,
                                              model::FolderId folder, std::string_view login) {
    return m_connection.guarded([&]() -> base::Result<model::FeedId> {
        m_connection.run(
            "INSERT INTO feed (url, custom_title, folder_id, login, position) VALUES (?, ?, ?, ?, "
            "(SELECT coalesce(max(position), 0) + 1 FROM feed))",
            url, customTitle, folder, login);
        const model::FeedId id{m_connection.lastId()};
        m_connection.run("INSERT INTO feed_fetch (feed_id) VALUES (?)", id);
        m_changes.feeds = true;
        return id;
    });
}

base::Result<std::string> FeedTable::title(model::FeedId id) {
    return m_connection.guarded([&]() -> base::Result<std::string> {
        Query row =
            m_connection.query("SELECT custom_title, title, url FROM feed WHERE id = ?", id);
        if (!row.next())
            return base::fail(base::ErrorCode::NotFound,
                              "there is no feed " + std::to_string(id.value) + " in this library");
        return shownTitle(row.text(0), row.text(1), row.text(2));
    });
}

base::Result<model::Feed> FeedTable::named(model::FeedId id) {
    return m_connection.guarded([&]() -> base::Result<model::Feed> {
        const auto shown = title(id);
        if (!shown)
            return std::unexpected(shown.error());
        model::Feed feed;
        feed.id = id;
        feed.title = *shown;
        Query row = m_connection.query("SELECT url, folder_id FROM feed WHERE id = ?", id);
        row.next();
        feed.url = base::withoutUserInfo(row.text(0));
        feed.folder = row.id<model::FolderId>(1);
        feed.folderName = folderPath(m_connection, feed.folder);
        return feed;
    });
}

base::Status FeedTable::change(model::FeedId id, const FeedChange& change) {
    return m_connection.guarded([&]() -> base::Status {
        if (const auto known = title(id); !known)
            return std::unexpected(known.error());
        if (change.url) {
            if (auto moved = readdress(id, *change.url); !moved)
                return moved;
        }
        if (change.customTitle)
            m_connection.run("UPDATE feed SET custom_title = ? WHERE id = ?", *change.customTitle,
                             id);
        if (change.folder)
            m_connection.run("UPDATE feed SET folder_id = ? WHERE id = ?", *change.folder, id);
        if (change.intervalMinutes)
            m_connection.run("UPDATE feed SET interval_minutes = ? WHERE id = ?",
                             *change.intervalMinutes, id);
        if (change.intervalMinutes) // the next refresh works out anew when it is due
            m_connection.run("UPDATE feed_fetch SET next_due = NULL WHERE feed_id = ? "
                             "AND status = 'ok'",
                             id);
        m_changes.feeds = true;
        return {};
    });
}

/// Validators belong to the address that gave them, and so does what went wrong there. The history
/// stays: the items, and when the feed last went well.
base::Status FeedTable::readdress(model::FeedId id, const std::string& url) {
    const auto other = find(url);
    if (!other)
        return std::unexpected(other.error());
    if (*other && **other != id)
        return base::fail(base::ErrorCode::AlreadyExists, "another feed has this address");
    m_connection.run("UPDATE feed SET url = ? WHERE id = ?", url, id);
    m_connection.run(
        "UPDATE feed_fetch SET validators_url = '', etag = '', last_modified = '', "
        "body_hash = '', status = 'new', last_error = '', error_code = '', error_status = 0, "
        "next_due = NULL, retry_after = NULL, failures = 0, hint_minutes = NULL, "
        "skip_hours = 0, skip_days = 0, moved_from = '', moved_at = NULL WHERE feed_id = ?",
        id);
    return {};
}

base::Status FeedTable::remove(model::FeedId id) {
    return m_connection.guarded([&]() -> base::Status {
        if (const auto known = title(id); !known)
            return std::unexpected(known.error());
        releaseItems(m_connection, id);
        // A rule that means the feed goes on meaning what comes from its address.
        if (m_connection.run("UPDATE rule_condition SET feed_id = NULL, value = "
                             "(SELECT url FROM feed WHERE id = ?1) WHERE feed_id = ?1",
                             id) > 0)
            m_changes.rules = true;
        m_connection.run("DELETE FROM feed WHERE id = ?", id);
        m_changes.feeds = true;
        m_changes.tags = true;
        m_changes.lists = true;
        m_changes.others = true;
        return {};
    });
}

base::Result<model::FolderId> FeedTable::folder(std::string_view path) {
    return m_connection.guarded([&]() -> base::Result<model::FolderId> {
        model::FolderId parent;
        std::size_t from = 0;
        while (from <= path.size()) {
            constexpr std::string_view kSeparator = " / ";
            const std::size_t end = std::min(path.find(kSeparator, from), path.size());
            const std::string_view name = base::trim(path.substr(from, end - from));
            from = end + kSeparator.size();
            if (name.empty())
                continue;
            Query row = m_connection.query(
                "SELECT id FROM folder WHERE coalesce(parent_id, 0) = ? AND name = ?", parent.value,
                name);
            if (row.next()) {
                parent = row.id<model::FolderId>(0);
                continue;
            }
            // Behind those that the user has put in an order; else they stand by their names.
            m_connection.run("INSERT INTO folder (parent_id, name, position) VALUES (?, ?, "
                             "(SELECT CASE WHEN max(position) > 0 THEN max(position) + 1 "
                             "ELSE 0 END FROM folder))",
                             parent, name);
            parent = {m_connection.lastId()};
            m_changes.feeds = true;
        }
        return parent;
    });
}

base::Result<std::optional<model::FolderId>> FeedTable::findFolder(std::string_view path) {
    return m_connection.guarded([&]() -> base::Result<std::optional<model::FolderId>> {
        std::vector<model::FolderId> folders;
        Query row = m_connection.query("SELECT id FROM folder ORDER BY id");
        while (row.next())
            folders.push_back(row.id<model::FolderId>(0));
        const std::string wanted = base::collapseSpace(path);
        for (const model::FolderId folder : folders) {
            if (base::collapseSpace(folderPath(m_connection, folder)) == wanted)
                return folder;
        }
        return std::nullopt;
    });
}

base::Result<std::vector<model::FeedFolder>> FeedTable::above(model::FolderId folder) {
    return m_connection.guarded([&]() -> base::Result<std::vector<model::FeedFolder>> {
        return foldersAbove(m_connection, folder);
    });
}

/// Rules that mean a folder say its name as it is now, which is what is left of it when it goes.
void FeedTable::retellFolders() {
    struct Told {
        model::FolderId folder;
        std::string path;
    };
    std::vector<Told> told;
    Query row = m_connection.query(
        "SELECT DISTINCT folder_id FROM rule_condition WHERE folder_id IS NOT NULL");
    while (row.next())
        told.push_back({row.id<model::FolderId>(0), {}});
    for (Told& one : told) {
        one.path = folderPath(m_connection, one.folder);
        m_connection.run("UPDATE rule_condition SET value = ?2 WHERE folder_id = ?1 "
                         "AND value <> ?2",
                         one.folder, one.path);
    }
    m_changes.rules |= !told.empty();
}

base::Status FeedTable::renameFolder(model::FolderId id, std::string_view name) {
    return m_connection.guarded([&]() -> base::Status {
        {
            Query row = m_connection.query("SELECT 1 FROM folder f JOIN folder g "
                                           "ON coalesce(f.parent_id, 0) = coalesce(g.parent_id, 0) "
                                           "WHERE g.id = ?1 AND f.name = ?2 AND f.id <> ?1",
                                           id, name);
            if (row.next())
                return base::fail(base::ErrorCode::AlreadyExists,
                                  "there is another folder of that name");
        }
        if (m_connection.run("UPDATE folder SET name = ? WHERE id = ?", name, id) == 0)
            return base::fail(base::ErrorCode::NotFound, "there is no such folder");
        retellFolders();
        m_changes.feeds = true;
        return {};
    });
}

base::Result<std::vector<model::FetchState>>
FeedTable::fetchStates(std::optional<model::FeedId> only) {
    return m_connection.guarded([&]() -> base::Result<std::vector<model::FetchState>> {
        std::vector<model::FetchState> states;
        Query row = m_connection.query(
            "SELECT f.id, f.url, s.validators_url, s.etag, s.last_modified, s.status, "
            "s.last_fetched, s.next_due, s.retry_after, s.failures, f.interval_minutes, "
            "s.body_hash, "
            "s.hint_minutes, s.skip_hours, s.skip_days, s.quiet_after, "
            "f.login, s.login_scheme "
            "FROM feed f JOIN feed_fetch s ON s.feed_id = f.id "
            "WHERE ?1 IS NULL OR f.id = ?1 ORDER BY s.next_due, f.id",
            only);
        while (row.next()) {
            model::FetchState state;
            state.feed = row.id<model::FeedId>(0);
            state.url = row.text(1);
            state.validatorsUrl = row.text(2);
            state.etag = row.text(3);
            state.lastModified = row.text(4);
            state.status =
                model::fromName<model::FeedStatus>(row.text(5)).value_or(model::FeedStatus::New);
            state.lastFetched = row.optionalInstant(6);
            state.nextDue = row.optionalInstant(7);
            state.retryAfter = row.optionalInstant(8);
            state.failures = row.integer(9);
            state.intervalMinutes = row.optionalInteger(10);
            state.bodyHash = row.text(11);
            state.hintMinutes = row.optionalInteger(12);
            state.skipHours = static_cast<std::uint32_t>(row.number(13));
            state.skipDays = static_cast<std::uint8_t>(row.number(14));
            state.quietAfter = row.optionalInstant(15);
            state.login = row.text(16);
            state.loginScheme = model::fromName<model::LoginScheme>(row.text(17))
                                    .value_or(model::LoginScheme::None);
            states.push_back(std::move(state));
        }
        return states;
    });
}

base::Status FeedTable::saveFetch(const model::FetchState& state, const FetchEnd& end) {
    return m_connection.guarded([&]() -> base::Status {
        const std::string_view code = end.error ? base::nameOf(end.error->code) : "";
        const std::string detail = end.error ? end.error->detail : "";
        m_connection.run(
            "UPDATE feed_fetch SET validators_url = ?, etag = ?, last_modified = ?, status = ?, "
            "last_error = ?, error_code = ?, error_status = ?, last_fetched = ?, "
            "last_ok = coalesce(?, last_ok), next_due = ?, retry_after = ?, failures = ?, "
            "body_hash = ?, hint_minutes = ?, skip_hours = ?, skip_days = ?, quiet_after = ?, "
            "login_scheme = ? "
            "WHERE feed_id = ?",
            state.validatorsUrl, Bytes{state.etag}, Bytes{state.lastModified},
            model::nameOf(state.status), detail, code, end.error ? end.status : 0,
            state.lastFetched, end.lastOk, state.nextDue, state.retryAfter, state.failures,
            state.bodyHash, state.hintMinutes, state.skipHours, state.skipDays, state.quietAfter,
            model::nameOf(state.loginScheme), state.feed);
        m_changes.feeds = true;
        return {};
    });
}

base::Status FeedTable::setRetention(model::FeedId id,
                                     const std::optional<model::Retention>& rule) {
    return m_connection.guarded([&]() -> base::Status {
        if (!rule)
            m_connection.run("DELETE FROM feed_retention WHERE feed_id = ?", id);
        else
            m_connection.run("INSERT INTO feed_retention (feed_id, months, newest) "
                             "VALUES (?, ?, ?) ON CONFLICT (feed_id) DO UPDATE SET "
                             "months = excluded.months, newest = excluded.newest",
                             id, rule->months, rule->newest);
        m_changes.feeds = true;
        return {};
    });
}

base::Status FeedTable::acceptClosure(model::FeedId id) {
    return m_connection.guarded([&]() -> base::Status {
        m_connection.run(
            "UPDATE feed_fetch SET error_code = '' WHERE feed_id = ? AND status = 'gone'", id);
        m_changes.feeds = true;
        return {};
    });
}

base::Result<std::vector<base::Instant>> FeedTable::itemDates(model::FeedId id, std::size_t most) {
    return m_connection.guarded([&]() -> base::Result<std::vector<base::Instant>> {
        std::vector<base::Instant> dates;
        Query row = m_connection.query(
            "SELECT sort_at FROM item WHERE feed_id = ? ORDER BY sort_at DESC, id DESC LIMIT ?", id,
            most);
        while (row.next())
            dates.push_back(row.instant(0));
        return dates;
    });
}

base::Status FeedTable::replan(std::chrono::minutes before, std::chrono::minutes now) {
    return m_connection.guarded([&]() -> base::Status {
        const std::int64_t old = std::chrono::seconds{before}.count();
        const std::int64_t fresh = std::chrono::seconds{now}.count();
        // Planned later than the old interval: somebody asked for that, and it holds.
        m_connection.run(
            "UPDATE feed_fetch SET next_due = CASE "
            "WHEN next_due <= last_fetched + ?1 THEN last_fetched + ?2 "
            "ELSE max(next_due, last_fetched + ?2) END "
            "WHERE status = 'ok' AND next_due IS NOT NULL AND last_fetched IS NOT NULL "
            "AND feed_id IN (SELECT id FROM feed WHERE interval_minutes IS NULL)",
            old, fresh);
        m_changes.feeds = true;
        return {};
    });
}

base::Status FeedTable::describe(model::FeedId id, const FeedDescription& description) {
    return m_connection.guarded([&]() -> base::Status {
        m_connection.run("UPDATE feed SET title = coalesce(nullif(?, ''), title), "
                         "site_url = coalesce(nullif(?, ''), site_url), "
                         "language = coalesce(nullif(?, ''), language), "
                         "icon_url = coalesce(nullif(?, ''), icon_url) WHERE id = ?",
                         description.title, description.siteUrl, description.language,
                         description.iconUrl, id);
        m_changes.feeds = true;
        return {};
    });
}

base::Status FeedTable::moveTo(model::FeedId id, std::string_view url, base::Instant at) {
    return m_connection.guarded([&]() -> base::Status {
        std::string before;
        {
            Query row = m_connection.query("SELECT url FROM feed WHERE id = ?", id);
            if (row.next())
                before = row.text(0);
        }
        if (m_connection.run("UPDATE OR IGNORE feed SET url = ? WHERE id = ?", url, id) > 0)
            m_connection.run("UPDATE feed_fetch SET moved_from = ?, moved_at = ? WHERE feed_id = ?",
                             base::withoutUserInfo(before), at, id);
        m_changes.feeds = true;
        return {};
    });
}

} // namespace musette::store
