#include "command.h"
#include "report_options.h"

#include <musette/service/report_files.h>

#include <filesystem>
#include <memory>
#include <ostream>

namespace musette::cli {
namespace {

Exit writeReport(const Invocation& call, service::LibraryFile& library,
                 const ReportArguments& arguments) {
    const report::Format format = report::formatNamed(arguments.format).value();
    const bool toStandardOutput = arguments.output == "-";
    if (toStandardOutput && format == report::Format::Moodle)
        return call.wrongUsage("a book is several files: -o needs a file name");
    const auto document = library.reader().session({arguments.session});
    if (!document)
        return call.failed(document.error());
    auto options = reportOptions(call, library, *document, arguments);
    if (!options)
        return call.failed(options.error());
    // Nothing lies beside standard output.
    if (toStandardOutput && format == report::Format::Markdown)
        options->imageOf = {};
    const std::filesystem::path file = arguments.output;
    const auto files = report::exportReport(*document, *options, format, file.stem().string());
    const base::Status written = toStandardOutput ? call.writeOutput("-", files.front().bytes)
                                                  : service::writeReportFiles(file, format, files);
    if (!written)
        return call.failed(written.error());
    const report::AudienceCount count = report::summarise(*document, *options).elements;
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
    command->add_option("--format", arguments->format, "Format")
        ->check(CLI::IsMember({"html", "fragment", "markdown", "text"}));
    command->add_option("--lang", arguments->language, "Language of the report's own words")
        ->check(CLI::IsMember({"fr", "en"}));
    command->add_option("--theme", arguments->theme, "How the page looks")
        ->check(CLI::IsMember({"colour", "sober"}));
    command->add_option("--templates", arguments->templates, "Folder of your own templates")
        ->type_name("DIR");
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
