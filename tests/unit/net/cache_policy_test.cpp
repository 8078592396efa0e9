#include "support/catch.h"

#include <musette/net/cache_policy.h>

#include <string>

using namespace musette;
using namespace std::chrono_literals;
using std::chrono::seconds;

namespace {

const base::Instant kNow = *base::parseRfc3339("2026-11-24T09:30:00Z");

net::CachePolicy policyOf(std::vector<std::pair<std::string, std::string>> headers) {
    net::HttpResponse response;
    response.headers = std::move(headers);
    return net::readCachePolicy(response, kNow);
}

} // namespace

TEST_CASE("The three forms of an HTTP date say the same", "[net]") {
    const auto expected = base::parseRfc3339("1994-11-06T08:49:37Z");
    CHECK(net::parseHttpDate("Sun, 06 Nov 1994 08:49:37 GMT") == expected);
    CHECK(net::parseHttpDate("Sunday, 06-Nov-94 08:49:37 GMT") == expected);
    CHECK(net::parseHttpDate("Sun Nov  6 08:49:37 1994") == expected);
}

TEST_CASE("What is no HTTP date gives nothing", "[net]") {
    const std::string text =
        GENERATE("", "0", "-1", "tomorrow", "Sun, 32 Nov 1994 08:49:37 GMT",
                 "Sun, 06 Nov 1994 25:49:37 GMT", "Sun, 30 Feb 2026 08:00:00 GMT",
                 "Sun, 06 Nov 1994", "Sun, 06 Nov 99999999999 08:49:37 GMT");
    CAPTURE(text);
    CHECK_FALSE(net::parseHttpDate(text));
}

TEST_CASE("max-age says how long an answer is fresh", "[net]") {
    CHECK(policyOf({{"cache-control", "max-age=14400"}}).freshFor == 4h);
    CHECK(policyOf({{"cache-control", "public, Max-Age=\"60\""}}).freshFor == 60s);
    CHECK(policyOf({{"cache-control", "public"}, {"cache-control", "max-age=60"}}).freshFor == 60s);
    CHECK(policyOf({{"cache-control", "max-age=60"}, {"expires", "Thu, 26 Nov 2026 09:30:00 GMT"}})
              .freshFor == 60s);
    CHECK_FALSE(policyOf({}).freshFor);
    CHECK_FALSE(policyOf({{"cache-control", "max-age=soon"}}).freshFor);
    CHECK_FALSE(policyOf({{"cache-control", "max-age=-5"}}).freshFor);
    CHECK_FALSE(policyOf({{"cache-control", "max-age"}}).freshFor);
    CHECK(policyOf({{"cache-control", "max-age=99999999999999999999999"}}).freshFor > 24h);
}

TEST_CASE("no-cache and no-store mean fresh for no time", "[net]") {
    CHECK(policyOf({{"cache-control", "no-cache, max-age=14400"}}).freshFor == 0s);
    CHECK(policyOf({{"cache-control", "no-store"}}).freshFor == 0s);
}

TEST_CASE("Expires counts from Date, from now without one, and as past when it makes no sense",
          "[net]") {
    const std::string until = "Tue, 24 Nov 2026 13:30:00 GMT";
    CHECK(policyOf({{"expires", until}}).freshFor == 4h);
    CHECK(policyOf({{"expires", until}, {"date", "Tue, 24 Nov 2026 12:30:00 GMT"}}).freshFor == 1h);
    CHECK(policyOf({{"expires", until}, {"date", "whenever"}}).freshFor == 4h);
    CHECK(policyOf({{"expires", "0"}}).freshFor == 0s);
    CHECK(policyOf({{"expires", "Mon, 23 Nov 2026 13:30:00 GMT"}}).freshFor == 0s);
}

TEST_CASE("Retry-After comes in seconds or as a date; nonsense and the past count as nothing",
          "[net]") {
    CHECK(policyOf({{"retry-after", "7200"}}).retryAfter == 2h);
    CHECK(policyOf({{"retry-after", "Tue, 24 Nov 2026 13:30:00 GMT"}}).retryAfter == 4h);
    CHECK(policyOf({{"retry-after", "999999999999999999999999"}}).retryAfter > 24h * 7);
    for (const char* nonsense :
         {"", "soon", "-5", "1.5", "Mon, 23 Nov 2026 13:30:00 GMT", "5 minutes"}) {
        CAPTURE(nonsense);
        CHECK_FALSE(policyOf({{"retry-after", nonsense}}).retryAfter);
    }
}
