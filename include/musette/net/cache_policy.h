#pragma once

#include <musette/base/time.h>
#include <musette/net/http.h>

#include <chrono>
#include <optional>

namespace musette::net {

/// What the headers of an answer say about when to ask again. Pure.
struct CachePolicy {
    std::optional<std::chrono::seconds>
        freshFor; ///< max-age, else Expires − Date (RFC 9111 §4.2.1)
    std::optional<std::chrono::seconds> retryAfter; ///< RFC 9110 §10.2.3; garbage gives nothing
};

[[nodiscard]] CachePolicy readCachePolicy(const HttpResponse& response, base::Instant now);

/// IMF-fixdate, RFC 850 and asctime forms (RFC 9110 §5.6.7).
[[nodiscard]] std::optional<base::Instant> parseHttpDate(std::string_view text);

} // namespace musette::net
