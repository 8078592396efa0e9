#include "address_text.h"
#include "host.h"
#include "reference.h"

#include <musette/base/text.h>
#include <musette/base/url.h>

#include <arpa/inet.h>
#include <curl/curl.h>

#include <algorithm>
#include <charconv>
#include <memory>

namespace musette::base {
namespace {

using Handle = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;

Handle parseWithCurl(const std::string& url) {
    Handle handle(curl_url(), &curl_url_cleanup);
    if (!handle || curl_url_set(handle.get(), CURLUPART_URL, url.c_str(),
                                CURLU_NON_SUPPORT_SCHEME | CURLU_PATH_AS_IS) != CURLUE_OK)
        handle.reset();
    return handle;
}

std::string part(const Handle& handle, CURLUPart which, unsigned flags = 0) {
    char* text = nullptr;
    if (curl_url_get(handle.get(), which, &text, flags) != CURLUE_OK || text == nullptr)
        return {};
    std::string copy(text);
    curl_free(text);
    return copy;
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// A name of ASCII letters as it stands in DNS, or an address of four numbers as everybody writes
/// it: what no parser reads in another way.
bool isPlainHost(std::string_view host) {
    const std::string_view last = host.substr(host.rfind('.') + 1);
    if (!last.empty() && isDigit(last.front())) {
        in_addr number{};
        return ::inet_pton(AF_INET, std::string(host).c_str(), &number) == 1;
    }
    return host.size() <= 253 && !host.starts_with('.') && !host.ends_with('.') &&
           !host.contains("..") && !host.contains("--") && std::ranges::all_of(host, [](char c) {
               return (c >= 'a' && c <= 'z') || isDigit(c) || c == '-' || c == '.';
           });
}

/// The origin of an address that needs no parser, which nearly all are; empty when in doubt.
std::string plainOrigin(std::string_view url) {
    const std::size_t start = url.starts_with("https://") ? 8 : url.starts_with("http://") ? 7 : 0;
    const std::size_t end = url.find('/', start);
    if (start == 0 || end == std::string_view::npos || end == start || url.size() > 4096 ||
        !std::ranges::all_of(url, [](char c) { return c > ' ' && c <= '~' && c != '\\'; }))
        return {};
    const std::string_view authority = url.substr(start, end - start);
    const std::size_t colon = std::min(authority.find(':'), authority.size());
    const std::string_view digits = authority.substr(std::min(colon + 1, authority.size()));
    unsigned short port = start == 8 ? 443 : 80;
    if (colon < authority.size()) {
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), port);
        if (read.ec != std::errc{} || read.ptr != digits.data() + digits.size() || port == 0 ||
            digits.front() == '0')
            return {};
    }
    if (colon == 0 || !isPlainHost(authority.substr(0, colon)))
        return {};
    return std::string(url.substr(0, start + colon)) + ':' + std::to_string(port);
}

} // namespace

std::optional<UrlParts> splitUrl(std::string_view url) {
    const std::string normal = resolveUrl({}, url);
    const Reference split = splitReference(normal);
    // curl accepts "http:/host" and "http:///host" too; for everything else here they have no host.
    if (split.scheme.empty() || (isHttpScheme(split.scheme) && !isHttpUrl(normal)))
        return std::nullopt;
    // What is left of escapes in a host makes no valid name; curl would decode them all the same.
    const std::string_view host = hostOf(split.authority);
    if (!host.starts_with('[') && host.find('%') != std::string_view::npos)
        return std::nullopt;
    const Handle handle = parseWithCurl(normal);
    if (!handle)
        return std::nullopt;
    UrlParts parts;
    parts.scheme = asciiLower(part(handle, CURLUPART_SCHEME));
    parts.user = part(handle, CURLUPART_USER, CURLU_URLDECODE);
    parts.password = part(handle, CURLUPART_PASSWORD, CURLU_URLDECODE);
    parts.host = asciiLower(part(handle, CURLUPART_HOST));
    parts.path = part(handle, CURLUPART_PATH);
    parts.query = part(handle, CURLUPART_QUERY);
    parts.fragment = part(handle, CURLUPART_FRAGMENT);
    const std::string port = part(handle, CURLUPART_PORT);
    std::from_chars(port.data(), port.data() + port.size(), parts.port);
    return parts;
}

std::string normaliseUrl(std::string_view url) {
    std::string normal = resolveUrl({}, url);
    if (normal.find('%') != std::string::npos)
        upperPathEscapes(normal);
    return normal;
}

std::string resolveUrl(std::string_view base, std::string_view reference) {
    if (isNormalWebAddress(reference))
        return std::string(reference);
    std::string targetText;
    const std::string_view encoded = encodedReference(reference, targetText);
    Reference target = splitReference(encoded);
    if (target.scheme.empty() && base.empty())
        return std::string(encoded);
    std::string baseText;
    const Reference from = splitReference(encodedReference(base, baseText));
    // "http:page" is relative to a base of the same scheme: the lenient reading of RFC 3986 §5.2.2
    // that browsers share.
    if (!target.hasAuthority && isHttpScheme(target.scheme) &&
        equalsIgnoringCase(from.scheme, target.scheme))
        target.scheme = {};
    return normalForm(resolved(from, target));
}

bool isHttpUrl(std::string_view url) {
    const Reference parts = splitReference(url);
    return isHttpScheme(parts.scheme) && parts.hasAuthority && !hostOf(parts.authority).empty();
}

std::string withoutUserInfo(std::string_view url) {
    const std::string_view text = trim(url);
    const Reference parts = splitReference(text);
    if (!parts.hasAuthority || parts.authority.find('@') == std::string_view::npos)
        return std::string(url);
    const auto start = static_cast<std::size_t>(parts.authority.data() - text.data());
    std::string out(text.substr(0, start));
    out += authorityWithoutUser(parts.authority);
    out += text.substr(start + parts.authority.size());
    return out;
}

std::string withoutFragment(std::string_view url) {
    return std::string(url.substr(0, url.find('#')));
}

std::string originOf(std::string_view url) {
    if (std::string plain = plainOrigin(url); !plain.empty())
        return plain;
    const auto parts = splitUrl(url);
    if (!parts)
        return {};
    const int standard = parts->scheme == "https" ? 443 : parts->scheme == "http" ? 80 : 0;
    return parts->scheme + "://" + parts->host + ":" +
           std::to_string(parts->port == 0 ? standard : parts->port);
}

std::string displayHost(std::string_view url) {
    const Reference parts = splitReference(trim(url));
    if (!isHttpScheme(parts.scheme) || !parts.hasAuthority)
        return {};
    std::string host = readableHost(hostOf(parts.authority));
    if (host.starts_with("www.") && host.find('.', 4) != std::string::npos)
        host.erase(0, 4);
    return host;
}

} // namespace musette::base
