#include "proxy.h"

#include <musette/base/url.h>

#include <fmt/format.h>

#include <cstdlib>

namespace musette::net {
namespace {

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}

/// "Failed to connect to HOST port PORT after …", "Could not resolve host: HOST": the one place
/// where curl tells whom it meant.
bool namesProxy(std::string_view curlMessage, const std::string& proxy) {
    const auto parts = base::splitUrl(proxy);
    if (!parts)
        return false;
    std::string host = parts->host;
    if (host.starts_with('[') && host.ends_with(']'))
        host = host.substr(1, host.size() - 2);
    const int port = parts->port != 0 ? parts->port : parts->scheme == "https" ? 443 : 1080;
    return curlMessage.find(fmt::format(" {} port {} ", host, port)) != std::string_view::npos ||
           curlMessage.ends_with(": " + host);
}

} // namespace

std::string proxyOfEnvironment(std::string_view url) {
    std::string named;
    if (url.starts_with("https:")) {
        named = variable("https_proxy");
        if (named.empty())
            named = variable("HTTPS_PROXY");
    } else {
        named = variable("http_proxy"); // HTTP_PROXY may be a header of a CGI request
    }
    if (named.empty())
        named = variable("all_proxy");
    return named.empty() ? variable("ALL_PROXY") : named;
}

std::optional<base::Error> proxyError(CURLcode result, CURL* handle, const std::string& proxy,
                                      std::string_view curlMessage) {
    using enum base::ErrorCode;
    if (proxy.empty())
        return std::nullopt;
    long answered = 0; // to CONNECT
    curl_easy_getinfo(handle, CURLINFO_HTTP_CONNECTCODE, &answered);
    if (result == CURLE_COULDNT_RESOLVE_PROXY ||
        (result == CURLE_COULDNT_RESOLVE_HOST && namesProxy(curlMessage, proxy)))
        return base::Error{HostNotFound, "the host of the proxy " + proxy + " is unknown"};
    if (result == CURLE_COULDNT_CONNECT && namesProxy(curlMessage, proxy))
        return base::Error{ConnectionFailed, "no connection to the proxy " + proxy};
    if (result == CURLE_PROXY)
        return base::Error{ConnectionFailed,
                           fmt::format("the proxy {} gave no connection: {}", proxy, curlMessage)};
    if (answered == 407)
        return base::Error{Unauthorized, "the proxy " + proxy + " wants another login"};
    if (answered >= 300)
        return base::Error{ConnectionFailed,
                           fmt::format("the proxy {} refused with {}", proxy, answered)};
    return std::nullopt;
}

} // namespace musette::net
