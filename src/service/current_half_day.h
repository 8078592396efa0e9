#pragma once

#include <musette/base/time.h>
#include <musette/model/half_day_place.h>
#include <musette/service/reader.h>

#include <optional>
#include <string_view>

namespace musette::service {

/// A half-day chosen by hand and when it was chosen.
struct ChosenHalfDay {
    model::HalfDayId halfDay;
    base::Instant at{};
};

/// Reads what LibraryEditor::chooseHalfDay wrote.
[[nodiscard]] std::optional<ChosenHalfDay> readChosenHalfDay(std::string_view setting);

/// Where notes go now (ui.md §2): on a day of a session the clock chooses by the hours of the
/// half-days, without hours morning until 13:00, afternoon until 18:00, then evening. A choice by
/// hand holds until the end of that half-day. On other days the one used last, by choice or by
/// writing, else the first half-day of the newest session. Pure.
[[nodiscard]] std::optional<CurrentHalfDay>
chooseCurrentHalfDay(const model::HalfDayCandidates& candidates,
                     const std::optional<ChosenHalfDay>& chosen, base::Instant now);

} // namespace musette::service
