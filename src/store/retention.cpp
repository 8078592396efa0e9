#include "feed_rows.h"
#include "integrity.h"
#include "open_file.h"

#include <musette/store/retention.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <string>
#include <utility>

namespace musette::store {
namespace {

/// A feed as a purge sees it.
struct Candidate {
    model::FeedId feed;
    std::string title;
    model::Retention rule;
};

model::Retention libraryRule(Connection& connection) {
    model::Retention rule;
    Query row = connection.query("SELECT key, CAST(value AS INTEGER) FROM setting "
                                 "WHERE key IN ('retention.months', 'retention.newest')");
    while (row.next())
        (row.text(0) == "retention.months" ? rule.months : rule.newest) =
            std::max(0, row.integer(1));
    return rule;
}

std::vector<Candidate> candidates(Connection& connection, const PurgeQuestion& question) {
    const model::Retention usual = libraryRule(connection);
    std::vector<Candidate> found;
    Query row = connection.query(
        "SELECT f.id, f.custom_title, f.title, f.url, r.months, r.newest FROM feed f "
        "LEFT JOIN feed_retention r ON r.feed_id = f.id WHERE ?1 IS NULL OR f.id = ?1",
        question.feed);
    while (row.next()) {
        model::Retention rule = question.rule.value_or(usual);
        if (!row.isNull(4) && (question.ownRules || !question.rule))
            rule = {row.integer(4), row.integer(5)};
        found.push_back(
            {row.id<model::FeedId>(0), shownTitle(row.text(1), row.text(2), row.text(3)), rule});
    }
    return found;
}

/// Newest first, so that the rank of an item among those of its feed is the row's number; what is
/// protected counts among the newest, and stays.
model::PurgeGroup groupOf(Connection& connection, const Candidate& candidate, base::Instant now) {
    model::PurgeGroup group{.feed = candidate.feed, .title = candidate.title, .items = {}};
    const base::Instant cutoff = monthsBefore(now, candidate.rule.months);
    Query row = connection.query(
        "SELECT i.id, i.arrived, EXISTS (SELECT 1 FROM unread_item u WHERE u.item_id = i.id), "
        "i.origin = 'feed' AND i.triage IN ('inbox', 'let-go') "
        "AND i.starred = 0 AND NOT EXISTS (SELECT 1 FROM claimed_item c WHERE c.item_id = i.id) "
        "FROM item i WHERE i.feed_id = ? ORDER BY i.sort_at DESC, i.id DESC",
        candidate.feed);
    for (int rank = 0; row.next(); ++rank) {
        const base::Instant arrived = row.instant(1);
        const bool old = candidate.rule.months > 0 && arrived < cutoff;
        const bool beyond = candidate.rule.newest > 0 && rank >= candidate.rule.newest;
        if ((!old && !beyond) || row.integer(3) == 0)
            continue;
        if (group.items.empty())
            group.oldest = group.newest = arrived;
        group.oldest = std::min(group.oldest, arrived);
        group.newest = std::max(group.newest, arrived);
        group.unread += row.integer(2);
        group.items.push_back(row.id<model::ItemId>(0));
    }
    return group;
}

std::uint64_t sizeOf(const std::filesystem::path& file) {
    std::error_code problem;
    const auto size = std::filesystem::file_size(file, problem);
    return problem ? 0 : size;
}

} // namespace

base::Instant monthsBefore(base::Instant now, int months) {
    const auto day = std::chrono::floor<std::chrono::days>(now);
    std::chrono::year_month_day date(day);
    date -= std::chrono::months(months);
    if (!date.ok())
        date = date.year() / date.month() / std::chrono::last;
    return std::chrono::sys_days(date) + (now - day);
}

base::Result<std::vector<model::PurgeGroup>>
planPurge(const std::filesystem::path& library, const PurgeQuestion& question, base::Instant now) {
    if (auto known = requireLibrary(library); !known)
        return std::unexpected(known.error());
    auto connection = connect(library, Access::ReadOnly);
    if (!connection)
        return std::unexpected(connection.error());
    return (*connection)->guarded([&]() -> base::Result<std::vector<model::PurgeGroup>> {
        const std::vector<Candidate> feeds = candidates(**connection, question);
        if (question.feed && feeds.empty())
            return base::fail(base::ErrorCode::NotFound, "there is no feed " +
                                                             std::to_string(question.feed->value) +
                                                             " in this library");
        std::vector<model::PurgeGroup> groups;
        for (const Candidate& feed : feeds) {
            if (feed.rule.keepsAll())
                continue;
            model::PurgeGroup group = groupOf(**connection, feed, now);
            if (!group.items.empty())
                groups.push_back(std::move(group));
        }
        std::ranges::stable_sort(groups, std::greater(),
                                 [](const model::PurgeGroup& group) { return group.items.size(); });
        return groups;
    });
}

base::Result<std::uint64_t> shrink(const std::filesystem::path& library,
                                   const std::stop_token& stop) {
    if (auto known = requireLibrary(library); !known)
        return std::unexpected(known.error());
    auto connection = connect(library, Access::ReadWrite);
    if (!connection)
        return std::unexpected(connection.error());
    const std::uint64_t before = sizeOf(library);
    const base::Status done = (*connection)->guarded([&]() -> base::Status {
        SQLite::Database& database = (*connection)->database();
        // The log is emptied first and last: pages go from the file when it is written into it.
        database.exec("PRAGMA synchronous = NORMAL");
        while (!stop.stop_requested() &&
               database.execAndGet("PRAGMA freelist_count").getInt64() > 0) {
            SQLite::Statement some(database, "PRAGMA incremental_vacuum(500)");
            while (some.executeStep()) {
            }
            SQLite::Statement(database, "PRAGMA wal_checkpoint(PASSIVE)").executeStep();
            if (database.execAndGet("PRAGMA auto_vacuum").getInt() != 2)
                break; // made without; its free pages are filled again instead
        }
        SQLite::Statement(database, "PRAGMA wal_checkpoint(TRUNCATE)").executeStep();
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    const std::uint64_t after = sizeOf(library);
    return after < before ? before - after : 0;
}

} // namespace musette::store
