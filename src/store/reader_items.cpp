// Lists of items and single articles.

#include "body_text.h"
#include "feed_rows.h"
#include "item_finder.h"
#include "reader_parts.h"
#include "story_rows.h"

#include <musette/base/text.h>
#include <musette/model/names.h>
#include <musette/store/reader.h>

#include <algorithm>

namespace musette::store {
namespace {

/// The columns that rowFrom reads; source_name is filled once the feed has gone.
constexpr const char* kRowById = "SELECT i.id, i.feed_id, i.source_name, f.custom_title, f.title, "
                                 "f.url, i.url, i.title, i.author, "
                                 "i.excerpt, i.published, i.arrived, EXISTS (SELECT 1 FROM "
                                 "unread_item u WHERE u.item_id = i.id), i.starred, i.triage "
                                 "FROM item i LEFT JOIN feed f ON f.id = i.feed_id WHERE i.id = ?";

model::ItemRow rowFrom(const Query& row) {
    model::ItemRow item;
    item.id = row.id<model::ItemId>(0);
    item.feed = row.id<model::FeedId>(1);
    item.sourceName = sourceNameFrom(row, 2);
    item.url = row.text(6);
    item.title = row.text(7);
    item.author = row.text(8);
    item.excerpt = row.text(9);
    item.published = row.optionalInstant(10);
    item.arrived = row.instant(11);
    item.unread = row.integer(12) != 0;
    item.starred = row.integer(13) != 0;
    item.triage = model::fromName<model::Triage>(row.text(14)).value_or(model::Triage::Inbox);
    return item;
}

void addTagsAndPlaces(Connection& connection, model::ItemRow& item) {
    Query tag = connection.query("SELECT label FROM tag JOIN item_tag ON tag_id = tag.id "
                                 "WHERE item_id = ? ORDER BY label",
                                 item.id);
    while (tag.next())
        item.tags.push_back(tag.text(0));
    Query others = connection.query("SELECT count(*) - 1 FROM item_story WHERE story = "
                                    "(SELECT story FROM item_story WHERE item_id = ?)",
                                    item.id);
    item.alsoIn = others.next() ? std::max(others.integer(0), 0) : 0;
    Query place = connection.query(
        "SELECT DISTINCT (SELECT count(*) FROM session_day e WHERE e.session_id = d.session_id "
        "AND e.date <= d.date), h.slot FROM session_item l JOIN half_day h ON h.id = l.half_day_id "
        "JOIN session_day d ON d.id = h.day_id WHERE l.item_id = ? ORDER BY d.date, h.id",
        item.id);
    while (place.next())
        item.halfDays.push_back(place.text(0) + '-' + place.text(1));
}

void addFullText(Connection& connection, model::Article& article) {
    Query always =
        connection.query("SELECT 1 FROM feed_full_text WHERE feed_id = ?", article.row.feed);
    article.alwaysFullText = always.next();
    Query row = connection.query("SELECT html, url, title, byline, fetched_at, beginning_only, "
                                 "shown FROM item_full_text WHERE item_id = ?",
                                 article.row.id);
    if (row.next())
        article.fullText =
            model::FullText{row.text(0),    row.text(1),         row.text(2),        row.text(3),
                            row.instant(4), row.integer(5) != 0, row.integer(6) != 0};
}

} // namespace

/// Calls `use` with a finder for the query, in one snapshot of the library; a search that says
/// nothing finds nothing.
template <class Found, class Use>
base::Result<Found> found(Connection& connection, const model::ItemQuery& query, Use use) {
    return connection.guarded([&]() -> base::Result<Found> {
        auto text = requireSearch(query.search);
        if (!text)
            return std::unexpected(text.error());
        if (text->saysNothing() && !base::trim(query.search).empty())
            return Found{};
        SQLite::Transaction snapshot(connection.database());
        ItemFinder finder(connection, query, *std::move(text));
        return use(finder);
    });
}

base::Result<std::vector<model::ItemId>> StoreReader::itemIds(const model::ItemQuery& query) const {
    using Ids = std::vector<model::ItemId>;
    if (query.oneOfEachStory)
        return oneOfEachStory(query);
    return found<Ids>(*m_parts->connection, query, [](ItemFinder& finder) {
        const std::vector<std::int64_t> numbers = finder.ids();
        Ids ids;
        ids.reserve(numbers.size());
        for (const std::int64_t number : numbers)
            ids.push_back({number});
        return ids;
    });
}

/// As many as are asked for, although of some stories several items are found.
base::Result<std::vector<model::ItemId>>
StoreReader::oneOfEachStory(const model::ItemQuery& query) const {
    model::ItemQuery wider = query;
    wider.oneOfEachStory = false;
    while (true) {
        auto ids = itemIds(wider);
        if (!ids)
            return ids;
        const std::size_t all = ids->size();
        if (auto kept = keepOneOfEachStory(*m_parts->connection, *ids); !kept)
            return std::unexpected(kept.error());
        const bool more = wider.limit && all >= static_cast<std::size_t>(*wider.limit);
        if (!more || ids->size() >= static_cast<std::size_t>(*query.limit)) {
            if (query.limit && ids->size() > static_cast<std::size_t>(*query.limit))
                ids->resize(static_cast<std::size_t>(*query.limit));
            return ids;
        }
        wider.limit = *wider.limit * 2;
    }
}

base::Result<std::size_t> StoreReader::itemCount(const model::ItemQuery& query) const {
    if (query.oneOfEachStory) {
        const auto ids = itemIds(query);
        if (!ids)
            return std::unexpected(ids.error());
        return ids->size();
    }
    return found<std::size_t>(*m_parts->connection, query,
                              [](ItemFinder& finder) { return finder.count(); });
}

SearchedWords StoreReader::wordsOf(std::string_view search) {
    auto text = readSearch(search);
    return text ? SearchedWords{std::move(text->words), text->open} : SearchedWords{};
}

base::Result<model::ItemId> StoreReader::newestItem() const {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<model::ItemId> {
        Query row = connection.query("SELECT max(id) FROM item");
        return row.next() ? row.id<model::ItemId>(0) : model::ItemId{};
    });
}

