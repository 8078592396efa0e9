#include "command.h"
#include "still_working.h"

#include <fmt/format.h>

#include <memory>
#include <ostream>
#include <string>

namespace musette::cli {
namespace {

std::string_view wordFor(model::OperationKind kind) {
    using enum model::OperationKind;
    switch (kind) {
    case AddFeed: return "add feed";
    case EditFeed: return "edit feed";
    case RemoveFeed: return "remove feed";
    case ImportFeeds: return "import feeds";
    case EditFolder: return "edit folder";
    case MarkRead: return "mark read or unread";
    case Star: return "star";
    case Triage: return "triage";
    case Tag: return "tag";
    case AddItem: return "add item";
    case CreateSession: return "create session";
    case EditSession: return "edit session";
    case DeleteSession: return "delete session";
    case EditDays: return "edit days";
    case EditSequence: return "edit sequence";
    case EditSpeakers: return "edit speakers";
    case AddNote: return "add note";
    case EditNote: return "edit note";
    case DeleteNote: return "delete note";
    case LinkItem: return "link item";
    case UnlinkItem: return "unlink item";
    case EditParts: return "edit parts of a session";
    case ImportSession: return "import session";
    case AddHighlight: return "add highlight";
    case EditHighlight: return "edit highlight";
    case DeleteHighlight: return "delete highlight";
    case AddItemNote: return "add note on item";
    case EditItemNote: return "edit note on item";
    case DeleteItemNote: return "delete note on item";
    case AllowImages: return "allow or stop images of feed";
    }
    return "operation";
}

std::string describe(const model::JournalEntry& entry) {
    std::string text(wordFor(entry.kind));
    if (entry.count > 1)
        text += fmt::format(" ({})", entry.count);
    if (!entry.subject.empty())
        text += ": " + entry.subject;
    return text;
}

Exit report(const Invocation& call, const base::Result<service::UndoResult>& result) {
    if (!result)
        return call.failed(result.error());
    call.out << (result->undone ? "undone: " : "done again: ") << describe(result->entry) << '\n';
    return Exit::Done;
}

Exit printHistory(const Invocation& call, service::LibraryFile& library) {
    const auto entries = library.reader().history();
    if (!entries)
        return call.failed(entries.error());
    for (const model::JournalEntry& entry : *entries)
        call.out << base::formatRfc3339(entry.at) << (entry.undone ? "  (undone) " : "  ")
                 << describe(entry) << '\n';
    return Exit::Done;
}

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

    const auto rebuild = std::make_shared<bool>(false);
    CLI::App* check = app.add_subcommand("check", "Verify the library file");
    check->add_flag("--rebuild-search", *rebuild,
                    "First make the search index anew from the text it indexes");
    onLibrary(check, invocation, [&invocation, rebuild](auto& library) {
        if (*rebuild) {
            if (const base::Status made = library.editor().rebuildSearch(); !made)
                return invocation.failed(made.error());
        }
        const base::Status sound = [&] {
            const StillWorking line(invocation.err, "checking");
            return library.check();
        }();
        if (!sound)
            return invocation.failed(sound.error());
        invocation.out << "the library is sound\n";
        return Exit::Done;
    });

    CLI::App* restore =
        app.add_subcommand("restore", "Put a copy in the library's place, the present one aside");
    restore->add_option("file", *file, "The copy")->required();
    restore->callback([&invocation, file] {
        invocation.action = [&invocation, file] { return restoreLibrary(invocation, *file); };
    });
}

} // namespace

void addLibraryCommands(CLI::App& app, Invocation& invocation) {
    addSafetyCommands(app, invocation);
    onLibrary(app.add_subcommand("undo", "Take the last operation back"), invocation,
              [&invocation](auto& library) { return report(invocation, library.editor().undo()); });
    onLibrary(app.add_subcommand("redo", "Do again what was taken back"), invocation,
              [&invocation](auto& library) { return report(invocation, library.editor().redo()); });
    onLibrary(app.add_subcommand("history", "List what can be undone or redone"), invocation,
              [&invocation](auto& library) { return printHistory(invocation, library); });
}

} // namespace musette::cli
