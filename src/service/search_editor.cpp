#include "operations.h"

#include <musette/service/search_editor.h>
#include <musette/store/reader.h>

namespace musette::service {
namespace {

/// Without blanks at the ends of its words, and with a name.
base::Result<model::SavedSearch> checked(model::SavedSearch search) {
    search.words = base::collapseSpace(search.words);
    if (search.words.empty())
        return base::fail(base::ErrorCode::InvalidArgument, "a search needs something to look for");
    if (const auto fault = store::StoreReader::faultIn(search.words))
        return base::fail(base::ErrorCode::InvalidArgument,
                          "this search cannot be asked, because of \"" + fault->term + '"');
    search.name = base::collapseSpace(search.name);
    if (search.name.empty())
        search.name = base::ellipsize(search.words, 60);
    return search;
}

} // namespace

base::Result<model::SavedSearchId> SearchEditor::save(const model::SavedSearch& wanted) {
    const auto search = checked(wanted);
    if (!search)
        return std::unexpected(search.error());
    return made<model::SavedSearchId>(m_store, model::OperationKind::SaveSearch,
                                      subjectOf(search->name),
                                      [&] { return m_store.searches().insert(*search); });
}

base::Status SearchEditor::edit(model::SavedSearchId id, const SavedSearchEdit& edit) {
    auto search = m_store.searches().search(id);
    if (!search)
        return std::unexpected(search.error());
    const std::string before = search->name;
    search->words = edit.words.value_or(search->words);
    search->name = edit.name.value_or(search->name);
    search->withLetGo = edit.withLetGo.value_or(search->withLetGo);
    const auto changed = checked(*std::move(search));
    if (!changed)
        return std::unexpected(changed.error());
    return m_store.operation(model::OperationKind::EditSearch, subjectOf(before), 1,
                             [&] { return m_store.searches().update(*changed); });
}

base::Status SearchEditor::remove(model::SavedSearchId id) {
    const auto search = m_store.searches().search(id);
    if (!search)
        return std::unexpected(search.error());
    return m_store.operation(model::OperationKind::RemoveSearch, subjectOf(search->name), 1,
                             [&] { return m_store.searches().remove(id); });
}

} // namespace musette::service
