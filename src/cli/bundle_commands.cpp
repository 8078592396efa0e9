#include "command.h"
#include "json_text.h"
#include "session_options.h"

#include <musette/model/names.h>
#include <musette/service/session_bundle.h>

#include <fmt/format.h>

#include <memory>
#include <ostream>

namespace musette::cli {
namespace {

struct BundleArguments {
    std::int64_t session = 0;
    std::string audience = "team";
    std::string file;
    bool json = false;
};

Exit exportBundle(const Invocation& call, service::LibraryFile& library,
                  const BundleArguments& arguments) {
    const auto uuid = library.editor().reports.libraryUuid();
    if (!uuid)
        return call.failed(uuid.error());
    const auto done = service::exportBundle(
        library.reader(), {arguments.session},
        model::fromName<model::ReportAudience>(arguments.audience).value(), *uuid, arguments.file);
    return done ? Exit::Done : call.failed(done.error());
}

Exit importBundle(const Invocation& call, service::LibraryFile& library,
                  const BundleArguments& arguments) {
    const auto bundle = service::readBundle(arguments.file);
    if (!bundle)
        return call.failed(bundle.error());
    const auto outcome = library.editor().reports.importBundle(*bundle);
    if (!outcome)
        return call.failed(outcome.error());
    if (arguments.json)
        call.out << textOf({{"id", outcome->session.value},
                            {"new", outcome->isNew},
                            {"added", outcome->added},
                            {"updated", outcome->updated},
                            {"kept", outcome->kept},
                            {"deleted", outcome->deleted},
                            {"unchanged", outcome->unchanged}});
    else
        call.out << fmt::format("session {}: {} added, {} updated, {} edited here and kept, {} "
                                "deleted here, {} unchanged\n",
                                outcome->session.value, outcome->added, outcome->updated,
                                outcome->kept, outcome->deleted, outcome->unchanged);
    return Exit::Done;
}

} // namespace

void addBundleCommands(CLI::App& session, Invocation& call) {
    const auto arguments = std::make_shared<BundleArguments>();
    CLI::App* exporting = session.add_subcommand(
        "export-bundle", "Write a session for a colleague: notes, articles and images");
    exporting->add_option("session", arguments->session, "The session")->required();
    exporting->add_option("--audience", arguments->audience, "What it may hold")
        ->check(CLI::IsMember({"public", "team", "private"}));
    exporting->add_option("-o,--output", arguments->file, "The file, NAME.musette")->required();
    onLibrary(exporting, call,
              [&call, arguments](auto& file) { return exportBundle(call, file, *arguments); });

    CLI::App* importing = session.add_subcommand(
        "import-bundle", "Bring in a colleague's session; what was edited here stays");
    importing->add_option("file", arguments->file, "The bundle")->required();
    importing->add_flag("--json", arguments->json, "Answer in JSON");
    onLibrary(importing, call,
              [&call, arguments](auto& file) { return importBundle(call, file, *arguments); });
}

} // namespace musette::cli
