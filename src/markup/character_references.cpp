#include "character_references.h"

#include "gumbo_tree.h"

#include <musette/base/text.h>
#include <musette/markup/text.h>

#include <array>
#include <vector>

namespace musette::markup {
namespace {

struct NamedCharacter {
    std::string_view name;
    std::string_view text;
};

// What most feeds hold. All other names, and odd forms, are gumbo's business.
constexpr std::array<NamedCharacter, 24> kFrequent = {{
    {"amp", "&"},       {"lt", "<"},     {"gt", ">"},     {"quot", "\""},  {"apos", "'"},
    {"nbsp", "\u00a0"}, {"eacute", "é"}, {"egrave", "è"}, {"agrave", "à"}, {"ecirc", "ê"},
    {"ccedil", "ç"},    {"ocirc", "ô"},  {"ugrave", "ù"}, {"icirc", "î"},  {"acirc", "â"},
    {"rsquo", "’"},     {"lsquo", "‘"},  {"ldquo", "“"},  {"rdquo", "”"},  {"laquo", "«"},
    {"raquo", "»"},     {"hellip", "…"}, {"ndash", "–"},  {"mdash", "—"},
}};

bool isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

void appendUtf8(std::string& out, unsigned point) {
    const auto byte = [&out](unsigned value) { out += static_cast<char>(value); };
    if (point < 0x80) {
        byte(point);
    } else if (point < 0x800) {
        byte(0xC0 | (point >> 6));
        byte(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        byte(0xE0 | (point >> 12));
        byte(0x80 | ((point >> 6) & 0x3F));
        byte(0x80 | (point & 0x3F));
    } else {
        byte(0xF0 | (point >> 18));
        byte(0x80 | ((point >> 12) & 0x3F));
        byte(0x80 | ((point >> 6) & 0x3F));
        byte(0x80 | (point & 0x3F));
    }
}

/// A number that stands for itself; false for those that HTML maps elsewhere (HTML §13.2.5.80).
bool appendNumber(std::string& out, std::string_view digits) {
    const bool hex = digits.starts_with('x') || digits.starts_with('X');
    if (hex)
        digits.remove_prefix(1);
    unsigned point = 0;
    for (const char c : digits) {
        const bool decimal = c >= '0' && c <= '9';
        const char lower = static_cast<char>(c | 0x20);
        if (!decimal && !(hex && lower >= 'a' && lower <= 'f'))
            return false;
        point =
            point * (hex ? 16U : 10U) + static_cast<unsigned>(decimal ? c - '0' : lower - 'a' + 10);
        if (point > 0x10FFFF)
            return false;
    }
    if (digits.empty() || point < 0x20 || (point >= 0x7F && point < 0xA0) ||
        (point >= 0xD800 && point < 0xE000))
        return false;
    appendUtf8(out, point);
    return true;
}

bool appendFrequent(std::string& out, std::string_view name) {
    if (name.starts_with('#'))
        return appendNumber(out, name.substr(1));
    for (const NamedCharacter& known : kFrequent) {
        if (known.name == name) {
            out += known.text;
            return true;
        }
    }
    return false;
}

/// The name or number of the reference at `at`, without & and semicolon; empty when there is none.
std::string_view referenceAt(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    if (end < text.size() && text[end] == '#')
        ++end;
    while (end < text.size() && isAlphanumeric(text[end]))
        ++end;
    return text.substr(at + 1, end - at - 1);
}

/// By gumbo: `<` is masked, so that the whole text is one piece of text to it.
std::string decodeByParser(std::string_view text) {
    std::string masked;
    masked.reserve(text.size() + 16);
    for (const char c : text) {
        if (c == '<')
            masked += "&lt;";
        else
            masked += c;
    }
    const GumboTree tree(masked);
    std::string out;
    out.reserve(text.size());
    const GumboVector& children = tree.root()->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        const GumboNode* child = childAt(tree.root(), i);
        if (isText(child))
            out += child->v.text.text;
    }
    return out;
}

} // namespace

std::string decodeEntities(std::string_view text) {
    std::string out;
    std::size_t from = 0;
    for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', from)) {
        if (out.empty())
            out.reserve(text.size());
        out += text.substr(from, at - from);
        const std::string_view name = referenceAt(text, at);
        const std::size_t end = at + 1 + name.size();
        if (name.empty()) {
            out += '&';
        } else if (end < text.size() && text[end] == ';' && appendFrequent(out, name)) {
            from = end + 1;
            continue;
        } else {
            return out + decodeByParser(text.substr(at));
        }
        from = end;
    }
    out += text.substr(from);
    return out;
}

std::string decodeAttribute(std::string_view value) {
    std::string masked;
    std::size_t from = 0;
    for (std::size_t at = value.find('&'); at != std::string_view::npos;
         at = value.find('&', from)) {
        const std::string_view name = referenceAt(value, at);
        const std::size_t end = at + 1 + name.size();
        masked += value.substr(from, at - from);
        const bool closed = end < value.size() && value[end] == ';';
        masked += closed || name.starts_with('#') ? "&" : "&amp;";
        masked += name;
        from = end;
    }
    masked += value.substr(from);
    return decodeEntities(masked);
}

} // namespace musette::markup
