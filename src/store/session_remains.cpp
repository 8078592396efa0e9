// What is left of a session that is replaced by another account of it.

#include "connection.h"

#include <musette/store/session_tables.h>

#include <algorithm>

namespace musette::store {
namespace {

template <class Id>
void removeOthers(Connection& connection, model::SessionId session, const char* select,
                  const std::string& table, const std::vector<Id>& kept) {
    std::vector<Id> gone;
    {
        Query row = connection.query(select, session);
        while (row.next()) {
            const Id id = row.id<Id>(0);
            if (std::ranges::find(kept, id) == kept.end())
                gone.push_back(id);
        }
    }
    const std::string remove = "DELETE FROM " + table + " WHERE id = ?";
    for (const Id id : gone)
        connection.run(remove.c_str(), id);
}

} // namespace

base::Status SessionTables::keepOnly(model::SessionId id, const KeptParts& parts) {
    return m_connection.guarded([&]() -> base::Status {
        m_changes.sessions = m_changes.lists = m_changes.others = true;
        // The narrower ones first: what leads to a part that goes has gone before it.
        removeOthers(m_connection, id, "SELECT id FROM session_item WHERE session_id = ?",
                     "session_item", parts.links);
        removeOthers(m_connection, id, "SELECT id FROM note WHERE session_id = ?", "note",
                     parts.notes);
        removeOthers(m_connection, id,
                     "SELECT s.id FROM sequence s JOIN half_day h ON h.id = s.half_day_id "
                     "JOIN session_day d ON d.id = h.day_id WHERE d.session_id = ?",
                     "sequence", parts.sequences);
        removeOthers(m_connection, id,
                     "SELECT h.id FROM half_day h JOIN session_day d ON d.id = h.day_id "
                     "WHERE d.session_id = ?",
                     "half_day", parts.halfDays);
        removeOthers(m_connection, id, "SELECT id FROM session_day WHERE session_id = ?",
                     "session_day", parts.days);
        int position = 0;
        for (const model::SequenceId sequence : parts.sequences)
            m_connection.run("UPDATE sequence SET position = ?1 WHERE id = ?2", ++position,
                             sequence);
        return {};
    });
}

} // namespace musette::store
