#include "schedule.h"

#include <algorithm>
#include <chrono>

namespace musette::service {
namespace {

using namespace std::chrono;
using base::Instant;

constexpr minutes kDefaultInterval{60};
constexpr hours kLongestInterval{24};
constexpr hours kFirstBackoff{1};
constexpr days kLongestRetryAfter{7};
constexpr int kHoursOfWeek = 7 * 24;

bool skipped(const model::FetchState& state, Instant moment) {
    const sys_days day = floor<days>(moment);
    const auto hour = duration_cast<hours>(moment - day).count();
    const unsigned weekdayNumber = weekday(day).c_encoding();
    return ((state.skipHours >> hour) & 1U) != 0 ||
           ((static_cast<unsigned>(state.skipDays) >> weekdayNumber) & 1U) != 0;
}

/// The first moment from `moment` on that skipHours and skipDays allow (RSS 2.0, skipHours, GMT); a
/// pair that leaves no time at all is ignored.
Instant outsideSkips(const model::FetchState& state, Instant moment) {
    Instant candidate = moment;
    for (int hour = 0; hour <= kHoursOfWeek; ++hour) {
        if (!skipped(state, candidate))
            return candidate;
        candidate = floor<hours>(candidate) + hours{1};
    }
    return moment;
}

seconds intervalAfter(const model::FetchState& state, const Attempt& attempt) {
    const seconds own = state.intervalMinutes ? minutes{*state.intervalMinutes} : kDefaultInterval;
    seconds wanted{0};
    if (attempt.policy.freshFor)
        wanted = std::max(wanted, *attempt.policy.freshFor);
    if (state.hintMinutes && *state.hintMinutes > 0)
        wanted = std::max(wanted, seconds{minutes{*state.hintMinutes}});
    return std::max(own, std::min(wanted, seconds{kLongestInterval}));
}

seconds backoffAfter(int failures) {
    const int doublings = std::min(std::max(failures, 1) - 1, 5);
    return std::min(seconds{kFirstBackoff} * (1 << doublings), seconds{kLongestInterval});
}

/// A date further ahead than we ever plan was written by a clock that has been set back since.
bool isPlausible(Instant planned, Instant now) {
    return planned - now <= kLongestRetryAfter;
}

bool retryAfterRuns(const model::FetchState& state, Instant now) {
    return state.retryAfter && *state.retryAfter > now && isPlausible(*state.retryAfter, now);
}

} // namespace

bool isDue(const model::FetchState& state, Instant now) {
    if (state.status == model::FeedStatus::Gone || retryAfterRuns(state, now))
        return false;
    if (outsideSkips(state, now) != now)
        return false;
    if (state.lastFetched && *state.lastFetched > now)
        return true;
    return !state.nextDue || *state.nextDue <= now || !isPlausible(*state.nextDue, now);
}

bool mayBeForced(const model::FetchState& state, Instant now) {
    return state.status != model::FeedStatus::Gone && !retryAfterRuns(state, now);
}

void plan(model::FetchState& state, const Attempt& attempt, Instant now) {
    state.lastFetched = now;
    state.retryAfter.reset();
    switch (attempt.kind) {
    case Attempt::Kind::Updated:
    case Attempt::Kind::NotModified:
        state.status = model::FeedStatus::Ok;
        state.failures = 0;
        state.nextDue = outsideSkips(state, now + intervalAfter(state, attempt));
        break;
    case Attempt::Kind::Gone:
        state.status = model::FeedStatus::Gone;
        ++state.failures;
        state.nextDue.reset();
        break;
    case Attempt::Kind::Failed:
        state.status = model::FeedStatus::Error;
        ++state.failures;
        state.nextDue = outsideSkips(state, now + backoffAfter(state.failures));
        if (attempt.policy.retryAfter) {
            // The server says itself when it wants to be asked again, so that no doubling comes on
            // top.
            state.retryAfter =
                now + std::min(*attempt.policy.retryAfter, seconds{kLongestRetryAfter});
            state.nextDue = outsideSkips(state, std::max(now + kFirstBackoff, *state.retryAfter));
        }
        break;
    }
}

} // namespace musette::service
