#include "article_writer.h"

#include "attribute_rules.h"
#include "guard.h"
#include "gumbo_tree.h"
#include "images.h"
#include "tag_scanner.h"

#include <musette/base/text.h>

#include <algorithm>
#include <array>

namespace musette::markup {
namespace {

bool isHidden(const GumboNode* node) {
    if (node->v.element.attributes.length == 0)
        return false;
    if (attributeValue(node, "hidden") != nullptr)
        return true;
    const char* style = attributeValue(node, "style");
    return style != nullptr && hidesByStyle(style);
}

bool isBlank(std::string_view text) {
    return std::ranges::all_of(text, isHtmlSpace);
}

/// An element of MathML that repeats the formula in another notation.
bool isAnnotation(const GumboNode* node) {
    if (node->v.element.tag == GUMBO_TAG_ANNOTATION_XML)
        return true;
    GumboStringPiece name = node->v.element.original_tag;
    gumbo_tag_from_original_text(&name);
    return name.data != nullptr && base::equalsIgnoringCase({name.data, name.length}, "annotation");
}

} // namespace

ArticleWriter::ArticleWriter(const SanitiseOptions& options)
    : m_options(options), m_anchors(options.idPrefix) {}

void ArticleWriter::write(const GumboNode* root) {
    m_anchors.collect(root, [this](std::string_view href) { return ownFragment(href); });
    m_open.push_back({.node = root, .next = 0, .name = {}, .suffix = {}, .nesting = {}});
    while (!m_open.empty()) {
        Frame& frame = m_open.back();
        if (frame.next < frame.node->v.element.children.length)
            enter(childAt(frame.node, frame.next++));
        else
            leave();
    }
}

void ArticleWriter::leave() {
    const Frame& frame = m_open.back();
    addText(frame.suffix);
    if (!frame.name.empty())
        m_out.close(frame.name);
    m_open.pop_back();
}

void ArticleWriter::enter(const GumboNode* node) {
    if (isText(node)) {
        writeText(node);
        return;
    }
    if (!isElement(node) || isHidden(node))
        return;
    if (around().inMath)
        enterMath(node);
    else if (node->v.element.tag_namespace == GUMBO_NAMESPACE_SVG)
        return;
    else if (node->v.element.tag_namespace == GUMBO_NAMESPACE_MATHML)
        enterMath(node);
    else
        enterHtml(node);
}

void ArticleWriter::writeText(const GumboNode* node) {
    addText(node->v.text.text);
}

void ArticleWriter::addText(std::string_view text) {
    // The parser moves text out of a table's structure.
    if (around().table != Nesting::Tabled::No && !isBlank(text))
        m_settled = false;
    m_out.text(text);
}

void ArticleWriter::enterMath(const GumboNode* node) {
    if (node->v.element.tag_namespace == GUMBO_NAMESPACE_SVG || isAnnotation(node))
        return;
    if (node->v.element.tag_namespace == GUMBO_NAMESPACE_HTML &&
        ruleFor(node->v.element.tag).fate == Fate::Drop)
        return;
    unwrap(node);
    m_open.back().nesting.inMath = true;
}

void ArticleWriter::enterHtml(const GumboNode* node) {
    const ElementRule& rule = ruleFor(node->v.element.tag);
    switch (rule.fate) {
    case Fate::Drop: return;
    case Fate::Unwrap:
    case Fate::Math: unwrap(node); return;
    case Fate::Bracket:
        addText("(");
        unwrap(node, ")");
        return;
    case Fate::Quote:
        writeElement(node, rule);
        addText("«\u00a0");
        m_open.back().suffix = "\u00a0»";
        return;
    case Fate::Write: writeElement(node, rule); return;
    case Fate::Link: writeLink(node, rule); return;
    case Fate::Image: writeImage(node); return;
    case Fate::Embed: writeEmbed(node); return;
    case Fate::Media: writeMedia(node); return;
    }
}

bool ArticleWriter::affords(std::size_t tags) {
    // Counted as the guard will count the result, so that it lets all of it through again.
    m_spent += tags * tagCost(around().inlines);
    if (m_spent <= kTagBudget)
        return true;
    m_spent = kTagBudget;
    return false;
}

void ArticleWriter::unwrap(const GumboNode* node, std::string_view suffix) {
    m_open.push_back({.node = node, .next = 0, .name = {}, .suffix = suffix, .nesting = around()});
}

std::string_view ArticleWriter::headingName(std::string_view name) const {
    constexpr std::array<std::string_view, 6> kNames = {"h1", "h2", "h3", "h4", "h5", "h6"};
    const int level = std::clamp(std::max(name.back() - '0', m_options.firstHeadingLevel), 1, 6);
    return kNames[static_cast<std::size_t>(level - 1)];
}

void ArticleWriter::writeElement(const GumboNode* node, const ElementRule& wanted) {
    ElementRule rule = ruleAt(around(), wanted);
    const bool isVoid = rule.shape == Shape::Void || rule.shape == Shape::Rule;
    if (rule.name.empty() || !affords(isVoid ? 1 : 2)) {
        unwrap(node);
        return;
    }
    if (rule.shape == Shape::Heading)
        rule.name = headingName(rule.name);
    m_settled = m_settled && !movesAt(around(), rule);
    m_out.open(rule.name);
    writeCommonAttributes(node);
    writeOwnAttributes(node, rule);
    writeClass(node, rule);
    m_out.endOfTag();
    if (!isVoid)
        m_open.push_back({.node = node,
                          .next = 0,
                          .name = rule.name,
                          .suffix = {},
                          .nesting = inside(around(), rule)});
}

void ArticleWriter::writeCommonAttributes(const GumboNode* node) {
    const GumboVector& attributes = node->v.element.attributes;
    if (attributes.length == 0)
        return;
    if (const std::optional<std::string> id = m_anchors.idFor(node))
        m_out.attribute("id", *id);
    if (const char* title = attributeValue(node, "title"))
        m_out.filledAttribute("title", title);
    const char* language = attributeValue(node, "lang");
    if (language != nullptr && isLanguageTag(language))
        m_out.attribute("lang", language);
    const char* direction = attributeValue(node, "dir");
    const std::string_view known =
        direction == nullptr ? std::string_view() : directionOf(direction);
    if (!known.empty())
        m_out.attribute("dir", known);
}

void ArticleWriter::writeOwnAttributes(const GumboNode* node, const ElementRule& rule) {
    if (node->v.element.attributes.length == 0)
        return;
    for (const AttributeRule& attribute : attributesOf(rule)) {
        const char* value = attributeValue(node, attribute.name);
        const std::string allowed = value == nullptr ? std::string() : attribute.allowed(value);
        if (!allowed.empty())
            m_out.attribute(attribute.name, allowed);
    }
}

void ArticleWriter::writeClass(const GumboNode* node, const ElementRule& rule) {
    // A class that an earlier pass has written stays, any other goes.
    const char* given = attributeValue(node, "class");
    const std::string_view ourClass =
        rule.ourClass.empty() && given != nullptr ? ourClassOf(rule, given) : rule.ourClass;
    if (!ourClass.empty())
        m_out.attribute("class", ourClass);
}

} // namespace musette::markup
