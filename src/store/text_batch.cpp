#include "text_batch.h"

#include "connection.h"

namespace musette::store {

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
    // An item that went again within its transaction has no place for a text; what was read on a
    // page stays to be found when the feed's own text changes.
    connection.run("INSERT INTO item_text (item_id, title, body) "
                   "SELECT w.item_id, w.title, w.body || coalesce(char(10) || f.text, '') "
                   "FROM temp.waiting_text w LEFT JOIN item_full_text f "
                   "ON f.item_id = w.item_id AND f.text <> '' "
                   "WHERE w.item_id IN (SELECT id FROM item) ORDER BY w.item_id "
                   "ON CONFLICT (item_id) DO UPDATE "
                   "SET title = excluded.title, body = excluded.body");
    connection.run("DELETE FROM temp.waiting_text");
}

} // namespace musette::store
