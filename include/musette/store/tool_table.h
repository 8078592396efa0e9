#pragma once

#include <musette/base/error.h>
#include <musette/model/change.h>
#include <musette/model/session.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace musette::store {

class Connection;

/// What makes two names one tool: the same letters but for case, accents and blanks.
[[nodiscard]] std::string toolKey(std::string_view name);

/// A tool as a session names it, with the trials recorded there.
struct ToolRow {
    model::Tool tool;
    model::SessionId session;
};

/// Tools of sessions. Part of StoreWriter.
class ToolTable {
public:
    ToolTable(Connection& connection, model::LibraryChange& changes)
        : m_connection(connection), m_changes(changes) {}

    /// Newest session first.
    [[nodiscard]] base::Result<std::vector<ToolRow>> all();
    /// Last in its session; trials of other sessions are not written.
    [[nodiscard]] base::Result<model::ToolId> insert(model::SessionId session,
                                                     const model::Tool& tool);
    /// Everything but its session; trials of other sessions are not written. Errors: NotFound.
    [[nodiscard]] base::Status update(const model::Tool& tool);
    [[nodiscard]] base::Status remove(model::ToolId id);

private:
    void writeTrials(const model::Tool& tool);

    Connection& m_connection;
    model::LibraryChange& m_changes;
};

} // namespace musette::store
