#include "command.h"

#include <musette/report/report.h>

#include <memory>
#include <ostream>

namespace musette::cli {
namespace {

struct ReportArguments {
    std::int64_t session = 0;
    std::string audience = "public";
    std::string format = "html";
    std::string language = "fr";
    std::string output;
};

Exit writeReport(const Invocation& call, service::LibraryFile& library,
                 const ReportArguments& arguments) {
    const auto document = library.reader().session({arguments.session});
    if (!document)
        return call.failed(document.error());
    report::ReportOptions options;
    options.audience = arguments.audience == "public" ? report::Audience::Public
                       : arguments.audience == "team" ? report::Audience::Team
                                                      : report::Audience::Private;
    options.language =
        arguments.language == "fr" ? report::Language::French : report::Language::English;
    options.imageOf = [&library](std::string_view url) { return library.reader().imageData(url); };
    const auto written = call.writeOutput(arguments.output, report::renderHtml(*document, options));
    if (!written)
        return call.failed(written.error());
    const report::AudienceCount count = report::summarise(*document, options).elements;
    call.err << count.shown << " elements shown, " << count.leftOut << " left out\n";
    return Exit::Done;
}

} // namespace

void addReportCommand(CLI::App& app, Invocation& invocation) {
    const auto arguments = std::make_shared<ReportArguments>();
    CLI::App* command = app.add_subcommand("report", "Export the report of a session");
    command->add_option("session", arguments->session, "The session")->required();
    command->add_option("--audience", arguments->audience, "Who may read it")
        ->check(CLI::IsMember({"public", "team", "private"}));
    command->add_option("--format", arguments->format, "Format")->check(CLI::IsMember({"html"}));
    command->add_option("--lang", arguments->language, "Language of the report's own words")
        ->check(CLI::IsMember({"fr", "en"}));
    command->add_option("-o,--output", arguments->output, "The file, - for standard output")
        ->required()
        ->check([](const std::string& file) {
            return file.empty() ? std::string("the name of the file is empty") : std::string();
        });
    onLibrary(command, invocation, [&invocation, arguments](auto& library) {
        return writeReport(invocation, library, *arguments);
    });
}

} // namespace musette::cli
