#include "feed_rows.h"

#include <musette/base/url.h>

#include <utility>

namespace musette::store {

std::string shownTitle(const std::string& custom, const std::string& own, const std::string& url) {
    if (!custom.empty())
        return custom;
    if (!own.empty())
        return own;
    const std::string host = base::displayHost(url);
    return host.empty() ? base::withoutUserInfo(url) : host;
}

std::optional<base::ErrorCode> errorCodeFrom(const std::string& name) {
    for (int number = 0; number <= std::to_underlying(base::ErrorCode::Internal); ++number) {
        const auto code = static_cast<base::ErrorCode>(number);
        if (base::nameOf(code) == name)
            return code;
    }
    return std::nullopt;
}

std::string sourceNameFrom(const Query& row, int first) {
    std::string kept = row.text(first);
    if (!kept.empty() || row.isNull(first + 3))
        return kept;
    return shownTitle(row.text(first + 1), row.text(first + 2), row.text(first + 3));
}

std::vector<model::FeedFolder> foldersAbove(Connection& connection, model::FolderId folder) {
    std::vector<model::FeedFolder> folders;
    Query row =
        connection.query("WITH RECURSIVE above (id, parent_id, name, depth) AS ("
                         "SELECT id, parent_id, name, 0 FROM folder WHERE id = ? "
                         "UNION ALL SELECT f.id, f.parent_id, f.name, depth + 1 FROM folder f "
                         "JOIN above ON f.id = above.parent_id WHERE depth < 100) "
                         "SELECT id, parent_id, name FROM above ORDER BY depth DESC",
                         folder);
    while (row.next())
        folders.push_back({row.id<model::FolderId>(0), row.id<model::FolderId>(1), row.text(2)});
    return folders;
}

std::string folderPath(Connection& connection, model::FolderId folder) {
    std::string path;
    for (const model::FeedFolder& one : foldersAbove(connection, folder))
        path += (path.empty() ? "" : " / ") + one.name;
    return path;
}

void releaseItems(Connection& connection, model::FeedId feed) {
    std::string source;
    {
        Query row =
            connection.query("SELECT custom_title, title, url FROM feed WHERE id = ?", feed);
        if (row.next())
            source = shownTitle(row.text(0), row.text(1), row.text(2));
    }
    connection.run("DELETE FROM item WHERE feed_id = ? AND triage IN ('inbox', 'let-go') "
                   "AND starred = 0 "
                   "AND NOT EXISTS (SELECT 1 FROM claimed_item WHERE item_id = item.id)",
                   feed);
    connection.run("UPDATE item SET feed_id = NULL, source_name = ?2 WHERE feed_id = ?1", feed,
                   source);
}

} // namespace musette::store
