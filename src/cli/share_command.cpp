#include "command.h"
#include "json_text.h"

#include <musette/model/names.h>
#include <musette/service/report_templates.h>
#include <musette/service/share.h>

#include <fmt/format.h>

#include <memory>
#include <ostream>
#include <vector>

namespace musette::cli {
namespace {

struct ShareArguments {
    std::vector<std::int64_t> ids;
    std::string search, tag, title, introduction, author, output, file;
    std::string format = "html";
    std::string language = "fr";
    std::int64_t session = 0;
    bool json = false;
};

base::Result<service::ItemsToShare> selected(service::LibraryFile& library,
                                             const ShareArguments& arguments) {
    if (!arguments.ids.empty()) {
        service::ItemsToShare named;
        for (const std::int64_t id : arguments.ids)
            named.ids.push_back({id});
        return named;
    }
    model::ItemQuery query;
    query.search = arguments.search;
    if (!arguments.tag.empty())
        query.tag = arguments.tag;
    if (arguments.session != 0)
        query.session = model::SessionId{arguments.session};
    return service::itemsToShare(library.reader(), query);
}

std::string titleOf(const ShareArguments& arguments) {
    if (!arguments.title.empty())
        return arguments.title;
    if (!arguments.tag.empty())
        return arguments.tag;
    return arguments.language == "fr" ? "Sélection d’articles" : "Selected articles";
}

Exit share(const Invocation& call, service::LibraryFile& library, const ShareArguments& arguments) {
    const bool any = !arguments.ids.empty() || !arguments.search.empty() ||
                     !arguments.tag.empty() || arguments.session != 0;
    if (!any || arguments.output.empty())
        return call.wrongUsage("share takes item ids, --tag, --session or --search, and -o FILE");
    const auto items = selected(library, arguments);
    if (!items)
        return call.failed(items.error());
    if (items->keptBack > 0)
        call.err << fmt::format("{} linked out of the public's sight: kept back\n",
                                items->keptBack);
    if (items->ids.empty())
        return call.failed({base::ErrorCode::NotFound, "no item is selected"});
    const auto templates = service::loadTemplates(service::templateFolders(call.library));
    if (!templates)
        return call.failed(templates.error());
    const service::ShareWords words{titleOf(arguments), arguments.introduction, arguments.author,
                                    model::fromName<report::Language>(arguments.language).value(),
                                    *templates};
    const auto text = service::shareItems(
        library.reader(), items->ids, service::shareFormatNamed(arguments.format).value(), words);
    if (!text)
        return call.failed(text.error());
    const auto written = call.writeOutput(arguments.output, *text);
    return written ? Exit::Done : call.failed(written.error());
}

Exit importShared(const Invocation& call, service::LibraryFile& library,
                  const ShareArguments& arguments) {
    const auto bytes = call.readInput(arguments.file);
    if (!bytes)
        return call.failed(bytes.error());
    const auto result = service::importShared(library.editor(), *bytes);
    if (!result)
        return call.failed(result.error());
    if (arguments.json) {
        Json ids = Json::array();
        for (const model::ItemId id : result->items)
            ids.push_back(id.value);
        call.out << textOf(
            {{"added", result->added}, {"known", result->known}, {"items", std::move(ids)}});
    } else {
        call.out << fmt::format("{} added, {} already there\n", result->added, result->known);
    }
    return Exit::Done;
}

} // namespace

void addShareCommand(CLI::App& app, Invocation& call) {
    const auto arguments = std::make_shared<ShareArguments>();
    CLI::App* command = app.add_subcommand("share", "Tell others of a selection of articles");
    command->add_option("ids", arguments->ids, "The items");
    command->add_option("--tag", arguments->tag, "All with a tag");
    command->add_option("--session", arguments->session, "All of a session")->type_name("ID");
    command->add_option("--search", arguments->search, "All that a search finds");
    command->add_option("--format", arguments->format, "Format")
        ->check(CLI::IsMember({"html", "markdown", "opml", "atom"}));
    command->add_option("--title", arguments->title, "Title of the selection");
    command->add_option("--introduction", arguments->introduction, "Words before it, Markdown");
    command->add_option("--author", arguments->author, "Who recommends them");
    command->add_option("--lang", arguments->language, "Language of dates and words")
        ->check(CLI::IsMember({"fr", "en"}));
    command->add_option("-o,--output", arguments->output, "The file, - for standard output");
    command->callback([command, &call, arguments] {
        // Of a subcommand this is called as well.
        if (!command->get_subcommands().empty())
            return;
        call.action = [&call, arguments] {
            return call.withLibrary(
                [&](service::LibraryFile& library) { return share(call, library, *arguments); });
        };
    });
    CLI::App* importing =
        command->add_subcommand("import", "Take over the articles of an Atom file, or of any feed");
    importing->add_option("file", arguments->file, "The file, - for standard input")->required();
    importing->add_flag("--json", arguments->json, "Answer in JSON");
    onLibrary(importing, call,
              [&call, arguments](auto& file) { return importShared(call, file, *arguments); });
}

} // namespace musette::cli
