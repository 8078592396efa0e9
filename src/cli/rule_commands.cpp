#include "command.h"
#include "json_text.h"

#include <musette/model/names.h>
#include <musette/service/rule_json.h>
#include <musette/service/rule_search.h>

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace musette::cli {
namespace {

constexpr int kPart = 2000; ///< items looked at in one go

base::Result<model::Rule> ruleWithId(service::LibraryFile& library, std::int64_t id) {
    auto rules = library.reader().rules();
    if (!rules)
        return std::unexpected(rules.error());
    const auto found = std::ranges::find(*rules, model::RuleId{id}, &model::Rule::id);
    if (found == rules->end())
        return base::fail(base::ErrorCode::NotFound,
                          fmt::format("there is no rule {} in this library", id));
    return std::move(*found);
}

Json ruleJson(const Invocation& call, const model::Rule& rule) {
    return Json::parse(service::ruleToJson(rule, call.clock->now()));
}

Exit listRules(const Invocation& call, service::LibraryFile& library, bool json) {
    const auto rules = library.reader().rules();
    if (!rules)
        return call.failed(rules.error());
    if (json) {
        Json all = Json::array();
        for (const model::Rule& rule : *rules)
            all.push_back(ruleJson(call, rule));
        call.out << textOf(all);
        return Exit::Done;
    }
    for (const model::Rule& rule : *rules)
        call.out << fmt::format("{:>4} {:8} {}\n", rule.id.value,
                                !rule.enabled                                 ? "off"
                                : service::isExpired(rule, call.clock->now()) ? "expired"
                                                                              : "on",
                                rule.name);
    return Exit::Done;
}

Exit printRule(const Invocation& call, service::LibraryFile& library, model::RuleId id, bool json) {
    if (!json) {
        call.out << "rule " << id.value << '\n';
        return Exit::Done;
    }
    const auto rule = ruleWithId(library, id.value);
    if (!rule)
        return call.failed(rule.error());
    call.out << textOf(ruleJson(call, *rule));
    return Exit::Done;
}

struct RuleOptions {
    std::int64_t id = 0;
    std::string file;
    bool enable = false, disable = false, up = false, down = false, json = false;
    int limit = 50;
};

Exit addRule(const Invocation& call, service::LibraryFile& library, const RuleOptions& options) {
    const auto text = call.readInput(options.file);
    if (!text)
        return call.failed(text.error());
    const auto rule = service::ruleFromJson(*text);
    if (!rule)
        return call.failed(rule.error());
    const auto id = library.editor().rules.add(*rule);
    return id ? printRule(call, library, *id, options.json) : call.failed(id.error());
}

base::Status changeRule(const Invocation& call, service::LibraryFile& library,
                        const RuleOptions& options) {
    service::RuleEditor& rules = library.editor().rules;
    if (options.up || options.down)
        return rules.move({options.id}, options.up ? -1 : 1);
    if (options.enable || options.disable)
        return rules.enable({options.id}, options.enable);
    const auto text = call.readInput(options.file);
    if (!text)
        return std::unexpected(text.error());
    const auto before = ruleWithId(library, options.id);
    if (!before)
        return std::unexpected(before.error());
    const auto rule = service::ruleFromJson(*text, *before);
    if (!rule)
        return std::unexpected(rule.error());
    return rules.edit(*rule);
}

Exit editRule(const Invocation& call, service::LibraryFile& library, const RuleOptions& options) {
    const int changes = options.enable + options.disable + options.up + options.down +
                        (options.file.empty() ? 0 : 1);
    if (changes != 1)
        return call.wrongUsage(
            "rule edit takes exactly one of FILE, --enable, --disable, --up, --down");
    const base::Status done = changeRule(call, library, options);
    return done ? printRule(call, library, {options.id}, options.json) : call.failed(done.error());
}

/// Everything that a rule fits, looked for part by part.
base::Result<service::RuleMatches> allMatches(service::LibraryFile& library,
                                              const model::Rule& rule) {
    auto search = service::RuleSearch::begin(library.reader(), rule);
    if (!search)
        return std::unexpected(search.error());
    service::RuleMatches all;
    for (all.more = true; all.more;) {
        const auto part = search->next(library.reader(), kPart);
        if (!part)
            return part;
        all.items.insert(all.items.end(), part->items.begin(), part->items.end());
        all.decided.insert(all.decided.end(), part->decided.begin(), part->decided.end());
        all.looked += part->looked;
        all.more = part->more;
    }
    return all;
}

Exit printPreview(const Invocation& call, service::LibraryFile& library,
                  const service::RuleMatches& matches, const RuleOptions& options) {
    const auto limit = static_cast<std::size_t>(options.limit);
    const std::size_t shown = std::min(limit, matches.items.size());
    const auto rows = library.reader().itemRows(std::span(matches.items).first(shown));
    if (!rows)
        return call.failed(rows.error());
    Json items = Json::array();
    for (const model::ItemRow& row : *rows) {
        const bool decided = std::ranges::find(matches.decided, row.id) != matches.decided.end();
        items.push_back({{"id", row.id.value}, {"title", row.title}, {"decided", decided}});
    }
    if (options.json) {
        call.out << textOf({{"looked", matches.looked},
                            {"matching", matches.items.size()},
                            {"decided", matches.decided.size()},
                            {"items", items}});
        return Exit::Done;
    }
    call.out << fmt::format("{} of {} items fit", matches.items.size(), matches.looked);
    if (!matches.decided.empty())
        call.out << fmt::format(", {} of them left alone: you have decided on them",
                                matches.decided.size());
    call.out << '\n';
    for (const Json& item : items)
        call.out << fmt::format("{:>6} {} {}\n", item["id"].get<std::int64_t>(),
                                item["decided"].get<bool>() ? '=' : ' ',
                                item["title"].get<std::string>());
    return Exit::Done;
}

Exit previewRule(const Invocation& call, service::LibraryFile& library,
                 const RuleOptions& options) {
    if ((options.id == 0) == options.file.empty())
        return call.wrongUsage("rule preview takes the id of a rule, or --file FILE");
    const auto rule = [&]() -> base::Result<model::Rule> {
        if (options.file.empty())
            return ruleWithId(library, options.id);
        const auto text = call.readInput(options.file);
        return text ? service::ruleFromJson(*text) : std::unexpected(text.error());
    }();
    const auto checked = rule ? service::checkedRule(*rule) : rule;
    if (!checked)
        return call.failed(checked.error());
    const auto matches = allMatches(library, *checked);
    return matches ? printPreview(call, library, *matches, options) : call.failed(matches.error());
}

Exit applyRule(const Invocation& call, service::LibraryFile& library, const RuleOptions& options) {
    const auto rule = ruleWithId(library, options.id);
    if (!rule)
        return call.failed(rule.error());
    const auto matches = allMatches(library, *rule);
    if (!matches)
        return call.failed(matches.error());
    const auto applied = library.editor().rules.apply(rule->id, matches->items);
    if (!applied)
        return call.failed(applied.error());
    if (options.json)
        call.out << textOf({{"matching", matches->items.size()},
                            {"changed", applied->items},
                            {"decided", applied->decided}});
    else
        call.out << fmt::format("{} items changed, {} left alone\n", applied->items,
                                applied->decided);
    return Exit::Done;
}

std::string wordsFor(const model::RuleAction& action) {
    std::string words(model::nameOf(action.act));
    if (action.act == model::RuleAct::Tag)
        words += " " + action.label;
    if (action.act == model::RuleAct::Link)
        words += fmt::format(" session {}", action.session.value);
    return words;
}

Json deedJson(const model::RuleDeed& deed) {
    Json json = {{"run", deed.run.value},        {"rule", deed.rule.value},
                 {"rule_name", deed.ruleName},   {"item", deed.item.value},
                 {"item_title", deed.itemTitle}, {"act", model::nameOf(deed.action.act)}};
    if (deed.action.act == model::RuleAct::Tag)
        json["label"] = deed.action.label;
    if (deed.action.act == model::RuleAct::Link)
        json["session"] = deed.action.session.value;
    json["at"] = base::formatRfc3339(deed.at);
    json["undone"] = deed.undone;
    return json;
}

Exit printLog(const Invocation& call, service::LibraryFile& library, const RuleOptions& options) {
    const auto only = options.id == 0 ? std::nullopt : std::optional(model::RuleId{options.id});
    const auto deeds = library.reader().ruleDeeds(only, std::nullopt, options.limit);
    if (!deeds)
        return call.failed(deeds.error());
    if (options.json) {
        Json all = Json::array();
        for (const model::RuleDeed& deed : *deeds)
            all.push_back(deedJson(deed));
        call.out << textOf(all);
        return Exit::Done;
    }
    for (const model::RuleDeed& deed : *deeds)
        call.out << fmt::format("{}  run {}{}  {}: {}  {} {}\n", base::formatRfc3339(deed.at),
                                deed.run.value, deed.undone ? " (undone)" : "", deed.ruleName,
                                wordsFor(deed.action), deed.item.value, deed.itemTitle);
    return Exit::Done;
}

Exit undoRun(const Invocation& call, service::LibraryFile& library, const RuleOptions& options) {
    const auto things = library.editor().rules.undoRun({options.id});
    if (!things)
        return call.failed(things.error());
    if (options.json)
        call.out << textOf({{"run", options.id}, {"undone", *things}});
    else
        call.out << fmt::format("{} things taken back\n", *things);
    return Exit::Done;
}

using Task = Exit (*)(const Invocation&, service::LibraryFile&, const RuleOptions&);

CLI::App* addCommand(CLI::App& rule, Invocation& invocation, const char* name, const char* what,
                     const std::shared_ptr<RuleOptions>& options, Task task) {
    CLI::App* command = rule.add_subcommand(name, what);
    command->add_flag("--json", options->json, "Answer in JSON");
    onLibrary(command, invocation, [&invocation, options, task](auto& library) {
        return task(invocation, library, *options);
    });
    return command;
}

void addLimit(CLI::App& command, RuleOptions& options) {
    command.add_option("--limit", options.limit, "At most so many")
        ->check(CLI::Range(0, 1'000'000));
}

} // namespace

void addRuleCommands(CLI::App& app, Invocation& invocation) {
    CLI::App* rule = app.add_subcommand("rule", "Rules: what is done to new items by itself");
    rule->require_subcommand(1);
    const auto options = std::make_shared<RuleOptions>();
    addCommand(*rule, invocation, "list", "List the rules", options,
               [](const Invocation& call, service::LibraryFile& library,
                  const RuleOptions& chosen) { return listRules(call, library, chosen.json); });
    addCommand(*rule, invocation, "add", "Add a rule, given as JSON", options, addRule)
        ->add_option("file", options->file, "The rule; - is standard input")
        ->required();
    CLI::App* edit =
        addCommand(*rule, invocation, "edit",
                   "Change what the JSON names, or switch or move a rule", options, editRule);
    edit->add_option("id", options->id, "The rule")->required();
    edit->add_option("file", options->file, "What changes; - is standard input");
    edit->add_flag("--enable", options->enable, "Switch it on");
    edit->add_flag("--disable", options->disable, "Switch it off");
    edit->add_flag("--up", options->up, "One place up");
    edit->add_flag("--down", options->down, "One place down");
    addCommand(
        *rule, invocation, "remove", "Remove a rule; what it did stays", options,
        [](const Invocation& call, service::LibraryFile& library, const RuleOptions& chosen) {
            const auto done = library.editor().rules.remove({chosen.id});
            return done ? Exit::Done : call.failed(done.error());
        })
        ->add_option("id", options->id, "The rule")
        ->required();
    CLI::App* preview =
        addCommand(*rule, invocation, "preview",
                   "Which stored items a rule fits; nothing is changed", options, previewRule);
    preview->add_option("id", options->id, "The rule");
    preview->add_option("--file", options->file, "A rule that is not kept, as JSON");
    addLimit(*preview, *options);
    addCommand(*rule, invocation, "apply", "Do to stored items what a rule says", options,
               applyRule)
        ->add_option("id", options->id, "The rule")
        ->required();
    CLI::App* log =
        addCommand(*rule, invocation, "log", "What rules did, newest first", options, printLog);
    log->add_option("id", options->id, "Of one rule");
    addLimit(*log, *options);
    addCommand(*rule, invocation, "undo", "Take back what one run of a rule did", options, undoRun)
        ->add_option("run", options->id, "The run, as the log names it")
        ->required();
}

} // namespace musette::cli
