#include "search_texts.h"

#include <musette/base/text.h>

#include <fmt/format.h>

#include <array>
#include <utility>
#include <vector>

namespace musette::store {
namespace {

/// A text as the triggers of 0018_carried_trainings.sql write it; `words` may name columns of r.
struct DerivedText {
    const char* target; ///< the table and its columns but the body
    const char* key;    ///< what goes into them
    const char* words;
    const char* table;
};

constexpr auto kSessionTexts = std::to_array<DerivedText>({
    {"session_text (id, part, part_id, words", "r.id * 8, 'session', r.id",
     "r.title || char(10) || r.organiser || char(10) || r.place || char(10) || r.audience || "
     "char(10) || r.introduction || char(10) || r.conclusion",
     "session"},
    {"session_text (id, part, part_id, words", "r.id * 8 + 1, 'sequence', r.id", "r.title",
     "sequence"},
    {"session_text (id, part, part_id, words", "r.id * 8 + 2, 'link', r.id", "r.comment",
     "session_item"},
    {"session_text (id, part, part_id, words", "r.id * 8 + 3, 'objective', r.id",
     "r.text || char(10) || r.result", "objective"},
    {"session_text (id, part, part_id, words", "r.id * 8 + 4, 'resource', r.id",
     "r.title || char(10) || r.comment", "resource"},
    {"session_text (id, part, part_id, words", "r.id * 8 + 5, 'tool', r.id",
     "r.name || char(10) || r.comment", "tool"},
    {"session_text (id, part, part_id, words", "r.id * 8 + 6, 'trial', r.id", "r.verdict",
     "tool_trial"},
    {"session_text (id, part, part_id, words", "r.id * 8 + 7, 'account', r.id",
     "r.author || char(10) || r.title || char(10) || r.comment", "related_account"},
});

constexpr auto kBoardTexts = std::to_array<DerivedText>({
    {"board_text (id, board_id", "r.id * 3, r.id", "r.title", "board"},
    {"board_text (id, column_id", "r.id * 3 + 1, r.id", "r.title", "board_column"},
    {"board_text (id, card_id", "r.id * 3 + 2, r.id", "r.text", "card"},
});

/// The words with œ and æ parted.
std::string parted(const char* words) {
    return fmt::format("replace(replace(replace(replace({}, 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), "
                       "'Æ', 'ae')",
                       words);
}

/// Texts that are folded here and not by the database: of owners that have none.
void addMissing(Connection& connection, const char* owners, const char* insert) {
    std::vector<std::pair<std::int64_t, std::string>> missing;
    for (Query row = connection.query(owners); row.next();)
        missing.emplace_back(row.number(0), base::foldForSearch(row.text(1)));
    for (const auto& [id, text] : missing)
        connection.run(insert, id, text);
}

} // namespace

void rewriteSearchTexts(Connection& connection) {
    connection.run("DELETE FROM session_text");
    for (const DerivedText& text : kSessionTexts)
        connection.database().exec(fmt::format("INSERT INTO {}, body) SELECT {}, {}, {} FROM {} r",
                                               text.target, text.key, text.words,
                                               parted(text.words), text.table));
    connection.run("DELETE FROM board_text");
    for (const DerivedText& text : kBoardTexts)
        connection.database().exec(fmt::format("INSERT INTO {}, body) SELECT {}, {} FROM {} r",
                                               text.target, text.key, parted(text.words),
                                               text.table));
    addMissing(connection,
               "SELECT id, body || char(10) || authors FROM note WHERE NOT EXISTS "
               "(SELECT 1 FROM note_text WHERE note_id = note.id)",
               "INSERT INTO note_text (note_id, body) VALUES (?, ?)");
    addMissing(connection,
               "SELECT id, quote || char(10) || note FROM highlight WHERE NOT EXISTS "
               "(SELECT 1 FROM annotation_text WHERE highlight_id = highlight.id)",
               "INSERT INTO annotation_text (highlight_id, body) VALUES (?, ?)");
    addMissing(connection,
               "SELECT id, body FROM item_note WHERE NOT EXISTS "
               "(SELECT 1 FROM annotation_text WHERE item_note_id = item_note.id)",
               "INSERT INTO annotation_text (item_note_id, body) VALUES (?, ?)");
}

} // namespace musette::store
