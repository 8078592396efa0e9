#include "command.h"

#include <fmt/format.h>

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
    case EditBoard: return "board changed";
    case EditTools: return "tools changed";
    case DeleteItemNote: return "delete note on item";
    case AllowImages: return "allow or stop images of feed";
    case Purge: return "purge";
    case ImportLibrary: return "import from another program";
    case SaveSearch: return "save search";
    case EditSearch: return "edit saved search";
    case RemoveSearch: return "remove saved search";
    case AddRule: return "add rule";
    case EditRule: return "edit rule";
    case RemoveRule: return "remove rule";
    case ApplyRule: return "apply rule";
    case UndoRule: return "take back what a rule did";
    case EditReport: return "edit report";
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

} // namespace

void addLibraryCommands(CLI::App& app, Invocation& invocation) {
    addSafetyCommands(app, invocation);
    addRetentionCommands(app, invocation);
    addTransferCommands(app, invocation);
    onLibrary(app.add_subcommand("undo", "Take the last operation back"), invocation,
              [&invocation](auto& library) { return report(invocation, library.editor().undo()); });
    onLibrary(app.add_subcommand("redo", "Do again what was taken back"), invocation,
              [&invocation](auto& library) { return report(invocation, library.editor().redo()); });
    onLibrary(app.add_subcommand("history", "List what can be undone or redone"), invocation,
              [&invocation](auto& library) { return printHistory(invocation, library); });
}

} // namespace musette::cli
