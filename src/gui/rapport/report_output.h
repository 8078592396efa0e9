#pragma once

#include "preview_html.h"
#include "report_way.h"

#include <musette/base/error.h>
#include <musette/report/formats.h>
#include <musette/report/linter.h>
#include <musette/report/report.h>

#include <filesystem>
#include <string>
#include <vector>

namespace musette::gui {

/// What is to leave the program.
struct ReportOrder {
    ReportWay way = ReportWay::Page;
    std::filesystem::path file; ///< none: for the clipboard
    ReportFaces faces;
};

/// What the readers of a report get of its session, and what stays out.
struct ReportCount {
    report::Audience audience = report::Audience::Public;
    report::AudienceCount elements;
};

/// What came of it. Where something hidden was found in what was made, there are no files, and
/// nothing may be written.
struct ReportOutput {
    model::SessionId session;
    ReportCount count; ///< of these files, whatever the screen shows
    std::vector<report::ExportFile> files;
    std::vector<report::Finding> leaks;
    std::string templateTrouble; ///< of the user's templates: nothing was made
};

/// Thread: any. Errors: none.
[[nodiscard]] ReportCount countOf(const model::SessionDocument& document,
                                  const report::ReportOptions& options);

/// Makes the report. The last look for hidden words is at the files themselves, whatever templates
/// did; a PDF is printed from the page after that look. Thread: any. Errors: those of the PDF.
[[nodiscard]] base::Result<ReportOutput> makeOutput(const model::SessionDocument& document,
                                                    const report::ReportOptions& options,
                                                    const report::LintContext& context,
                                                    const ReportOrder& order);

} // namespace musette::gui
