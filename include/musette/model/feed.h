#pragma once

#include <musette/base/time.h>
#include <musette/model/ids.h>

#include <cstdint>
#include <optional>
#include <string>

namespace musette::model {

/// How the last attempt to fetch a feed ended.
enum class FeedStatus { New, Ok, Error, Gone };

/// A folder of feeds; folders nest.
struct FeedFolder {
    FolderId id;
    FolderId parent; ///< none: at the top
    std::string name;
    int position = 0;
};

/// A followed source, as a user sees it.
struct Feed {
    FeedId id;
    std::string url; ///< without user information
    std::string siteUrl;
    std::string title;       ///< custom title, else the feed's own, else its host
    std::string customTitle; ///< empty: the feed's own
    FolderId folder;         ///< none: at the top
    std::string folderName;  ///< path with " / ", empty at the top
    std::string language;
    std::string iconUrl;
    FeedStatus status = FeedStatus::New;
    std::string lastError; ///< one line, English; empty when the last attempt went well
    std::optional<base::Instant> lastFetched; ///< last attempt that got an answer
    std::optional<base::Instant> lastOk;
    std::optional<base::Instant> nextDue;
    std::optional<int> intervalMinutes; ///< the user's own; none: the default
    int position = 0;
    bool alwaysFullText = false; ///< its articles are read on their pages
    int unread = 0;
    int total = 0;
};

/// What fetching remembers of a feed besides its items.
struct FetchState {
    FeedId feed;
    std::string url; ///< with user information where the user gave it
    std::string validatorsUrl;
    std::string etag;
    std::string lastModified;
    FeedStatus status = FeedStatus::New;
    std::optional<base::Instant> lastFetched;
    std::optional<base::Instant> nextDue;
    std::optional<base::Instant> retryAfter; ///< the server asked for silence until then
    int failures = 0;                        ///< in a row
    std::optional<int> intervalMinutes;
    std::string bodyHash;           ///< SHA-256 of the last whole document
    std::optional<int> hintMinutes; ///< interval the document asked for (ttl, sy:update…)
    std::uint32_t skipHours = 0;    ///< bit h: not in hour h, GMT
    std::uint8_t skipDays = 0;      ///< bit d: not on day d, 0 = Sunday, GMT
};

} // namespace musette::model
