// The people who were trained: off by default, known by aliases, purged by date.

#include "command.h"
#include "json_text.h"
#include "session_options.h"

#include <musette/service/library_file.h>

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>

namespace musette::cli {
namespace {

struct ParticipantOptions {
    std::int64_t session = 0;
    std::int64_t id = 0;
    std::string alias, name, purgeOn, turned;
    bool remove = false;
    bool json = false;
};

Exit exitOf(const Invocation& call, const base::Status& done) {
    return done ? Exit::Done : call.failed(done.error());
}

Exit list(const Invocation& call, service::LibraryFile& library,
          const ParticipantOptions& options) {
    const auto participants = library.reader().participants({options.session});
    if (!participants)
        return call.failed(participants.error());
    Json all = Json::array();
    for (const model::Participant& one : *participants) {
        if (options.json)
            all.push_back({{"id", one.id.value},
                           {"alias", one.alias},
                           {"name", one.name},
                           {"purge_on", base::formatDate(one.purgeOn)}});
        else
            call.out << fmt::format("{:>4}  {}  {}  {}\n", one.id.value, one.alias,
                                    one.name.empty() ? "–" : one.name,
                                    base::formatDate(one.purgeOn));
    }
    if (options.json)
        call.out << textOf(all);
    return Exit::Done;
}

Exit change(const Invocation& call, service::LibraryFile& library,
            const ParticipantOptions& options) {
    service::ParticipantEditor& editor = library.editor().participants;
    if (options.remove)
        return exitOf(call, editor.remove({options.id}));
    model::Participant participant;
    participant.session = {options.session};
    if (options.id != 0) {
        const auto known = library.reader().participants({options.session});
        if (!known)
            return call.failed(known.error());
        const auto found =
            std::ranges::find(*known, model::ParticipantId{options.id}, &model::Participant::id);
        if (found == known->end())
            return call.failed({base::ErrorCode::NotFound, "no such participant in this session"});
        participant = *found;
    }
    if (!options.alias.empty())
        participant.alias = options.alias;
    if (!options.name.empty())
        participant.name = options.name;
    if (!options.purgeOn.empty()) {
        const auto day = base::parseDate(options.purgeOn);
        if (!day)
            return call.wrongUsage(options.purgeOn + " is no date; write it as 2027-01-31");
        participant.purgeOn = *day;
    }
    if (options.id != 0)
        return exitOf(call, editor.edit(participant));
    if (options.purgeOn.empty())
        return call.wrongUsage("a participant needs --purge-on, the day when the name goes");
    const auto id = editor.add(participant);
    return id ? printId(call, "participant", id->value, options.json) : call.failed(id.error());
}

Exit purge(const Invocation& call, service::LibraryFile& library) {
    const auto purged = library.editor().participants.purgeDue();
    if (!purged)
        return call.failed(purged.error());
    call.out << *purged << " purged\n";
    return Exit::Done;
}

} // namespace

void addParticipantCommands(CLI::App& session, Invocation& invocation) {
    const auto options = std::make_shared<ParticipantOptions>();
    CLI::App* turn = session.add_subcommand(
        "participants", "Whether this library keeps participants; off at first");
    turn->add_option("state", options->turned, "on or off")
        ->required()
        ->check(CLI::IsMember({"on", "off"}));
    onLibrary(turn, invocation, [&invocation, options](auto& library) {
        return exitOf(invocation, library.editor().participants.turn(options->turned == "on"));
    });

    CLI::App* one = session.add_subcommand("participant", "List, add or change participants");
    one->add_option("session", options->session, "The session")->required();
    one->add_option("--alias", options->alias, "What reports call them");
    one->add_option("--name", options->name, "Their name, which no report has");
    one->add_option("--purge-on", options->purgeOn, "When the name goes from the library")
        ->type_name("YYYY-MM-DD");
    one->add_option("--id", options->id, "Change that one instead of making one");
    one->add_flag("--remove", options->remove, "Remove the one of --id")->needs("--id");
    one->add_flag("--json", options->json, "Answer in JSON");
    onLibrary(one, invocation, [&invocation, options](auto& library) {
        const bool lists = options->alias.empty() && options->id == 0;
        return lists ? list(invocation, library, *options) : change(invocation, library, *options);
    });

    CLI::App* purging = session.add_subcommand(
        "purge-participants", "Erase the names whose day has come; it cannot be taken back");
    onLibrary(purging, invocation,
              [&invocation](auto& library) { return purge(invocation, library); });
}

} // namespace musette::cli
