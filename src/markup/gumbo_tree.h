#pragma once

#include <gumbo.h>

#include <cstddef>
#include <string_view>

namespace musette::markup {

/// A parsed tree; frees itself. Thread: any, one at a time.
class GumboTree {
public:
    /// Parses as the content of a `div` (HTML §13.4). The text must outlive the tree.
    explicit GumboTree(std::string_view html);
    ~GumboTree();
    GumboTree(const GumboTree&) = delete;
    GumboTree& operator=(const GumboTree&) = delete;

    /// The element that holds the parsed nodes.
    [[nodiscard]] const GumboNode* root() const { return m_output->root; }

private:
    GumboOptions m_options;
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
