#include "page_outline.h"

#include "elements.h"
#include "gumbo_tree.h"
#include "tag_scanner.h"

#include <musette/base/text.h>

#include <algorithm>
#include <array>

namespace musette::markup {
namespace {

bool isBlockTag(GumboTag tag) {
    const ElementRule& rule = ruleFor(tag);
    if (rule.fate != Fate::Write)
        return false;
    return rule.shape != Shape::Inline && rule.shape != Shape::Void;
}

/// A text of this kind is prose whatever its length; any other has to look like a sentence.
bool holdsProse(GumboTag tag) {
    return tag == GUMBO_TAG_P || tag == GUMBO_TAG_PRE || tag == GUMBO_TAG_BLOCKQUOTE ||
           tag == GUMBO_TAG_DD;
}

/// Names and captions of what stands beside them: neither prose nor clutter.
bool isLabel(GumboTag tag) {
    return isHeading(tag) || tag == GUMBO_TAG_FIGCAPTION || tag == GUMBO_TAG_CAPTION ||
           tag == GUMBO_TAG_DT || tag == GUMBO_TAG_TH || tag == GUMBO_TAG_SUMMARY;
}

bool endsSentence(std::string_view text) {
    constexpr auto kEnds =
        std::to_array<std::string_view>({".", "!", "?", "…", ":", ";", "»", "\"", "”", ")", "。"});
    return std::ranges::any_of(kEnds, [text](std::string_view end) { return text.ends_with(end); });
}

bool isOutside(GumboTag tag) {
    return ruleFor(tag).fate == Fate::Drop && tag != GUMBO_TAG_NOSCRIPT && tag != GUMBO_TAG_SOURCE;
}

} // namespace

bool isHeading(GumboTag tag) {
    return tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_H3 ||
           tag == GUMBO_TAG_H4 || tag == GUMBO_TAG_H5 || tag == GUMBO_TAG_H6;
}

PageOutline::PageOutline(const GumboNode* root) {
    std::vector<Open> open;
    m_elements.push_back({.node = root, .block = true});
    open.push_back({0, 0, 0, false});
    while (!open.empty()) {
        Open& top = open.back();
        const GumboVector& children = m_elements[top.index].node->v.element.children;
        if (top.next < children.length) {
            enter(static_cast<const GumboNode*>(children.data[top.next++]), open);
            continue;
        }
        OutlineElement& done = m_elements[top.index];
        done.end = static_cast<Index>(m_elements.size());
        done.textEnd = m_text.size();
        if (done.block)
            breakLine();
        open.pop_back();
    }
    m_endsSentence.resize(m_elements.size());
    measure();
}

void PageOutline::enter(const GumboNode* node, std::vector<Open>& open) {
    const Open around = open.back();
    if (isText(node)) {
        addText(node->v.text.text, around);
        return;
    }
    if (!isElement(node))
        return;
    const GumboTag tag = node->v.element.tag;
    const bool html = node->v.element.tag_namespace == GUMBO_NAMESPACE_HTML;
    if (html && tag == GUMBO_TAG_BR)
        breakLine();
    OutlineElement element{.node = node, .parent = around.index};
    element.block = html && isBlockTag(tag);
    // Raw text, controls and drawings are no text to read.
    element.dropped = isOutside(tag) || node->v.element.tag_namespace == GUMBO_NAMESPACE_SVG;
    if (element.block)
        breakLine();
    element.textStart = m_text.size();
    for (const char* name : {"class", "id"}) {
        const char* value = attributeValue(node, name);
        if (value != nullptr && (element.part == Part::Unknown || element.part == Part::Content)) {
            const Part part = partOf(value);
            element.part = part == Part::Unknown ? element.part : part;
        }
    }
    element.pictures = html && tag == GUMBO_TAG_IMG ? 1 : 0;
    const auto index = static_cast<Index>(m_elements.size());
    m_elements.push_back(element);
    if (element.dropped || tag == GUMBO_TAG_NOSCRIPT) {
        m_elements.back().end = index + 1;
        m_elements.back().textEnd = m_text.size();
        return;
    }
    open.push_back({index, 0, element.block ? index : around.block,
                    around.inLink || (html && tag == GUMBO_TAG_A)});
}

void PageOutline::breakLine() {
    if (!m_text.empty() && m_text.back() != '\n')
        m_text += '\n';
    m_blank = false;
}

void PageOutline::addText(const char* text, const Open& around) {
    const std::size_t before = m_text.size();
    for (; *text != '\0'; ++text) {
        if (isHtmlSpace(*text)) {
            m_blank = true;
            continue;
        }
        if (m_blank && !m_text.empty() && m_text.back() != '\n')
            m_text += ' ';
        m_blank = false;
        m_text += *text;
    }
    const auto length = static_cast<std::uint32_t>(m_text.size() - before);
    m_elements[around.block].own += length;
    m_elements[around.block].ownLinks += around.inLink ? length : 0;
    if (length == 0)
        return;
    m_endsSentence.resize(std::max<std::size_t>(m_endsSentence.size(), around.block + 1));
    const std::size_t tail = std::min<std::size_t>(m_text.size(), 4);
    m_endsSentence[around.block] =
        endsSentence(std::string_view(m_text).substr(m_text.size() - tail));
}

std::string_view PageOutline::text(Index index) const {
    const OutlineElement& element = m_elements[index];
    return base::trim(
        std::string_view(m_text).substr(element.textStart, element.textEnd - element.textStart));
}

std::vector<PageOutline::Index> PageOutline::children(Index index) const {
    std::vector<Index> found;
    for (Index child = index + 1; child < m_elements[index].end; child = m_elements[child].end)
        found.push_back(child);
    return found;
}

double PageOutline::linkShare(Index index) const {
    const OutlineElement& element = m_elements[index];
    return element.length == 0 ? 0 : static_cast<double>(element.linkLength) / element.length;
}

void PageOutline::drop(Index index) {
    m_elements[index].dropped = true;
}

void PageOutline::weigh(OutlineElement& element) const {
    constexpr std::uint32_t kLongText = 80;
    constexpr std::uint32_t kSentence = 25;
    if (element.own == 0)
        return;
    const GumboTag tag = element.node->v.element.tag;
    const std::uint32_t plain = element.own - element.ownLinks;
    const bool mostlyLinks = element.ownLinks * 10 > element.own * 6;
    const auto index = static_cast<std::size_t>(&element - m_elements.data());
    if (isLabel(tag))
        element.clutter += element.ownLinks * 0.5;
    else if (mostlyLinks)
        element.clutter += element.own;
    else if (holdsProse(tag))
        element.prose += plain;
    else if (plain >= kLongText || (plain >= kSentence && m_endsSentence[index]))
        element.prose += tag == GUMBO_TAG_LI ? plain * 0.8 : plain;
    else
        element.clutter += element.own * 0.5;
}

void PageOutline::measure() {
    Index droppedUntil = 0;
    for (Index i = 0; i < m_elements.size(); ++i) {
        OutlineElement& element = m_elements[i];
        element.dropped = element.dropped || i < droppedUntil;
        if (element.dropped)
            droppedUntil = std::max(droppedUntil, element.end);
        element.length = element.dropped ? 0 : element.own;
        element.linkLength = element.dropped ? 0 : element.ownLinks;
        element.prose = element.clutter = 0;
        const bool picture = element.node->v.element.tag == GUMBO_TAG_IMG;
        element.pictures = picture && !element.dropped ? 1 : 0;
        if (!element.dropped)
            weigh(element);
    }
    for (Index i = static_cast<Index>(m_elements.size()); i-- > 1;) {
        const OutlineElement& element = m_elements[i];
        OutlineElement& around = m_elements[element.parent];
        around.length += element.length;
        around.linkLength += element.linkLength;
        around.pictures += element.pictures;
        around.prose += element.prose;
        around.clutter += element.clutter;
    }
}

} // namespace musette::markup
