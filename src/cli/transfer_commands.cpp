#include "command.h"
#include "json_text.h"
#include "still_working.h"
#include "stop_on_signal.h"

#include <musette/service/archive.h>
#include <musette/service/quiterss_import.h>

#include <fmt/format.h>

#include <memory>
#include <ostream>
#include <string>

namespace musette::cli {
namespace {

struct TransferOptions {
    std::string file;
    bool json = false;
};

Exit told(const Invocation& call, const base::Result<service::ArchiveSummary>& summary,
          bool asJson) {
    if (!summary)
        return call.failed(summary.error());
    if (asJson)
        call.out << textOf({{"rows", summary->rows}, {"images", summary->images}});
    else
        call.out << fmt::format("{} rows, {} images\n", summary->rows, summary->images);
    return Exit::Done;
}

Exit exportArchive(const Invocation& call, const TransferOptions& options) {
    const StopOnSignal signals;
    const auto summary = [&] {
        const StillWorking line(call.err, "exporting");
        return service::exportArchive(call.library, options.file, call.clock->now(),
                                      {.stop = signals.token(), .onProgress = {}});
    }();
    return told(call, summary, options.json);
}

Exit importArchive(const Invocation& call, const TransferOptions& options) {
    const StopOnSignal signals;
    const auto summary = [&] {
        const StillWorking line(call.err, "importing");
        return service::importArchive(options.file, call.library, *call.clock,
                                      {.stop = signals.token(), .onProgress = {}});
    }();
    return told(call, summary, options.json);
}

Json jsonOf(const service::QuiteRssSummary& summary) {
    return {{"feeds", summary.feeds},     {"feeds_known", summary.feedsKnown},
            {"items", summary.items},     {"items_known", summary.itemsKnown},
            {"deleted", summary.deleted}, {"starred", summary.starred},
            {"tagged", summary.tagged},   {"refused", summary.refused}};
}

Exit importQuiteRss(const Invocation& call, service::LibraryFile& library,
                    const TransferOptions& options) {
    auto import = service::QuiteRssImport::open(library, options.file);
    if (!import)
        return call.failed(import.error());
    const StopOnSignal signals;
    {
        const StillWorking line(call.err, "importing");
        while (!import->done() && !signals.token().stop_requested()) {
            if (auto step = import->step(); !step)
                return call.failed(step.error());
        }
    }
    const service::QuiteRssSummary& summary = import->summary();
    if (options.json) {
        call.out << textOf(jsonOf(summary));
    } else {
        call.out << fmt::format("{} feeds and {} items added; {} feeds and {} items were there\n",
                                summary.feeds, summary.items, summary.feedsKnown,
                                summary.itemsKnown);
        for (const std::string& address : summary.refused)
            call.out << "refused: " << address << '\n';
    }
    if (!import->done())
        return call.failed({base::ErrorCode::Cancelled,
                            "stopped; what came can be taken back with `undo`, and a second "
                            "import brings the rest"});
    return summary.refused.empty() ? Exit::Done : Exit::PartFailed;
}

} // namespace

void addTransferCommands(CLI::App& app, Invocation& invocation) {
    const auto options = std::make_shared<TransferOptions>();
    CLI::App* archive =
        app.add_subcommand("archive", "Everything the library holds, as a documented ZIP file");
    archive->require_subcommand(1);
    CLI::App* out = archive->add_subcommand("export", "Write an archive of the library");
    out->add_option("file", options->file, "Where to")->required();
    out->add_flag("--json", options->json, "As JSON");
    out->callback([&invocation, options] {
        invocation.action = [&invocation, options] { return exportArchive(invocation, *options); };
    });
    CLI::App* in = archive->add_subcommand(
        "import", "Make the library of an archive; it must be missing or empty");
    in->add_option("file", options->file, "The archive")->required();
    in->add_flag("--json", options->json, "As JSON");
    in->callback([&invocation, options] {
        invocation.action = [&invocation, options] { return importArchive(invocation, *options); };
    });

    CLI::App* import = app.add_subcommand("import", "Take over what another program has");
    import->require_subcommand(1);
    CLI::App* quiterss =
        import->add_subcommand("quiterss", "The feeds.db of QuiteRSS, which is only read");
    quiterss->add_option("file", options->file, "The file")->required();
    quiterss->add_flag("--json", options->json, "As JSON");
    onLibrary(quiterss, invocation, [&invocation, options](auto& library) {
        return importQuiteRss(invocation, library, *options);
    });
}

} // namespace musette::cli
