#include "feed_document.h"

#include "merge.h"

#include <musette/base/hash.h>
#include <musette/feed/parse.h>

#include <fmt/format.h>

#include <algorithm>

namespace musette::service {
namespace {

std::optional<int> longest(const std::optional<int>& a, const std::optional<int>& b) {
    return a && b ? std::max(*a, *b) : a ? a : b;
}

} // namespace

base::Result<FeedDocument> readDocument(const net::HttpResponse& response,
                                        const std::string& knownBodyHash,
                                        const std::stop_token& stop) {
    FeedDocument document;
    document.bodyHash = base::sha256Hex(response.body);
    if (!knownBodyHash.empty() && document.bodyHash == knownBodyHash) {
        document.sameBody = true;
        return document;
    }
    feed::ParseOptions options;
    options.baseUrl = response.url;
    options.contentType = std::string(response.header("content-type").value_or(""));
    const auto parsed = feed::parse(response.body, options);
    if (!parsed)
        return std::unexpected(parsed.error());
    document.description = {parsed->title, parsed->siteUrl, parsed->language, parsed->iconUrl};
    document.hintMinutes = longest(parsed->hints.ttlMinutes, parsed->hints.syndicationMinutes);
    document.skipHours = parsed->hints.skipHours;
    document.skipDays = parsed->hints.skipDays;
    document.cutOff = parsed->cutOff;
    document.items = prepareItems(*parsed, response.url, stop);
    if (stop.stop_requested())
        return base::fail(base::ErrorCode::Cancelled, "interrupted");
    return document;
}

base::Error errorForStatus(int status) {
    using enum base::ErrorCode;
    const auto code = status == 410                    ? Gone
                      : status == 401 || status == 407 ? Unauthorized
                      : status == 429 || status == 503 ? RateLimited
                                                       : HttpStatus;
    return {code, fmt::format("the server answered {}", status)};
}

} // namespace musette::service
