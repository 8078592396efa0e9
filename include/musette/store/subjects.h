#pragma once

#include <musette/base/error.h>
#include <musette/model/ids.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace musette::store {

class Connection;

/// What rows are about, in at most 80 characters, for the journal's wording. Part of StoreWriter.
/// Errors: NotFound.
class Subjects {
public:
    explicit Subjects(Connection& connection) : m_connection(connection) {}

    /// The date, "2026-11-24".
    [[nodiscard]] base::Result<std::string> of(model::DayId id);
    /// The date of its day.
    [[nodiscard]] base::Result<std::string> of(model::HalfDayId id);
    /// The title of the session.
    [[nodiscard]] base::Result<std::string> of(model::SessionId id);
    /// The title of the sequence.
    [[nodiscard]] base::Result<std::string> of(model::SequenceId id);
    /// The beginning of the note.
    [[nodiscard]] base::Result<std::string> of(model::NoteId id);
    /// The words of the highlight.
    [[nodiscard]] base::Result<std::string> of(model::HighlightId id);
    /// The beginning of the note.
    [[nodiscard]] base::Result<std::string> of(model::ItemNoteId id);
    /// The title of the linked item.
    [[nodiscard]] base::Result<std::string> of(model::SessionItemId id);

private:
    base::Result<std::string> textOf(const char* sql, std::int64_t id, std::string_view what);

    Connection& m_connection;
};

} // namespace musette::store
