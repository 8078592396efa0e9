#pragma once

#include <musette/model/session.h>
#include <musette/report/linter.h>

#include <optional>
#include <string>

namespace musette::gui {

/// Where in the days of a session something of its report is worked on.
struct ReportPlace {
    model::HalfDayId halfDay;
    model::SequenceId sequence; ///< none: the half-day itself
    model::NoteId note;         ///< none: no note of its own
    model::SessionItemId link;  ///< none: no linked article
};

/// Of a sequence, a note or a linked article with what was marked in it: by the anchor in the
/// report, and by the row where the report does not show it. Nothing for other parts and for notes
/// of the whole session. Pure.
[[nodiscard]] std::optional<ReportPlace> placeOf(const model::SessionDocument& document,
                                                 const report::FindingPlace& wanted);

/// The note with this anchor; none for everything else. Pure.
[[nodiscard]] model::NoteId noteOf(const model::SessionDocument& document,
                                   const std::string& anchor);

} // namespace musette::gui
