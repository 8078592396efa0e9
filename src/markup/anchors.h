#pragma once

#include "gumbo_tree.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

namespace musette::markup {

/// The places inside an article that its links lead to. Their ids get a prefix, so that they meet
/// nothing of the page around; an id that has it already keeps it.
class Anchors {
public:
    explicit Anchors(std::string_view prefix) : m_prefix(prefix) {}

    /// What a link says of a place in its own article: a fragment, empty when it leads elsewhere.
    using FragmentOf = std::function<std::string(std::string_view href)>;

    /// Notes the ids and names of a tree and the links to them, without recursion.
    void collect(const GumboNode* root, const FragmentOf& fragmentOf);
    /// The id to write for an element that a link leads to, once: a second one of the same id gets
    /// none.
    [[nodiscard]] std::optional<std::string> idFor(const GumboNode* element);
    /// The target to link to for `#fragment`, nothing when no element of the article has it.
    [[nodiscard]] std::optional<std::string> targetOf(std::string_view fragment);
    /// False when a link was written without its target or the other way round: one of them stood
    /// in what has been left out.
    [[nodiscard]] bool isMatched() const { return m_linked == m_written; }
    /// A fragment without the prefix, for an address outside the article.
    [[nodiscard]] std::string_view withoutPrefix(std::string_view fragment) const;

private:
    [[nodiscard]] std::string known(std::string_view fragment) const;
    [[nodiscard]] std::string prefixed(std::string_view id) const;

    std::string m_prefix;
    std::unordered_set<std::string> m_known;  ///< prefixed ids of the source
    std::unordered_set<std::string> m_wanted; ///< those that links of the source lead to
    std::unordered_set<std::string> m_written;
    std::unordered_set<std::string> m_linked;
};

} // namespace musette::markup
