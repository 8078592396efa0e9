#pragma once

#include <musette/base/error.h>
#include <musette/model/feed.h>
#include <musette/model/item.h>
#include <musette/net/http.h>
#include <musette/store/feed_table.h>

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace musette::service {

/// What a fetched document is worth to the library, worked out away from it.
struct FeedDocument {
    bool sameBody = false; ///< byte for byte the last one: nothing was parsed
    bool cutOff = false;   ///< a part of what the server has, as far as one can tell
    std::string bodyHash;
    store::FeedDescription description;
    std::optional<int> hintMinutes;
    std::uint32_t skipHours = 0;
    std::uint8_t skipDays = 0;
    std::vector<model::IncomingItem> items;
};

/// Decodes, parses and sanitises the body of a 200. Pure: for the pool.
/// Errors: NotAFeed, EmptyBody; Cancelled once `stop` is requested.
[[nodiscard]] base::Result<FeedDocument> readDocument(const net::HttpResponse& response,
                                                      const std::string& knownBodyHash,
                                                      const std::stop_token& stop);

/// What an answer without a feed means: an HTTP error status as an Error.
[[nodiscard]] base::Error errorForStatus(int status);

} // namespace musette::service
