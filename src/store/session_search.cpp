// What sessions say besides their notes and boards, found by a search.

#include "reader_parts.h"
#include "search_text.h"

#include <string_view>

namespace musette::store {
namespace {

using Part = model::SessionTextHit::Part;

/// A trial is a word on its tool.
Part partNamed(std::string_view name) {
    return name == "sequence"    ? Part::Sequence
           : name == "link"      ? Part::Link
           : name == "objective" ? Part::Objective
           : name == "resource"  ? Part::Resource
           : name == "account"   ? Part::Account
           : name == "session"   ? Part::Session
                                 : Part::Tool;
}

} // namespace

base::Result<std::vector<model::SessionTextHit>>
StoreReader::searchSessions(std::string_view words) const {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<std::vector<model::SessionTextHit>> {
        std::vector<model::SessionTextHit> hits;
        const std::string query = ftsQuery(words);
        if (query.empty())
            return hits;
        // Each part leads to its session in its own way; at most one of them is there.
        Query row = connection.query(
            "SELECT t.part, coalesce(v.tool_id, t.part_id), s.id, coalesce(q.half_day_id, "
            "l.half_day_id), coalesce(q.id, l.sequence_id), s.title, t.words FROM session_search "
            "JOIN session_text t ON t.id = session_search.rowid "
            "LEFT JOIN sequence q ON t.part = 'sequence' AND q.id = t.part_id "
            "LEFT JOIN half_day h ON h.id = q.half_day_id "
            "LEFT JOIN session_day d ON d.id = h.day_id "
            "LEFT JOIN session_item l ON t.part = 'link' AND l.id = t.part_id "
            "LEFT JOIN objective o ON t.part = 'objective' AND o.id = t.part_id "
            "LEFT JOIN resource r ON t.part = 'resource' AND r.id = t.part_id "
            "LEFT JOIN tool_trial v ON t.part = 'trial' AND v.id = t.part_id "
            "LEFT JOIN tool w ON t.part IN ('tool', 'trial') "
            "AND w.id = coalesce(v.tool_id, t.part_id) "
            "LEFT JOIN related_account a ON t.part = 'account' AND a.id = t.part_id "
            "JOIN session s ON s.id = coalesce(d.session_id, l.session_id, o.session_id, "
            "r.session_id, w.session_id, a.session_id, t.part_id) "
            "WHERE session_search MATCH ? "
            "ORDER BY s.starts_on DESC, s.id DESC, t.id % 8, t.id LIMIT 500",
            query);
        while (row.next())
            hits.push_back({partNamed(row.text(0)), row.number(1), row.id<model::SessionId>(2),
                            row.id<model::HalfDayId>(3), row.id<model::SequenceId>(4), row.text(5),
                            row.text(6)});
        return hits;
    });
}

} // namespace musette::store
