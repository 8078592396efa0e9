#pragma once

#include <musette/base/error.h>
#include <musette/model/session.h>

namespace musette::store {
class StoreWriter;
}

namespace musette::service {

/// Tools seen in sessions. By its name a tool is one across them. Every method is one undoable
/// action.
/// Errors: NotFound; InvalidArgument for a tool without name, or one said to be tested or adopted
/// that nobody tried ("I test first, I talk about it afterwards").
class ToolEditor {
public:
    explicit ToolEditor(store::StoreWriter& store) : m_store(store) {}

    /// Named in a session. A tool known from another session brings its state and address along;
    /// the same tool twice in a session gives the same id.
    [[nodiscard]] base::Result<model::ToolId> add(model::SessionId session,
                                                  const model::Tool& tool);
    /// Name, address and state in all sessions; comment, visibility and the trials recorded there
    /// in its own. With the name of another tool both become one.
    [[nodiscard]] base::Status edit(const model::Tool& tool);
    /// What was spotted or is being tested is tested from then on.
    [[nodiscard]] base::Status addTrial(model::ToolId tool, const model::ToolTrial& trial);
    /// From its session alone.
    [[nodiscard]] base::Status remove(model::ToolId id);

private:
    store::StoreWriter& m_store;
};

} // namespace musette::service
