// Texts of boards that a search finds.

#include "reader_parts.h"
#include "search_text.h"

namespace musette::store {

base::Result<std::vector<model::BoardHit>> StoreReader::searchBoards(std::string_view words) const {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<std::vector<model::BoardHit>> {
        std::vector<model::BoardHit> hits;
        const std::string query = ftsQuery(words);
        if (query.empty())
            return hits;
        Query row = connection.query(
            "SELECT b.id, k.id, q.id, s.id, h.id, s.title, q.title, "
            "coalesce(k.text, c.title, b.title) FROM board_search "
            "JOIN board_text t ON t.id = board_search.rowid "
            "LEFT JOIN card k ON k.id = t.card_id "
            "LEFT JOIN board_column c ON c.id = coalesce(k.column_id, t.column_id) "
            "JOIN board b ON b.id = coalesce(c.board_id, t.board_id) "
            "JOIN sequence q ON q.id = b.sequence_id JOIN half_day h ON h.id = q.half_day_id "
            "JOIN session_day d ON d.id = h.day_id JOIN session s ON s.id = d.session_id "
            "WHERE board_search MATCH ? ORDER BY s.starts_on DESC, s.id DESC, q.id, t.id LIMIT 500",
            query);
        while (row.next())
            hits.push_back({row.id<model::BoardId>(0), row.id<model::CardId>(1),
                            row.id<model::SequenceId>(2), row.id<model::SessionId>(3),
                            row.id<model::HalfDayId>(4), row.text(5), row.text(6), row.text(7)});
        return hits;
    });
}

} // namespace musette::store
