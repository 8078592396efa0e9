#include "command.h"
#include "json_text.h"
#include "report_options.h"
#include "stop_on_signal.h"

#include <musette/base/hash.h>
#include <musette/service/link_check.h>
#include <musette/service/report_files.h>

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <ostream>

namespace musette::cli {
namespace {

using report::Finding;
using report::Severity;

bool blocks(const std::vector<Finding>& findings) {
    return std::ranges::any_of(
        findings, [](const Finding& one) { return one.severity == Severity::Blocking; });
}

std::string lineOf(const Finding& finding, report::Language language) {
    const std::string place =
        finding.place.id == 0
            ? std::string(report::nameOf(finding.place.entity))
            : fmt::format("{} {}", report::nameOf(finding.place.entity), finding.place.id);
    return fmt::format("{} [{}] {}: {}\n", report::nameOf(finding.severity),
                       report::nameOf(finding.code), place, report::textOf(finding, language));
}

Json jsonOf(const Finding& finding) {
    return {{"code", report::nameOf(finding.code)},
            {"severity", report::nameOf(finding.severity)},
            {"entity", report::nameOf(finding.place.entity)},
            {"id", finding.place.id},
            {"anchor", finding.place.anchor},
            {"subject", finding.subject},
            {"text_fr", report::textOf(finding, report::Language::French)},
            {"text_en", report::textOf(finding, report::Language::English)}};
}

/// Asks for the links of the report and reads it again with what came of it.
base::Status askForLinks(const Invocation& call, service::LibraryFile& library,
                         const ReportArguments& arguments, service::ReportWork& work) {
    const StopOnSignal signal;
    std::vector<std::string> urls = report::linksOf(work.document, work.options);
    const std::size_t asked = urls.size();
    auto checks = service::checkLinksAndWait(
        *call.clock, std::move(urls),
        [&call](std::size_t done, std::size_t all) {
            if (done == all || done % 10 == 0)
                call.err << done << " of " << all << " links\n";
        },
        signal.token());
    if (!checks)
        return std::unexpected(checks.error());
    if (checks->empty() && asked > 0)
        call.err << "no site answers, so this machine is taken to be offline; nothing was noted\n";
    if (auto kept = library.editor().reports.recordLinks(*checks); !kept)
        return kept;
    auto again = reportWork(call, library, arguments);
    if (!again)
        return std::unexpected(again.error());
    work = *std::move(again);
    return {};
}

Exit printFindings(const Invocation& call, const ReportArguments& arguments,
                   const service::ReportWork& work, const std::vector<Finding>& findings) {
    if (arguments.json) {
        Json list = Json::array();
        for (const Finding& one : findings)
            list.push_back(jsonOf(one));
        call.out << textOf({{"blocked", blocks(findings)}, {"findings", std::move(list)}});
    } else {
        for (const Finding& one : findings)
            call.out << lineOf(one, work.options.language);
        if (findings.empty())
            call.out << "nothing to say\n";
    }
    return blocks(findings) ? Exit::Failed : Exit::Done;
}

/// Tells what blocks the export. True when it may go on.
bool mayExport(const Invocation& call, const service::ReportWork& work,
               const std::vector<Finding>& findings) {
    for (const Finding& one : findings) {
        if (one.severity == Severity::Blocking)
            call.err << "musette-cli: " << lineOf(one, work.options.language);
    }
    return !blocks(findings);
}

Exit writeReport(const Invocation& call, service::LibraryFile& library,
                 const ReportArguments& arguments, service::ReportWork& work) {
    const report::Format format = report::formatNamed(arguments.format).value();
    const bool toStandardOutput = arguments.output == "-";
    if (toStandardOutput && format == report::Format::Moodle)
        return call.wrongUsage("a book is several files: -o needs a file name");
    // Nothing lies beside standard output.
    if (toStandardOutput && format == report::Format::Markdown)
        work.options.imageOf = {};
    const std::filesystem::path file = arguments.output;
    const auto files =
        report::exportReport(work.document, work.options, format, file.stem().string());
    std::vector<Finding> findings = report::lint(work.document, work.options, work.context);
    if (format != report::Format::Html) {
        for (Finding& leak :
             report::findLeaks(work.document, work.options, format, files, work.context))
            findings.push_back(std::move(leak));
    }
    if (!mayExport(call, work, findings))
        return Exit::Failed;
    const base::Status written = toStandardOutput ? call.writeOutput("-", files.front().bytes)
                                                  : service::writeReportFiles(file, format, files);
    if (!written)
        return call.failed(written.error());
    if (!toStandardOutput) {
        // The report is there; that a library which can only be read does not know it is no
        // failure.
        static_cast<void>(library.editor().reports.recordFile(
            work.document.session.id, work.options.audience, base::sha256Hex(files.front().bytes)));
    }
    const report::AudienceCount count = report::summarise(work.document, work.options).elements;
    call.err << count.shown << " elements shown, " << count.leftOut << " left out\n";
    return Exit::Done;
}

Exit makeReport(const Invocation& call, service::LibraryFile& library,
                const ReportArguments& arguments) {
    if (arguments.session == 0 || (arguments.output.empty() && !arguments.check))
        return call.wrongUsage("report takes a session and -o FILE, or --check");
    auto work = reportWork(call, library, arguments);
    if (!work)
        return call.failed(work.error());
    if (arguments.checkLinks) {
        if (const auto asked = askForLinks(call, library, arguments, *work); !asked)
            return call.failed(asked.error());
    }
    if (arguments.check)
        return printFindings(call, arguments, *work,
                             report::lint(work->document, work->options, work->context));
    return writeReport(call, library, arguments, *work);
}

void addOptions(CLI::App& command, ReportArguments& arguments) {
    command.add_option("session", arguments.session, "The session");
    command.add_option("--audience", arguments.audience, "Who may read it")
        ->check(CLI::IsMember({"public", "team", "private"}));
    command.add_option("--format", arguments.format, "Format")
        ->check(CLI::IsMember({"html", "fragment", "markdown", "moodle", "text"}));
    command.add_option("--lang", arguments.language, "Language of the report's own words")
        ->check(CLI::IsMember({"fr", "en"}));
    command.add_option("--theme", arguments.theme, "How the page looks")
        ->check(CLI::IsMember({"colour", "sober"}));
    command.add_option("--templates", arguments.templates, "Folder of your own templates")
        ->type_name("DIR");
    command.add_option("--name", arguments.people, "A name that must not occur in a public report");
    command.add_flag("--check", arguments.check, "Write nothing; say what is worth a look");
    command.add_flag("--check-links", arguments.checkLinks, "Ask for the links first");
    command.add_flag("--json", arguments.json, "Answer --check in JSON");
    command.add_option("-o,--output", arguments.output, "The file, - for standard output")
        ->check([](const std::string& file) {
            return file.empty() ? std::string("the name of the file is empty") : std::string();
        });
}

} // namespace

void addReportCommand(CLI::App& app, Invocation& invocation) {
    const auto arguments = std::make_shared<ReportArguments>();
    CLI::App* command = app.add_subcommand("report", "Export the report of a session");
    addOptions(*command, *arguments);
    command->callback([command, &invocation, arguments] {
        // Of a subcommand this is called as well.
        if (!command->get_subcommands().empty())
            return;
        invocation.action = [&invocation, arguments] {
            return invocation.withLibrary([&](service::LibraryFile& library) {
                return makeReport(invocation, library, *arguments);
            });
        };
    });
    addReportParts(*command, invocation);
}

} // namespace musette::cli
