#pragma once

#include <musette/report/formats.h>

#include <QString>

namespace musette::gui {

/// The ways a report leaves the program.
enum class ReportWay { Page, Pdf, Markdown, Moodle, Blog, Mail };

inline constexpr ReportWay kReportWays[] = {ReportWay::Page,   ReportWay::Pdf,  ReportWay::Markdown,
                                            ReportWay::Moodle, ReportWay::Blog, ReportWay::Mail};

/// True for what is pasted elsewhere; the others are files.
[[nodiscard]] bool goesToClipboard(ReportWay way);
/// What the core makes for it; of a PDF the page that it is printed from.
[[nodiscard]] report::Format formatOf(ReportWay way);
/// "Web page (HTML)"
[[nodiscard]] QString wayWord(ReportWay way);
/// "Web pages (*.html)", for a file dialog.
[[nodiscard]] QString fileKinds(ReportWay way);
/// ".html"
[[nodiscard]] QString endingOf(ReportWay way);

} // namespace musette::gui
