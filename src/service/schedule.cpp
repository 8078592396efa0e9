#include "schedule.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <vector>

namespace musette::service {
namespace {

using namespace std::chrono;
using base::Instant;

constexpr hours kLongestInterval{24};
constexpr hours kFirstBackoff{1};
constexpr days kLongestRetryAfter{7};
constexpr int kHoursOfWeek = 7 * 24;
constexpr std::size_t kLooksToCatchUp = 10;
constexpr std::size_t kLeastShare = 8;
constexpr days kShortestQuiet{60};
constexpr days kQuietOfUnknownHabit{365};
constexpr std::size_t kDaysOfHabit = 24; ///< the last days of publication that count
constexpr std::size_t kFewestDays = 4;

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

seconds intervalAfter(const model::FetchState& state, const Attempt& attempt,
                      minutes defaultInterval) {
    const seconds own = state.intervalMinutes ? minutes{*state.intervalMinutes} : defaultInterval;
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

void plan(model::FetchState& state, const Attempt& attempt, Instant now, minutes defaultInterval) {
    state.lastFetched = now;
    state.retryAfter.reset();
    switch (attempt.kind) {
    case Attempt::Kind::Updated:
    case Attempt::Kind::NotModified:
        state.status = model::FeedStatus::Ok;
        state.failures = 0;
        state.nextDue = outsideSkips(state, now + intervalAfter(state, attempt, defaultInterval));
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

minutes defaultInterval(std::string_view setting) {
    int number = 0;
    std::from_chars(setting.data(), setting.data() + setting.size(), number);
    return number > 0 ? minutes{number} : kDefaultInterval;
}

std::size_t shareOf(std::size_t due) {
    return std::max(kLeastShare, (due + kLooksToCatchUp - 1) / kLooksToCatchUp);
}

std::optional<Instant> quietAfter(std::span<const Instant> dates) {
    if (dates.empty())
        return std::nullopt;
    std::vector<sys_days> published; // newest first, each day once
    for (const Instant date : dates) {
        const sys_days day = floor<days>(date);
        if (published.empty() || day < published.back())
            published.push_back(day);
        if (published.size() == kDaysOfHabit)
            break;
    }
    days silence = kQuietOfUnknownHabit;
    if (published.size() >= kFewestDays) {
        days longest{0};
        for (std::size_t i = 1; i < published.size(); ++i)
            longest = std::max(longest, published[i - 1] - published[i]);
        const days usual =
            (published.front() - published.back()) / static_cast<int>(published.size() - 1);
        silence = std::max({kShortestQuiet, 3 * usual, longest + longest / 2});
    }
    return dates.front() + silence;
}

} // namespace musette::service
