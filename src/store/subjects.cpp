#include "connection.h"
#include "session_rows.h"

#include <musette/base/text.h>
#include <musette/store/subjects.h>

namespace musette::store {
namespace {

constexpr std::size_t kLongestSubject = 80;

} // namespace

base::Result<std::string> Subjects::textOf(const char* sql, std::int64_t id,
                                           std::string_view what) {
    return m_connection.guarded([&]() -> base::Result<std::string> {
        Query row = m_connection.query(sql, id);
        if (!row.next())
            return missing(what);
        return base::ellipsize(base::collapseSpace(row.text(0)), kLongestSubject);
    });
}

base::Result<std::string> Subjects::of(model::DayId id) {
    return textOf("SELECT date FROM session_day WHERE id = ?", id.value, "day");
}

base::Result<std::string> Subjects::of(model::HalfDayId id) {
    return textOf("SELECT d.date FROM session_day d JOIN half_day h ON h.day_id = d.id "
                  "WHERE h.id = ?",
                  id.value, "half-day");
}

base::Result<std::string> Subjects::of(model::SessionId id) {
    return textOf("SELECT title FROM session WHERE id = ?", id.value, "session");
}

base::Result<std::string> Subjects::of(model::SequenceId id) {
    return textOf("SELECT title FROM sequence WHERE id = ?", id.value, "sequence");
}

base::Result<std::string> Subjects::of(model::NoteId id) {
    return textOf("SELECT body FROM note WHERE id = ?", id.value, "note");
}

base::Result<std::string> Subjects::of(model::HighlightId id) {
    return textOf("SELECT quote FROM highlight WHERE id = ?", id.value, "highlight");
}

base::Result<std::string> Subjects::of(model::ItemNoteId id) {
    return textOf("SELECT body FROM item_note WHERE id = ?", id.value, "note");
}

base::Result<std::string> Subjects::of(model::SessionItemId id) {
    return textOf("SELECT i.title FROM item i JOIN session_item l ON l.item_id = i.id "
                  "WHERE l.id = ?",
                  id.value, "linked item");
}

} // namespace musette::store
