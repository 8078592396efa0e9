#include <musette/base/url.h>

#include <musette/base/text.h>

#include "reference.h"

#include <curl/curl.h>

#include <charconv>
#include <memory>

namespace musette::base {
namespace {

using Handle = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;

Handle parseWithCurl(std::string_view url) {
    Handle handle(curl_url(), &curl_url_cleanup);
    const std::string encoded = percentEncodeReference(url);
    if (!handle || curl_url_set(handle.get(), CURLUPART_URL, encoded.c_str(),
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

bool isAddressCharacter(char c) {
    return static_cast<unsigned char>(c) > ' ' && c != '<' && c != '>' && c != '"';
}

/// A word that looks like a host: it has a dot or a port, or is localhost.
bool looksLikeHost(std::string_view text) {
    const std::string_view host = text.substr(0, text.find_first_of("/?#"));
    return host.find('.') != std::string_view::npos || host.starts_with("localhost") ||
           host.starts_with('[');
}

} // namespace

std::optional<UrlParts> splitUrl(std::string_view url) {
    const Handle handle = parseWithCurl(url);
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

std::string normaliseUrl(std::string_view url) { return resolveUrl({}, url); }

std::string resolveUrl(std::string_view base, std::string_view reference) {
    const std::string encoded = percentEncodeReference(reference);
    Reference target = splitReference(encoded);
    if (target.scheme.empty()) {
        if (base.empty())
            return encoded;
        const std::string encodedBase = percentEncodeReference(base);
        return normalForm(resolved(splitReference(encodedBase), target));
    }
    // "http:page" and "http:/page" are relative to a base of the same scheme (RFC 3986 §5.2.2, the
    // lenient reading that browsers share).
    const Reference from = splitReference(base);
    if (!target.hasAuthority && isHttpScheme(target.scheme) &&
        equalsIgnoringCase(from.scheme, target.scheme)) {
        target.scheme = {};
        const std::string encodedBase = percentEncodeReference(base);
        return normalForm(resolved(splitReference(encodedBase), target));
    }
    return normalForm(resolved({}, target));
}

bool isHttpUrl(std::string_view url) {
    const Reference parts = splitReference(url);
    return isHttpScheme(parts.scheme) && parts.hasAuthority &&
           !authorityWithoutUser(parts.authority).empty() &&
           authorityWithoutUser(parts.authority).front() != ':';
}

std::string withoutUserInfo(std::string_view url) {
    const Reference parts = splitReference(url);
    if (!parts.hasAuthority || parts.authority.find('@') == std::string_view::npos)
        return std::string(url);
    const auto start = static_cast<std::size_t>(parts.authority.data() - url.data());
    std::string out(url.substr(0, start));
    out += authorityWithoutUser(parts.authority);
    out += url.substr(start + parts.authority.size());
    return out;
}

std::string withoutFragment(std::string_view url) {
    return std::string(url.substr(0, url.find('#')));
}

Result<std::string> urlFromUserInput(std::string_view text) {
    std::string_view rest = trim(text);
    for (const std::string_view wrapper : {std::string_view("view-source:"), std::string_view("feed:")}) {
        if (equalsIgnoringCase(rest.substr(0, wrapper.size()), wrapper))
            rest.remove_prefix(wrapper.size());
    }
    if (rest.starts_with("//"))
        return urlFromUserInput("https:" + std::string(rest));
    for (const char c : rest) {
        if (!isAddressCharacter(c))
            return fail(ErrorCode::InvalidUrl, "this is no web address: " + std::string(trim(text)));
    }
    std::string url(rest);
    const Reference parts = splitReference(url);
    // "localhost:8080/feed" and "example.org:80" have a port where a scheme seems to stand.
    if (!parts.hasAuthority && looksLikeHost(url))
        url = "https://" + url;
    if (!isHttpUrl(url) || !splitUrl(url))
        return fail(ErrorCode::InvalidUrl, "this is no web address: " + std::string(trim(text)));
    return normaliseUrl(url);
}

std::string originOf(std::string_view url) {
    const auto parts = splitUrl(url);
    if (!parts)
        return {};
    const int standard = parts->scheme == "https" ? 443 : parts->scheme == "http" ? 80 : 0;
    return parts->scheme + "://" + parts->host + ":" +
           std::to_string(parts->port == 0 ? standard : parts->port);
}

std::string displayHost(std::string_view url) {
    const Reference parts = splitReference(url);
    if (!isHttpScheme(parts.scheme) || !parts.hasAuthority)
        return {};
    std::string host = asciiLower(authorityWithoutUser(parts.authority));
    if (host.starts_with("www."))
        host.erase(0, 4);
    return host;
}

} // namespace musette::base
