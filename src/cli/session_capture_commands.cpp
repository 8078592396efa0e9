// What comes into a session beside typed text: pages, images and files.

#include "command.h"
#include "json_text.h"
#include "session_place.h"
#include "stop_on_signal.h"

#include <musette/base/attachment.h>
#include <musette/base/file.h>
#include <musette/model/names.h>
#include <musette/service/blocking.h>

#include <filesystem>
#include <memory>
#include <string>

namespace musette::cli {
namespace {

struct CaptureOptions {
    Place place;
    std::string address, title, role, comment, visibility;
    std::string file, name, alt, output;
    bool offline = false;
    bool json = false;
};

using Options = std::shared_ptr<CaptureOptions>;

void printTitles(const Invocation& call, const service::TitleSummary& summary) {
    call.err << summary.named << " named, " << summary.waiting << " waiting, " << summary.givenUp
             << " given up\n";
}

/// Being offline is no failure: the page is tied, and its title waits.
Exit fetchWaiting(const Invocation& call, service::LibraryFile& library) {
    const StopOnSignal signals;
    const auto summary = service::fetchTitlesAndWait(library, signals.token());
    if (!summary)
        return call.failed(summary.error());
    printTitles(call, *summary);
    return Exit::Done;
}

Exit linkPage(const Invocation& call, service::LibraryFile& library,
              const CaptureOptions& options) {
    const auto document = library.reader().session({options.place.session});
    if (!document)
        return call.failed(document.error());
    const auto half = halfDayOf(*document, options.place);
    if (!half)
        return call.failed(half.error());
    model::SessionItem link;
    link.session = {options.place.session};
    link.halfDay = *half;
    link.sequence = {options.place.sequence};
    link.comment = options.comment;
    link.role = model::fromName<model::LinkRole>(options.role).value_or(model::LinkRole::Source);
    link.visibility =
        model::fromName<model::Visibility>(options.visibility).value_or(model::Visibility::Public);
    const auto linked = library.editor().captures.linkPage(options.address, options.title, link);
    if (!linked)
        return call.failed(linked.error());
    if (options.json)
        call.out << textOf(Json{{"item", linked->item.value}, {"link", linked->link.value}});
    else
        call.out << "item " << linked->item.value << ", link " << linked->link.value << '\n';
    return options.offline || !options.title.empty() ? Exit::Done : fetchWaiting(call, library);
}

Exit attach(const Invocation& call, service::LibraryFile& library, const CaptureOptions& options) {
    const auto document = library.reader().session({options.place.session});
    if (!document)
        return call.failed(document.error());
    const auto half = halfDayOf(*document, options.place);
    if (!half)
        return call.failed(half.error());
    const auto bytes = base::readFile(options.file, service::kMostAttachmentBytes + 1);
    if (!bytes)
        return call.failed(bytes.error());
    service::LibraryEditor& editor = library.editor();
    const auto attachment =
        editor.captures.attach(options.name.empty() ? options.file : options.name, *bytes);
    if (!attachment)
        return call.failed(attachment.error());
    model::Note note;
    note.session = {options.place.session};
    note.halfDay = *half;
    note.sequence = {options.place.sequence};
    note.at = call.clock->now();
    note.body = service::markdownOf(*attachment, options.alt);
    note.visibility =
        model::fromName<model::Visibility>(options.visibility).value_or(model::Visibility::Private);
    const auto id = editor.notes.add(note);
    if (!id)
        return call.failed(id.error());
    if (options.json)
        call.out << textOf(Json{{"note", id->value},
                                {"key", attachment->key},
                                {"name", attachment->name},
                                {"image", attachment->image.has_value()},
                                {"bytes", attachment->bytes}});
    else
        call.out << "note " << id->value << ", attachment " << attachment->key << '\n';
    if (attachment->image && options.alt.empty())
        call.err << "the image has no words for who does not see it; --alt says them\n";
    return Exit::Done;
}

Exit detach(const Invocation& call, service::LibraryFile& library, const CaptureOptions& options) {
    const auto stored = library.reader().attachment(base::addressOf({options.name, std::string()}));
    if (!stored)
        return call.failed(stored.error());
    if (!*stored)
        return call.failed({base::ErrorCode::NotFound, "there is no attachment " + options.name});
    const auto written = call.writeOutput(options.output, (*stored)->data);
    if (!written)
        return call.failed(written.error());
    if (options.output != "-")
        call.out << (*stored)->about.name << ": " << (*stored)->about.bytes << " bytes\n";
    return Exit::Done;
}

void addVisibility(CLI::App& command, CaptureOptions& options) {
    command.add_option("--visibility", options.visibility, "Who may see it")
        ->check(CLI::IsMember({"private", "team", "public"}));
    command.add_flag("--json", options.json, "Answer in JSON");
}

} // namespace

void addSessionCaptureCommands(CLI::App& session, Invocation& invocation) {
    const auto options = std::make_shared<CaptureOptions>();
    CLI::App* page = session.add_subcommand("page", "Tie a page to a session by its address");
    addPlace(*page, options->place);
    page->add_option("address", options->address, "Its address")->required();
    page->add_option("--title", options->title, "Its title; none: asked for");
    page->add_option("--role", options->role, "What it is there for")
        ->check(CLI::IsMember({"source", "definition", "illustration"}));
    page->add_option("--comment", options->comment, "A remark");
    page->add_flag("--offline", options->offline, "Ask nobody for its title now");
    addVisibility(*page, *options);
    onLibrary(page, invocation,
              [&invocation, options](auto& file) { return linkPage(invocation, file, *options); });

    CLI::App* titles =
        session.add_subcommand("titles", "Ask for the titles of pages that wait for one");
    onLibrary(titles, invocation,
              [&invocation](auto& file) { return fetchWaiting(invocation, file); });

    CLI::App* file = session.add_subcommand("attach", "Note an image or a file, of 10 MB at most");
    addPlace(*file, options->place);
    file->add_option("file", options->file, "The file")->required();
    file->add_option("--name", options->name, "Another name than its own");
    file->add_option("--alt", options->alt, "What an image shows, for who does not see it");
    addVisibility(*file, *options);
    onLibrary(file, invocation, [&invocation, options](auto& library) {
        return attach(invocation, library, *options);
    });

    CLI::App* out = session.add_subcommand("attachment", "Write an image or a file of a note");
    out->add_option("key", options->name, "Its key, as the note's address has it")->required();
    out->add_option("-o,--output", options->output, "Where to")->required();
    onLibrary(out, invocation, [&invocation, options](auto& library) {
        return detach(invocation, library, *options);
    });
}

} // namespace musette::cli
