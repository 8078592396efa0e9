#include "address_text.h"

#include <musette/base/text.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace musette::base {
namespace {

constexpr std::uint8_t kInPath = 1;  ///< stands raw in a path
constexpr std::uint8_t kInQuery = 2; ///< stands raw in a query or a fragment
constexpr std::uint8_t kInHost = 4;  ///< part of a host name in its normal form

constexpr bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
constexpr bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}
constexpr bool isAlpha(char c) {
    return isLower(c) || (c >= 'A' && c <= 'Z');
}

/// The query keeps what the path may not hold, as in the sets of the URL Standard §1.3: servers see
/// a difference between `|` and `%7C` there.
constexpr std::array<std::uint8_t, 256> classes() {
    std::array<std::uint8_t, 256> table{};
    for (unsigned code = 0x21; code < 0x7F; ++code) {
        const char c = static_cast<char>(code);
        const std::string_view nowhere("\"<>");
        const std::string_view notInPath("`{}|^");
        if (nowhere.find(c) == std::string_view::npos)
            table[code] |= kInQuery;
        if ((table[code] & kInQuery) != 0 && notInPath.find(c) == std::string_view::npos)
            table[code] |= kInPath;
        if (isLower(c) || isDigit(c) || c == '-' || c == '.')
            table[code] |= kInHost;
    }
    return table;
}

constexpr std::array<std::uint8_t, 256> kClasses = classes();

bool has(char c, std::uint8_t wanted) {
    return (kClasses[static_cast<unsigned char>(c)] & wanted) != 0;
}

/// Blanks that editors paste before and after an address: no-break space, zero-width space, BOM.
constexpr std::array<std::string_view, 3> kWideBlanks{"\u00A0", "\u200B", "\uFEFF"};

std::string_view withoutBlanks(std::string_view text) {
    for (bool again = true; again;) {
        again = false;
        while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ')
            text.remove_prefix(1);
        while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ')
            text.remove_suffix(1);
        for (const std::string_view blank : kWideBlanks) {
            if (text.starts_with(blank)) {
                text.remove_prefix(blank.size());
                again = true;
            } else if (text.ends_with(blank)) {
                text.remove_suffix(blank.size());
                again = true;
            }
        }
    }
    return text;
}

void appendEscaped(std::string& out, char c) {
    constexpr char kDigits[] = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
}

/// Where the parts of a reference that are encoded differently begin.
struct Borders {
    std::size_t host = 0; ///< after the user information
    std::size_t hostEnd = 0;
    std::size_t pathEnd = 0; ///< at the query, the fragment or the end
};

Borders bordersOf(std::string_view text, std::size_t afterScheme, bool web) {
    Borders borders;
    borders.pathEnd = std::min(text.find_first_of("?#", afterScheme), text.size());
    const std::string_view slashes = web ? "/\\" : "/";
    const auto isSlash = [&](std::size_t at) {
        return at < text.size() && slashes.find(text[at]) != std::string_view::npos;
    };
    if (!isSlash(afterScheme) || !isSlash(afterScheme + 1))
        return borders;
    const std::size_t start = afterScheme + 2;
    borders.hostEnd = std::min(text.find_first_of(slashes, start), borders.pathEnd);
    const std::size_t at = text.substr(start, borders.hostEnd - start).rfind('@');
    borders.host = at == std::string_view::npos ? start : start + at + 1;
    return borders;
}

void encodeInto(std::string& out, std::string_view text) {
    const std::size_t colon = schemeEnd(text);
    const bool hasScheme = colon != std::string_view::npos;
    const bool web = !hasScheme || isHttpScheme(text.substr(0, colon));
    const Borders borders = bordersOf(text, hasScheme ? colon + 1 : 0, web);
    out.reserve(text.size() + 16);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool inHost = i >= borders.host && i < borders.hostEnd;
        if (web && c == '\\' && i < borders.pathEnd)
            out += '/';
        else if (has(c, i < borders.pathEnd ? kInPath : kInQuery))
            out += c;
        else if (inHost && static_cast<unsigned char>(c) >= 0x80)
            out += c; // a host beyond ASCII is an internationalised domain name
        else
            appendEscaped(out, c);
    }
}

} // namespace

std::size_t schemeEnd(std::string_view text) {
    if (text.empty() || !isAlpha(text.front()))
        return std::string_view::npos;
    for (std::size_t i = 1; i < text.size(); ++i) {
        const char c = text[i];
        if (c == ':')
            return i;
        if (!isAlpha(c) && !isDigit(c) && c != '+' && c != '-' && c != '.')
            return std::string_view::npos;
    }
    return std::string_view::npos;
}

bool isHttpScheme(std::string_view scheme) {
    return equalsIgnoringCase(scheme, "http") || equalsIgnoringCase(scheme, "https");
}

std::string_view encodedReference(std::string_view text, std::string& storage) {
    if (std::ranges::all_of(text, [](char c) { return c != '\\' && has(c, kInPath); }))
        return text;
    std::string plain(withoutBlanks(text));
    std::erase_if(plain, [](char c) { return c == '\t' || c == '\n' || c == '\r'; });
    storage.clear();
    encodeInto(storage, plain);
    return storage;
}

bool isNormalWebAddress(std::string_view text) {
    std::size_t at = text.starts_with("https://") ? 8 : text.starts_with("http://") ? 7 : 0;
    const std::size_t host = at;
    while (at < text.size() && has(text[at], kInHost))
        ++at;
    if (host == 0 || at == host || at == text.size() || text[at] != '/')
        return false;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '?' || c == '#')
            break;
        // A segment that starts with a dot may be a dot segment.
        if (!has(c, kInPath) || c == '\\' || (c == '.' && text[at - 1] == '/'))
            return false;
    }
    return std::ranges::all_of(text.substr(at), [](char c) { return has(c, kInQuery); });
}

} // namespace musette::base
