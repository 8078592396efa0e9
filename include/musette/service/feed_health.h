#pragma once

#include <musette/base/time.h>
#include <musette/model/feed.h>

namespace musette::service {

/// True when the feed answers, and nothing new has come for much longer than its habit. That is no
/// error: many a site falls silent without a word. Pure.
[[nodiscard]] inline bool isMute(const model::Feed& feed, base::Instant now) {
    return feed.status == model::FeedStatus::Ok && feed.quietAfter && *feed.quietAfter <= now;
}

/// True while something of the feed waits for a person: it fails, or it has closed and nobody has
/// taken note of that yet. Pure.
[[nodiscard]] inline bool needsAttention(const model::Feed& feed) {
    return feed.status == model::FeedStatus::Error ||
           (feed.status == model::FeedStatus::Gone && feed.error);
}

} // namespace musette::service
