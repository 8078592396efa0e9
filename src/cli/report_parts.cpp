#include "json_text.h"
#include "report_options.h"

#include <musette/base/file.h>
#include <musette/model/names.h>
#include <musette/service/report_editor.h>
#include <musette/service/report_json.h>

#include <fmt/format.h>

#include <memory>
#include <ostream>

namespace musette::cli {
namespace {

struct PartArguments {
    std::int64_t session = 0;
    std::string audience = "public";
    std::string from, state, reviewer;
    bool json = false;
};

struct OrganisationArguments {
    std::string name, details, logo, logoText;
    bool clear = false;
    bool json = false;
};

Exit exitOf(const Invocation& call, const base::Status& done) {
    return done ? Exit::Done : call.failed(done.error());
}

Exit options(const Invocation& call, service::LibraryFile& library,
             const PartArguments& arguments) {
    const model::SessionId session{arguments.session};
    const auto document = library.reader().session(session);
    if (!document)
        return call.failed(document.error());
    const auto present = library.reader().reports.settings(session);
    if (!present)
        return call.failed(present.error());
    if (arguments.from.empty()) {
        call.out << service::reportSettingsToJson(*document, *present) << '\n';
        return Exit::Done;
    }
    const auto bytes = call.readInput(arguments.from);
    if (!bytes)
        return call.failed(bytes.error());
    const auto wanted = service::reportSettingsFromJson(*bytes, *document, *present);
    if (!wanted)
        return call.failed(wanted.error());
    return exitOf(call, library.editor().reports.setSettings(session, *wanted));
}

Json dateOrNull(const std::optional<base::Date>& date) {
    return date ? Json(base::formatDate(*date)) : Json(nullptr);
}

void printState(const Invocation& call, const service::ReportWork& work, bool json) {
    const model::ReportProgress& progress = work.options.progress;
    if (json) {
        call.out << textOf({{"audience", model::nameOf(work.options.audience)},
                            {"state", model::nameOf(progress.state)},
                            {"changed_since_review", work.changedSinceReview},
                            {"reviewed_by", progress.reviewedBy},
                            {"reviewed_on", dateOrNull(progress.reviewedOn)},
                            {"published_on", dateOrNull(progress.publishedOn)},
                            {"built_at", jsonOf(progress.builtAt)},
                            {"sha256", progress.sha256}});
        return;
    }
    call.out << model::nameOf(work.options.audience) << ": " << model::nameOf(progress.state);
    if (work.changedSinceReview)
        call.out << ", changed since it was reviewed";
    if (!progress.reviewedBy.empty() && progress.reviewedOn)
        call.out << fmt::format(", reviewed by {} on {}", progress.reviewedBy,
                                base::formatDate(*progress.reviewedOn));
    call.out << '\n';
}

Exit state(const Invocation& call, service::LibraryFile& library, const PartArguments& arguments) {
    const auto audience = model::fromName<model::ReportAudience>(arguments.audience).value();
    auto work = library.reader().reports.work({arguments.session}, audience);
    if (!work)
        return call.failed(work.error());
    if (!arguments.state.empty()) {
        const auto wanted = model::fromName<model::ReportState>(arguments.state).value();
        const auto done = library.editor().reports.setState(*work, wanted, arguments.reviewer);
        if (!done)
            return call.failed(done.error());
        work = library.reader().reports.work({arguments.session}, audience);
        if (!work)
            return call.failed(work.error());
    }
    printState(call, *work, arguments.json);
    return Exit::Done;
}

base::Result<std::string> logoFrom(const std::string& file) {
    const auto bytes = base::readFile(file, std::size_t{512} << 10);
    if (!bytes)
        return std::unexpected(bytes.error());
    auto address = service::logoAddress(*bytes);
    if (!address)
        return base::fail(address.error().code, file + ": " + address.error().detail);
    return address;
}

Exit organisation(const Invocation& call, service::LibraryFile& library,
                  const OrganisationArguments& arguments) {
    auto block = library.reader().reports.organisation();
    if (!block)
        return call.failed(block.error());
    const model::OrganisationBlock before = *block;
    if (arguments.clear)
        *block = {};
    for (const auto& [field, value] :
         {std::pair{&model::OrganisationBlock::name, &arguments.name},
          {&model::OrganisationBlock::details, &arguments.details},
          {&model::OrganisationBlock::logoText, &arguments.logoText}}) {
        if (!value->empty())
            (*block).*field = *value;
    }
    if (!arguments.logo.empty()) {
        auto logo = logoFrom(arguments.logo);
        if (!logo)
            return call.failed(logo.error());
        block->logo = *std::move(logo);
    }
    if (*block != before) {
        if (const auto done = library.editor().reports.setOrganisation(*block); !done)
            return call.failed(done.error());
    }
    if (arguments.json)
        call.out << textOf({{"name", block->name},
                            {"details", block->details},
                            {"logo", block->logo},
                            {"logo_text", block->logoText}});
    else
        call.out << (block->isEmpty() ? "none" : block->name) << '\n';
    return Exit::Done;
}

void addOrganisation(CLI::App& report, Invocation& call) {
    const auto arguments = std::make_shared<OrganisationArguments>();
    CLI::App* command =
        report.add_subcommand("organisation", "Show or set the block at the head of reports");
    command->add_option("--name", arguments->name, "Who publishes");
    command->add_option("--details", arguments->details, "Address, accreditation…, Markdown");
    command->add_option("--logo", arguments->logo, "An image file of 512 KB at most");
    command->add_option("--logo-text", arguments->logoText, "What the image says");
    command->add_flag("--clear", arguments->clear, "Forget what was set before");
    command->add_flag("--json", arguments->json, "Answer in JSON");
    onLibrary(command, call,
              [&call, arguments](auto& file) { return organisation(call, file, *arguments); });
}

} // namespace

void addReportParts(CLI::App& report, Invocation& call) {
    const auto arguments = std::make_shared<PartArguments>();
    CLI::App* settings = report.add_subcommand(
        "options", "Show or set what a report holds, in which order, under which titles");
    settings->add_option("session", arguments->session, "The session")->required();
    settings->add_option("--from", arguments->from, "Set them from JSON, - for standard input")
        ->type_name("FILE");
    settings->add_flag("--json", arguments->json, "Answer in JSON, as it does anyway");
    onLibrary(settings, call,
              [&call, arguments](auto& file) { return options(call, file, *arguments); });

    CLI::App* progress = report.add_subcommand("state", "Show or set how far a report has come");
    progress->add_option("session", arguments->session, "The session")->required();
    progress->add_option("--audience", arguments->audience, "Which report")
        ->check(CLI::IsMember({"public", "team", "private"}));
    progress->add_option("--set", arguments->state, "The new state")
        ->check(CLI::IsMember({"draft", "reviewed", "published"}));
    progress->add_option("--by", arguments->reviewer, "Who reviewed it");
    progress->add_flag("--json", arguments->json, "Answer in JSON");
    onLibrary(progress, call,
              [&call, arguments](auto& file) { return state(call, file, *arguments); });
    addOrganisation(report, call);
}

} // namespace musette::cli
