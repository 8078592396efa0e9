#include "command.h"
#include "json_text.h"
#include "still_working.h"
#include "stop_on_signal.h"

#include <musette/base/url.h>
#include <musette/model/names.h>
#include <musette/service/blocking.h>

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <ostream>

namespace musette::cli {
namespace {

struct FeedOptions {
    std::string url;
    std::string title;
    std::string folder;
    bool discover = false;
    bool json = false;
    std::int64_t id = 0;
    int interval = 0;
    std::string file;
    CLI::Option* titleGiven = nullptr;
    CLI::Option* folderGiven = nullptr;
    CLI::Option* intervalGiven = nullptr;
    std::string fullText;
    std::string grouping;
};

Exit addFeed(const Invocation& call, service::LibraryFile& library, const FeedOptions& options) {
    service::NewFeed feed{options.url, options.title, options.folder};
    if (options.discover) {
        const StopOnSignal signals;
        const auto found = service::findFeedsAndWait(library, options.url, signals.token());
        if (!found)
            return call.failed(found.error());
        if (found->feeds.empty())
            return call.failed({base::ErrorCode::NotAFeed,
                                "no feed found at " + base::withoutUserInfo(options.url)});
        feed.url = found->feeds.front().url;
        for (std::size_t i = 1; i < found->feeds.size(); ++i)
            call.err << "also found: " << base::withoutUserInfo(found->feeds[i].url) << '\n';
    }
    const auto id = library.editor().feeds.add(feed);
    if (!id)
        return call.failed(id.error());
    if (options.json)
        call.out << textOf({{"id", id->value}});
    else
        call.out << "feed " << id->value << '\n';
    return Exit::Done;
}

Json feedJson(const model::Feed& feed) {
    return {{"id", feed.id.value},
            {"url", feed.url},
            {"title", feed.title},
            {"folder", feed.folderName},
            {"status", model::nameOf(feed.status)},
            {"last_error", feed.lastError},
            {"last_fetched", jsonOf(feed.lastFetched)},
            {"next_due", jsonOf(feed.nextDue)},
            {"unread", feed.unread},
            {"total", feed.total},
            {"site_url", feed.siteUrl},
            {"grouping", feed.grouped},
            {"interval", feed.intervalMinutes ? Json(*feed.intervalMinutes) : Json(nullptr)}};
}

Exit listFeeds(const Invocation& call, service::LibraryFile& library, bool json) {
    const auto feeds = library.reader().feeds();
    if (!feeds)
        return call.failed(feeds.error());
    if (json) {
        Json list = Json::array();
        for (const model::Feed& feed : *feeds)
            list.push_back(feedJson(feed));
        call.out << textOf(list);
        return Exit::Done;
    }
    for (const model::Feed& feed : *feeds) {
        call.out << fmt::format("{:>5}  {:5}  {:>5}/{:<6} {}  <{}>\n", feed.id.value,
                                model::nameOf(feed.status), feed.unread, feed.total, feed.title,
                                feed.url);
        if (!feed.lastError.empty())
            call.out << "       " << feed.lastError << '\n';
    }
    return Exit::Done;
}

Exit setFeed(const Invocation& call, service::LibraryFile& library, const FeedOptions& options) {
    service::FeedEdit edit;
    if (options.titleGiven->count() > 0)
        edit.title = options.title;
    if (options.folderGiven->count() > 0)
        edit.folder = options.folder;
    if (options.intervalGiven->count() > 0)
        edit.intervalMinutes = options.interval;
    if (!options.fullText.empty())
        edit.alwaysFullText = options.fullText == "always";
    if (!options.grouping.empty())
        edit.grouped = options.grouping == "on";
    const auto done = library.editor().feeds.edit({options.id}, edit);
    return done ? Exit::Done : call.failed(done.error());
}

Exit removeFeed(const Invocation& call, service::LibraryFile& library, std::int64_t id) {
    const auto done = library.editor().feeds.remove({id});
    return done ? Exit::Done : call.failed(done.error());
}

Exit importOpml(const Invocation& call, service::LibraryFile& library, const std::string& file) {
    const auto bytes = call.readInput(file);
    if (!bytes)
        return call.failed(bytes.error());
    const auto outcomes = [&] {
        const StillWorking line(call.err, "importing");
        return library.editor().feeds.importOutline(*bytes);
    }();
    if (!outcomes)
        return call.failed(outcomes.error());
    using Kind = service::ImportOutcome::Kind;
    std::size_t refused = 0;
    for (const service::ImportOutcome& outcome : *outcomes) {
        const char* word = outcome.kind == Kind::Added          ? "added"
                           : outcome.kind == Kind::AlreadyThere ? "already there"
                                                                : "invalid";
        call.out << word << ": " << (outcome.url.empty() ? outcome.title : outcome.url);
        if (outcome.kind == Kind::Refused) {
            call.out << " (" << outcome.reason << ')';
            ++refused;
        }
        call.out << '\n';
    }
    if (refused == 0)
        return Exit::Done;
    return refused == outcomes->size() ? Exit::Failed : Exit::PartFailed;
}

Exit exportOpml(const Invocation& call, service::LibraryFile& library, const std::string& file) {
    const auto opml = library.reader().exportOpml();
    if (!opml)
        return call.failed(opml.error());
    const auto written = call.writeOutput(file, *opml);
    return written ? Exit::Done : call.failed(written.error());
}

using Options = std::shared_ptr<FeedOptions>;

void addFeedVerbs(CLI::App& feed, Invocation& call, const Options& options) {
    CLI::App* add = feed.add_subcommand("add", "Follow a feed; nothing is fetched yet");
    add->add_option("url", options->url, "Its address")->required();
    add->add_option("--folder", options->folder, "Folder, made when missing");
    add->add_option("--title", options->title, "A title of your own");
    add->add_flag("--discover", options->discover, "The address is a page: find its feed");
    add->add_flag("--json", options->json, "Answer in JSON");
    onLibrary(add, call, [&call, options](auto& file) { return addFeed(call, file, *options); });

    CLI::App* list = feed.add_subcommand("list", "List the feeds followed");
    list->add_flag("--json", options->json, "Answer in JSON");
    onLibrary(list, call,
              [&call, options](auto& file) { return listFeeds(call, file, options->json); });

    CLI::App* remove = feed.add_subcommand("remove", "Stop following; kept items stay");
    remove->add_option("id", options->id, "The feed")->required();
    onLibrary(remove, call,
              [&call, options](auto& file) { return removeFeed(call, file, options->id); });

    CLI::App* set = feed.add_subcommand("set", "Change a feed's title, folder or interval");
    set->add_option("id", options->id, "The feed")->required();
    options->titleGiven =
        set->add_option("--title", options->title, "Title; empty: the feed's own");
    options->folderGiven = set->add_option("--folder", options->folder, "Folder; empty: none");
    options->intervalGiven =
        set->add_option("--interval", options->interval, "Minutes between two requests; 0: default")
            ->check(CLI::Range(0, 7 * 24 * 60));
    set->add_option("--full-text", options->fullText, "Read new articles on their pages")
        ->check(CLI::IsMember({"always", "on-request"}));
    set->add_option("--grouping", options->grouping,
                    "Whether its items stand with others that tell the same story")
        ->check(CLI::IsMember({"on", "off"}));
    onLibrary(set, call, [&call, options](auto& file) { return setFeed(call, file, *options); });
}

} // namespace

void addFeedCommands(CLI::App& app, Invocation& invocation) {
    const auto options = std::make_shared<FeedOptions>();
    CLI::App* feed = app.add_subcommand("feed", "Feeds: add, list, remove, set");
    feed->require_subcommand(1);
    addFeedVerbs(*feed, invocation, options);

    CLI::App* opml = app.add_subcommand("opml", "Subscription lists: import, export");
    opml->require_subcommand(1);
    CLI::App* import = opml->add_subcommand(
        "import", "Follow the feeds of an OPML file, bookmarks file or list of addresses");
    import->add_option("file", options->file, "The list, - for standard input")->required();
    onLibrary(import, invocation, [&invocation, options](auto& file) {
        return importOpml(invocation, file, options->file);
    });
    CLI::App* exporting = opml->add_subcommand("export", "Write all feeds as OPML 2.0");
    exporting->add_option("file", options->file, "The file, - for standard output")->required();
    onLibrary(exporting, invocation, [&invocation, options](auto& file) {
        return exportOpml(invocation, file, options->file);
    });
}

} // namespace musette::cli