std::optional<model::SearchFault> StoreReader::faultIn(std::string_view search) {
    const auto text = readSearch(search);
    return text ? std::nullopt : std::optional(text.error());
}

base::Result<std::vector<model::ItemRow>>
StoreReader::itemRows(std::span<const model::ItemId> ids) const {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<std::vector<model::ItemRow>> {
        std::vector<model::ItemRow> rows;
        rows.reserve(ids.size());
        for (const model::ItemId id : ids) {
            Query row = connection.query(kRowById, id);
            if (!row.next())
                continue;
            rows.push_back(rowFrom(row));
            addTagsAndPlaces(connection, rows.back());
        }
        return rows;
    });
}

base::Result<model::Article> StoreReader::article(model::ItemId id) const {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<model::Article> {
        model::Article article;
        {
            Query row = connection.query(kRowById, id);
            if (!row.next())
                return base::fail(base::ErrorCode::NotFound, "there is no item " +
                                                                 std::to_string(id.value) +
                                                                 " in this library");
            article.row = rowFrom(row);
        }
        addTagsAndPlaces(connection, article.row);
        addFullText(connection, article);
        Query body = connection.query(
            "SELECT b.summary_html, b.content_html, b.authors, b.enclosures, b.comments_url, "
            "i.language, i.updated, i.origin FROM item i JOIN item_body b ON b.item_id = i.id "
            "WHERE i.id = ?",
            id);
        if (!body.next())
            return article;
        article.summaryHtml = body.text(0);
        article.contentHtml = body.text(1);
        article.authors = peopleFrom(body.text(2));
        article.enclosures = enclosuresFrom(body.text(3));
        article.commentsUrl = body.text(4);
        article.language = body.text(5);
        article.updated = body.optionalInstant(6);
        article.origin =
            model::fromName<model::ItemOrigin>(body.text(7)).value_or(model::ItemOrigin::Feed);
        return article;
    });
}

} // namespace musette::store
