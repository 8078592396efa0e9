#pragma once

#include <musette/base/error.h>
#include <musette/model/saved_search.h>

#include <optional>
#include <string>

namespace musette::store {
class StoreWriter;
}

namespace musette::service {

/// What is to change of a saved search; what is not named stays.
struct SavedSearchEdit {
    std::optional<std::string> name{}; ///< empty: its words
    std::optional<std::string> words{};
    std::optional<bool> withLetGo{};
};

/// The searches that the user keeps. Every method is one undoable action.
/// Thread: the library executor's. Errors: NotFound; InvalidArgument for a search that is wrong, or
/// that says nothing.
class SearchEditor {
public:
    explicit SearchEditor(store::StoreWriter& store) : m_store(store) {}

    /// Without a name it is called by its words.
    [[nodiscard]] base::Result<model::SavedSearchId> save(const model::SavedSearch& search);
    [[nodiscard]] base::Status edit(model::SavedSearchId id, const SavedSearchEdit& edit);
    [[nodiscard]] base::Status remove(model::SavedSearchId id);

private:
    store::StoreWriter& m_store;
};

} // namespace musette::service
