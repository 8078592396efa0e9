#pragma once

#include <gumbo.h>

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace musette::markup {

/// Memory of one tree, which comes in large pieces and goes all at once: gumbo asks for a dozen
/// bytes at a time, and frees them one by one.
class TreeMemory {
public:
    [[nodiscard]] void* take(std::size_t bytes);

private:
    std::vector<std::unique_ptr<std::byte[]>> m_pieces;
    std::byte* m_free = nullptr;
    std::size_t m_left = 0;
};

/// A parsed tree; frees itself. Thread: any, one at a time.
class GumboTree {
public:
    /// Parses as the content of a `div` (HTML §13.4). The text must outlive the tree.
    explicit GumboTree(std::string_view html);
    GumboTree(const GumboTree&) = delete;
    GumboTree& operator=(const GumboTree&) = delete;

    /// The element that holds the parsed nodes.
    [[nodiscard]] const GumboNode* root() const { return m_output->root; }

private:
    TreeMemory m_memory;
    GumboOutput* m_output;
};

[[nodiscard]] inline bool isElement(const GumboNode* node) {
    return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

[[nodiscard]] inline bool isText(const GumboNode* node) {
    return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
           node->type == GUMBO_NODE_CDATA;
}

[[nodiscard]] inline const GumboNode* childAt(const GumboNode* node, std::size_t index) {
    return static_cast<const GumboNode*>(node->v.element.children.data[index]);
}

/// The value of an attribute, nothing when it is not there.
[[nodiscard]] inline const char* attributeValue(const GumboNode* node, const char* name) {
    const GumboAttribute* found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found == nullptr ? nullptr : found->value;
}

} // namespace musette::markup
