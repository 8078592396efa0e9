#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/feed.h>
#include <musette/model/ids.h>
#include <musette/model/report.h>

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace musette::service {

/// How long a feed is left alone after an answer where nobody says otherwise; the setting of that
/// key changes it for the feeds of a library, in minutes.
inline constexpr std::chrono::minutes kDefaultInterval{60};
inline constexpr std::string_view kDefaultIntervalKey = "refresh.interval-minutes";

/// Whether all due feeds are asked, or a share of them, those that have waited longest first: after
/// a night or a journey the next looks take the rest.
enum class Pace { AllAtOnce, Share };

struct RefreshOptions {
    std::optional<model::FeedId> feed; ///< that one alone; none: all that are due
    bool force = false;                ///< also feeds that are not due yet
    Pace pace = Pace::AllAtOnce;
    /// When so many hosts were asked and not one answered, the network is missing: nothing is held
    /// against a feed, and they stay due. 0: every failure is the feed's own.
    std::size_t hostsThatMeanOffline = 0;
    std::chrono::milliseconds timeout{60'000};    ///< for one whole transfer
    std::size_t maxBytes = std::size_t{32} << 20; ///< after decompression
};

/// How one feed of a refresh ended.
struct FeedOutcome {
    enum class Kind { Updated, NotModified, Failed, Skipped };

    model::FeedId feed;
    std::string title;
    Kind kind = Kind::Skipped;
    std::optional<base::Error> error;
    int newItems = 0;
    int changedItems = 0;
};

struct RefreshSummary {
    int feeds = 0; ///< asked this time
    int updated = 0;
    int notModified = 0;
    int failed = 0;
    int newItems = 0;
    std::chrono::milliseconds elapsed{0};
    bool offline = false; ///< no host answered; see RefreshOptions::hostsThatMeanOffline
    int left = 0;         ///< due, and left for the next look (Pace::Share)
    std::vector<FeedOutcome> outcomes;
};

struct RefreshProgress {
    int done = 0;
    int total = 0;
    FeedOutcome last;
};

/// Called after each feed, on the library executor.
using ProgressHandler = std::move_only_function<void(const RefreshProgress&)>;
using RefreshHandler = std::move_only_function<void(base::Result<RefreshSummary>)>;

/// Called after each link of a report that was asked for, on the library executor.
using LinkProgress = std::move_only_function<void(std::size_t done, std::size_t all)>;
/// What came of each, in the order in which answers came.
using LinksDone = std::move_only_function<void(std::vector<model::LinkCheck>)>;

/// A feed that an address led to, verified by parsing it.
struct FoundFeed {
    std::string url; ///< with the login that stood in the address, for whoever adds it
    std::string title;
    std::string type; ///< "rss2.0", "atom1.0", …
    int items = 0;
    std::string newestTitle;
    model::FeedId followed; ///< set when the library has it already
};

/// What looking for feeds came to.
struct FoundFeeds {
    std::vector<FoundFeed> feeds;   ///< best first
    std::vector<std::string> tried; ///< addresses that were asked, in order
    std::string pageTitle;
};

using DiscoveryHandler = std::move_only_function<void(base::Result<FoundFeeds>)>;

/// How one line of an imported list ended.
struct ImportOutcome {
    enum class Kind { Added, AlreadyThere, Refused };

    Kind kind = Kind::Added;
    std::string title;
    std::string url;
    std::string reason; ///< for Refused
};

/// A running job (refresh, discovery); dropping it cancels, and its handlers are called no more.
class Job {
public:
    virtual ~Job() = default;
};

} // namespace musette::service
