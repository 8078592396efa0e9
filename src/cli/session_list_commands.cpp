// The lists of a session: objectives, resources, accounts of others.

#include "command.h"
#include "json_text.h"

#include <musette/model/names.h>

#include <fmt/format.h>

#include <memory>
#include <ostream>
#include <string>

namespace musette::cli {
namespace {

/// A line of one of the lists; which of the fields it has depends on the list.
struct ListOptions {
    std::int64_t session = 0;
    std::string text, result, url, comment, author, visibility;
    int number = 0; ///< 1 for the first of the list
    bool remove = false;
    bool json = false;
};

using Options = std::shared_ptr<ListOptions>;

void setIfGiven(std::string& field, const std::string& value) {
    if (!value.empty())
        field = value;
}

void apply(const ListOptions& options, model::Objective& part) {
    setIfGiven(part.text, options.text);
    setIfGiven(part.result, options.result);
}
void apply(const ListOptions& options, model::Resource& part) {
    setIfGiven(part.title, options.text);
    setIfGiven(part.url, options.url);
    setIfGiven(part.comment, options.comment);
    if (const auto who = model::fromName<model::Visibility>(options.visibility))
        part.visibility = *who;
}
void apply(const ListOptions& options, model::RelatedAccount& part) {
    setIfGiven(part.title, options.text);
    setIfGiven(part.author, options.author);
    setIfGiven(part.url, options.url);
    setIfGiven(part.comment, options.comment);
}

Json jsonOf(const model::Objective& part) {
    return {{"text", part.text}, {"result", part.result}};
}
Json jsonOf(const model::Resource& part) {
    return {{"title", part.title},
            {"url", part.url},
            {"comment", part.comment},
            {"visibility", model::nameOf(part.visibility)}};
}
Json jsonOf(const model::RelatedAccount& part) {
    return {{"author", part.author},
            {"title", part.title},
            {"url", part.url},
            {"comment", part.comment}};
}

std::string lineOf(const model::Objective& part) {
    return part.result.empty() ? part.text : fmt::format("{} → {}", part.text, part.result);
}
std::string lineOf(const model::Resource& part) {
    return fmt::format("{}  {}  [{}]", part.title, part.url, model::nameOf(part.visibility));
}
std::string lineOf(const model::RelatedAccount& part) {
    return fmt::format("{}  {}  {}", part.author, part.title, part.url);
}

template <class Part>
void print(const Invocation& call, const std::vector<Part>& parts, bool json) {
    Json list = Json::array();
    int number = 0;
    for (const Part& part : parts) {
        if (json)
            list.push_back(jsonOf(part));
        else
            call.out << fmt::format("{:>3}. {}\n", ++number, lineOf(part));
    }
    if (json)
        call.out << textOf(list);
}

/// Adds, changes or removes a line, or lists them when nothing is said.
template <class Part>
Exit changeList(const Invocation& call, service::LibraryFile& library, const ListOptions& options,
                std::vector<Part> service::SessionParts::* which) {
    const auto document = library.reader().session({options.session});
    if (!document)
        return call.failed(document.error());
    service::SessionParts parts{document->objectives, document->resources,
                                document->relatedAccounts};
    std::vector<Part>& list = parts.*which;
    const auto count = static_cast<int>(list.size());
    if (options.number < 0 || options.number > count)
        return call.failed({base::ErrorCode::NotFound, "the list has no such line"});
    const bool says = !options.text.empty() || !options.url.empty() || !options.author.empty();
    if (options.number == 0 && !says) {
        print(call, list, options.json);
        return Exit::Done;
    }
    if (options.number == 0)
        list.emplace_back();
    const int at = options.number == 0 ? count : options.number - 1;
    if (options.remove)
        list.erase(list.begin() + at);
    else
        apply(options, list[static_cast<std::size_t>(at)]);
    const auto done = library.editor().sessions.editParts({options.session}, parts);
    return done ? Exit::Done : call.failed(done.error());
}

CLI::App* addList(CLI::App& session, const char* name, const char* about, const Options& options) {
    CLI::App* command = session.add_subcommand(name, about);
    command->add_option("session", options->session, "The session")->required();
    command->add_option("text", options->text, "What it says");
    command->add_option("--number", options->number, "Change that line instead of adding one");
    command->add_flag("--remove", options->remove, "Remove the line of --number")
        ->needs("--number");
    command->add_flag("--json", options->json, "List in JSON");
    return command;
}

} // namespace

void addSessionListCommands(CLI::App& session, Invocation& call) {
    const auto options = std::make_shared<ListOptions>();
    CLI::App* objective = addList(session, "objective", "List, add or change objectives", options);
    objective->add_option("--result", options->result, "What came of it");
    onLibrary(objective, call, [&call, options](auto& file) {
        return changeList(call, file, *options, &service::SessionParts::objectives);
    });

    CLI::App* resource =
        addList(session, "resource", "List, add or change resources that were given", options);
    resource->add_option("--visibility", options->visibility, "Who may see it")
        ->check(CLI::IsMember({"private", "team", "public"}));

    CLI::App* account = addList(session, "account",
                                "List, add or change accounts of the session by others", options);
    account->add_option("--author", options->author, "Who wrote it");
    for (CLI::App* command : {resource, account}) {
        command->add_option("--url", options->url, "Address");
        command->add_option("--comment", options->comment, "A remark");
    }
    onLibrary(resource, call, [&call, options](auto& file) {
        return changeList(call, file, *options, &service::SessionParts::resources);
    });
    onLibrary(account, call, [&call, options](auto& file) {
        return changeList(call, file, *options, &service::SessionParts::relatedAccounts);
    });
}

} // namespace musette::cli
