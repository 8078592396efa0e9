#include "connection.h"
#include "text_batch.h"

#include <musette/base/text.h>
#include <musette/store/title_table.h>

namespace musette::store {

base::Status TitleTable::wish(model::ItemId item, base::Instant now) {
    return m_connection.guarded([&]() -> base::Status {
        m_connection.run("INSERT OR IGNORE INTO title_wish (item_id, next_try) "
                         "SELECT id, ?2 FROM item WHERE id = ?1 AND url <> '' AND title = url",
                         item, now);
        return {};
    });
}

base::Result<std::vector<TitleWish>> TitleTable::due(base::Instant now, int most) {
    return m_connection.guarded([&]() -> base::Result<std::vector<TitleWish>> {
        std::vector<TitleWish> wishes;
        Query row = m_connection.query("SELECT w.item_id, i.url, w.tries FROM title_wish w "
                                       "JOIN item i ON i.id = w.item_id WHERE w.next_try <= ?1 "
                                       "ORDER BY w.next_try, w.item_id LIMIT ?2",
                                       now, most);
        while (row.next())
            wishes.push_back({row.id<model::ItemId>(0), row.text(1), row.integer(2)});
        return wishes;
    });
}

base::Status TitleTable::fulfil(const TitleWish& wish, std::string_view title) {
    return m_connection.guarded([&]() -> base::Status {
        m_connection.run("DELETE FROM title_wish WHERE item_id = ?", wish.item);
        const int named = m_connection.run(
            "UPDATE item SET title = ?2 WHERE id = ?1 AND title = url", wish.item, title);
        if (named == 0)
            return {};
        const std::string folded = base::foldForSearch(title);
        TextBatch::add(m_connection, wish.item, folded,
                       folded + '\n' + base::foldForSearch(wish.url));
        m_changes.items.push_back(wish.item);
        m_changes.lists = true;
        m_changes.sessions = true;
        return {};
    });
}

base::Status TitleTable::postpone(const TitleWish& wish, std::optional<base::Instant> next) {
    return m_connection.guarded([&]() -> base::Status {
        if (next)
            m_connection.run(
                "UPDATE title_wish SET tries = tries + 1, next_try = ?2 WHERE item_id = ?1",
                wish.item, *next);
        else
            m_connection.run("DELETE FROM title_wish WHERE item_id = ?", wish.item);
        return {};
    });
}

} // namespace musette::store
