#pragma once

#include "class_hints.h"

#include <gumbo.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace musette::markup {

/// One element of a page, with what stands in it.
struct OutlineElement {
    const GumboNode* node = nullptr;
    std::uint32_t parent = 0; ///< position in the outline; its own for the first
    std::uint32_t end = 0;    ///< one past the last element inside
    Part part = Part::Unknown;
    bool block = false;
    bool dropped = false;      ///< no part of the article, with all that is in it
    std::size_t textStart = 0; ///< in the page's text
    std::size_t textEnd = 0;
    // Text that no block further inside holds.
    std::uint32_t own = 0;      ///< bytes
    std::uint32_t ownLinks = 0; ///< those of them in links
    // All that stands inside, what is dropped left out.
    std::uint32_t length = 0;
    std::uint32_t linkLength = 0;
    std::uint32_t pictures = 0;
    double prose = 0;   ///< worth of its running text
    double clutter = 0; ///< worth of its links, labels and bits
};

/// A page's elements in the order of the source, flat, so that whatever is asked of them is a loop.
/// Holds pointers into the tree it was made from. Thread: any, one at a time.
class PageOutline {
public:
    explicit PageOutline(const GumboNode* root);

    using Index = std::uint32_t;
    [[nodiscard]] std::size_t size() const { return m_elements.size(); }
    [[nodiscard]] const OutlineElement& operator[](Index index) const { return m_elements[index]; }
    [[nodiscard]] GumboTag tag(Index index) const { return m_elements[index].node->v.element.tag; }
    /// The text inside, blanks collapsed, blocks apart by a newline.
    [[nodiscard]] std::string_view text(Index index) const;
    [[nodiscard]] std::string_view text() const { return m_text; }
    /// Elements right inside, in order.
    [[nodiscard]] std::vector<Index> children(Index index) const;
    /// The share of links in what stands inside, 0 to 1.
    [[nodiscard]] double linkShare(Index index) const;

    void drop(Index index);
    /// Works out what stands inside each element, after elements were dropped.
    void measure();

private:
    struct Open {
        Index index;
        unsigned next;
        Index block;
        bool inLink;
    };

    void enter(const GumboNode* node, std::vector<Open>& open);
    void addText(const char* text, const Open& around);
    void breakLine();
    void weigh(OutlineElement& element) const;

    std::vector<OutlineElement> m_elements;
    std::vector<bool> m_endsSentence; ///< its own text ends as a sentence does
    std::string m_text;
    bool m_blank = false;
};

[[nodiscard]] bool isHeading(GumboTag tag);

} // namespace musette::markup
