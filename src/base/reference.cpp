#include "reference.h"

#include "address_text.h"
#include "host.h"

#include <musette/base/text.h>

#include <algorithm>

namespace musette::base {
namespace {

bool isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
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

/// ":8080", or nothing for no port and for the scheme's own.
std::string normalPort(std::string_view scheme, std::string_view port) {
    if (port.starts_with(':'))
        port.remove_prefix(1);
    while (port.size() > 1 && port.front() == '0')
        port.remove_prefix(1);
    const std::string_view standard = scheme == "http" ? "80" : scheme == "https" ? "443" : "";
    return port.empty() || port == standard ? std::string() : ":" + std::string(port);
}

std::string normalAuthority(std::string_view scheme, std::string_view authority) {
    const std::string_view rest = authorityWithoutUser(authority);
    const std::string_view host = hostOf(authority);
    std::string out(authority.substr(0, authority.size() - rest.size()));
    out += asciiHost(host);
    out += normalPort(scheme, rest.substr(host.size()));
    return out;
}

} // namespace

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
        // Browsers end the host of a web address at a backslash too.
        const bool web = parts.scheme.empty() || isHttpScheme(parts.scheme);
        const std::size_t end = std::min(text.find_first_of(web ? "/\\" : "/", 2), text.size());
        parts.authority = text.substr(2, end - 2);
        text.remove_prefix(end);
    }
    parts.path = text;
    return parts;
}

ResolvedReference resolved(const Reference& base, const Reference& reference) {
    ResolvedReference target{reference, {}};
    if (!reference.scheme.empty()) {
        const bool hierarchical = reference.hasAuthority || reference.path.starts_with('/');
        target.path =
            hierarchical ? removeDotSegments(reference.path) : std::string(reference.path);
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
        // An absolute address has a rooted or an opaque path; only the former has dot segments.
        target.path =
            base.path.starts_with('/') ? removeDotSegments(base.path) : std::string(base.path);
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
    out.reserve(scheme.size() + parts.authority.size() + reference.path.size() +
                parts.query.size() + parts.fragment.size() + 8);
    if (!scheme.empty())
        out.append(scheme).append(":");
    if (parts.hasAuthority)
        out.append("//").append(normalAuthority(scheme, parts.authority));
    else if (reference.path.starts_with("//"))
        out += "/."; // or the path would be read as a host (URL Standard §4.5)
    if (reference.path.empty() && parts.hasAuthority && isHttpScheme(scheme))
        out += '/';
    out += reference.path;
    if (parts.hasQuery)
        out.append("?").append(parts.query);
    if (parts.hasFragment)
        out.append("#").append(parts.fragment);
    return out;
}

void upperPathEscapes(std::string& url) {
    const Reference parts = splitReference(url);
    if (!isHttpScheme(parts.scheme))
        return;
    const auto start = static_cast<std::size_t>(parts.path.data() - url.data());
    const std::size_t end = start + parts.path.size();
    for (std::size_t i = start; i + 2 < end; ++i) {
        if (url[i] != '%' || !isHex(url[i + 1]) || !isHex(url[i + 2]))
            continue;
        for (std::size_t j = i + 1; j <= i + 2; ++j) {
            if (url[j] >= 'a')
                url[j] = static_cast<char>(url[j] - 32);
        }
    }
}

} // namespace musette::base
