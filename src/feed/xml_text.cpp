#include "xml_text.h"

#include "ascii.h"

#include <musette/base/text.h>
#include <musette/markup/text.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace musette::feed {
namespace {

bool isVoidHtml(std::string_view name) {
    static constexpr std::array<std::string_view, 14> kVoid = {
        "area",  "base", "br",   "col",   "embed",  "hr",    "img",
        "input", "link", "meta", "param", "source", "track", "wbr"};
    return std::find(kVoid.begin(), kVoid.end(), name) != kVoid.end();
}

std::string_view withoutPrefix(std::string_view name) {
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

void appendEscaped(std::string& out, std::string_view text) {
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        default: out += c;
        }
    }
}

/// The elements that titles are seen with. Others are more likely text about code.
bool isHtmlElement(std::string_view lower) {
    static constexpr std::string_view kElements[] = {
        "a",      "abbr",       "acronym", "article", "b",       "bdi",    "bdo",    "big",
        "blink",  "blockquote", "body",    "br",      "button",  "center", "cite",   "code",
        "dd",     "del",        "dfn",     "div",     "dl",      "dt",     "em",     "embed",
        "figure", "font",       "footer",  "h1",      "h2",      "h3",     "h4",     "h5",
        "h6",     "header",     "hr",      "i",       "iframe",  "img",    "ins",    "kbd",
        "label",  "li",         "link",    "mark",    "marquee", "nobr",   "o:p",    "object",
        "ol",     "p",          "pre",     "q",       "s",       "samp",   "script", "section",
        "small",  "span",       "strike",  "strong",  "style",   "sub",    "sup",    "table",
        "tbody",  "td",         "th",      "time",    "tr",      "tt",     "u",      "ul",
        "var",    "wbr"};
    static_assert(std::is_sorted(std::begin(kElements), std::end(kElements)));
    return std::binary_search(std::begin(kElements), std::end(kElements), lower);
}

/// Escapes every `<` that begins no tag of a known element, and tells whether a tag is left.
std::string withLiteralBrackets(std::string_view html, bool& tags) {
    std::string out;
    const std::size_t lastEnd = html.rfind('>');
    for (std::size_t at = 0; at < html.size(); ++at) {
        if (html[at] != '<') {
            out += html[at];
            continue;
        }
        std::size_t from = at + 1;
        from += html.substr(from).starts_with('/') ? 1U : 0U;
        std::size_t to = from;
        while (to < html.size() && (isLetter(html[to]) || isDigit(html[to]) || html[to] == ':')) {
            ++to;
        }
        const bool closed = lastEnd != std::string_view::npos && lastEnd >= to;
        const bool comment = html.substr(at).starts_with("<!--");
        if (closed && (comment || isHtmlElement(base::asciiLower(html.substr(from, to - from))))) {
            out += '<';
            tags = true;
        } else {
            out += "&lt;";
        }
    }
    return out;
}

/// False for text whose ampersands stand alone: "questions & answers".
bool mayHoldReference(std::string_view text) {
    for (std::size_t at = text.find('&'); at != std::string_view::npos;
         at = text.find('&', at + 1)) {
        if (at + 1 < text.size() && (text[at + 1] == '#' || isLetter(text[at + 1]))) {
            return true;
        }
    }
    return false;
}

void appendAttributes(std::string& out, pugi::xml_node node) {
    for (pugi::xml_attribute a = node.first_attribute(); a; a = a.next_attribute()) {
        const std::string_view name = a.name();
        if (name == "xmlns" || name.starts_with("xmlns:")) {
            continue;
        }
        out.append(" ").append(name).append("=\"");
        for (const char c : std::string_view(a.value())) {
            if (c == '"') {
                out += "&quot;";
            } else {
                out += c;
            }
        }
        out += '"';
    }
}

void appendEnd(std::string& out, pugi::xml_node node) {
    const std::string_view name = withoutPrefix(node.name());
    if (!isVoidHtml(name)) {
        out.append("</").append(name).append(">");
    }
}

