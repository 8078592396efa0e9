#include "current_half_day.h"

#include <musette/service/session_days.h>

#include <algorithm>
#include <charconv>

namespace musette::service {
namespace {

using model::HalfDayPlace;

constexpr int kMorningEnds = 13 * 60;
constexpr int kAfternoonEnds = 18 * 60;
constexpr int kMidnight = 24 * 60;

int endOf(const model::HalfDay& half) {
    if (half.endsAt)
        return *half.endsAt;
    return half.slot == model::Slot::Morning     ? kMorningEnds
           : half.slot == model::Slot::Afternoon ? kAfternoonEnds
                                                 : kMidnight;
}

CurrentHalfDay currentAt(const HalfDayPlace& place) {
    return {place.session,      place.halfDay.id, place.lastSequence,
            place.sessionTitle, place.dayNumber,  place.halfDay.slot};
}

/// The half-day of today that has not ended yet, the last one when all have; of several sessions
/// with a day today, the newest.
const HalfDayPlace* byTheClock(const std::vector<HalfDayPlace>& around, base::Instant now) {
    const HalfDayPlace* last = nullptr;
    for (const HalfDayPlace& place : around) {
        if (last != nullptr && place.session != last->session)
            break;
        const base::LocalTime local = base::toLocal(now, place.timeZone);
        if (place.date != local.date)
            continue;
        last = &place;
        if (local.hour * 60 + local.minute < endOf(place.halfDay))
            break;
    }
    return last;
}

/// True until the chosen half-day has ended after the choice was made.
bool choiceHolds(const HalfDayPlace& place, base::Instant chosenAt, base::Instant now) {
    const int end = endOf(place.halfDay);
    base::LocalTime local{place.date, end / 60, end % 60, 0};
    if (end >= kMidnight)
        local = {place.date, 23, 59, 59};
    const base::Instant ends = base::fromLocal(local, place.timeZone);
    // Chosen after its end (to complete notes): it holds for that day.
    if (chosenAt >= ends)
        return base::toLocal(now, place.timeZone).date ==
               base::toLocal(chosenAt, place.timeZone).date;
    return now < ends;
}

} // namespace

model::HalfDayId halfDayToOpen(const model::SessionDocument& session, base::Instant now) {
    const base::LocalTime local = base::toLocal(now, session.session.timeZone);
    const auto today = std::ranges::find(session.days, local.date, &model::SessionDay::date);
    model::HalfDayId opened;
    for (const model::HalfDay& half : session.halfDays) {
        if (today == session.days.end())
            return half.id;
        if (half.day != today->id)
            continue;
        opened = half.id;
        if (local.hour * 60 + local.minute < endOf(half))
            break;
    }
    if (!opened && !session.halfDays.empty())
        return session.halfDays.front().id; // a day without half-days
    return opened;
}

std::optional<ChosenHalfDay> readChosenHalfDay(std::string_view setting) {
    const std::size_t blank = setting.find(' ');
    if (blank == std::string_view::npos)
        return std::nullopt;
    ChosenHalfDay chosen;
    std::from_chars(setting.data(), setting.data() + blank, chosen.halfDay.value);
    const auto at = base::parseRfc3339(setting.substr(blank + 1));
    if (!chosen.halfDay || !at)
        return std::nullopt;
    chosen.at = *at;
    return chosen;
}

std::optional<CurrentHalfDay> chooseCurrentHalfDay(const model::HalfDayCandidates& candidates,
                                                   const std::optional<ChosenHalfDay>& chosen,
                                                   base::Instant now) {
    const HalfDayPlace* byHand = chosen && candidates.chosen ? &*candidates.chosen : nullptr;
    if (byHand != nullptr && choiceHolds(*byHand, chosen->at, now))
        return currentAt(*byHand);
    if (const HalfDayPlace* today = byTheClock(candidates.around, now))
        return currentAt(*today);
    if (candidates.lastUsed && (byHand == nullptr || chosen->at < candidates.lastUsedAt))
        return currentAt(*candidates.lastUsed);
    if (byHand != nullptr)
        return currentAt(*byHand);
    if (candidates.first)
        return currentAt(*candidates.first);
    return std::nullopt;
}

} // namespace musette::service
