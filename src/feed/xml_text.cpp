#include "xml_text.h"

#include <musette/base/text.h>
#include <musette/markup/text.h>

#include <algorithm>
#include <array>

namespace musette::feed {
namespace {

bool isVoidHtml(std::string_view name) {
    static constexpr std::array<std::string_view, 14> kVoid = {
        "area", "base",  "br",   "col",   "embed",  "hr",    "img",
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
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        default:
            out += c;
        }
    }
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
    out.append(isVoidHtml(name) ? "/>" : ">").append(node.value());
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
    return trimmed.size() == text.size() ? text : std::string(trimmed);
}

std::string innerHtml(pugi::xml_node node, const Scope& scope) {
    scope.document().sawUnescapedMarkup = true;
    std::string out = node.value();
    pugi::xml_node at = node.first_child();
    while (at) {
        if (at.type() == pugi::node_element) {
            appendStart(out, at);
        } else if (at.type() == pugi::node_cdata) {
            appendEscaped(out, at.value());
        } else {
            out += at.value();
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
        return markup::plainLine(html);
    }
    if (html.find('&') != std::string_view::npos) {
        return base::collapseSpace(markup::decodeEntities(html));
    }
    return plainLiteral(html);
}

std::string plainLiteral(std::string_view text) { return base::collapseSpace(text); }

} // namespace musette::feed
