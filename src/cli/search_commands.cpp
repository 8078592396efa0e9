#include "command.h"
#include "json_text.h"

#include <fmt/format.h>

#include <memory>
#include <ostream>
#include <string>

namespace musette::cli {
namespace {

struct SearchOptions {
    std::int64_t id = 0;
    std::string name;
    std::string words;
    bool withLetGo = false, withoutLetGo = false, json = false;
};

/// What it is, and how many articles it finds now.
base::Result<Json> searchJson(const service::LibraryReader& reader,
                              const model::SavedSearch& saved) {
    model::ItemQuery query = model::queryOf(saved);
    const auto total = reader.itemCount(query);
    query.unreadOnly = true;
    const auto unread = reader.itemCount(query);
    if (!total)
        return std::unexpected(total.error());
    if (!unread)
        return std::unexpected(unread.error());
    return Json{{"id", saved.id.value},           {"name", saved.name}, {"search", saved.words},
                {"with_let_go", saved.withLetGo}, {"unread", *unread},  {"total", *total}};
}

Exit listSearches(const Invocation& call, service::LibraryFile& library,
                  const SearchOptions& options) {
    const auto searches = library.reader().savedSearches();
    if (!searches)
        return call.failed(searches.error());
    Json all = Json::array();
    for (const model::SavedSearch& saved : *searches) {
        auto json = searchJson(library.reader(), saved);
        if (!json)
            return call.failed(json.error());
        all.push_back(*std::move(json));
    }
    if (options.json) {
        call.out << textOf(all);
        return Exit::Done;
    }
    for (const Json& saved : all)
        call.out << fmt::format("{:>4} {:>7} {:>8}  {}  [{}]\n", saved["id"].get<std::int64_t>(),
                                saved["unread"].get<std::size_t>(),
                                saved["total"].get<std::size_t>(), saved["name"].get<std::string>(),
                                saved["search"].get<std::string>());
    return Exit::Done;
}

Exit printSearch(const Invocation& call, service::LibraryFile& library, model::SavedSearchId id,
                 bool asJson) {
    if (!asJson) {
        call.out << "search " << id.value << '\n';
        return Exit::Done;
    }
    const auto saved = library.reader().savedSearch(id);
    if (!saved)
        return call.failed(saved.error());
    const auto json = searchJson(library.reader(), *saved);
    if (!json)
        return call.failed(json.error());
    call.out << textOf(*json);
    return Exit::Done;
}

Exit saveSearch(const Invocation& call, service::LibraryFile& library,
                const SearchOptions& options) {
    const auto id =
        library.editor().searches.save({{}, options.name, options.words, options.withLetGo});
    return id ? printSearch(call, library, *id, options.json) : call.failed(id.error());
}

using Task = Exit (*)(const Invocation&, service::LibraryFile&, const SearchOptions&);

CLI::App* addCommand(CLI::App& search, Invocation& invocation, const char* name, const char* what,
                     const std::shared_ptr<SearchOptions>& options, Task task) {
    CLI::App* command = search.add_subcommand(name, what);
    command->add_flag("--json", options->json, "Answer in JSON");
    onLibrary(command, invocation, [&invocation, options, task](auto& library) {
        return task(invocation, library, *options);
    });
    return command;
}

/// Only what was named changes: an empty name is not the same as none.
void addEditCommand(CLI::App& search, Invocation& invocation,
                    const std::shared_ptr<SearchOptions>& options) {
    CLI::App* edit = search.add_subcommand("edit", "Change a saved search");
    edit->add_flag("--json", options->json, "Answer in JSON");
    edit->add_option("id", options->id, "The search")->required();
    CLI::Option* name = edit->add_option("--name", options->name, "What it is called");
    CLI::Option* words = edit->add_option("--search", options->words, "What it looks for");
    edit->add_flag("--with-let-go", options->withLetGo, "Find what was let go too");
    edit->add_flag("--without-let-go", options->withoutLetGo, "Leave out what was let go");
    onLibrary(edit, invocation, [&invocation, options, name, words](auto& library) {
        if (options->withLetGo && options->withoutLetGo)
            return invocation.wrongUsage("--with-let-go or --without-let-go, not both");
        service::SavedSearchEdit change;
        if (name->count() > 0)
            change.name = options->name;
        if (words->count() > 0)
            change.words = options->words;
        if (options->withLetGo || options->withoutLetGo)
            change.withLetGo = options->withLetGo;
        if (!change.name && !change.words && !change.withLetGo)
            return invocation.wrongUsage(
                "search edit takes --name, --search, --with-let-go or --without-let-go");
        const auto done = library.editor().searches.edit({options->id}, change);
        return done ? printSearch(invocation, library, {options->id}, options->json)
                    : invocation.failed(done.error());
    });
}

} // namespace

void addSearchCommands(CLI::App& app, Invocation& invocation) {
    CLI::App* search = app.add_subcommand(
        "search", "Saved searches: folders that fill themselves; and what you wrote");
    search->require_subcommand(1);
    const auto options = std::make_shared<SearchOptions>();
    addCommand(*search, invocation, "list", "List the saved searches with their counts", options,
               listSearches);
    CLI::App* save =
        addCommand(*search, invocation, "save", "Keep a search under a name", options, saveSearch);
    save->add_option("search", options->words, "Words and criteria, as of items --search")
        ->required();
    save->add_option("--name", options->name, "What it is called; else by its words");
    save->add_flag("--with-let-go", options->withLetGo, "Find what was let go too");
    addEditCommand(*search, invocation, options);
    addCommand(
        *search, invocation, "remove", "Remove a saved search; no article goes", options,
        [](const Invocation& call, service::LibraryFile& library, const SearchOptions& chosen) {
            const auto done = library.editor().searches.remove({chosen.id});
            return done ? Exit::Done : call.failed(done.error());
        })
        ->add_option("id", options->id, "The search")
        ->required();
    addFoundNotes(*search, invocation);
}

} // namespace musette::cli
