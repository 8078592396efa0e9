#include "item_list.h"

#include "search_words.h"

#include <musette/base/text.h>
#include <musette/model/names.h>

#include <SQLiteCpp/SQLiteCpp.h>

namespace musette::store {
namespace {

/// Collects conditions and their values.
class Builder {
public:
    void where(const std::string& condition) {
        m_where += (m_where.empty() ? " WHERE " : " AND ") + condition;
    }
    std::string text(std::string_view value) {
        list.texts.emplace_back(value);
        return ":t" + std::to_string(list.texts.size() - 1);
    }
    std::string number(long long value) {
        list.numbers.push_back(value);
        return ":n" + std::to_string(list.numbers.size() - 1);
    }
    [[nodiscard]] const std::string& conditions() const { return m_where; }

    ItemList list;

private:
    std::string m_where;
};

void addConditions(Builder& builder, const model::ItemQuery& query) {
    if (query.unreadOnly)
        builder.where("i.unread = 1");
    if (query.starredOnly)
        builder.where("i.starred = 1");
    if (query.feed)
        builder.where("i.feed_id = " + builder.number(query.feed->value));
    if (query.folder)
        builder.where("i.feed_id IN (WITH RECURSIVE inside (id) AS (SELECT " +
                      builder.number(query.folder->value) +
                      " UNION SELECT folder.id FROM folder JOIN inside "
                      "ON folder.parent_id = inside.id) "
                      "SELECT feed.id FROM feed JOIN inside ON feed.folder_id = inside.id)");
    if (query.tag)
        builder.where("i.id IN (SELECT item_id FROM item_tag JOIN tag ON tag.id = tag_id "
                      "WHERE label = " +
                      builder.text(*query.tag) + ")");
    if (query.triage)
        builder.where("i.triage = " + builder.text(model::nameOf(*query.triage)));
    if (query.session)
        builder.where("i.id IN (SELECT item_id FROM session_item WHERE session_id = " +
                      builder.number(query.session->value) + ")");
    if (query.halfDay)
        builder.where("i.id IN (SELECT item_id FROM session_item WHERE half_day_id = " +
                      builder.number(query.halfDay->value) + ")");
}

std::string orderOf(const model::ItemQuery& query, bool searching) {
    if (searching && query.sort == model::ItemSort::Rank)
        return " ORDER BY bm25(item_search, 4.0, 1.0), i.id DESC";
    if (query.sort == model::ItemSort::Arrived)
        return " ORDER BY i.arrived DESC, i.id DESC";
    return " ORDER BY i.sort_at DESC, i.id DESC";
}

} // namespace

void ItemList::bindTo(SQLite::Statement& statement) const {
    for (std::size_t i = 0; i < texts.size(); ++i)
        statement.bind(":t" + std::to_string(i), texts[i]);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        statement.bind(":n" + std::to_string(i), static_cast<std::int64_t>(numbers[i]));
}

ItemList itemListFor(const model::ItemQuery& query) {
    Builder builder;
    const bool searching = !base::trim(query.search).empty();
    std::string from = " FROM item i";
    if (searching) {
        const std::string words = ftsQuery(query.search);
        builder.list.empty = words.empty();
        from = " FROM item_search JOIN item i ON i.id = item_search.rowid";
        builder.where("item_search MATCH " + builder.text(words));
    }
    addConditions(builder, query);
    builder.list.sql = "SELECT i.id" + from + builder.conditions() + orderOf(query, searching);
    if (query.limit)
        builder.list.sql += " LIMIT " + builder.number(*query.limit);
    return builder.list;
}

} // namespace musette::store
