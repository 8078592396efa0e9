#pragma once

#include "command.h"

#include <musette/report/formats.h>

#include <cstdint>
#include <string>

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
};

/// The options of the report that is asked for, with the user's templates. Errors: those of
/// `loadTemplates`; NotFound for a folder of templates that is not there.
[[nodiscard]] base::Result<report::ReportOptions>
reportOptions(const Invocation& call, service::LibraryFile& library,
              const model::SessionDocument& document, const ReportArguments& arguments);

} // namespace musette::cli
