#pragma once

#include "entities.h"
#include "namespaces.h"
#include "tag.h"

#include <pugixml.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace musette::feed {

/// An element's name as the dialects see it.
struct Name {
    Ns ns = Ns::Core;
    Tag tag = Tag::Unknown;
};

/// What concerns a document as a whole while it is read.
struct DocumentState {
    EntityTable& entities;
    bool atomIsCore = false;         ///< inside an Atom document Atom's names are Core
    bool sawUnescapedMarkup = false; ///< elements stood where text was read: blanks count there
    bool sawNestedItem = false;      ///< an item stood in another: an end tag is missing before it
};

/// What is in force at an element: base address, language, namespace declarations (XML Base,
/// XML 1.0 §2.12, Namespaces in XML). Lives on the stack while the element is read and refers to
/// the scope around it.
class Scope {
public:
    /// The scope of the root element.
    Scope(pugi::xml_node root, DocumentState& document, std::string_view documentUrl);
    /// The scope of an element inside `outer`.
    Scope(const Scope& outer, pugi::xml_node node);

    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

    /// True when the element changes anything, so that it needs a scope of its own.
    [[nodiscard]] static bool isNeededFor(pugi::xml_node node);

    [[nodiscard]] Name nameOf(pugi::xml_node node) const;
    /// The base that xml:base sets; empty where the document's own address is in force.
    [[nodiscard]] std::string explicitBase() const {
        return m_base == m_documentBase ? std::string() : *m_base;
    }
    [[nodiscard]] const std::string& language() const { return *m_language; }
    [[nodiscard]] DocumentState& document() const { return *m_document; }

    /// An attribute's value, references resolved and blanks at the ends removed; the name matches
    /// in any letter case.
    [[nodiscard]] std::string attribute(pugi::xml_node node, std::string_view name) const;

    /// An address against the base in force; empty stays empty.
    [[nodiscard]] std::string resolve(std::string_view reference) const;

private:
    void readAttributes(pugi::xml_node node);
    void declare(std::string_view prefix, std::string_view uri);
    [[nodiscard]] Ns vocabularyOf(std::string_view prefix) const;

    const Scope* m_outer = nullptr;
    DocumentState* m_document;
    std::vector<std::pair<std::string_view, Ns>> m_declared;
    const std::string* m_documentBase;
    std::string m_documentUrl; ///< of the root's scope alone
    std::string m_ownBase;
    std::string m_ownLanguage;
    const std::string* m_base;
    const std::string* m_language;
};

/// Calls `visit(node, name, scope)` for every element child.
template <class Visit>
void forEachChild(pugi::xml_node parent, const Scope& scope, Visit visit) {
    for (pugi::xml_node node = parent.first_child(); node; node = node.next_sibling()) {
        if (node.type() != pugi::node_element) {
            continue;
        }
        if (Scope::isNeededFor(node)) {
            const Scope own(scope, node);
            visit(node, own.nameOf(node), own);
        } else {
            visit(node, scope.nameOf(node), scope);
        }
    }
}

} // namespace musette::feed
