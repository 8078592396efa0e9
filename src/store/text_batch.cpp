#include "text_batch.h"

#include "connection.h"

namespace musette::store {
namespace {

/// The index gathers what a transaction brings in memory before it lays a segment down, and merges
/// eight segments at a time instead of four: a large refresh spends a third less on it. `automerge`
/// is told of in https://www.sqlite.org/fts5.html, `hashsize` in SQLite's fts5_config.c alone. Both
/// are kept in the library and set with the first texts that it is given.
void tuneIndex(Connection& connection) {
    if (connection.query("SELECT 1 FROM item_search_config WHERE k = 'hashsize'").next())
        return;
    connection.run("INSERT INTO item_search (item_search, rank) VALUES ('hashsize', 16777216)");
    connection.run("INSERT INTO item_search (item_search, rank) VALUES ('automerge', 8)");
}

} // namespace

void TextBatch::prepare(Connection& connection) {
    connection.database().exec("PRAGMA temp_store = MEMORY");
    connection.database().exec("CREATE TEMP TABLE waiting_text "
                               "(item_id INTEGER PRIMARY KEY, title TEXT, body TEXT)");
}

void TextBatch::add(Connection& connection, model::ItemId id, const std::string& title,
                    const std::string& body) {
    connection.run("INSERT OR REPLACE INTO temp.waiting_text (item_id, title, body) "
                   "VALUES (?, ?, ?)",
                   id, title, body);
}

void TextBatch::write(Connection& connection) {
    if (!connection.query("SELECT 1 FROM temp.waiting_text LIMIT 1").next())
        return;
    tuneIndex(connection);
    // An item that went again within its transaction has no place for a text; what was read on a
    // page stays to be found when the feed's own text changes. With IN instead of EXISTS, SQLite
    // reads every item of the library to see which of them waits.
    connection.run("INSERT INTO item_text (item_id, title, body) "
                   "SELECT w.item_id, w.title, w.body || coalesce(char(10) || f.text, '') "
                   "FROM temp.waiting_text w LEFT JOIN item_full_text f "
                   "ON f.item_id = w.item_id AND f.text <> '' "
                   "WHERE EXISTS (SELECT 1 FROM item WHERE id = w.item_id) ORDER BY w.item_id "
                   "ON CONFLICT (item_id) DO UPDATE "
                   "SET title = excluded.title, body = excluded.body");
    connection.run("DELETE FROM temp.waiting_text");
}

} // namespace musette::store
