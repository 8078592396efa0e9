#include "element.h"

#include "links.h"

#include <musette/base/text.h>

namespace musette::feed {
namespace {

std::pair<std::string_view, std::string_view> split(std::string_view qualified) {
    const std::size_t colon = qualified.find(':');
    if (colon == std::string_view::npos) {
        return {{}, qualified};
    }
    return {qualified.substr(0, colon), qualified.substr(colon + 1)};
}

bool isScopeAttribute(std::string_view name) {
    return name.size() >= 5 && (name[0] == 'x' || name[0] == 'X') &&
           base::equalsIgnoringCase(name.substr(0, 3), "xml");
}

} // namespace

Scope::Scope(pugi::xml_node root, DocumentState& document, std::string_view documentUrl)
    : m_document(&document), m_documentBase(&m_documentUrl), m_documentUrl(documentUrl),
      m_base(&m_documentUrl), m_language(&m_ownLanguage) {
    readAttributes(root);
    const std::string_view prefix = split(root.name()).first;
    // The root's own namespace is the dialect's, whatever it is called.
    m_declared.insert(m_declared.begin(), {prefix, Ns::Core});
}

Scope::Scope(const Scope& outer, pugi::xml_node node)
    : m_outer(&outer), m_document(outer.m_document), m_documentBase(outer.m_documentBase),
      m_base(outer.m_base), m_language(outer.m_language) {
    readAttributes(node);
}

bool Scope::isNeededFor(pugi::xml_node node) {
    for (pugi::xml_attribute a = node.first_attribute(); a; a = a.next_attribute()) {
        if (isScopeAttribute(a.name())) {
            return true;
        }
    }
    return false;
}

void Scope::readAttributes(pugi::xml_node node) {
    for (pugi::xml_attribute a = node.first_attribute(); a; a = a.next_attribute()) {
        const std::string_view name = a.name();
        if (!isScopeAttribute(name)) {
            continue;
        }
        if (name == "xmlns") {
            declare({}, a.value());
        } else if (name.starts_with("xmlns:")) {
            declare(name.substr(6), a.value());
        } else if (base::equalsIgnoringCase(name, "xml:base")) {
            std::string value;
            appendDecoded(value, a.value(), m_document->entities);
            std::string resolved = resolveLink(*m_base, value);
            // A base that is relative to nothing helps nobody (RFC 3986 §5.1).
            if (resolved.find(':') != std::string::npos) {
                m_ownBase = std::move(resolved);
                m_base = &m_ownBase;
            }
        } else if (base::equalsIgnoringCase(name, "xml:lang")) {
            m_ownLanguage = base::trim(a.value());
            m_language = &m_ownLanguage;
        }
    }
}

void Scope::declare(std::string_view prefix, std::string_view uri) {
    // Feeds declare a dozen; every name is looked for among them.
    constexpr std::size_t kMaxDeclared = 200;
    if (m_declared.size() >= kMaxDeclared) {
        return;
    }
    Ns ns = vocabularyOfUri(uri);
    if (ns == Ns::Other) {
        ns = prefix.empty() ? Ns::Core : vocabularyOfPrefix(prefix);
    }
    m_declared.emplace_back(prefix, ns == Ns::Atom && m_document->atomIsCore ? Ns::Core : ns);
}

Ns Scope::vocabularyOf(std::string_view prefix) const {
    for (const Scope* scope = this; scope != nullptr; scope = scope->m_outer) {
        for (const auto& [declared, ns] : scope->m_declared) {
            if (declared == prefix) {
                return ns;
            }
        }
    }
    if (prefix.empty()) {
        return Ns::Core;
    }
    const Ns ns = vocabularyOfPrefix(prefix);
    return ns == Ns::Atom && m_document->atomIsCore ? Ns::Core : ns;
}

Name Scope::nameOf(pugi::xml_node node) const {
    const auto [prefix, local] = split(node.name());
    const Tag tag = tagOf(local);
    if (tag == Tag::Unknown) {
        return {Ns::Other, tag};
    }
    return {vocabularyOf(prefix), tag};
}

std::string Scope::attribute(pugi::xml_node node, std::string_view name) const {
    for (pugi::xml_attribute a = node.first_attribute(); a; a = a.next_attribute()) {
        if (base::equalsIgnoringCase(a.name(), name)) {
            std::string value;
            appendDecoded(value, a.value(), m_document->entities);
            return std::string(base::trim(value));
        }
    }
    return {};
}

std::string Scope::resolve(std::string_view reference) const {
    return resolveLink(*m_base, reference);
}

} // namespace musette::feed
