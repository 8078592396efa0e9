#include <musette/base/find_words.h>
#include <musette/base/text.h>
#include <musette/service/person_editor.h>
#include <musette/store/writer.h>

#include <string>

namespace musette::service {

base::Result<int> PersonEditor::erase(std::string_view name, std::string_view alias) {
    constexpr std::size_t kShortestName = 2;
    if (base::foldForSearch(base::collapseSpace(name)).size() < kShortestName)
        return base::fail(base::ErrorCode::InvalidArgument, "a name has two letters or more");
    if (!base::findWords(alias, name).empty())
        return base::fail(base::ErrorCode::InvalidArgument, "the alias holds the name");
    const std::string instead(base::trim(alias).empty() ? "[…]" : base::trim(alias));
    int places = 0;
    const base::Status done = m_store.transaction(store::Durability::Now, [&]() -> base::Status {
        const auto erased = m_store.people().erase(name, instead, m_clock.now());
        if (!erased)
            return std::unexpected(erased.error());
        places = *erased;
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    if (const auto settled = m_store.settle(); !settled)
        return std::unexpected(settled.error());
    return places;
}

} // namespace musette::service
