#pragma once

#include <musette/base/time.h>
#include <musette/model/feed.h>

#include <QString>

namespace musette::gui {

/// How a feed is doing, in a word or two: "in order", "failed", "silent since March 2026".
[[nodiscard]] QString feedStateText(const model::Feed& feed, base::Instant now);

/// What is wrong with a feed that failed, and what to do about it; empty when nothing is.
[[nodiscard]] QString feedTroubleText(const model::Feed& feed);

/// "silent since March 2026" for a feed that brings nothing any more, else empty.
[[nodiscard]] QString feedSilenceText(const model::Feed& feed, base::Instant now);

} // namespace musette::gui
