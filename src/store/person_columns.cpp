#include "person_columns.h"

#include <array>

namespace musette::store {
namespace {

using enum model::MentionPlace;

// Statements are told apart by their address, so each column has literals of its own.
#define MUSETTE_TEXT(place, table, column, session, title)                                         \
    TextColumn{place,                                                                              \
               "SELECT t.id, t." column ", (" session "), (" title ") FROM " table                 \
               " t WHERE t." column " <> '' ORDER BY t.id",                                        \
               "UPDATE " table " SET " column " = ?2 WHERE id = ?1"}

#define MUSETTE_TITLE_OF(session) "SELECT s.title FROM session s WHERE s.id = (" session ")"
#define MUSETTE_OF_SESSION(place, table, column, session)                                          \
    MUSETTE_TEXT(place, table, column, session, MUSETTE_TITLE_OF(session))

#define MUSETTE_OWN "t.session_id"
#define MUSETTE_BY_HALF_DAY                                                                        \
    "SELECT d.session_id FROM half_day h JOIN session_day d ON d.id = h.day_id WHERE h.id = "
#define MUSETTE_BY_SEQUENCE                                                                        \
    "SELECT d.session_id FROM sequence q JOIN half_day h ON h.id = q.half_day_id "                 \
    "JOIN session_day d ON d.id = h.day_id WHERE q.id = "
#define MUSETTE_BY_NOTE "SELECT n.session_id FROM note n WHERE n.id = t.note_id"
#define MUSETTE_BY_TOOL "SELECT k.session_id FROM tool k WHERE k.id = t.tool_id"
#define MUSETTE_BY_BOARD MUSETTE_BY_SEQUENCE "t.sequence_id"
#define MUSETTE_BY_COLUMN                                                                          \
    MUSETTE_BY_SEQUENCE "(SELECT b.sequence_id FROM board b WHERE b.id = t.board_id)"
#define MUSETTE_BY_CARD                                                                            \
    MUSETTE_BY_SEQUENCE "(SELECT b.sequence_id FROM board b JOIN board_column c "                  \
                        "ON c.board_id = b.id WHERE c.id = t.column_id)"
#define MUSETTE_ITEM_TITLE "SELECT i.title FROM item i WHERE i.id = "

constexpr std::array kColumns{
    MUSETTE_TEXT(Session, "session", "title", "t.id", "t.title"),
    MUSETTE_TEXT(Session, "session", "organiser", "t.id", "t.title"),
    MUSETTE_TEXT(Session, "session", "sponsor", "t.id", "t.title"),
    MUSETTE_TEXT(Session, "session", "place", "t.id", "t.title"),
    MUSETTE_TEXT(Session, "session", "contact", "t.id", "t.title"),
    MUSETTE_TEXT(Session, "session", "author", "t.id", "t.title"),
    MUSETTE_TEXT(Session, "session", "audience", "t.id", "t.title"),
    MUSETTE_TEXT(Session, "session", "introduction", "t.id", "t.title"),
    MUSETTE_TEXT(Session, "session", "conclusion", "t.id", "t.title"),
    MUSETTE_TEXT(Session, "session", "link_notice", "t.id", "t.title"),
    MUSETTE_TEXT(Session, "session", "licence", "t.id", "t.title"),
    MUSETTE_OF_SESSION(Sequence, "sequence", "title", MUSETTE_BY_HALF_DAY "t.half_day_id"),
    MUSETTE_OF_SESSION(Note, "note", "body", MUSETTE_OWN),
    MUSETTE_OF_SESSION(Note, "note", "authors", MUSETTE_OWN),
    MUSETTE_OF_SESSION(FormerNote, "note_revision", "body", MUSETTE_BY_NOTE),
    MUSETTE_OF_SESSION(Link, "session_item", "comment", MUSETTE_OWN),
    MUSETTE_OF_SESSION(List, "objective", "text", MUSETTE_OWN),
    MUSETTE_OF_SESSION(List, "objective", "result", MUSETTE_OWN),
    MUSETTE_OF_SESSION(List, "resource", "title", MUSETTE_OWN),
    MUSETTE_OF_SESSION(List, "resource", "url", MUSETTE_OWN),
    MUSETTE_OF_SESSION(List, "resource", "comment", MUSETTE_OWN),
    MUSETTE_OF_SESSION(List, "tool", "name", MUSETTE_OWN),
    MUSETTE_OF_SESSION(List, "tool", "comment", MUSETTE_OWN),
    MUSETTE_OF_SESSION(List, "tool_trial", "verdict", MUSETTE_BY_TOOL),
    MUSETTE_OF_SESSION(List, "related_account", "author", MUSETTE_OWN),
    MUSETTE_OF_SESSION(List, "related_account", "title", MUSETTE_OWN),
    MUSETTE_OF_SESSION(List, "related_account", "url", MUSETTE_OWN),
    MUSETTE_OF_SESSION(List, "related_account", "comment", MUSETTE_OWN),
    MUSETTE_OF_SESSION(Board, "board", "title", MUSETTE_BY_BOARD),
    MUSETTE_OF_SESSION(Board, "board", "yellow", MUSETTE_BY_BOARD),
    MUSETTE_OF_SESSION(Board, "board", "green", MUSETTE_BY_BOARD),
    MUSETTE_OF_SESSION(Board, "board", "blue", MUSETTE_BY_BOARD),
    MUSETTE_OF_SESSION(Board, "board", "pink", MUSETTE_BY_BOARD),
    MUSETTE_OF_SESSION(Board, "board_column", "title", MUSETTE_BY_COLUMN),
    MUSETTE_OF_SESSION(Board, "card", "text", MUSETTE_BY_CARD),
    // A participant whose name is erased has an alias and no name: what stands in its place in
    // texts is nobody's name, and would be looked for like one.
    TextColumn{Participant,
               "SELECT p.id, p.name, p.session_id, s.title FROM participant p "
               "JOIN session s ON s.id = p.session_id WHERE p.name <> '' ORDER BY p.id",
               "UPDATE participant SET name = substr(?2, 1, 0) WHERE id = ?1"},
    TextColumn{Report,
               "SELECT r.session_id || ' ' || r.anchor, r.title, r.session_id, s.title "
               "FROM report_section r JOIN session s ON s.id = r.session_id WHERE r.title <> ''",
               "UPDATE report_section SET title = ?2 WHERE session_id || ' ' || anchor = ?1"},
    TextColumn{Report,
               "SELECT r.session_id || ' ' || r.anchor, r.transition, r.session_id, s.title "
               "FROM report_section r JOIN session s ON s.id = r.session_id "
               "WHERE r.transition <> ''",
               "UPDATE report_section SET transition = ?2 WHERE session_id || ' ' || anchor = ?1"},
    TextColumn{Report,
               "SELECT r.session_id || ' ' || r.audience, r.reviewed_by, r.session_id, s.title "
               "FROM report_progress r JOIN session s ON s.id = r.session_id "
               "WHERE r.reviewed_by <> ''",
               "UPDATE report_progress SET reviewed_by = ?2 "
               "WHERE session_id || ' ' || audience = ?1"},
    TextColumn{Report,
               "SELECT key, value, NULL, '' FROM setting WHERE key LIKE 'report.organisation.%' "
               "AND value NOT LIKE 'data:%'",
               "UPDATE setting SET value = ?2 WHERE key = ?1"},
    MUSETTE_TEXT(Training, "training", "title", "NULL", "t.title"),
    MUSETTE_TEXT(Training, "training", "audience", "NULL", "t.title"),
    MUSETTE_TEXT(Training, "training", "description", "NULL", "t.title"),
    MUSETTE_TEXT(Training, "training", "objectives", "NULL", "t.title"),
    TextColumn{Attachment, "SELECT key, name, NULL, '' FROM attachment",
               "UPDATE attachment SET name = ?2 WHERE key = ?1"},
    MUSETTE_TEXT(ItemNote, "highlight", "note", "NULL", MUSETTE_ITEM_TITLE "t.item_id"),
    MUSETTE_TEXT(ItemNote, "item_note", "body", "NULL", MUSETTE_ITEM_TITLE "t.item_id"),
    MUSETTE_TEXT(ItemNote, "annotation_revision", "body", "NULL",
                 MUSETTE_ITEM_TITLE "coalesce((SELECT h.item_id FROM highlight h "
                                    "WHERE h.id = t.highlight_id), (SELECT n.item_id "
                                    "FROM item_note n WHERE n.id = t.item_note_id))"),
    TextColumn{Draft,
               "SELECT key, value, NULL, '' FROM setting WHERE key LIKE 'draft.%' "
               "OR key LIKE 'note-draft.%'",
               "UPDATE setting SET value = ?2 WHERE key = ?1"},
};

} // namespace

std::span<const TextColumn> textColumns() {
    return kColumns;
}

} // namespace musette::store
