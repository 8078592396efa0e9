#pragma once

#include "command.h"

#include <musette/report/formats.h>
#include <musette/service/report_reader.h>

#include <cstdint>
#include <string>
#include <vector>

namespace musette::cli {

/// What the command line says of a report.
struct ReportArguments {
    std::int64_t session = 0;
    std::string audience = "public";
    std::string format = "html";
    std::string language = "fr";
    std::string theme;     ///< empty: the author's
    std::string templates; ///< folder; empty: the usual ones
    std::string output;
    std::vector<std::string> people; ///< names that are not for readers
    bool check = false;
    bool checkLinks = false;
    bool json = false;
};

/// The report that is asked for: the author's settings, the language and audience of the command
/// line, the user's templates. Errors: those of `loadTemplates`; NotFound for a folder of templates
/// that is not there.
[[nodiscard]] base::Result<service::ReportWork>
reportWork(const Invocation& call, service::LibraryFile& library, const ReportArguments& arguments);

/// `report options`, `report state`, `report organisation`.
void addReportParts(CLI::App& report, Invocation& invocation);

} // namespace musette::cli
