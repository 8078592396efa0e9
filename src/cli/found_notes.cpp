// What the user wrote, found by words: notes, boards and other texts of sessions, highlights and
// notes on items.

#include "command.h"
#include "json_text.h"

#include <musette/base/text.h>
#include <musette/service/library_file.h>

#include <fmt/format.h>

#include <memory>
#include <ostream>
#include <string>

namespace musette::cli {
namespace {

struct Words {
    std::string query;
    bool json = false;
};

Json idOrNull(std::int64_t id) {
    return id == 0 ? Json(nullptr) : Json(id);
}

Json jsonOf(const model::NoteHit& hit) {
    return {{"kind", "note"},
            {"id", hit.note.value},
            {"session", hit.session.value},
            {"session_title", hit.sessionTitle},
            {"half_day", idOrNull(hit.halfDay.value)},
            {"text", hit.body}};
}

Json jsonOf(const model::BoardHit& hit) {
    return {{"kind", hit.card ? "card" : "board"},
            {"id", hit.card ? hit.card.value : hit.board.value},
            {"board", hit.board.value},
            {"sequence", hit.sequence.value},
            {"sequence_title", hit.sequenceTitle},
            {"session", hit.session.value},
            {"session_title", hit.sessionTitle},
            {"half_day", hit.halfDay.value},
            {"text", hit.text}};
}

std::string_view nameOf(model::SessionTextHit::Part part) {
    using enum model::SessionTextHit::Part;
    switch (part) {
    case Session: return "session";
    case Sequence: return "sequence";
    case Link: return "link";
    case Objective: return "objective";
    case Resource: return "resource";
    case Tool: return "tool";
    case Account: return "account";
    }
    return {};
}

Json jsonOf(const model::SessionTextHit& hit) {
    return {{"kind", nameOf(hit.part)},
            {"id", hit.id},
            {"session", hit.session.value},
            {"session_title", hit.sessionTitle},
            {"half_day", idOrNull(hit.halfDay.value)},
            {"sequence", idOrNull(hit.sequence.value)},
            {"text", hit.text}};
}

Json jsonOf(const model::AnnotationHit& hit) {
    Json json{{"kind", hit.highlight ? "highlight" : "item-note"},
              {"id", hit.highlight ? hit.highlight.value : hit.note.value},
              {"item", hit.item.value},
              {"item_title", hit.itemTitle},
              {"text", hit.body}};
    if (hit.highlight)
        json["quote"] = hit.quote;
    return json;
}

void tell(std::ostream& out, const Json& hit) {
    const std::string kind = hit["kind"].get<std::string>();
    const bool ofSession = hit.contains("session_title");
    std::string text = hit["text"].get<std::string>();
    if (hit.contains("quote"))
        text = hit["quote"].get<std::string>() + (text.empty() ? "" : " | ") + text;
    std::string where = hit[ofSession ? "session_title" : "item_title"].get<std::string>();
    if (hit.contains("sequence_title"))
        where += " | " + hit["sequence_title"].get<std::string>();
    out << fmt::format("{:<9} {:>5}  {}  [{}]\n", kind, hit["id"].get<std::int64_t>(),
                       base::ellipsize(base::collapseSpace(text), 100), where);
}

Exit find(const Invocation& call, service::LibraryFile& library, const Words& words) {
    Json all = Json::array();
    const auto add = [&](const auto& hits) -> base::Status {
        if (!hits)
            return std::unexpected(hits.error());
        for (const auto& hit : *hits)
            all.push_back(jsonOf(hit));
        return {};
    };
    const service::LibraryReader& reader = library.reader();
    base::Status done = add(reader.searchNotes(words.query));
    if (done)
        done = add(reader.searchBoards(words.query));
    if (done)
        done = add(reader.searchSessions(words.query));
    if (done)
        done = add(reader.searchAnnotations(words.query));
    if (!done)
        return call.failed(done.error());
    if (words.json)
        call.out << textOf(all);
    for (const Json& hit : words.json ? Json::array() : all)
        tell(call.out, hit);
    return Exit::Done;
}

} // namespace

void addFoundNotes(CLI::App& search, Invocation& invocation) {
    const auto words = std::make_shared<Words>();
    CLI::App* notes = search.add_subcommand(
        "notes", "Find what you wrote: notes, boards, tools, lists, highlights, notes on articles");
    notes->add_option("search", words->query, "Words")->required();
    notes->add_flag("--json", words->json, "Answer in JSON");
    onLibrary(notes, invocation,
              [&invocation, words](auto& library) { return find(invocation, library, *words); });
}

} // namespace musette::cli
