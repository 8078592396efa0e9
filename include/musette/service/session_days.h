#pragma once

#include <musette/base/time.h>
#include <musette/model/session.h>

namespace musette::service {

/// As many days a session has at most.
inline constexpr int kLongestSessionDays = 60;

/// Where a session is opened at a moment: on one of its days the half-day that has not ended yet
/// (the last one when all have), else its first. None of a session without half-days. Pure.
[[nodiscard]] model::HalfDayId halfDayToOpen(const model::SessionDocument& session,
                                             base::Instant now);

} // namespace musette::service
