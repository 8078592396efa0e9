#include "recorder.h"

#include "connection.h"
#include "read_marks.h"

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
    "unread_item",
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

Recorder::Recorder(Connection& connection) : m_connection(connection) {
    requireOk(connection,
              sqlite3session_create(connection.database().getHandle(), "main", &m_session));
    for (const char* table : kUserTables)
        requireOk(connection, sqlite3session_attach(m_session, table));
    m_connection.setRecorder(this);
}

Recorder::~Recorder() {
    m_connection.setRecorder(nullptr);
    sqlite3session_delete(m_session);
}

std::vector<std::int64_t> Recorder::mark(Connection& connection,
                                         std::span<const std::int64_t> items, bool unread) {
    Recorder* recorder = connection.recorder();
    if (recorder == nullptr)
        return markItems(connection, items, unread);
    sqlite3session_enable(recorder->m_session, 0);
    auto marked = markItems(connection, items, unread);
    sqlite3session_enable(recorder->m_session, 1);
    if (!marked.empty())
        recorder->m_marks.push_back({unread, marked});
    return marked;
}

base::Result<Recorded> Recorder::recorded() {
    int size = 0;
    void* bytes = nullptr;
    if (sqlite3session_changeset(m_session, &size, &bytes) != SQLITE_OK)
        return base::fail(base::ErrorCode::Internal, "the change could not be recorded for undo");
    Recorded recorded{{static_cast<const char*>(bytes), static_cast<std::size_t>(size)}, m_marks};
    sqlite3_free(bytes);
    return recorded;
}

} // namespace musette::store
