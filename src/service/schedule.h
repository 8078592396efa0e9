#pragma once

#include <musette/base/time.h>
#include <musette/model/feed.h>
#include <musette/net/cache_policy.h>
#include <musette/service/options.h>

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace musette::service {

/// How an attempt ended, as far as the next one depends on it.
struct Attempt {
    enum class Kind { Updated, NotModified, Failed, Gone };

    Kind kind = Kind::Updated;
    net::CachePolicy policy;
};

/// True when the feed is to be asked now. docs/cli.md, "refresh": an interval, lengthened by what
/// server and feed ask for; never inside a running Retry-After; a clock set back silences nothing.
[[nodiscard]] bool isDue(const model::FetchState& state, base::Instant now);

/// True when `--force` of everything asks it: not gone, no Retry-After running.
[[nodiscard]] bool mayBeForced(const model::FetchState& state, base::Instant now);

/// Sets status, failures, retryAfter, lastFetched and nextDue after an attempt; what the document
/// asked for stands in the state already.
void plan(model::FetchState& state, const Attempt& attempt, base::Instant now,
          std::chrono::minutes defaultInterval = kDefaultInterval);

/// The default interval as the library's setting has it.
[[nodiscard]] std::chrono::minutes defaultInterval(std::string_view setting);

/// How many of the due feeds are asked at one look when a long silence lies behind: a tenth, so
/// that ten looks catch up, and a handful at least.
[[nodiscard]] std::size_t shareOf(std::size_t due);

/// From when on a feed with items of these dates (newest first) is silent for longer than its
/// habit: three times the usual time between days on which something appeared, one and a half times
/// the longest pause so far, never less than 60 days; a year while too little is known of its
/// habit. Nothing without items.
[[nodiscard]] std::optional<base::Instant> quietAfter(std::span<const base::Instant> dates);

} // namespace musette::service
