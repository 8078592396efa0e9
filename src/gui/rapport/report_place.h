#pragma once

#include <musette/model/session.h>

#include <optional>
#include <string>

namespace musette::gui {

/// Where in the days of a session something of its report is worked on.
struct ReportPlace {
    model::HalfDayId halfDay;
    model::SequenceId sequence; ///< none: the half-day itself
};

/// Of a sequence, a note or a linked article by its anchor in the report; nothing for
/// other parts and for notes of the whole session. Pure.
[[nodiscard]] std::optional<ReportPlace> placeOf(const model::SessionDocument& document,
                                                 const std::string& anchor);

} // namespace musette::gui
