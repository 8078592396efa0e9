#pragma once

#include <musette/net/http.h>

#include <optional>
#include <string>

namespace musette::service {

/// The address a feed moves to after a fetch that gave a feed: as far as the redirects are
/// permanent (301, 308) from the start of the chain (RFC 9110 §15.4), and never from https to http.
/// Nothing when it stays. Pure.
[[nodiscard]] std::optional<std::string> movedTo(const std::string& url,
                                                 const net::HttpResponse& response);

} // namespace musette::service
