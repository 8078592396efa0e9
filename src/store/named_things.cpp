#include "named_things.h"

#include <musette/base/text.h>

#include <algorithm>
#include <charconv>

namespace musette::store {
namespace {

/// Ids, from a statement that gives ids and names, of those whose folded name fits.
template <class Fits>
std::vector<std::int64_t> named(Connection& connection, const char* sql, Fits fits) {
    std::vector<std::int64_t> ids;
    IdCursor row(connection, sql);
    while (row.next()) {
        if (fits(base::foldForSearch(row.text(1))))
            ids.push_back(row.number());
    }
    return ids;
}

auto holding(const std::string& words) {
    return [&words](const std::string& name) { return name.find(words) != std::string::npos; };
}

std::optional<std::int64_t> numberIn(const std::string& text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

IdSet itemsAt(Connection& connection, const std::string& sql,
              const std::vector<std::int64_t>& places) {
    IdSet items;
    IdCursor row(connection, sql);
    for (const std::int64_t place : places) {
        row.rewind();
        row.bind(place);
        items.insertAll(row);
    }
    return items;
}

constexpr const char* kFeedsInFolder =
    "WITH RECURSIVE inside (id) AS (SELECT ?1 UNION SELECT folder.id FROM folder JOIN inside "
    "ON folder.parent_id = inside.id) SELECT feed.id FROM feed JOIN inside ON feed.folder_id = "
    "inside.id";

} // namespace

std::vector<std::int64_t> feedsNamed(Connection& connection, const std::string& words) {
    std::vector<std::int64_t> feeds = named(
        connection,
        "SELECT id, CASE WHEN custom_title <> '' THEN custom_title WHEN title <> '' THEN title "
        "ELSE url END FROM feed",
        holding(words));
    if (const auto id = numberIn(words))
        feeds.push_back(*id);
    return feeds;
}

std::vector<std::int64_t> feedsInFolder(Connection& connection, std::int64_t folder) {
    std::vector<std::int64_t> feeds;
    IdCursor row(connection, kFeedsInFolder);
    row.bind(folder);
    while (row.next())
        feeds.push_back(row.number());
    return feeds;
}

std::vector<std::int64_t> feedsInFoldersNamed(Connection& connection, const std::string& words) {
    std::vector<std::int64_t> feeds;
    for (const std::int64_t folder :
         named(connection, "SELECT id, name FROM folder", holding(words))) {
        const auto inside = feedsInFolder(connection, folder);
        feeds.insert(feeds.end(), inside.begin(), inside.end());
    }
    return feeds;
}

IdSet itemsTagged(Connection& connection, const std::string& name) {
    constexpr const char* kTags = "SELECT id, label FROM tag";
    auto tags = named(connection, kTags, [&](const std::string& label) { return label == name; });
    if (tags.empty())
        tags = named(connection, kTags,
                     [&](const std::string& label) { return label.starts_with(name); });
    return itemsAt(connection, "SELECT item_id FROM item_tag WHERE tag_id = ?1", tags);
}

IdSet itemsOfSession(Connection& connection, const std::string& words) {
    auto sessions = named(connection, "SELECT id, title FROM session", holding(words));
    if (const auto id = numberIn(words))
        sessions.push_back(*id);
    return itemsAt(connection, "SELECT item_id FROM session_item WHERE session_id = ?1", sessions);
}

/// Each name is read once, by leaping from one to the next in the index.
IdSet itemsBy(Connection& connection, const std::string& words) {
    IdSet items;
    IdCursor names(
        connection,
        "WITH RECURSIVE name (author) AS ("
        "SELECT min(author) FROM item INDEXED BY item_by_author WHERE author <> '' "
        "UNION ALL SELECT (SELECT min(author) FROM item INDEXED BY item_by_author "
        "WHERE author <> '' AND author > name.author) FROM name WHERE name.author NOT NULL) "
        "SELECT 0, author FROM name WHERE author NOT NULL");
    IdCursor row(connection, "SELECT id FROM item INDEXED BY item_by_author "
                             "WHERE author <> '' AND author = ?1");
    while (names.next()) {
        const std::string name(names.text(1));
        if (base::foldForSearch(name).find(words) == std::string::npos)
            continue;
        row.rewind();
        row.bind(name);
        items.insertAll(row);
    }
    return items;
}

} // namespace musette::store
