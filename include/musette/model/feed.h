#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/ids.h>
#include <musette/model/retention.h>

#include <cstdint>
#include <optional>
#include <string>

namespace musette::model {

/// How the last attempt to fetch a feed ended.
enum class FeedStatus { New, Ok, Error, Gone };

/// How a server wants to be logged in at (RFC 9110 §11.1); `None`: not known yet.
enum class LoginScheme { None, Basic, Digest };

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
    std::optional<base::ErrorCode> error; ///< how the last attempt failed, as far as it is known
    int errorStatus = 0;                  ///< the HTTP status of that failure; 0: none
    std::optional<base::Instant> lastFetched; ///< last attempt that got an answer
    std::optional<base::Instant> lastOk;
    std::optional<base::Instant> nextDue;
    std::optional<int> intervalMinutes; ///< the user's own; none: the default
    std::string
        movedFrom; ///< the address before the last permanent redirect, without user information
    std::optional<base::Instant> movedAt;
    std::optional<base::Instant> newest; ///< of its items, by their own date
    std::optional<base::Instant>
        quietAfter; ///< silent beyond it, it is silent for longer than usual
    int position = 0;
    bool alwaysFullText = false; ///< its articles are read on their pages
    bool grouped = true;         ///< its items stand with those of others that tell the same story
    std::optional<Retention> retention; ///< its own; none: the library's
    int unread = 0;
    int total = 0;
};

/// What a feed brings, beside what is kept of it.
struct FeedActivity {
    FeedId feed;
    double itemsPerMonth = 0; ///< of the last three months, or of the time its items reach back
};

/// What fetching remembers of a feed besides its items.
struct FetchState {
    FeedId feed;
    std::string url;   ///< without user information
    std::string login; ///< the name its login is kept under; empty: it has none
    LoginScheme loginScheme = LoginScheme::None;
    std::string validatorsUrl;
    std::string etag;
    std::string lastModified;
    FeedStatus status = FeedStatus::New;
    std::optional<base::Instant> lastFetched;
    std::optional<base::Instant> nextDue;
    std::optional<base::Instant> retryAfter; ///< the server asked for silence until then
    int failures = 0;                        ///< in a row
    std::optional<int> intervalMinutes;
    std::optional<base::Instant> quietAfter; ///< as in Feed
    std::string bodyHash;                    ///< SHA-256 of the last whole document
    std::optional<int> hintMinutes;          ///< interval the document asked for (ttl, sy:update…)
    std::uint32_t skipHours = 0;             ///< bit h: not in hour h, GMT
    std::uint8_t skipDays = 0;               ///< bit d: not on day d, 0 = Sunday, GMT
};

} // namespace musette::model
