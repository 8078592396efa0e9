#include "command.h"
#include "json_text.h"
#include "session_options.h"

#include <musette/base/text.h>
#include <musette/model/names.h>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <ostream>
#include <string>

namespace musette::cli {
namespace {

struct ToolOptions {
    std::int64_t session = 0;
    std::string tool; ///< its name, or the id of a mention
    std::string name, url, state, comment, visibility, on, verdict;
    bool toTest = false;
    bool json = false;
};

using Options = std::shared_ptr<ToolOptions>;

bool isToTest(model::ToolState state) {
    return state == model::ToolState::Spotted || state == model::ToolState::Testing;
}

Json jsonOf(const model::ToolOverview& tool) {
    Json mentions = Json::array();
    for (const auto& mention : tool.mentions)
        mentions.push_back({{"id", mention.tool.value},
                            {"session", mention.session.value},
                            {"session_title", mention.sessionTitle},
                            {"comment", mention.comment},
                            {"visibility", model::nameOf(mention.visibility)}});
    Json trials = Json::array();
    for (const model::ToolTrial& trial : tool.trials)
        trials.push_back({{"on", base::formatDate(trial.on)},
                          {"verdict", trial.verdict},
                          {"session", trial.elsewhere.value}});
    return {{"name", tool.name},
            {"url", tool.url},
            {"state", model::nameOf(tool.state)},
            {"tested", !tool.trials.empty()},
            {"mentions", std::move(mentions)},
            {"trials", std::move(trials)}};
}

Exit listTools(const Invocation& call, service::LibraryFile& library, const ToolOptions& options) {
    const auto tools = library.reader().tools();
    if (!tools)
        return call.failed(tools.error());
    Json list = Json::array();
    for (const model::ToolOverview& tool : *tools) {
        if ((!options.state.empty() && model::nameOf(tool.state) != options.state) ||
            (options.toTest && !isToTest(tool.state)))
            continue;
        if (options.json)
            list.push_back(jsonOf(tool));
        else
            call.out << fmt::format("{:>4}  {:<9} {}  ({} sessions, {} trials)\n",
                                    tool.mentions.front().tool.value, model::nameOf(tool.state),
                                    tool.name, tool.mentions.size(), tool.trials.size());
    }
    if (options.json)
        call.out << textOf(list);
    return Exit::Done;
}

/// The tool as a session names it: by the id of that mention, or by name in the newest session.
base::Result<model::Tool> find(service::LibraryFile& library, const std::string& wanted) {
    const auto tools = library.reader().tools();
    if (!tools)
        return std::unexpected(tools.error());
    std::int64_t id = 0;
    const auto read = std::from_chars(wanted.data(), wanted.data() + wanted.size(), id);
    const bool isId = read.ec == std::errc() && read.ptr == wanted.data() + wanted.size();
    const std::string key = base::foldForSearch(base::collapseSpace(wanted));
    for (const model::ToolOverview& tool : *tools) {
        const bool named = base::foldForSearch(base::collapseSpace(tool.name)) == key;
        for (const auto& mention : tool.mentions) {
            if (!named && !(isId && mention.tool.value == id))
                continue;
            const auto document = library.reader().session(mention.session);
            if (!document)
                return std::unexpected(document.error());
            const auto found = std::ranges::find(document->tools, mention.tool, &model::Tool::id);
            if (found != document->tools.end())
                return *found;
        }
    }
    return base::fail(base::ErrorCode::NotFound, "there is no tool " + wanted);
}

void apply(const ToolOptions& options, model::Tool& tool) {
    const auto set = [](std::string& field, const std::string& value) {
        if (!value.empty())
            field = value;
    };
    set(tool.name, options.name);
    set(tool.url, options.url);
    set(tool.comment, options.comment);
    if (const auto state = model::fromName<model::ToolState>(options.state))
        tool.state = *state;
    if (const auto who = model::fromName<model::Visibility>(options.visibility))
        tool.visibility = *who;
}

Exit addTool(const Invocation& call, service::LibraryFile& library, const ToolOptions& options) {
    model::Tool tool;
    apply(options, tool);
    const auto id = library.editor().tools.add({options.session}, tool);
    return id ? printId(call, "tool", id->value, options.json) : call.failed(id.error());
}

/// Finds the tool and changes it.
template <class Change>
Exit changeTool(const Invocation& call, service::LibraryFile& library, const ToolOptions& options,
                Change change) {
    const auto tool = find(library, options.tool);
    if (!tool)
        return call.failed(tool.error());
    const base::Status done = change(library.editor().tools, *tool);
    return done ? Exit::Done : call.failed(done.error());
}

Exit tryTool(const Invocation& call, service::LibraryFile& library, const ToolOptions& options) {
    auto on = base::toLocal(call.clock->now(), base::systemZone()).date;
    if (!options.on.empty()) {
        const auto date = base::parseDate(options.on);
        if (!date)
            return call.wrongUsage(options.on + " is no date; write it as 2026-11-24");
        on = *date;
    }
    return changeTool(call, library, options, [&](service::ToolEditor& editor, model::Tool tool) {
        return editor.addTrial(tool.id, {on, options.verdict});
    });
}

void addFields(CLI::App& command, ToolOptions& options) {
    command.add_option("--url", options.url, "Its address");
    command.add_option("--comment", options.comment, "What is said of it in the session");
    command.add_option("--state", options.state, "State")
        ->check(CLI::IsMember({"spotted", "testing", "tested", "adopted", "dropped", "vanished"}));
    command.add_option("--visibility", options.visibility, "Who may see it")
        ->check(CLI::IsMember({"private", "team", "public"}));
}

void addChanges(CLI::App& tool, Invocation& call, const Options& options) {
    CLI::App* set = tool.add_subcommand("set", "Change a tool; a name known already joins both");
    set->add_option("tool", options->tool, "Name or id")->required();
    set->add_option("--name", options->name, "New name");
    addFields(*set, *options);
    onLibrary(set, call, [&call, options](auto& file) {
        return changeTool(call, file, *options,
                          [&](service::ToolEditor& editor, model::Tool found) {
                              apply(*options, found);
                              return editor.edit(found);
                          });
    });

    CLI::App* trial = tool.add_subcommand("trial", "Record that a tool was tried");
    trial->add_option("tool", options->tool, "Name or id")->required();
    trial->add_option("--on", options->on, "The day; today by default")->type_name("YYYY-MM-DD");
    trial->add_option("--verdict", options->verdict, "What came of it");
    onLibrary(trial, call, [&call, options](auto& file) { return tryTool(call, file, *options); });

    CLI::App* remove = tool.add_subcommand("remove", "Remove a tool from a session");
    remove->add_option("tool", options->tool, "Id, or a name in the newest session")->required();
    onLibrary(remove, call, [&call, options](auto& file) {
        return changeTool(call, file, *options,
                          [](service::ToolEditor& editor, const model::Tool& found) {
                              return editor.remove(found.id);
                          });
    });
}

} // namespace

void addToolCommands(CLI::App& app, Invocation& call) {
    CLI::App* tool = app.add_subcommand("tool", "Tools seen in sessions, and what came of them");
    tool->require_subcommand(1);
    const auto options = std::make_shared<ToolOptions>();

    CLI::App* list = tool->add_subcommand("list", "List the tools of all sessions by name");
    list->add_option("--state", options->state, "Only those in that state")
        ->check(CLI::IsMember({"spotted", "testing", "tested", "adopted", "dropped", "vanished"}));
    list->add_flag("--to-test", options->toTest, "Only those that nobody has tested yet");
    list->add_flag("--json", options->json, "Answer in JSON");
    onLibrary(list, call, [&call, options](auto& file) { return listTools(call, file, *options); });

    CLI::App* add = tool->add_subcommand("add", "Name a tool in a session");
    add->add_option("session", options->session, "The session")->required();
    add->add_option("name", options->name, "Its name")->required();
    addFields(*add, *options);
    add->add_flag("--json", options->json, "Answer in JSON");
    onLibrary(add, call, [&call, options](auto& file) { return addTool(call, file, *options); });

    addChanges(*tool, call, options);
}

} // namespace musette::cli
