#include "command.h"
#include "session_options.h"
#include "session_place.h"

#include <musette/model/names.h>
#include <musette/model/usual_visibility.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace musette::cli {
namespace {

/// Options of the commands that make or change one part of a session.
struct PartOptions {
    Place place;
    std::int64_t id = 0; ///< of the part to change or remove
    bool remove = false;
    bool json = false;
    std::string text, kind, mark, visibility, modality, authors, at, role, givenBy, comment;
    std::vector<std::string> speakers;
    std::int64_t item = 0;
    int move = 0;
    std::string date;
    std::vector<std::string> slots;
};

using Options = std::shared_ptr<PartOptions>;

/// "Name | function | organisation", each part optional.
model::Speaker speakerFrom(const std::string& text) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    while (parts.size() < 2) {
        const std::size_t bar = text.find('|', from);
        if (bar == std::string::npos)
            break;
        parts.push_back(text.substr(from, bar - from));
        from = bar + 1;
    }
    parts.push_back(text.substr(from));
    parts.resize(3);
    for (std::string& part : parts) {
        const auto first = part.find_first_not_of(' ');
        part = first == std::string::npos
                   ? ""
                   : part.substr(first, part.find_last_not_of(' ') - first + 1);
    }
    return {{}, parts[0], parts[1], parts[2]};
}

template <class Enum>
void choose(Enum& field, const std::string& name) {
    if (const auto value = model::fromName<Enum>(name))
        field = *value;
}

Exit exitOf(const Invocation& call, const base::Status& done) {
    return done ? Exit::Done : call.failed(done.error());
}

Exit changeDay(const Invocation& call, service::LibraryFile& library, const PartOptions& options) {
    const auto date = base::parseDate(options.date);
    if (!date)
        return call.wrongUsage(options.date + " is no date; write it as 2026-11-24");
    service::SessionEditor& editor = library.editor().sessions;
    const auto day = editor.addDay({options.place.session}, *date);
    if (!day)
        return call.failed(day.error());
    for (const std::string& slot : options.slots) {
        const auto half = editor.addHalfDay(*day, model::fromName<model::Slot>(slot).value());
        if (!half)
            return call.failed(half.error());
    }
    return printId(call, "day", day->value, options.json);
}

void apply(const PartOptions& options, model::Sequence& sequence) {
    if (!options.text.empty())
        sequence.title = options.text;
    choose(sequence.kind, options.kind);
    choose(sequence.visibility, options.visibility);
    if (!options.modality.empty())
        sequence.modality = model::fromName<model::Modality>(options.modality);
    if (!options.speakers.empty())
        sequence.speakers.clear();
    for (const std::string& speaker : options.speakers)
        sequence.speakers.push_back(speakerFrom(speaker));
}

Exit changeSequence(const Invocation& call, service::LibraryFile& library,
                    const PartOptions& options) {
    service::SessionEditor& editor = library.editor().sessions;
    if (options.remove)
        return exitOf(call, editor.removeSequence({options.id}));
    if (options.move != 0)
        return exitOf(call, editor.moveSequence({options.id}, options.move));
    const auto document = library.reader().session({options.place.session});
    if (!document)
        return call.failed(document.error());
    if (options.id != 0) {
        auto known = std::ranges::find(document->sequences, model::SequenceId{options.id},
                                       &model::Sequence::id);
        if (known == document->sequences.end())
            return call.failed({base::ErrorCode::NotFound, "no such sequence in this session"});
        model::Sequence sequence = *known;
        const auto half = halfDayOf(*document, options.place);
        if (!half)
            return call.failed(half.error());
        if (*half)
            sequence.halfDay = *half;
        apply(options, sequence);
        return exitOf(call, editor.editSequence(sequence));
    }
    const auto half = halfDayOf(*document, options.place);
    if (!half)
        return call.failed(half.error());
    if (!*half || options.text.empty())
        return call.wrongUsage("a sequence takes a title, --day and --slot");
    model::Sequence sequence;
    sequence.halfDay = *half;
    if (const auto kind = model::fromName<model::SequenceKind>(options.kind))
        sequence.visibility = model::usualVisibility(*kind);
    apply(options, sequence);
    const auto id = editor.addSequence(sequence);
    return id ? printId(call, "sequence", id->value, options.json) : call.failed(id.error());
}

