#pragma once

#include <musette/model/session.h>
#include <musette/report/report.h>

#include <set>
#include <string>
#include <string_view>

namespace musette::gui {

/// How the author wants the report of one session: for whom, in which language, and what is left
/// out of it. Kept in the library. What is left out is kept by id: the report's own anchors count
/// notes, and would mean others once an earlier note is added. Thread: any.
struct ReportWishes {
    report::Audience audience = report::Audience::Public;
    report::Language language = report::Language::French;
    bool citation = true;
    std::set<std::string> leftOut; ///< "note:12", "link:3", "sequence:5", or an anchor

    friend bool operator==(const ReportWishes&, const ReportWishes&) = default;
};

/// The setting that holds the wishes for a session.
[[nodiscard]] std::string wishesKey(model::SessionId session);
[[nodiscard]] std::string wishesToText(const ReportWishes& wishes);
/// Words that are unknown are passed over; an empty text gives the wishes as they are at first.
[[nodiscard]] ReportWishes wishesFromText(std::string_view text, const model::Session& session);

/// "note:12" for "note-7" when the seventh note of the document is note 12; other anchors stay.
[[nodiscard]] std::string stableName(const model::SessionDocument& document,
                                     const std::string& anchor);
[[nodiscard]] report::ReportOptions optionsFor(const model::SessionDocument& document,
                                               const ReportWishes& wishes);

} // namespace musette::gui
