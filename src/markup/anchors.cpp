#include "anchors.h"

#include "address_rules.h"
#include "tag_scanner.h"

#include <algorithm>
#include <vector>

namespace musette::markup {
namespace {

constexpr std::size_t kLongestId = 200;

/// The id of an element, or the name of an anchor; empty for what is no id (HTML §3.2.6).
std::string_view sourceId(const GumboNode* element) {
    const GumboVector& attributes = element->v.element.attributes;
    if (attributes.length == 0)
        return {};
    const char* id = attributeValue(element, "id");
    if ((id == nullptr || *id == '\0') && element->v.element.tag == GUMBO_TAG_A)
        id = attributeValue(element, "name");
    const std::string_view value = id == nullptr ? std::string_view() : std::string_view(id);
    if (value.size() > kLongestId || std::ranges::any_of(value, [](char c) {
            return isHtmlSpace(c) || static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
        }))
        return {};
    return value;
}

} // namespace

std::string Anchors::prefixed(std::string_view id) const {
    return id.starts_with(m_prefix) ? std::string(id) : m_prefix + std::string(id);
}

std::string_view Anchors::withoutPrefix(std::string_view fragment) const {
    return fragment.starts_with(m_prefix) ? fragment.substr(m_prefix.size()) : fragment;
}

void Anchors::collect(const GumboNode* root, const FragmentOf& fragmentOf) {
    std::vector<std::string> fragments;
    std::vector<const GumboNode*> open = {root};
    while (!open.empty()) {
        const GumboNode* node = open.back();
        open.pop_back();
        const std::string_view id = sourceId(node);
        if (!id.empty())
            m_known.insert(prefixed(id));
        const char* href =
            node->v.element.tag == GUMBO_TAG_A ? attributeValue(node, "href") : nullptr;
        std::string fragment = href == nullptr ? std::string() : fragmentOf(href);
        if (!fragment.empty())
            fragments.push_back(std::move(fragment));
        const GumboVector& children = node->v.element.children;
        for (unsigned i = 0; i < children.length; ++i) {
            if (isElement(childAt(node, i)))
                open.push_back(childAt(node, i));
        }
    }
    for (const std::string& fragment : fragments)
        m_wanted.insert(known(fragment));
}

std::optional<std::string> Anchors::idFor(const GumboNode* element) {
    const std::string_view id = sourceId(element);
    if (id.empty())
        return std::nullopt;
    std::string full = prefixed(id);
    if (!m_wanted.contains(full) || !m_written.insert(full).second)
        return std::nullopt;
    return full;
}

/// The id that a fragment means, as it stands or decoded (HTML §7.4.6.3); empty when there is none.
std::string Anchors::known(std::string_view fragment) const {
    for (const std::string& id : {std::string(fragment), percentDecoded(fragment)}) {
        std::string full = prefixed(id);
        if (m_known.contains(full))
            return full;
    }
    return {};
}

std::optional<std::string> Anchors::targetOf(std::string_view fragment) {
    std::string full = fragment.empty() ? std::string() : known(fragment);
    if (full.empty())
        return std::nullopt;
    m_linked.insert(full);
    return full;
}

} // namespace musette::markup
