// Which of a few items lists and searches hold, without asking all others.

#include "item_conditions.h"
#include "reader_parts.h"
#include "search_text.h"

#include <musette/base/text.h>
#include <musette/store/reader.h>

#include <SQLiteCpp/SQLiteCpp.h>

namespace musette::store {
namespace {

/// The texts of a few items under an index of their own, in memory: it says what the library's
/// index would say, in a time that has nothing to do with how many others have the same words.
class SmallIndex {
public:
    SmallIndex(Connection& connection, std::span<const model::ItemId> ids)
        : m_memory(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE) {
        m_memory.exec("CREATE VIRTUAL TABLE few USING fts5 (title, body, "
                      "tokenize = 'unicode61 remove_diacritics 2')");
        SQLite::Statement insert(m_memory, "INSERT INTO few (rowid, title, body) VALUES (?, ?, ?)");
        for (const model::ItemId id : ids) {
            Query text =
                connection.query("SELECT title, body FROM item_text WHERE item_id = ?", id);
            if (!text.next())
                continue;
            insert.reset();
            insert.bind(1, id.value);
            insert.bind(2, text.text(0));
            insert.bind(3, text.text(1));
            insert.exec();
        }
    }

    [[nodiscard]] bool matches(const std::string& words, model::ItemId id) {
        SQLite::Statement hit(m_memory, "SELECT 1 FROM few WHERE few MATCH ? AND rowid = ?");
        hit.bind(1, words);
        hit.bind(2, id.value);
        return hit.executeStep();
    }

private:
    SQLite::Database m_memory;
};

bool fits(SmallIndex& index, const SearchText& text, model::ItemId id) {
    if (text.hasWords())
        return index.matches(text.whole(), id);
    return text.unwanted.empty() || !index.matches(text.unwanted, id);
}

} // namespace

base::Result<std::vector<std::vector<model::ItemId>>>
StoreReader::foundAmong(std::span<const model::ItemQuery> queries,
                        std::span<const model::ItemId> ids) const {
    Connection& connection = *m_parts->connection;
    using Found = std::vector<std::vector<model::ItemId>>;
    return connection.guarded([&]() -> base::Result<Found> {
        SQLite::Transaction snapshot(connection.database());
        SmallIndex index(connection, ids);
        FactReader facts(connection);
        Found found;
        for (const model::ItemQuery& query : queries) {
            const auto text = requireSearch(query.search);
            if (!text)
                return std::unexpected(text.error());
            std::vector<model::ItemId>& held = found.emplace_back();
            if (text->saysNothing() && !base::trim(query.search).empty())
                continue;
            const ItemConditions conditions(connection, query, text->filters);
            for (const model::ItemId id : ids) {
                const auto item = facts.of(id.value);
                if (item && !conditions.impossible() && conditions.fitsSets(id.value) &&
                    conditions.fits(*item) && fits(index, *text, id))
                    held.push_back(id);
            }
        }
        return found;
    });
}

} // namespace musette::store
