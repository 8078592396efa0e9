#include "current_half_day.h"

#include <algorithm>
#include <charconv>

namespace musette::service {
namespace {

using model::HalfDay;
using model::SessionDocument;

constexpr int kMorningEnds = 13 * 60;
constexpr int kAfternoonEnds = 18 * 60;
constexpr int kMidnight = 24 * 60;

int endOf(const HalfDay& half) {
    if (half.endsAt)
        return *half.endsAt;
    return half.slot == model::Slot::Morning     ? kMorningEnds
           : half.slot == model::Slot::Afternoon ? kAfternoonEnds
                                                 : kMidnight;
}

const model::SessionDay* dayOf(const SessionDocument& session, const HalfDay& half) {
    const auto found = std::ranges::find(session.days, half.day, &model::SessionDay::id);
    return found == session.days.end() ? nullptr : &*found;
}

CurrentHalfDay place(const SessionDocument& session, const HalfDay& half) {
    CurrentHalfDay current;
    current.session = session.session.id;
    current.halfDay = half.id;
    current.sessionTitle = session.session.title;
    current.slot = half.slot;
    const auto day = std::ranges::find(session.days, half.day, &model::SessionDay::id);
    current.dayNumber = static_cast<int>(day - session.days.begin()) + 1;
    for (const model::Sequence& sequence : session.sequences) {
        if (sequence.halfDay == half.id)
            current.sequence = sequence.id;
    }
    return current;
}

/// The half-day of today that has not ended yet, the last one when all have.
const HalfDay* byTheClock(const SessionDocument& session, base::Instant now) {
    const base::LocalTime local = base::toLocal(now, session.session.timeZone);
    const int minutes = local.hour * 60 + local.minute;
    const HalfDay* last = nullptr;
    for (const HalfDay& half : session.halfDays) {
        const model::SessionDay* day = dayOf(session, half);
        if (day == nullptr || day->date != local.date)
            continue;
        last = &half;
        if (minutes < endOf(half))
            return last;
    }
    return last;
}

/// True until the chosen half-day has ended after the choice was made.
bool choiceHolds(const SessionDocument& session, const HalfDay& half, const ChosenHalfDay& chosen,
                 base::Instant now) {
    const model::SessionDay* day = dayOf(session, half);
    if (day == nullptr)
        return false;
    const int end = endOf(half);
    base::LocalTime local{day->date, end / 60, end % 60, 0};
    if (end >= kMidnight)
        local = {day->date, 23, 59, 59};
    const base::Instant ends = base::fromLocal(local, session.session.timeZone);
    // Chosen after its end (to complete notes): it holds for that day.
    if (chosen.at >= ends)
        return base::toLocal(now, session.session.timeZone).date ==
               base::toLocal(chosen.at, session.session.timeZone).date;
    return now < ends;
}

} // namespace

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

std::optional<CurrentHalfDay> chooseCurrentHalfDay(const std::vector<SessionDocument>& sessions,
                                                   const std::optional<ChosenHalfDay>& chosen,
                                                   base::Instant now) {
    const SessionDocument* chosenSession = nullptr;
    const HalfDay* chosenHalf = nullptr;
    if (chosen) {
        for (const SessionDocument& session : sessions) {
            const auto found = std::ranges::find(session.halfDays, chosen->halfDay, &HalfDay::id);
            if (found != session.halfDays.end()) {
                chosenSession = &session;
                chosenHalf = &*found;
            }
        }
    }
    if (chosenHalf != nullptr && choiceHolds(*chosenSession, *chosenHalf, *chosen, now))
        return place(*chosenSession, *chosenHalf);
    for (const SessionDocument& session : sessions) {
        if (const HalfDay* half = byTheClock(session, now))
            return place(session, *half);
    }
    if (chosenHalf != nullptr)
        return place(*chosenSession, *chosenHalf);
    for (const SessionDocument& session : sessions) {
        if (!session.halfDays.empty())
            return place(session, session.halfDays.front());
    }
    return std::nullopt;
}

} // namespace musette::service