base::Status apply(const PartOptions& options, model::Note& note) {
    if (!options.text.empty())
        note.body = options.text;
    choose(note.kind, options.kind);
    choose(note.mark, options.mark);
    choose(note.visibility, options.visibility);
    if (!options.authors.empty())
        note.authors = options.authors;
    if (options.at.empty())
        return {};
    const auto at = base::parseRfc3339(options.at);
    if (!at)
        return base::fail(base::ErrorCode::InvalidArgument,
                          options.at + " is no RFC 3339 date-time");
    note.at = *at;
    return {};
}

Exit changeNote(const Invocation& call, service::LibraryFile& library, const PartOptions& options) {
    service::NoteEditor& editor = library.editor().notes;
    if (options.remove)
        return exitOf(call, editor.remove({options.id}));
    const auto document = library.reader().session({options.place.session});
    if (!document)
        return call.failed(document.error());
    const auto half = halfDayOf(*document, options.place);
    if (!half)
        return call.failed(half.error());
    model::Note note;
    if (options.id != 0) {
        const auto known =
            std::ranges::find(document->notes, model::NoteId{options.id}, &model::Note::id);
        if (known == document->notes.end())
            return call.failed({base::ErrorCode::NotFound, "no such note in this session"});
        note = *known;
    } else {
        note.session = {options.place.session};
        note.at = call.clock->now();
    }
    if (*half || options.id == 0) {
        note.halfDay = *half;
        note.sequence = {options.place.sequence};
    }
    if (const auto applied = apply(options, note); !applied)
        return call.failed(applied.error());
    if (options.id != 0)
        return exitOf(call, editor.edit(note));
    const auto id = editor.add(note);
    return id ? printId(call, "note", id->value, options.json) : call.failed(id.error());
}

/// What the link says of itself, and where it stands when a place is told.
Exit editLink(const Invocation& call, service::SessionEditor& editor,
              const model::SessionDocument& document, const PartOptions& options) {
    const auto known = std::ranges::find_if(document.items, [&](const model::LinkedItem& item) {
        return item.link.id == model::SessionItemId{options.id};
    });
    if (known == document.items.end())
        return call.failed({base::ErrorCode::NotFound, "no such link in this session"});
    model::SessionItem link = known->link;
    const auto half = halfDayOf(document, options.place);
    if (!half)
        return call.failed(half.error());
    if (*half) {
        link.halfDay = *half;
        link.sequence = {options.place.sequence};
    }
    choose(link.role, options.role);
    choose(link.givenBy, options.givenBy);
    choose(link.visibility, options.visibility);
    if (!options.comment.empty())
        link.comment = options.comment;
    return exitOf(call, editor.editLink(link));
}

Exit changeLink(const Invocation& call, service::LibraryFile& library, const PartOptions& options) {
    service::SessionEditor& editor = library.editor().sessions;
    if (options.remove)
        return exitOf(call, editor.unlinkItem({options.id}));
    if (options.item == 0 && options.id == 0)
        return call.wrongUsage("session link takes a session and an item");
    const auto document = library.reader().session({options.place.session});
    if (!document)
        return call.failed(document.error());
    if (options.id != 0)
        return editLink(call, editor, *document, options);
    const auto half = halfDayOf(*document, options.place);
    if (!half)
        return call.failed(half.error());
    model::SessionItem link;
    link.session = {options.place.session};
    link.halfDay = *half;
    link.sequence = {options.place.sequence};
    link.item = {options.item};
    link.comment = options.comment;
    link.at = call.clock->now();
    choose(link.role, options.role);
    choose(link.givenBy, options.givenBy);
    choose(link.visibility, options.visibility);
    const auto id = editor.linkItem(link);
    return id ? printId(call, "link", id->value, options.json) : call.failed(id.error());
}

