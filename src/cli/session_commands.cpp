#include "command.h"
#include "json_text.h"
#include "session_options.h"

#include <musette/model/names.h>
#include <musette/service/session_json.h>

#include <fmt/format.h>

#include <memory>
#include <ostream>
#include <string>

namespace musette::cli {
namespace {

/// What `create` and `edit` take; an option that is not given leaves its field alone.
struct SessionFields {
    std::int64_t id = 0;
    std::int64_t from = 0; ///< the earlier session that a new one is made after
    std::string title, start, end, role, audience, organiser, sponsor, place, modality, state,
        contact;
    std::string author, introduction, conclusion, linkNotice, licence, timeZone;
    bool json = false;
};

void addFieldOptions(CLI::App& command, SessionFields& fields) {
    command.add_option("--start", fields.start, "First day")->type_name("YYYY-MM-DD");
    command.add_option("--end", fields.end, "Last day; the first day by default");
    command.add_option("--role", fields.role, "Your part in it")
        ->check(CLI::IsMember({"attended", "led", "organised"}));
    command.add_option("--audience", fields.audience, "Whom the training was for");
    command.add_option("--organiser", fields.organiser, "Who organises it");
    command.add_option("--sponsor", fields.sponsor, "Who pays for it");
    command.add_option("--place", fields.place, "Where");
    command.add_option("--modality", fields.modality, "How")
        ->check(CLI::IsMember({"on-site", "remote", "hybrid"}));
    command.add_option("--state", fields.state, "State")
        ->check(CLI::IsMember({"planned", "running", "closed", "archived"}));
    command.add_option("--contact", fields.contact, "Contact printed in the report");
    command.add_option("--author", fields.author, "Who signs the report");
    command.add_option("--introduction", fields.introduction, "Opens the report, Markdown");
    command.add_option("--conclusion", fields.conclusion, "Closes the half-days, Markdown");
    command.add_option("--link-notice", fields.linkNotice, "Notice on links, Markdown");
    command.add_option("--licence", fields.licence, "Licence of the report");
    command.add_option("--time-zone", fields.timeZone, "IANA time zone")->type_name("ZONE");
}

void setIfGiven(std::string& field, const std::string& value) {
    if (!value.empty())
        field = value;
}

template <class Enum>
void setIfGiven(Enum& field, const std::string& name) {
    if (const auto value = model::fromName<Enum>(name))
        field = *value;
}

base::Status setDate(base::Date& field, const std::string& text) {
    if (text.empty())
        return {};
    const auto date = base::parseDate(text);
    if (!date)
        return base::fail(base::ErrorCode::InvalidArgument,
                          text + " is no date; write it as 2026-11-24");
    field = *date;
    return {};
}

base::Status apply(const SessionFields& fields, model::Session& session) {
    setIfGiven(session.title, fields.title);
    setIfGiven(session.role, fields.role);
    setIfGiven(session.audience, fields.audience);
    setIfGiven(session.organiser, fields.organiser);
    setIfGiven(session.sponsor, fields.sponsor);
    setIfGiven(session.place, fields.place);
    setIfGiven(session.modality, fields.modality);
    setIfGiven(session.state, fields.state);
    setIfGiven(session.contact, fields.contact);
    setIfGiven(session.author, fields.author);
    setIfGiven(session.introduction, fields.introduction);
    setIfGiven(session.conclusion, fields.conclusion);
    setIfGiven(session.linkNotice, fields.linkNotice);
    setIfGiven(session.licence, fields.licence);
    setIfGiven(session.timeZone, fields.timeZone);
    if (const auto start = setDate(session.startsOn, fields.start); !start)
        return start;
    return setDate(session.endsOn, fields.end);
}

/// As the earlier one, but for what the options say.
Exit createAfter(const Invocation& call, service::LibraryFile& library,
                 const SessionFields& fields) {
    auto earlier = library.reader().session({fields.from});
    if (!earlier)
        return call.failed(earlier.error());
    base::Date start{};
    if (const auto read = setDate(start, fields.start); !read)
        return call.failed(read.error());
    SessionFields others = fields;
    others.start.clear();
    if (const auto applied = apply(others, earlier->session); !applied)
        return call.failed(applied.error());
    const auto id = library.editor().sessions.createAfter(*earlier, fields.title, start);
    return id ? printId(call, "session", id->value, fields.json) : call.failed(id.error());
}

Exit createSession(const Invocation& call, service::LibraryFile& library,
                   const SessionFields& fields) {
    if (fields.from != 0)
        return createAfter(call, library, fields);
    if (fields.title.empty())
        return call.wrongUsage("session create takes --title or --from");
    model::Session session;
    if (const auto applied = apply(fields, session); !applied)
        return call.failed(applied.error());
    if (fields.end.empty())
        session.endsOn = session.startsOn;
    const auto id = library.editor().sessions.create(session);
    if (!id)
        return call.failed(id.error());
    return printId(call, "session", id->value, fields.json);
}

Exit editSession(const Invocation& call, service::LibraryFile& library,
                 const SessionFields& fields) {
    const auto document = library.reader().session({fields.id});
    if (!document)
        return call.failed(document.error());
    model::Session session = document->session;
    if (const auto applied = apply(fields, session); !applied)
        return call.failed(applied.error());
    const auto done = library.editor().sessions.edit(session);
    return done ? Exit::Done : call.failed(done.error());
}

Exit listSessions(const Invocation& call, service::LibraryFile& library, bool json) {
    const auto sessions = library.reader().sessions();
    if (!sessions)
        return call.failed(sessions.error());
    Json list = Json::array();
    for (const model::SessionSummary& session : *sessions) {
        if (json) {
            list.push_back({{"id", session.id.value},
                            {"title", session.title},
                            {"place", session.place},
                            {"starts_on", base::formatDate(session.startsOn)},
                            {"ends_on", base::formatDate(session.endsOn)},
                            {"state", model::nameOf(session.state)},
                            {"notes", session.notes},
                            {"items", session.items}});
        } else {
            call.out << fmt::format("{:>4}  {} – {}  {}  ({} notes, {} items)\n", session.id.value,
                                    base::formatDate(session.startsOn),
                                    base::formatDate(session.endsOn), session.title, session.notes,
                                    session.items);
        }
    }
    if (json)
        call.out << textOf(list);
    return Exit::Done;
}

void printOutline(const Invocation& call, const model::SessionDocument& document) {
    const model::Session& session = document.session;
    call.out << fmt::format("{}\n{} – {}  {}\n", session.title, base::formatDate(session.startsOn),
                            base::formatDate(session.endsOn), session.place);
    int sequenceNumber = 0;
    for (std::size_t i = 0; i < document.days.size(); ++i) {
        const model::SessionDay& day = document.days[i];
        for (const model::HalfDay& half : document.halfDays) {
            if (half.day != day.id)
                continue;
            call.out << fmt::format("D{} {} ({})  half-day {}\n", i + 1, model::nameOf(half.slot),
                                    base::formatDate(day.date), half.id.value);
            for (const model::Sequence& sequence : document.sequences) {
                if (sequence.halfDay == half.id)
                    call.out << fmt::format("  {}. {}  [{}]  sequence {}\n", ++sequenceNumber,
                                            sequence.title, model::nameOf(sequence.visibility),
                                            sequence.id.value);
            }
        }
    }
    call.out << fmt::format("{} notes, {} items\n", document.notes.size(), document.items.size());
}

Exit showSession(const Invocation& call, service::LibraryFile& library, std::int64_t id,
                 bool json) {
    const auto document = library.reader().session({id});
    if (!document)
        return call.failed(document.error());
    if (json)
        call.out << service::sessionToJson(*document) << '\n';
    else
        printOutline(call, *document);
    return Exit::Done;
}

Exit importSession(const Invocation& call, service::LibraryFile& library, const std::string& file,
                   bool json) {
    const auto bytes = call.readInput(file);
    if (!bytes)
        return call.failed(bytes.error());
    const auto document = service::sessionFromJson(*bytes);
    if (!document)
        return call.failed(document.error());
    const auto id = library.editor().sessions.importDocument(*document);
    if (!id)
        return call.failed(id.error());
    return printId(call, "session", id->value, json);
}

Exit exportSession(const Invocation& call, service::LibraryFile& library, std::int64_t id,
                   const std::string& file) {
    const auto document = library.reader().session({id});
    if (!document)
        return call.failed(document.error());
    const auto written = call.writeOutput(file, service::sessionToJson(*document) + '\n');
    return written ? Exit::Done : call.failed(written.error());
}

void addExchangeCommands(CLI::App& session, Invocation& call) {
    const auto fields = std::make_shared<SessionFields>();
    const auto file = std::make_shared<std::string>("-");
    CLI::App* import =
        session.add_subcommand("import-json", "Bring in a whole session; the same one is replaced");
    import->add_option("file", *file, "The JSON, - for standard input")->required();
    import->add_flag("--json", fields->json, "Answer in JSON");
    onLibrary(import, call, [&call, file, fields](auto& library) {
        return importSession(call, library, *file, fields->json);
    });

    CLI::App* exporting = session.add_subcommand("export-json", "Write a whole session as JSON");
    exporting->add_option("session", fields->id, "The session")->required();
    exporting->add_option("-o,--output", *file, "The file; standard output by default");
    onLibrary(exporting, call, [&call, file, fields](auto& library) {
        return exportSession(call, library, fields->id, *file);
    });
}

} // namespace

Exit printId(const Invocation& call, std::string_view what, std::int64_t id, bool json) {
    if (json)
        call.out << textOf({{"id", id}});
    else
        call.out << what << ' ' << id << '\n';
    return Exit::Done;
}

void addSessionCommands(CLI::App& app, Invocation& call) {
    CLI::App* session = app.add_subcommand("session", "Training sessions and their notes");
    session->require_subcommand(1);
    const auto fields = std::make_shared<SessionFields>();

    CLI::App* create = session->add_subcommand("create", "Make a session with its half-days");
    create->add_option("--title", fields->title, "Title");
    create
        ->add_option("--from", fields->from,
                     "Made after that session: days, half-days, "
                     "sequences, speakers and objectives, no notes")
        ->type_name("SESSION");
    addFieldOptions(*create, *fields);
    create->get_option("--start")->required();
    create->get_option("--end")->excludes("--from");
    create->add_flag("--json", fields->json, "Answer in JSON");
    onLibrary(create, call,
              [&call, fields](auto& library) { return createSession(call, library, *fields); });

    CLI::App* list = session->add_subcommand("list", "List the sessions, newest first");
    list->add_flag("--json", fields->json, "Answer in JSON");
    onLibrary(list, call,
              [&call, fields](auto& library) { return listSessions(call, library, fields->json); });

    CLI::App* show = session->add_subcommand("show", "Show a session");
    show->add_option("session", fields->id, "The session")->required();
    show->add_flag("--json", fields->json, "Answer in JSON, whole");
    onLibrary(show, call, [&call, fields](auto& library) {
        return showSession(call, library, fields->id, fields->json);
    });

    CLI::App* edit = session->add_subcommand("edit", "Change what a session says of itself");
    edit->add_option("session", fields->id, "The session")->required();
    edit->add_option("--title", fields->title, "Title");
    addFieldOptions(*edit, *fields);
    onLibrary(edit, call,
              [&call, fields](auto& library) { return editSession(call, library, *fields); });

    CLI::App* remove = session->add_subcommand("delete", "Delete a session; undo brings it back");
    remove->add_option("session", fields->id, "The session")->required();
    onLibrary(remove, call, [&call, fields](auto& library) {
        const auto done = library.editor().sessions.remove({fields->id});
        return done ? Exit::Done : call.failed(done.error());
    });

    addSessionPartCommands(*session, call);
    addSessionWorkshopCommands(*session, call);
    addSessionCaptureCommands(*session, call);
    addParticipantCommands(*session, call);
    addSessionListCommands(*session, call);
    addExchangeCommands(*session, call);
    addBundleCommands(*session, call);
}

} // namespace musette::cli
