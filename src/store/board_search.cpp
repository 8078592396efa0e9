#include "board_search.h"

#include "search_text.h"

#include <musette/base/text.h>
#include <musette/base/words.h>

#include <algorithm>

namespace musette::store {
namespace {

/// True when every word is in the text; the last may be the beginning of one.
bool holds(const SearchText& search, const std::string& text) {
    const std::string folded = base::foldForSearch(text);
    const std::vector<std::string_view> there = base::wordsOf(folded);
    for (std::size_t i = 0; i < search.words.size(); ++i) {
        const bool beginning = search.open && i + 1 == search.words.size();
        if (std::ranges::none_of(there, [&](std::string_view one) {
                return one == search.words[i] || (beginning && one.starts_with(search.words[i]));
            }))
            return false;
    }
    return true;
}

} // namespace

void addBoardHits(Connection& connection, std::string_view typed,
                  std::vector<model::NoteHit>& hits) {
    const auto search = readSearch(typed);
    if (!search || search->words.empty())
        return;
    constexpr std::size_t kMost = 500;
    Query row = connection.query(
        "SELECT s.id, h.id, s.title, t.text FROM ("
        "SELECT sequence_id, title AS text FROM board WHERE title <> '' "
        "UNION ALL SELECT b.sequence_id, c.title FROM board_column c "
        "JOIN board b ON b.id = c.board_id "
        "UNION ALL SELECT b.sequence_id, k.text FROM card k "
        "JOIN board_column c ON c.id = k.column_id JOIN board b ON b.id = c.board_id) t "
        "JOIN sequence q ON q.id = t.sequence_id JOIN half_day h ON h.id = q.half_day_id "
        "JOIN session_day d ON d.id = h.day_id JOIN session s ON s.id = d.session_id "
        "ORDER BY s.starts_on DESC, s.id DESC, q.id");
    while (row.next() && hits.size() < kMost) {
        std::string text = row.text(3);
        if (holds(*search, text))
            hits.push_back({{},
                            row.id<model::SessionId>(0),
                            row.id<model::HalfDayId>(1),
                            row.text(2),
                            std::move(text)});
    }
}

} // namespace musette::store
