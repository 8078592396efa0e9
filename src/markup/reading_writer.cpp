#include "reading_writer.h"

#include "address_rules.h"
#include "attribute_rules.h"
#include "elements.h"
#include "table_facts.h"
#include "tag_scanner.h"

#include <musette/base/text.h>

#include <algorithm>
#include <array>
#include <string>

namespace musette::markup {
namespace {

constexpr std::size_t kLongBold = 120;

std::string_view valueOf(const GumboNode* node, const char* name) {
    const char* value = attributeValue(node, name);
    return value == nullptr ? std::string_view() : std::string_view(value);
}

/// One of a few words as a literal; empty for all else.
template <std::size_t N>
std::string_view literal(std::string_view value, const std::array<std::string_view, N>& known) {
    const auto found = std::ranges::find(known, value);
    return found == known.end() ? std::string_view() : *found;
}

std::string_view alignmentOf(const GumboNode* node) {
    constexpr std::array<std::string_view, 4> kKnown = {"left", "right", "center", "justify"};
    if (node->v.element.tag == GUMBO_TAG_CENTER)
        return "center";
    return literal(valueOf(node, "align"), kKnown);
}

/// The one element in a block that holds all its text, if there is one.
const GumboNode* onlyChild(const GumboNode* node) {
    const GumboNode* only = nullptr;
    for (unsigned i = 0; i < node->v.element.children.length; ++i) {
        const GumboNode* child = childAt(node, i);
        if (isText(child) && base::trim(child->v.text.text).empty())
            continue;
        if (only != nullptr || !isElement(child))
            return nullptr;
        only = child;
    }
    return only;
}

/// True when there are more than `length` bytes of text; looks at a few nodes only.
bool holdsMoreThan(std::size_t length, const GumboNode* root) {
    constexpr int kMostNodes = 200;
    std::vector<const GumboNode*> open = {root};
    std::size_t found = 0;
    for (int seen = 0; !open.empty() && seen < kMostNodes; ++seen) {
        const GumboNode* node = open.back();
        open.pop_back();
        if (isText(node)) {
            found += std::string_view(node->v.text.text).size();
            if (found > length)
                return true;
        } else if (isElement(node)) {
            const unsigned count = std::min(node->v.element.children.length, 200U);
            for (unsigned i = 0; i < count; ++i)
                open.push_back(childAt(node, i));
        }
    }
    return false;
}

/// A paragraph that is bold from end to end and longer than a heading: nobody wants to read it so.
bool isShoutedParagraph(const GumboNode* bold) {
    const GumboNode* parent = bold->parent;
    if (parent == nullptr || !isElement(parent))
        return false;
    const GumboTag around = parent->v.element.tag;
    return (around == GUMBO_TAG_P || around == GUMBO_TAG_DIV) && onlyChild(parent) == bold &&
           holdsMoreThan(kLongBold, bold);
}

} // namespace

void ReadingWriter::write(const GumboNode* root) {
    push(root, As::Nothing);
    while (!m_open.empty()) {
        Frame& frame = m_open.back();
        if (!frame.begun) {
            frame.begun = true;
            begin(frame);
        }
        if (frame.next >= frame.node->v.element.children.length) {
            leave();
        } else if (isFull()) {
            m_result.truncated = true;
            leave();
        } else {
            enter(childAt(frame.node, frame.next++));
        }
    }
    m_out.endParagraph();
}

ReadingHtml ReadingWriter::take() {
    m_result.html = m_out.take();
    return std::move(m_result);
}

void ReadingWriter::push(const GumboNode* node, As as, std::string_view name, const Flow& flow) {
    const bool inLayout = !m_open.empty() && m_open.back().inLayout;
    m_open.push_back({.node = node, .as = as, .name = name, .flow = flow, .inLayout = inLayout});
}

void ReadingWriter::enter(const GumboNode* node) {
    if (isText(node))
        writeText(node);
    else if (isElement(node) && node->v.element.tag_namespace == GUMBO_NAMESPACE_HTML)
        enterElement(node);
}

void ReadingWriter::enterElement(const GumboNode* node) {
    if (node->v.element.tag != GUMBO_TAG_A && node->v.element.attributes.length > 0 &&
        !valueOf(node, "id").empty())
        m_out.anchor(valueOf(node, "id"));
    const ElementRule& rule = ruleFor(node->v.element.tag);
    switch (rule.fate) {
    case Fate::Write:
        if (rule.shape == Shape::Inline)
            enterInline(node);
        else
            enterBlock(node);
        return;
    case Fate::Link: writeLink(node); return;
    case Fate::Image: writeImage(node); return;
    case Fate::Drop:
    case Fate::Embed:
    case Fate::Media: return;
    default: // never in sanitised HTML
        push(node, As::Nothing);
        return;
    }
}

void ReadingWriter::enterInline(const GumboNode* node) {
    const ElementRule& rule = ruleFor(node->v.element.tag);
    const bool bold = rule.name == "b" || rule.name == "strong";
    const bool marked = rule.name == "span" && valueOf(node, "class") == "mark";
    if ((rule.name == "span" && !marked) || (bold && isShoutedParagraph(node))) {
        push(node, As::Nothing);
        return;
    }
    m_out.openInline(rule.name, marked ? "class" : "", marked ? "mark" : "");
    push(node, As::Inline);
}

Flow ReadingWriter::flowFor(const GumboNode* node) const {
    Flow flow = m_out.flow();
    const std::string_view align = alignmentOf(node);
    if (!align.empty())
        flow.align = align;
    const std::string_view direction = directionOf(valueOf(node, "dir"));
    if (!direction.empty())
        flow.direction = direction;
    return flow;
}

Flow ReadingWriter::tightFlowFor(const GumboNode* node) const {
    Flow flow = flowFor(node);
    flow.name = "p";
    flow.ourClass = {};
    flow.firstIsBare = true;
    flow.keepsSpace = false;
    flow.paragraphs = 0;
    return flow;
}

void ReadingWriter::enterBlock(const GumboNode* node) {
    const ElementRule& rule = ruleFor(node->v.element.tag);
    switch (rule.shape) {
    case Shape::Void:
        if (rule.name == "br")
            m_out.lineBreak();
        return;
    case Shape::Rule: m_out.voidBlock("hr"); return;
    case Shape::Quote: push(node, As::Quote, "blockquote", tightFlowFor(node)); return;
    case Shape::List:
    case Shape::Terms: push(node, As::List, rule.name); return;
    case Shape::Item:
    case Shape::Term: push(node, As::Box, rule.name, tightFlowFor(node)); return;
    case Shape::Table: enterTable(node); return;
    case Shape::Section: push(node, As::Nothing); return;
    case Shape::Caption: // written before its table
        return;
    case Shape::Row:
        push(node, m_open.back().inLayout ? As::Flow : As::List, rule.name, flowFor(node));
        return;
    case Shape::Cell:
        push(node, m_open.back().inLayout ? As::Flow : As::Box, "td",
             m_open.back().inLayout ? flowFor(node) : tightFlowFor(node));
        return;
    default: break;
    }
    Flow flow = flowFor(node);
    if (rule.shape == Shape::Heading) {
        flow.name = rule.name;
        flow.firstIsBare = flow.keepsSpace = false;
        flow.ourClass = {};
    } else if (rule.name == "div" && valueOf(node, "class") == "caption") {
        flow.ourClass = "caption";
        flow.firstIsBare = flow.keepsSpace = false;
        flow.name = "p";
    } else if (rule.name == "pre") {
        flow.name = "pre";
        flow.firstIsBare = false;
        flow.keepsSpace = true;
        flow.ourClass = {};
        push(node, As::Code, {}, flow);
        return;
    }
    push(node, As::Flow, {}, flow);
}

void ReadingWriter::enterTable(const GumboNode* table) {
    const TableFacts facts = factsOf(table);
    const bool data = facts.isData() && mayNestTable();
    push(table, data ? As::Data : As::Flow, {}, flowFor(table));
    m_open.back().inLayout = !data;
    if (facts.caption == nullptr)
        return;
    Flow flow = flowFor(facts.caption);
    flow.ourClass = "caption";
    flow.firstIsBare = false;
    push(facts.caption, As::Flow, {}, flow);
}

} // namespace musette::markup
