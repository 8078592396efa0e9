#include "command.h"
#include "json_text.h"
#include "stop_on_signal.h"

#include <musette/service/retention.h>

#include <fmt/format.h>

#include <charconv>
#include <memory>
#include <optional>
#include <ostream>
#include <string>

namespace musette::cli {
namespace {

struct PurgeOptions {
    std::string olderThan;
    std::int64_t newest = 0;
    std::int64_t feed = 0;
    bool dryRun = false;
    bool giveUp = false;
    bool json = false;
};

/// "18m" or "2y" in months; nothing when it is neither.
std::optional<int> monthsFrom(const std::string& text) {
    constexpr int kMonthsOfYear = 12;
    constexpr int kMost = 1200;
    int number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    const std::string_view unit(end, text.data() + text.size());
    if (problem != std::errc() || number < 1 || number > kMost || (unit != "m" && unit != "y"))
        return std::nullopt;
    return unit == "y" ? number * kMonthsOfYear : number;
}

Json groupJson(const model::PurgeGroup& group) {
    return {{"feed_id", group.feed.value},
            {"title", group.title},
            {"items", group.items.size()},
            {"unread", group.unread},
            {"oldest", base::formatRfc3339(group.oldest)},
            {"newest", base::formatRfc3339(group.newest)}};
}

void printPlan(const Invocation& call, const std::vector<model::PurgeGroup>& groups) {
    for (const model::PurgeGroup& group : groups)
        call.out << fmt::format("{} items ({} unread), {} to {}: {}\n", group.items.size(),
                                group.unread, base::formatRfc3339(group.oldest).substr(0, 10),
                                base::formatRfc3339(group.newest).substr(0, 10), group.title);
}

Exit giveUp(const Invocation& call, service::LibraryFile& library, bool json) {
    const auto gone = service::RetentionEditor(library).giveUpPurged();
    if (!gone)
        return call.failed(gone.error());
    const auto freed = service::shrink(call.library);
    if (!freed)
        return call.failed(freed.error());
    if (json)
        call.out << textOf({{"entries", *gone}, {"freed_bytes", *freed}});
    else
        call.out << fmt::format("{} entries of the journal given up, {} bytes freed\n", *gone,
                                *freed);
    return Exit::Done;
}

/// How many went; the first error ends it, and what is done stands.
base::Result<int> purge(service::LibraryFile& library, std::vector<model::ItemId> items) {
    const StopOnSignal signals;
    service::PurgeRun run(library, std::move(items));
    while (!run.done()) {
        if (signals.token().stop_requested())
            return base::fail(base::ErrorCode::Cancelled,
                              fmt::format("stopped; {} items went and can be taken back with "
                                          "`undo`",
                                          run.removed()));
        if (auto step = run.step(); !step)
            return std::unexpected(step.error());
    }
    return run.removed();
}

Exit runPurge(const Invocation& call, service::LibraryFile& library, const PurgeOptions& options) {
    if (options.giveUp)
        return giveUp(call, library, options.json);
    service::PurgeQuestion question;
    if (options.feed != 0)
        question.feed = model::FeedId{options.feed};
    if (!options.olderThan.empty() || options.newest > 0) {
        model::Retention rule{0, static_cast<int>(options.newest)};
        if (!options.olderThan.empty()) {
            const auto months = monthsFrom(options.olderThan);
            if (!months)
                return call.wrongUsage("--older-than is a number of months or years: 18m, 2y");
            rule.months = *months;
        }
        question.rule = rule;
    }
    const auto groups = service::planPurge(call.library, question, call.clock->now());
    if (!groups)
        return call.failed(groups.error());
    Json feeds = Json::array();
    std::vector<model::ItemId> items;
    int unread = 0;
    for (const model::PurgeGroup& group : *groups) {
        feeds.push_back(groupJson(group));
        items.insert(items.end(), group.items.begin(), group.items.end());
        unread += group.unread;
    }
    const std::size_t planned = items.size();
    const auto removed = options.dryRun ? base::Result<int>(0) : purge(library, std::move(items));
    if (!removed)
        return call.failed(removed.error());
    if (options.json) {
        call.out << textOf({{"dry_run", options.dryRun},
                            {"items", planned},
                            {"unread", unread},
                            {"removed", *removed},
                            {"feeds", feeds}});
        return Exit::Done;
    }
    printPlan(call, *groups);
    if (options.dryRun)
        call.out << fmt::format("{} items would go\n", planned);
    else
        call.out << fmt::format("{} items went; `undo` brings them back within 30 days\n",
                                *removed);
    return Exit::Done;
}

struct RuleOptions {
    std::int64_t feed = 0;
    std::optional<int> months;
    std::optional<int> newest;
    bool byLibrary = false;
    bool json = false;
};

Exit runRule(const Invocation& call, service::LibraryFile& library, const RuleOptions& options) {
    service::RetentionEditor editor(library);
    const bool changes = options.months || options.newest;
    if (options.byLibrary && (options.feed == 0 || changes))
        return call.wrongUsage("--by-library takes a feed's own rule away: --feed ID --by-library");
    base::Status set;
    const model::Retention rule{options.months.value_or(0), options.newest.value_or(0)};
    if (options.feed != 0 && (changes || options.byLibrary))
        set = editor.setFeedRule(model::FeedId{options.feed},
                                 options.byLibrary ? std::optional<model::Retention>() : rule);
    else if (options.feed != 0)
        return call.wrongUsage("a feed's rule is --months, --newest or --by-library");
    else if (changes)
        set = editor.setRule(rule);
    if (!set)
        return call.failed(set.error());
    const auto usual = editor.rule();
    if (!usual)
        return call.failed(usual.error());
    if (options.json)
        call.out << textOf({{"months", usual->months}, {"newest", usual->newest}});
    else if (usual->keepsAll())
        call.out << "everything is kept\n";
    else
        call.out << fmt::format("`purge` proposes what is older than {} months (0: of any age) "
                                "and beyond the newest {} of a feed (0: any number)\n",
                                usual->months, usual->newest);
    return Exit::Done;
}

} // namespace

void addRetentionCommands(CLI::App& app, Invocation& invocation) {
    const auto purging = std::make_shared<PurgeOptions>();
    CLI::App* purge = app.add_subcommand(
        "purge", "Take out old items that nobody kept; what and how many is told first");
    CLI::Option* older =
        purge->add_option("--older-than", purging->olderThan, "Arrived longer ago: 18m, 2y");
    CLI::Option* newest =
        purge->add_option("--newest", purging->newest, "All but so many of the newest of each feed")
            ->check(CLI::PositiveNumber);
    CLI::Option* feed = purge->add_option("--feed", purging->feed, "That feed alone");
    CLI::Option* dry = purge->add_flag("--dry-run", purging->dryRun, "Only tell");
    purge
        ->add_flag("--give-up", purging->giveUp,
                   "Purges can no longer be undone; their room is given back to the disk")
        ->excludes(older)
        ->excludes(newest)
        ->excludes(feed)
        ->excludes(dry);
    purge->add_flag("--json", purging->json, "As JSON");
    onLibrary(purge, invocation, [&invocation, purging](auto& library) {
        return runPurge(invocation, library, *purging);
    });

    const auto rule = std::make_shared<RuleOptions>();
    CLI::App* retention = app.add_subcommand(
        "retention", "Tell or set what `purge` proposes; nothing goes by itself");
    retention->add_option("--months", rule->months, "Items older than that; 0: of any age")
        ->check(CLI::NonNegativeNumber);
    retention->add_option("--newest", rule->newest, "All but so many of a feed; 0: any number")
        ->check(CLI::NonNegativeNumber);
    retention->add_option("--feed", rule->feed, "For that feed alone");
    retention->add_flag("--by-library", rule->byLibrary, "The feed goes by the library's rule");
    retention->add_flag("--json", rule->json, "As JSON");
    onLibrary(retention, invocation,
              [&invocation, rule](auto& library) { return runRule(invocation, library, *rule); });
}

} // namespace musette::cli
