#pragma once

#include <musette/base/error.h>

#include <curl/curl.h>

#include <optional>
#include <string>
#include <string_view>

namespace musette::net {

/// The proxy that the environment names for an address, as curl reads it; it may still be left out
/// for this host (no_proxy). Empty: none.
[[nodiscard]] std::string proxyOfEnvironment(std::string_view url);

/// What went wrong when it was the proxy's doing, so that nobody looks for the fault at the site;
/// nothing when it was not. `proxy` is without user information.
[[nodiscard]] std::optional<base::Error>
proxyError(CURLcode result, CURL* handle, const std::string& proxy, std::string_view curlMessage);

} // namespace musette::net
