#include "session_place.h"

#include <musette/model/names.h>

#include <CLI/CLI.hpp>

#include <algorithm>

namespace musette::cli {

base::Result<model::HalfDayId> halfDayOf(const model::SessionDocument& document,
                                         const Place& place) {
    if (place.sequence != 0) {
        const auto found = std::ranges::find(document.sequences, model::SequenceId{place.sequence},
                                             &model::Sequence::id);
        if (found == document.sequences.end())
            return base::fail(base::ErrorCode::NotFound, "no such sequence in this session");
        return found->halfDay;
    }
    if (place.day == 0 && place.slot.empty())
        return model::HalfDayId{};
    const auto slot = model::fromName<model::Slot>(place.slot);
    if (!slot || place.day < 1 || static_cast<std::size_t>(place.day) > document.days.size())
        return base::fail(
            base::ErrorCode::InvalidArgument,
            "a half-day is told by --day NUMBER and --slot morning|afternoon|evening");
    const model::DayId day = document.days[static_cast<std::size_t>(place.day - 1)].id;
    for (const model::HalfDay& half : document.halfDays) {
        if (half.day == day && half.slot == *slot)
            return half.id;
    }
    return base::fail(base::ErrorCode::NotFound,
                      "that day has no such half-day; `session day` adds it");
}

void addPlace(CLI::App& command, Place& place) {
    command.add_option("session", place.session, "The session")->required();
    command.add_option("--day", place.day, "Day of the session, 1 for the first");
    command.add_option("--slot", place.slot, "Half-day")
        ->check(CLI::IsMember({"morning", "afternoon", "evening"}));
    command.add_option("--sequence", place.sequence, "In a sequence")->type_name("ID");
}

} // namespace musette::cli