void appendStart(std::string& out, pugi::xml_node node) {
    const std::string_view name = withoutPrefix(node.name());
    out.append("<").append(name);
    appendAttributes(out, node);
    out += isVoidHtml(name) ? "/>" : ">";
}

/// The node after `node` in document order that is not inside it, within `top`; closes elements on
/// the way up.
template <class Leave>
pugi::xml_node nextOutside(pugi::xml_node node, pugi::xml_node top, Leave leave) {
    while (node != top) {
        if (node.type() == pugi::node_element) {
            leave(node);
        }
        if (const pugi::xml_node next = node.next_sibling()) {
            return next;
        }
        node = node.parent();
    }
    return {};
}

} // namespace

bool hasElements(pugi::xml_node node) {
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
        if (child.type() == pugi::node_element) {
            return true;
        }
    }
    return false;
}

std::string textOf(pugi::xml_node node, const Scope& scope) {
    std::string out;
    appendDecoded(out, node.value(), scope.document().entities);
    pugi::xml_node at = node.first_child();
    while (at) {
        if (at.type() == pugi::node_cdata) {
            out += at.value();
        } else {
            appendDecoded(out, at.value(), scope.document().entities);
        }
        const pugi::xml_node inner = at.first_child();
        at = inner ? inner : nextOutside(at, node, [](pugi::xml_node) {});
    }
    return out;
}

std::string trimmedTextOf(pugi::xml_node node, const Scope& scope) {
    std::string text = textOf(node, scope);
    const std::string_view trimmed = base::trim(text);
    const auto before = static_cast<std::size_t>(trimmed.data() - text.data());
    const std::size_t length = trimmed.size();
    text.resize(before + length);
    text.erase(0, before);
    return text;
}

std::string innerHtml(pugi::xml_node node, const Scope& scope, TextInside text) {
    scope.document().sawUnescapedMarkup = true;
    const auto appendText = [&](std::string& to, std::string_view raw) {
        if (text == TextInside::Html) {
            appendDecoded(to, raw, scope.document().entities);
        } else {
            to += raw;
        }
    };
    std::string out;
    appendText(out, node.value());
    pugi::xml_node at = node.first_child();
    while (at) {
        if (at.type() == pugi::node_element) {
            appendStart(out, at);
            appendText(out, at.value());
        } else if (at.type() != pugi::node_cdata) {
            appendText(out, at.value());
        } else if (text == TextInside::Html) {
            out += at.value();
        } else {
            appendEscaped(out, at.value());
        }
        const pugi::xml_node inner = at.first_child();
        at = inner ? inner
                   : nextOutside(at, node, [&](pugi::xml_node left) { appendEnd(out, left); });
    }
    return out;
}

std::string htmlOf(pugi::xml_node node, const Scope& scope) {
    if (!hasElements(node)) {
        return textOf(node, scope);
    }
    return innerHtml(node, scope);
}

std::string plainTitle(std::string_view html) {
    if (html.find('<') != std::string_view::npos) {
        bool tags = false;
        const std::string escaped = withLiteralBrackets(html, tags);
        return tags ? markup::plainLine(escaped)
                    : base::collapseSpace(markup::decodeEntities(escaped));
    }
    if (mayHoldReference(html)) {
        return base::collapseSpace(markup::decodeEntities(html));
    }
    return plainLiteral(html);
}

std::string plainMarkup(pugi::xml_node node, const Scope& scope) {
    const std::string html = innerHtml(node, scope);
    // What is longer is no title; its bare text does.
    constexpr std::size_t kLongestTitle = 16 << 10;
    return html.size() > kLongestTitle ? base::collapseSpace(textOf(node, scope))
                                       : markup::plainLine(html);
}

std::string titleOf(pugi::xml_node node, const Scope& scope) {
    return hasElements(node) ? plainMarkup(node, scope) : plainTitle(textOf(node, scope));
}

std::string plainLiteral(std::string_view text) {
    return base::collapseSpace(text);
}

} // namespace musette::feed
