#include "fuzz_target.h"

#include <musette/base/text.h>
#include <musette/base/url.h>
#include <musette/feed/parse.h>
#include <musette/net/cache_policy.h>
#include <musette/net/secure_hosts.h>

#include <algorithm>
#include <chrono>
#include <string>

using namespace musette;
using namespace std::chrono_literals;

namespace {

const base::Instant kNow = *base::parseRfc3339("2026-11-24T09:30:00Z");
constexpr std::chrono::seconds kTenYears = std::chrono::days{3650};

/// Lines "Name: value" as the client reads them.
net::HttpResponse responseWith(std::string_view lines) {
    net::HttpResponse response;
    response.status = 200;
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        const std::string_view line = lines.substr(0, end);
        lines.remove_prefix(std::min(end + 1, lines.size()));
        const std::size_t colon = line.find(':');
        if (colon != std::string_view::npos)
            response.headers.emplace_back(base::asciiLower(base::trim(line.substr(0, colon))),
                                          std::string(base::trim(line.substr(colon + 1))));
    }
    return response;
}

void checkPolicy(const net::HttpResponse& response) {
    const net::CachePolicy policy = net::readCachePolicy(response, kNow);
    for (const auto& wait : {policy.freshFor, policy.retryAfter})
        fuzz::require(!wait || (*wait >= 0s && *wait <= kTenYears));
}

void checkDate(std::string_view value) {
    const auto moment = net::parseHttpDate(value);
    if (!moment)
        return;
    // What was read is a moment that can be written, and blanks around it say nothing.
    fuzz::require(base::parseRfc3339(base::formatRfc3339(*moment)) == moment);
    fuzz::require(net::parseHttpDate(" " + std::string(value) + "\t") == moment);
}

/// A redirect leads to an absolute address that is text, or is none to follow.
void checkLocation(std::string_view value) {
    const std::string target = base::resolveUrl("https://example.org/a/b?c", value);
    if (!base::isHttpUrl(target))
        return;
    const std::string asked = base::withoutFragment(base::withoutUserInfo(target));
    fuzz::require(asked.find_first_of("\r\n\t #") == std::string::npos);
    static_cast<void>(base::splitUrl(asked));
}

void checkSecureHost(std::string_view value) {
    net::SecureHosts hosts;
    hosts.note("example.org", value, kNow);
    const std::string asked = hosts.upgraded("http://example.org:80/a?b", kNow);
    const auto changes = hosts.takeChanges();
    fuzz::require(asked ==
                  (changes.empty() ? "http://example.org:80/a?b" : "https://example.org/a?b"));
    for (const net::SecureHost& host : changes)
        fuzz::require(host.until > kNow && host.until <= kNow + std::chrono::days{730});
}

} // namespace

// The headers of an answer, a line each; whatever they say, what is made of them is in its bounds.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const net::HttpResponse response = responseWith(fuzz::textOf(data, size));
    checkPolicy(response);
    for (const auto& [name, value] : response.headers) {
        checkDate(value);
        if (name == "location")
            checkLocation(value);
        if (name == "strict-transport-security")
            checkSecureHost(value);
        if (name == "content-type")
            fuzz::require(base::isValidUtf8(feed::decodeToUtf8("<a>\xE9t\xE9</a>", value)));
    }
    return 0;
}
