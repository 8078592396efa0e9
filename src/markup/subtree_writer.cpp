#include "subtree_writer.h"

#include "elements.h"
#include "gumbo_tree.h"
#include "markup_writer.h"
#include "tag_classes.h"

#include <algorithm>
#include <string_view>

namespace musette::markup {
namespace {

using Index = PageOutline::Index;

bool isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == ':';
}

bool isName(std::string_view text) {
    return !text.empty() && text.front() != '-' && std::ranges::all_of(text, isNameCharacter);
}

/// The parser's name, or the source's for an element that the parser has no number for.
std::string_view nameOf(const GumboNode* node) {
    if (node->v.element.tag != GUMBO_TAG_UNKNOWN)
        return gumbo_normalized_tagname(node->v.element.tag);
    GumboStringPiece name = node->v.element.original_tag;
    gumbo_tag_from_original_text(&name);
    return name.data == nullptr ? std::string_view() : std::string_view(name.data, name.length);
}

/// Parts of a table, list or the like mean something only inside it.
bool needsItsParent(GumboTag tag) {
    return is(tag, TablePart) || tag == GUMBO_TAG_LI || tag == GUMBO_TAG_DD || tag == GUMBO_TAG_DT;
}

class SubtreeWriter {
public:
    explicit SubtreeWriter(const PageOutline& page) : m_page(page) {}

    void write(Index root) {
        m_index = root;
        enter(m_page[root].node, true);
        while (!m_open.empty()) {
            Frame& top = m_open.back();
            const GumboVector& children = top.node->v.element.children;
            if (top.next < children.length) {
                enter(static_cast<const GumboNode*>(children.data[top.next++]), false);
                continue;
            }
            if (!top.name.empty())
                m_out.close(top.name);
            if (m_noscript == top.node)
                m_noscript = nullptr;
            m_open.pop_back();
        }
    }

    std::string take() { return m_out.take(); }

private:
    struct Frame {
        const GumboNode* node;
        unsigned next;
        std::string_view name;
    };

    void enter(const GumboNode* node, bool isRoot) {
        if (isText(node)) {
            m_out.text(node->v.text.text);
            return;
        }
        if (!isElement(node))
            return;
        // Elements come in the order of the outline; those in a noscript are not in it.
        bool dropped = false;
        if (m_noscript == nullptr) {
            const Index at = m_index;
            dropped = m_page[at].dropped;
            m_index = dropped ? m_page[at].end : at + 1;
        }
        if (dropped)
            return;
        open(node, isRoot && needsItsParent(node->v.element.tag));
    }

    void open(const GumboNode* node, bool asBox) {
        std::string_view name = asBox ? "div" : nameOf(node);
        // A drawing or formula may hold elements with the name of an empty one.
        const bool isVoid = is(node->v.element.tag, Void);
        if (!isName(name) || (isVoid && node->v.element.children.length > 0))
            name = {};
        if (!name.empty()) {
            m_out.open(name);
            const GumboVector& attributes = node->v.element.attributes;
            for (unsigned i = 0; !asBox && i < attributes.length; ++i) {
                const auto* attribute = static_cast<const GumboAttribute*>(attributes.data[i]);
                if (isName(attribute->name))
                    m_out.attribute(attribute->name, attribute->value);
            }
            m_out.endOfTag();
        }
        if (m_noscript == nullptr && node->v.element.tag == GUMBO_TAG_NOSCRIPT)
            m_noscript = node;
        m_open.push_back({node, 0, isVoid ? std::string_view() : name});
    }

    const PageOutline& m_page;
    MarkupWriter m_out;
    std::vector<Frame> m_open;
    Index m_index = 0;
    const GumboNode* m_noscript = nullptr; ///< the one being written
};

} // namespace

std::string subtreeSource(const PageOutline& page, const std::vector<Index>& chosen) {
    SubtreeWriter writer(page);
    for (const Index root : chosen)
        writer.write(root);
    return writer.take();
}

} // namespace musette::markup
