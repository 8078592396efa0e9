#include "recorder.h"

#include "connection.h"

#include <sqlite3.h>

#include <array>

namespace musette::store {
namespace {

constexpr auto kUserTables = std::to_array<const char*>({
    "folder",
    "feed",
    "feed_fetch",
    "item",
    "item_body",
    "item_text",
    "tombstone",
    "triage_event",
    "tag",
    "item_tag",
    "session",
    "session_day",
    "half_day",
    "sequence",
    "speaker",
    "sequence_speaker",
    "note",
    "note_revision",
    "note_text",
    "session_item",
    "objective",
    "resource",
    "tool",
    "tool_trial",
    "related_account",
    "item_full_text",
    "feed_full_text",
    "highlight",
    "item_note",
    "annotation_revision",
    "annotation_text",
    "feed_images",
    "feed_retention",
    "rule",
    "rule_condition",
    "rule_action",
    "rule_run",
    "rule_deed",
    "item_story",
    "feed_ungrouped",
    "report",
    "report_left_out",
    "report_section",
    "report_progress",
    "imported_part",
    "board",
    "board_column",
    "card",
    "title_wish",
    "participant",
    "training",
    "session_training",
    "saved_search",
});

void requireOk(Connection& connection, int code) {
    if (code != SQLITE_OK)
        throw SQLite::Exception(connection.database().getHandle(), code);
}

} // namespace

Recorder::Recorder(Connection& connection) {
    requireOk(connection,
              sqlite3session_create(connection.database().getHandle(), "main", &m_session));
    for (const char* table : kUserTables)
        requireOk(connection, sqlite3session_attach(m_session, table));
}

Recorder::~Recorder() {
    sqlite3session_delete(m_session);
}

base::Result<std::string> Recorder::changeset() {
    int size = 0;
    void* bytes = nullptr;
    if (sqlite3session_changeset(m_session, &size, &bytes) != SQLITE_OK)
        return base::fail(base::ErrorCode::Internal, "the change could not be recorded for undo");
    std::string copy(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
    sqlite3_free(bytes);
    return copy;
}

} // namespace musette::store
