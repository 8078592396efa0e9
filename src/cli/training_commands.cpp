// Trainings, of which sessions are holdings.

#include "command.h"
#include "json_text.h"
#include "session_options.h"

#include <musette/model/names.h>
#include <musette/service/library_file.h>

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace musette::cli {
namespace {

struct TrainingOptions {
    std::int64_t id = 0;
    std::int64_t session = 0;
    std::string title, audience, description, visibility;
    std::vector<std::string> objectives;
    bool none = false;
    bool json = false;
};

Exit exitOf(const Invocation& call, const base::Status& done) {
    return done ? Exit::Done : call.failed(done.error());
}

Exit list(const Invocation& call, service::LibraryFile& library, bool json) {
    const auto trainings = library.reader().trainings();
    if (!trainings)
        return call.failed(trainings.error());
    Json all = Json::array();
    for (const model::Training& one : *trainings) {
        Json sessions = Json::array();
        for (const model::SessionId session : one.sessions)
            sessions.push_back(session.value);
        if (json)
            all.push_back({{"id", one.id.value},
                           {"title", one.title},
                           {"audience", one.audience},
                           {"description", one.description},
                           {"objectives", one.objectives},
                           {"uuid", one.uuid},
                           {"visibility", model::nameOf(one.visibility)},
                           {"sessions", sessions}});
        else
            call.out << fmt::format("{:>4}  {}  ({} sessions)\n", one.id.value, one.title,
                                    one.sessions.size());
    }
    if (json)
        call.out << textOf(all);
    return Exit::Done;
}

void apply(const TrainingOptions& options, model::Training& training) {
    if (!options.title.empty())
        training.title = options.title;
    if (!options.audience.empty())
        training.audience = options.audience;
    if (!options.description.empty())
        training.description = options.description;
    if (!options.objectives.empty())
        training.objectives = options.objectives;
    if (const auto visibility = model::fromName<model::Visibility>(options.visibility))
        training.visibility = *visibility;
}

Exit add(const Invocation& call, service::LibraryFile& library, const TrainingOptions& options) {
    model::Training training;
    apply(options, training);
    const auto id = library.editor().trainings.add(training);
    return id ? printId(call, "training", id->value, options.json) : call.failed(id.error());
}

Exit edit(const Invocation& call, service::LibraryFile& library, const TrainingOptions& options) {
    const auto trainings = library.reader().trainings();
    if (!trainings)
        return call.failed(trainings.error());
    const auto known =
        std::ranges::find(*trainings, model::TrainingId{options.id}, &model::Training::id);
    if (known == trainings->end())
        return call.failed({base::ErrorCode::NotFound, "no such training"});
    model::Training training = *known;
    apply(options, training);
    return exitOf(call, library.editor().trainings.edit(training));
}

void addTexts(CLI::App& command, TrainingOptions& options) {
    command.add_option("--audience", options.audience, "Whom it is for");
    command.add_option("--description", options.description, "Markdown");
    command
        .add_option(
            "--visibility", options.visibility,
            "Who may see these texts where a session takes them along: private, team, public")
        ->check(CLI::IsMember({"private", "team", "public"}));
    command.add_option("--objective", options.objectives, "An objective; several in their order");
}

} // namespace

void addTrainingCommands(CLI::App& app, Invocation& invocation) {
    const auto options = std::make_shared<TrainingOptions>();
    CLI::App* training =
        app.add_subcommand("training", "Trainings, of which sessions are holdings");
    training->require_subcommand(1);

    CLI::App* lists = training->add_subcommand("list", "All trainings");
    lists->add_flag("--json", options->json, "Answer in JSON");
    onLibrary(lists, invocation, [&invocation, options](auto& library) {
        return list(invocation, library, options->json);
    });

    CLI::App* adds = training->add_subcommand("add", "Add a training");
    adds->add_option("title", options->title, "Title")->required();
    addTexts(*adds, *options);
    adds->add_flag("--json", options->json, "Answer in JSON");
    onLibrary(adds, invocation,
              [&invocation, options](auto& library) { return add(invocation, library, *options); });

    CLI::App* edits = training->add_subcommand("edit", "Change a training");
    edits->add_option("id", options->id, "The training")->required();
    edits->add_option("--title", options->title, "Title");
    addTexts(*edits, *options);
    onLibrary(edits, invocation, [&invocation, options](auto& library) {
        return edit(invocation, library, *options);
    });

    CLI::App* removes = training->add_subcommand("remove", "Remove a training; its sessions stay");
    removes->add_option("id", options->id, "The training")->required();
    onLibrary(removes, invocation, [&invocation, options](auto& library) {
        return exitOf(invocation, library.editor().trainings.remove({options->id}));
    });

    CLI::App* assigns =
        training->add_subcommand("assign", "Make a session a holding of a training");
    assigns->add_option("session", options->session, "The session")->required();
    assigns->add_option("training", options->id, "The training");
    assigns->add_flag("--none", options->none, "Of no training");
    onLibrary(assigns, invocation, [&invocation, options](auto& library) {
        if ((options->id != 0) == options->none)
            return invocation.wrongUsage("name a training, or --none");
        return exitOf(invocation,
                      library.editor().trainings.assign({options->session}, {options->id}));
    });
}

} // namespace musette::cli
