#include "invocation.h"
#include "version.h"

#include <musette/base/file.h>
#include <musette/cli/program.h>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <ostream>
#include <utility>

namespace musette::cli {
namespace {

/// `MUSETTE_NOW` is "now" for everything dated; without it, the system's clock.
base::Result<std::unique_ptr<base::Clock>> makeClock() {
    const char* now = std::getenv("MUSETTE_NOW");
    if (now == nullptr || *now == '\0')
        return std::make_unique<base::SystemClock>();
    const auto moment = base::parseRfc3339(now);
    if (!moment)
        return base::fail(base::ErrorCode::InvalidArgument,
                          "MUSETTE_NOW is no RFC 3339 date-time: " + std::string(now));
    return std::make_unique<base::FixedClock>(*moment);
}

void addCommands(CLI::App& app, Invocation& invocation) {
    addDocumentCommands(app, invocation);
    addFeedCommands(app, invocation);
    addRefreshCommand(app, invocation);
    addItemCommands(app, invocation);
    addSearchCommands(app, invocation);
    addRuleCommands(app, invocation);
    addSessionCommands(app, invocation);
    addToolCommands(app, invocation);
    addTrainingCommands(app, invocation);
    addPersonCommands(app, invocation);
    addReportCommand(app, invocation);
    addShareCommand(app, invocation);
    addLibraryCommands(app, invocation);
}

/// The word that stands where a command should, when it is none.
std::string unknownCommand(const CLI::App& app) {
    const CLI::App* command = &app;
    while (!command->get_subcommands().empty())
        command = command->get_subcommands().front();
    const std::vector<std::string> words = app.remaining(true);
    return command->get_require_subcommand_min() > 0 && !words.empty() ? words.front()
                                                                       : std::string();
}

int exitCode(Exit code) {
    return std::to_underlying(code);
}

} // namespace

int runProgram(std::vector<std::string> arguments, std::istream& in, std::ostream& out,
               std::ostream& err) {
    auto clock = makeClock();
    Invocation invocation{in, out, err, nullptr, base::defaultLibraryFile(), {}};
    if (!clock)
        return exitCode(invocation.wrongUsage(clock.error().detail));
    invocation.clock = std::move(*clock);

    CLI::App app("Feeds, training-day notes and session reports, from the command line.",
                 "musette-cli");
    app.set_version_flag("--version", std::string("musette-cli ") + kVersion);
    app.add_option("--library", invocation.library, "The library file")->type_name("FILE");
    app.require_subcommand(1);
    app.fallthrough();
    addCommands(app, invocation);

    std::ranges::reverse(arguments); // CLI11 takes the last argument first
    try {
        app.parse(std::move(arguments));
    } catch (const CLI::RequiredError& error) {
        if (const std::string unknown = unknownCommand(app); !unknown.empty())
            return exitCode(invocation.wrongUsage("no command is called \"" + unknown +
                                                  "\"; --help lists them"));
        app.exit(error, out, err);
        return exitCode(Exit::WrongUsage);
    } catch (const CLI::ParseError& error) {
        return app.exit(error, out, err) == 0 ? 0 : exitCode(Exit::WrongUsage);
    }
    const Exit code = invocation.action ? invocation.action() : Exit::WrongUsage;
    if (!out.flush() && code == Exit::Done)
        return exitCode(invocation.failed(
            {base::ErrorCode::FileUnwritable, "standard output cannot be written"}));
    return exitCode(code);
}

} // namespace musette::cli
