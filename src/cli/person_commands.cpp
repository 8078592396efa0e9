#include "command.h"
#include "json_text.h"

#include <musette/base/text.h>

#include <fmt/format.h>

#include <memory>
#include <ostream>
#include <string>

namespace musette::cli {
namespace {

struct PersonOptions {
    std::string name;
    std::string alias = "[nom effacé]";
    bool json = false;
};

std::string_view wordFor(model::MentionPlace place) {
    using enum model::MentionPlace;
    switch (place) {
    case Session: return "session";
    case Sequence: return "sequence";
    case Speaker: return "speaker";
    case Note: return "note";
    case FormerNote: return "former-note";
    case Link: return "link";
    case List: return "list";
    case Board: return "board";
    case Report: return "report";
    case Participant: return "participant";
    case Training: return "training";
    case Attachment: return "attachment";
    case ItemNote: return "item-note";
    case Draft: return "draft";
    case History: return "history";
    }
    return "";
}

Exit findPerson(const Invocation& call, service::LibraryFile& library,
                const PersonOptions& options) {
    const auto mentions = library.reader().mentions(options.name);
    if (!mentions)
        return call.failed(mentions.error());
    Json list = Json::array();
    for (const model::PersonMention& mention : *mentions) {
        if (options.json)
            list.push_back(
                {{"place", wordFor(mention.place)},
                 {"session", mention.session ? Json(mention.session.value) : Json(nullptr)},
                 {"title", mention.title},
                 {"text", mention.text}});
        else
            call.out << fmt::format("{:<11}  {}  {}\n", wordFor(mention.place), mention.title,
                                    mention.text);
    }
    if (options.json)
        call.out << textOf(list);
    return Exit::Done;
}

Exit erasePerson(const Invocation& call, service::LibraryFile& library,
                 const PersonOptions& options) {
    const auto places = library.editor().people.erase(options.name, options.alias);
    if (!places)
        return call.failed(places.error());
    if (options.json)
        call.out << textOf({{"places", *places}});
    else
        call.out << *places << " places\n";
    call.err << "Copies of the library made before, exported reports and articles still hold what "
                "they held.\n";
    return Exit::Done;
}

} // namespace

void addPersonCommands(CLI::App& app, Invocation& call) {
    CLI::App* person = app.add_subcommand("person", "People who are named in what you wrote");
    person->require_subcommand(1);
    const auto options = std::make_shared<PersonOptions>();

    CLI::App* find = person->add_subcommand("find", "List every place that names somebody");
    find->add_option("name", options->name, "The name")->required();
    find->add_flag("--json", options->json, "Answer in JSON");
    onLibrary(find, call,
              [&call, options](auto& file) { return findPerson(call, file, *options); });

    CLI::App* erase =
        person->add_subcommand("erase", "Erase a name everywhere; this cannot be undone");
    erase->add_option("name", options->name, "The name")->required();
    erase->add_option("--alias", options->alias, "What stands in its place");
    erase->add_flag("--json", options->json, "Answer in JSON");
    onLibrary(erase, call,
              [&call, options](auto& file) { return erasePerson(call, file, *options); });
}

} // namespace musette::cli
