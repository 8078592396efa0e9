#include "atom_text.h"

#include "ascii.h"
#include "xml_text.h"

#include <musette/base/text.h>
#include <musette/markup/text.h>

#include <cstdint>

namespace musette::feed {
namespace {

// Markup that is longer is no title; its bare text does.
constexpr std::size_t kLongestTitle = 16 << 10;

enum class Kind { Literal, Html, Markup, Nothing };

struct TextConstruct {
    Kind kind = Kind::Literal;
    std::string text;
};

std::string fromBase64(std::string_view text) {
    std::string out;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : text) {
        const int value = c >= 'A' && c <= 'Z'   ? c - 'A'
                          : c >= 'a' && c <= 'z' ? c - 'a' + 26
                          : isDigit(c)           ? c - '0' + 52
                          : c == '+'             ? 62
                          : c == '/'             ? 63
                                                 : -1;
        if (value < 0) {
            continue;
        }
        bits = (bits << 6U) | static_cast<std::uint32_t>(value);
        count += 6;
        if (count >= 8) {
            count -= 8;
            out += static_cast<char>((bits >> static_cast<unsigned>(count)) & 0xFFU);
        }
    }
    return base::toValidUtf8(out);
}

bool isXmlType(std::string_view type) {
    return type.ends_with("+xml") || type.ends_with("/xml");
}

/// The kind a type attribute means; `type` is in lower case.
Kind kindOf(std::string_view type, bool markup) {
    if (type == "xhtml" || isXmlType(type)) {
        return markup ? Kind::Markup : Kind::Html;
    }
    if (markup) {
        return Kind::Markup;
    }
    if (type == "html" || type == "text/html") {
        return Kind::Html;
    }
    if (type.empty() || type == "text" || type.starts_with("text/") ||
        type.find('/') == std::string_view::npos) {
        return Kind::Literal;
    }
    return Kind::Nothing;
}

TextConstruct readConstruct(pugi::xml_node node, const Scope& scope) {
    const std::string type = base::asciiLower(scope.attribute(node, "type"));
    const std::string mode = base::asciiLower(scope.attribute(node, "mode"));
    const bool markup = hasElements(node);
    TextConstruct construct;
    construct.kind = kindOf(type.substr(0, type.find(';')), markup);
    if (construct.kind == Kind::Markup) {
        const bool escapedInside = type == "html" || type == "text/html";
        construct.text =
            innerHtml(node, scope, escapedInside ? TextInside::Html : TextInside::Literal);
        return construct;
    }
    construct.text = textOf(node, scope);
    if (mode == "base64") {
        construct.text = fromBase64(construct.text);
    } else if (mode == "escaped" && construct.kind == Kind::Literal && type.empty()) {
        construct.kind = Kind::Html;
    }
    return construct;
}

} // namespace

std::string atomHtml(pugi::xml_node node, const Scope& scope) {
    TextConstruct construct = readConstruct(node, scope);
    switch (construct.kind) {
    case Kind::Literal: return base::escapeHtml(construct.text);
    case Kind::Html:
    case Kind::Markup: return std::move(construct.text);
    case Kind::Nothing: break;
    }
    return {};
}

std::string atomPlain(pugi::xml_node node, const Scope& scope) {
    const TextConstruct construct = readConstruct(node, scope);
    if (construct.kind == Kind::Markup && construct.text.size() > kLongestTitle) {
        return base::collapseSpace(textOf(node, scope));
    }
    switch (construct.kind) {
    case Kind::Literal: return plainLiteral(construct.text);
    case Kind::Markup: return markup::plainLine(construct.text);
    default: return plainTitle(construct.text);
    }
}

} // namespace musette::feed
