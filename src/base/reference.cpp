#include "reference.h"

#include <musette/base/text.h>

#include <algorithm>

namespace musette::base {
namespace {

bool isAlpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isHex(char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// Position of the colon that ends a scheme, npos when there is none (RFC 3986 §3.1).
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

bool mustBeEncoded(unsigned char c) {
    return c <= ' ' || c >= 0x7F || c == '"' || c == '<' || c == '>' || c == '`' || c == '{' ||
           c == '}' || c == '|' || c == '^';
}

void appendEscaped(std::string& out, unsigned char c) {
    constexpr char kDigits[] = "0123456789ABCDEF";
    out += '%';
    out += kDigits[c >> 4];
    out += kDigits[c & 15];
}

/// RFC 3986 §5.2.4, in linear time.
std::string removeDotSegments(std::string_view path) {
    std::string out;
    out.reserve(path.size());
    while (!path.empty()) {
        const bool rooted = path.front() == '/';
        const std::size_t start = rooted ? 1 : 0;
        const std::size_t end = std::min(path.find('/', start), path.size());
        const std::string_view segment = path.substr(start, end - start);
        const bool last = end == path.size();
        if (segment == "." || segment == "..") {
            if (segment == "..") {
                const std::size_t slash = out.rfind('/');
                out.erase(slash == std::string::npos ? 0 : slash);
            }
            if (last && (rooted || !out.empty()))
                out += '/';
        } else {
            if (rooted)
                out += '/';
            out += segment;
        }
        path.remove_prefix(end);
    }
    return out;
}

/// RFC 3986 §5.2.3.
std::string mergedPath(const Reference& base, std::string_view path) {
    if (base.hasAuthority && base.path.empty())
        return "/" + std::string(path);
    const std::size_t slash = base.path.rfind('/');
    if (slash == std::string_view::npos)
        return std::string(path);
    return std::string(base.path.substr(0, slash + 1)) + std::string(path);
}

std::string upperEscapes(std::string_view text) {
    std::string out(text);
    for (std::size_t i = 0; i + 2 < out.size(); ++i) {
        if (out[i] != '%' || !isHex(out[i + 1]) || !isHex(out[i + 2]))
            continue;
        for (std::size_t j = i + 1; j <= i + 2; ++j) {
            if (out[j] >= 'a')
                out[j] = static_cast<char>(out[j] - 32);
        }
    }
    return out;
}

std::string normalAuthority(std::string_view scheme, std::string_view authority) {
    const std::string_view host = authorityWithoutUser(authority);
    std::string out(authority.substr(0, authority.size() - host.size()));
    std::string name = asciiLower(host);
    const std::string_view standard = scheme == "http" ? ":80" : scheme == "https" ? ":443" : "";
    if (!standard.empty() && name.ends_with(standard))
        name.erase(name.size() - standard.size());
    else if (name.ends_with(':'))
        name.pop_back();
    return out + name;
}

} // namespace

bool isHttpScheme(std::string_view scheme) {
    return equalsIgnoringCase(scheme, "http") || equalsIgnoringCase(scheme, "https");
}

std::string_view authorityWithoutUser(std::string_view authority) {
    const std::size_t at = authority.rfind('@');
    return at == std::string_view::npos ? authority : authority.substr(at + 1);
}

Reference splitReference(std::string_view text) {
    Reference parts;
    if (const std::size_t hash = text.find('#'); hash != std::string_view::npos) {
        parts.hasFragment = true;
        parts.fragment = text.substr(hash + 1);
        text = text.substr(0, hash);
    }
    if (const std::size_t colon = schemeEnd(text); colon != std::string_view::npos) {
        parts.scheme = text.substr(0, colon);
        text.remove_prefix(colon + 1);
    }
    if (const std::size_t mark = text.find('?'); mark != std::string_view::npos) {
        parts.hasQuery = true;
        parts.query = text.substr(mark + 1);
        text = text.substr(0, mark);
    }
    if (text.starts_with("//")) {
        parts.hasAuthority = true;
        const std::size_t end = std::min(text.find('/', 2), text.size());
        parts.authority = text.substr(2, end - 2);
        text.remove_prefix(end);
    }
    parts.path = text;
    return parts;
}

std::string percentEncodeReference(std::string_view text) {
    while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ')
        text.remove_prefix(1);
    while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ')
        text.remove_suffix(1);
    const std::size_t colon = schemeEnd(text);
    const bool web = colon == std::string_view::npos || isHttpScheme(text.substr(0, colon));
    const std::size_t pathEnd = std::min(text.find_first_of("?#"), text.size());
    std::size_t hostEnd = 0;
    if (const std::size_t slashes = text.find("//"); slashes < pathEnd)
        hostEnd = std::min(text.find_first_of("/?#", slashes + 2), text.size());
    std::string out;
    out.reserve(text.size() + 8);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c == '\t' || c == '\n' || c == '\r')
            continue;
        if (web && c == '\\' && i < pathEnd)
            out += '/';
        else if (mustBeEncoded(c) && !(c >= 0x80 && i < hostEnd)) // a host beyond ASCII is an IDN
            appendEscaped(out, c);
        else
            out += text[i];
    }
    return out;
}

ResolvedReference resolved(const Reference& base, const Reference& reference) {
    ResolvedReference target{reference, {}};
    if (!reference.scheme.empty()) {
        const bool hierarchical = reference.hasAuthority || reference.path.starts_with('/');
        target.path = hierarchical ? removeDotSegments(reference.path) : std::string(reference.path);
        return target;
    }
    target.parts.scheme = base.scheme;
    if (reference.hasAuthority) {
        target.path = removeDotSegments(reference.path);
        return target;
    }
    target.parts.hasAuthority = base.hasAuthority;
    target.parts.authority = base.authority;
    if (reference.path.empty()) {
        target.path = std::string(base.path);
        if (!reference.hasQuery) {
            target.parts.hasQuery = base.hasQuery;
            target.parts.query = base.query;
        }
    } else if (reference.path.starts_with('/')) {
        target.path = removeDotSegments(reference.path);
    } else {
        target.path = removeDotSegments(mergedPath(base, reference.path));
    }
    return target;
}

std::string normalForm(const ResolvedReference& reference) {
    const Reference& parts = reference.parts;
    const std::string scheme = asciiLower(parts.scheme);
    std::string out;
    if (!scheme.empty())
        out = scheme + ":";
    if (parts.hasAuthority)
        out += "//" + normalAuthority(scheme, parts.authority);
    const bool web = isHttpScheme(scheme);
    out += reference.path.empty() && web && parts.hasAuthority ? "/"
           : web                                               ? upperEscapes(reference.path)
                                                               : reference.path;
    if (parts.hasQuery)
        out.append("?").append(parts.query);
    if (parts.hasFragment)
        out.append("#").append(parts.fragment);
    return out;
}

} // namespace musette::base
