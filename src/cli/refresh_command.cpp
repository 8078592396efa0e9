#include "advice.h"
#include "command.h"
#include "json_text.h"
#include "stop_on_signal.h"

#include <musette/service/blocking.h>

#include <fmt/format.h>

#include <chrono>
#include <memory>
#include <ostream>

namespace musette::cli {
namespace {

struct RefreshArguments {
    std::int64_t feed = 0;
    bool force = false;
    double timeout = 60;
    std::int64_t maxBytes = std::int64_t{32} << 20;
    bool json = false;
};

/// A line on standard error about once a second, none for work shorter than a second.
class ProgressLines {
public:
    explicit ProgressLines(std::ostream& err) : m_err(err) {}

    void operator()(const service::RefreshProgress& progress) {
        if (progress.last.kind == service::FeedOutcome::Kind::Failed && progress.last.error)
            m_err << progress.last.title << ": " << describe(*progress.last.error) << '\n';
        const auto now = std::chrono::steady_clock::now();
        if (now - m_last < std::chrono::seconds(1))
            return;
        m_last = now;
        m_err << fmt::format("{} of {} feeds\n", progress.done, progress.total) << std::flush;
    }

private:
    std::ostream& m_err;
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
};

Exit exitOf(const service::RefreshSummary& summary) {
    if (summary.failed == 0)
        return Exit::Done;
    return summary.failed >= summary.feeds ? Exit::Failed : Exit::PartFailed;
}

Exit refreshLibrary(const Invocation& call, service::LibraryFile& library,
                    const RefreshArguments& arguments) {
    service::RefreshOptions options;
    if (arguments.feed != 0)
        options.feed = model::FeedId{arguments.feed};
    options.force = arguments.force;
    options.timeout =
        std::chrono::milliseconds(static_cast<std::int64_t>(arguments.timeout * 1000));
    options.maxBytes = static_cast<std::size_t>(arguments.maxBytes);
    const StopOnSignal signals;
    const auto summary =
        service::refreshAndWait(library, options, ProgressLines(call.err), signals.token());
    if (!summary)
        return call.failed(summary.error());
    if (arguments.json) {
        call.out << textOf({{"feeds", summary->feeds},
                            {"updated", summary->updated},
                            {"not_modified", summary->notModified},
                            {"failed", summary->failed},
                            {"new_items", summary->newItems},
                            {"elapsed_ms", summary->elapsed.count()}});
    } else {
        call.out << fmt::format("feeds asked: {} ({} updated, {} unchanged, {} failed); new "
                                "items: {}; {} ms\n",
                                summary->feeds, summary->updated, summary->notModified,
                                summary->failed, summary->newItems, summary->elapsed.count());
    }
    return exitOf(*summary);
}

} // namespace

void addRefreshCommand(CLI::App& app, Invocation& invocation) {
    const auto arguments = std::make_shared<RefreshArguments>();
    CLI::App* command = app.add_subcommand("refresh", "Ask the feeds that are due");
    command->add_option("--feed", arguments->feed, "That feed alone")->type_name("ID");
    command->add_flag("--force", arguments->force, "Also feeds that are not due yet");
    command->add_option("--timeout", arguments->timeout, "Seconds for one whole transfer")
        ->check(CLI::Range(0.1, 3600.0));
    command->add_option("--max-size", arguments->maxBytes, "Bytes after decompression")
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{1} << 31));
    command->add_flag("--json", arguments->json, "Answer in JSON");
    onLibrary(command, invocation, [&invocation, arguments](auto& library) {
        return refreshLibrary(invocation, library, *arguments);
    });
}

} // namespace musette::cli
