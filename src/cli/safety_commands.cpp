#include "command.h"
#include "json_text.h"
#include "still_working.h"

#include <musette/service/dated_copies.h>

#include <fmt/format.h>

#include <memory>
#include <ostream>
#include <string>

namespace musette::cli {
namespace {

struct CopiesOptions {
    bool make = false;
    bool whenDue = false;
    bool json = false;
};

Exit restoreLibrary(const Invocation& call, const std::string& copy) {
    const auto aside = [&] {
        const StillWorking line(call.err, "restoring");
        return service::LibraryFile::restore(copy, call.library, *call.clock);
    }();
    if (!aside)
        return call.failed(aside.error());
    if (!aside->empty())
        call.out << "the former library is kept as " << aside->string() << '\n';
    return Exit::Done;
}

Json jsonOf(const service::DatedCopy& copy) {
    Json json{{"file", copy.file.string()},
              {"made", base::formatRfc3339(copy.made)},
              {"bytes", copy.bytes}};
    if (const auto contents = service::contentsOf(copy.file)) {
        json["feeds"] = contents->feeds;
        json["items"] = contents->items;
        json["sessions"] = contents->sessions;
        json["notes"] = contents->notes;
    }
    return json;
}

Exit listCopies(const Invocation& call, const service::DatedCopies& copies, bool asJson) {
    Json list = Json::array();
    for (const service::DatedCopy& copy : copies.list()) {
        if (asJson) {
            list.push_back(jsonOf(copy));
            continue;
        }
        std::string line = fmt::format("{}  {}  {} bytes", base::formatRfc3339(copy.made),
                                       copy.file.string(), copy.bytes);
        if (const auto contents = service::contentsOf(copy.file))
            line += fmt::format("  {} items, {} notes", contents->items, contents->notes);
        call.out << line << '\n';
    }
    if (asJson)
        call.out << textOf(list);
    return Exit::Done;
}

Exit runCopies(const Invocation& call, const CopiesOptions& options) {
    const service::DatedCopies copies(call.library);
    if (options.make || options.whenDue) {
        const StillWorking line(call.err, "copying");
        const base::Instant now = call.clock->now();
        base::Result<std::optional<service::DatedCopy>> made;
        if (options.make) {
            if (auto copy = copies.make(now))
                made = *copy;
            else
                made = std::unexpected(copy.error());
        } else {
            made = copies.makeWhenDue(now);
        }
        if (!made)
            return call.failed(made.error());
    }
    return listCopies(call, copies, options.json);
}

base::Status rebuildStories(service::LibraryFile& library) {
    model::ItemId last;
    do {
        const auto next = library.editor().rebuildStories(last);
        if (!next)
            return std::unexpected(next.error());
        last = *next;
    } while (last);
    return {};
}

void addCheckCommand(CLI::App& app, Invocation& invocation) {
    struct Options {
        bool search = false;
        bool stories = false;
        bool all = false;
    };
    const auto options = std::make_shared<Options>();
    CLI::App* check = app.add_subcommand("check", "Verify the library file");
    check->add_flag("--rebuild-search", options->search,
                    "First make the search index anew from the text it indexes");
    check->add_flag("--rebuild-stories", options->stories,
                    "First find anew which items tell the same story");
    check->add_flag("--rebuild", options->all,
                    "First make everything anew that is derived: search index, counts, images");
    onLibrary(check, invocation, [&invocation, options](auto& library) {
        base::Status made;
        if (options->all)
            made = library.rebuild();
        else if (options->search)
            made = library.editor().rebuildSearch();
        if (made && options->stories)
            made = rebuildStories(library);
        if (!made)
            return invocation.failed(made.error());
        const base::Status sound = [&] {
            const StillWorking line(invocation.err, "checking");
            return library.check();
        }();
        if (!sound)
            return invocation.failed(sound.error());
        invocation.out << "the library is sound\n";
        return Exit::Done;
    });
}

} // namespace

void addSafetyCommands(CLI::App& app, Invocation& invocation) {
    const auto file = std::make_shared<std::string>();
    CLI::App* backup = app.add_subcommand("backup", "Write a verified copy of the library");
    backup->add_option("file", *file, "Where to")->required();
    onLibrary(backup, invocation, [&invocation, file](auto& library) {
        const base::Status done = [&] {
            const StillWorking line(invocation.err, "copying");
            return library.backupTo(*file);
        }();
        return done ? Exit::Done : invocation.failed(done.error());
    });

    const auto options = std::make_shared<CopiesOptions>();
    CLI::App* copies =
        app.add_subcommand("backups", "List the dated copies in <library>.backups, newest first");
    CLI::Option* make = copies->add_flag("--make", options->make, "First make one of now");
    copies->add_flag("--when-due", options->whenDue, "First make one unless there is one of a day")
        ->excludes(make);
    copies->add_flag("--json", options->json, "As JSON");
    copies->callback([&invocation, options] {
        invocation.action = [&invocation, options] { return runCopies(invocation, *options); };
    });

    addCheckCommand(app, invocation);

    CLI::App* restore =
        app.add_subcommand("restore", "Put a copy in the library's place, the present one aside");
    restore->add_option("file", *file, "The copy")->required();
    restore->callback([&invocation, file] {
        invocation.action = [&invocation, file] { return restoreLibrary(invocation, *file); };
    });
}

} // namespace musette::cli
