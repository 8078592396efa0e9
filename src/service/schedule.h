#pragma once

#include <musette/base/time.h>
#include <musette/model/feed.h>
#include <musette/net/cache_policy.h>

#include <optional>

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
void plan(model::FetchState& state, const Attempt& attempt, base::Instant now);

} // namespace musette::service
