#include "report_options.h"

#include <musette/model/names.h>
#include <musette/service/report_templates.h>

#include <filesystem>

namespace musette::cli {

base::Result<service::ReportWork> reportWork(const Invocation& call, service::LibraryFile& library,
                                             const ReportArguments& arguments) {
    auto work = library.reader().reports.work(
        {arguments.session}, model::fromName<report::Audience>(arguments.audience).value());
    if (!work)
        return work;
    report::ReportOptions& options = work->options;
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
    for (const std::string& name : arguments.people)
        work->context.people.push_back(name);
    return work;
}

} // namespace musette::cli
