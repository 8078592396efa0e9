#include "report_options.h"

#include <musette/model/names.h>
#include <musette/report/settings.h>
#include <musette/service/report_templates.h>

#include <filesystem>

namespace musette::cli {

base::Result<report::ReportOptions> reportOptions(const Invocation& call,
                                                  service::LibraryFile& library,
                                                  const model::SessionDocument& document,
                                                  const ReportArguments& arguments) {
    static_cast<void>(document);
    report::ReportOptions options;
    options.audience = model::fromName<report::Audience>(arguments.audience).value();
    options.language = model::fromName<report::Language>(arguments.language).value();
    if (!arguments.theme.empty())
        options.theme = model::fromName<model::ReportTheme>(arguments.theme).value();
    auto folders = service::templateFolders(call.library);
    if (!arguments.templates.empty()) {
        folders = {arguments.templates};
        if (!std::filesystem::is_directory(arguments.templates))
            return base::fail(base::ErrorCode::NotFound,
                              "there is no folder " + arguments.templates);
    }
    auto templates = service::loadTemplates(folders);
    if (!templates)
        return std::unexpected(templates.error());
    options.templates = *std::move(templates);
    options.imageOf = [&library](std::string_view url) { return library.reader().imageData(url); };
    return options;
}

} // namespace musette::cli
