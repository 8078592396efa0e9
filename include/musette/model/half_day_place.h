#pragma once

#include <musette/base/time.h>
#include <musette/model/ids.h>
#include <musette/model/session.h>

#include <optional>
#include <string>
#include <vector>

namespace musette::model {

/// A half-day with what is needed to say where and when it is.
struct HalfDayPlace {
    HalfDay halfDay;
    SessionId session;
    std::string sessionTitle;
    std::string timeZone; ///< IANA, the session's
    base::Date date{};
    int dayNumber = 1;         ///< within its session, from 1 on
    SequenceId lastSequence{}; ///< none when it has none
};

/// The half-days that a next note could go to; archived sessions have none.
struct HalfDayCandidates {
    std::vector<HalfDayPlace> around;     ///< of yesterday, today and tomorrow, UTC; newest session
                                          ///< first, then by date and slot
    std::optional<HalfDayPlace> chosen;   ///< the one asked for by id
    std::optional<HalfDayPlace> lastUsed; ///< where the last note or link was written
    base::Instant lastUsedAt{};
    std::optional<HalfDayPlace> first; ///< the first of the newest session that has any
};

} // namespace musette::model