void addPlaceOptions(CLI::App& command, PartOptions& options) {
    command.add_option("session", options.place.session, "The session")->required();
    command.add_option("--day", options.place.day, "Day of the session, 1 for the first");
    command.add_option("--slot", options.place.slot, "Half-day")
        ->check(CLI::IsMember({"morning", "afternoon", "evening"}));
    command.add_option("--visibility", options.visibility, "Who may see it")
        ->check(CLI::IsMember({"private", "team", "public"}));
    command.add_option("--id", options.id, "Change that one instead of making one");
    command.add_flag("--remove", options.remove, "Remove the one of --id")->needs("--id");
    command.add_flag("--json", options.json, "Answer in JSON");
}

void addDayAndSequence(CLI::App& session, Invocation& call, const Options& options) {
    CLI::App* day = session.add_subcommand("day", "Add a day or half-days to a session");
    day->add_option("session", options->place.session, "The session")->required();
    day->add_option("date", options->date, "The day")->required()->type_name("YYYY-MM-DD");
    day->add_option("--slot", options->slots, "Half-days to add")
        ->check(CLI::IsMember({"morning", "afternoon", "evening"}));
    day->add_flag("--json", options->json, "Answer in JSON");
    onLibrary(day, call, [&call, options](auto& file) { return changeDay(call, file, *options); });

    CLI::App* sequence = session.add_subcommand("sequence", "Add or change a sequence");
    addPlaceOptions(*sequence, *options);
    sequence->add_option("title", options->text, "Title");
    sequence->add_option("--kind", options->kind, "Kind")
        ->check(CLI::IsMember({"talk", "workshop", "round-table", "activity", "assessment"}));
    sequence->add_option("--modality", options->modality, "How")
        ->check(CLI::IsMember({"on-site", "remote", "hybrid"}));
    sequence->add_option("--speaker", options->speakers, "\"Name | function | organisation\"");
    sequence->add_option("--move", options->move, "Move the one of --id by so many places")
        ->needs("--id");
    onLibrary(sequence, call,
              [&call, options](auto& file) { return changeSequence(call, file, *options); });
}

void addNoteAndLink(CLI::App& session, Invocation& call, const Options& options) {
    CLI::App* note = session.add_subcommand("note", "Write or change a note");
    addPlaceOptions(*note, *options);
    note->add_option("text", options->text, "Markdown");
    note->add_option("--sequence", options->place.sequence, "In a sequence")->type_name("ID");
    note->add_option("--kind", options->kind, "Kind")
        ->check(CLI::IsMember({"note", "quote", "reflection", "workshop"}));
    note->add_option("--mark", options->mark, "Mark")
        ->check(CLI::IsMember({"none", "keep", "test", "pass-on"}));
    note->add_option("--authors", options->authors, "Who said or wrote it");
    note->add_option("--at", options->at, "When")->type_name("RFC3339");
    onLibrary(note, call,
              [&call, options](auto& file) { return changeNote(call, file, *options); });

    CLI::App* link = session.add_subcommand("link", "Tie an item to a session");
    addPlaceOptions(*link, *options);
    link->add_option("item", options->item, "The item");
    link->add_option("--sequence", options->place.sequence, "In a sequence")->type_name("ID");
    link->add_option("--role", options->role, "What it is there for")
        ->check(CLI::IsMember({"source", "definition", "illustration"}));
    link->add_option("--given-by", options->givenBy, "Who gave it")
        ->check(CLI::IsMember({"speaker", "writer", "participant"}));
    link->add_option("--comment", options->comment, "A remark");
    onLibrary(link, call,
              [&call, options](auto& file) { return changeLink(call, file, *options); });
}

} // namespace

void addSessionPartCommands(CLI::App& session, Invocation& invocation) {
    const auto options = std::make_shared<PartOptions>();
    addDayAndSequence(session, invocation, options);
    addNoteAndLink(session, invocation, options);
    addSessionHalfDayCommand(session, invocation);
}

} // namespace musette::cli
