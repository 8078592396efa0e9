// The search covers all that a session says.
#include "open_library.h"

using namespace musette;
using test::date;
using test::need;
using test::OpenLibrary;
using Part = model::SessionTextHit::Part;

namespace {

struct Told : OpenLibrary {
    Told() {
        model::Session wanted =
            test::trainingSession("Œuvrer ensemble", "2026-11-24", "2026-11-24");
        wanted.introduction = "Un préambule";
        id = need(editor().sessions.create(wanted));
        model::Sequence one;
        one.halfDay = need(reader().session(id)).halfDays.front().id;
        one.title = "La glycine";
        sequence = need(editor().sessions.addSequence(one));
        model::SessionItem link;
        link.session = id;
        link.halfDay = one.halfDay;
        link.sequence = sequence;
        link.item = need(editor().items.addPage("https://a.test/p", "Page"));
        link.comment = "Voir la pivoine";
        need(editor().sessions.linkItem(link));
        service::SessionParts parts;
        parts.objectives = {{{}, 1, "Semer le lupin", "récolté à l’été"}};
        parts.resources = {{{}, 1, "Guide du cyclamen", "", "très clair", model::Visibility::Team}};
        parts.relatedAccounts = {{{}, 1, "Noé", "Sur la jonquille", "https://n.test/", ""}};
        need(editor().sessions.editParts(id, parts));
        model::Tool tool;
        tool.name = "Sécateur";
        const auto added = need(editor().tools.add(id, tool));
        need(editor().tools.addTrial(added, {date("2026-11-01"), "coupe le houx"}));
    }
    [[nodiscard]] model::SessionTextHit only(const std::string& words) {
        const auto hits = need(reader().searchSessions(words));
        INFO(words);
        REQUIRE(hits.size() == 1);
        CHECK(hits[0].session == id);
        return hits[0];
    }

    model::SessionId id;
    model::SequenceId sequence;
};

} // namespace

TEST_CASE("titles, texts, remarks, lists and tools of a session are found by their words") {
    Told told;
    CHECK(told.only("preambule").part == Part::Session);
    CHECK(told.only("œuvrer").text.starts_with("Œuvrer ensemble"));
    CHECK(told.only("oeuvr").part == Part::Session);
    CHECK(told.only("glycine").sequence == told.sequence);
    CHECK(told.only("pivoine").part == Part::Link);
    CHECK(told.only("pivoine").sequence == told.sequence);
    CHECK(told.only("pivoine").halfDay);
    CHECK(told.only("lupin").part == Part::Objective);
    CHECK(told.only("recolte ete").part == Part::Objective);
    CHECK(told.only("cyclamen").part == Part::Resource);
    CHECK(told.only("jonquille").part == Part::Account);
    CHECK(told.only("secat").part == Part::Tool);
    CHECK(told.only("houx").part == Part::Tool);
    CHECK(told.only("houx").id == told.only("secateur").id);
    CHECK(need(told.reader().searchSessions("tulipe")).empty());
    CHECK(need(told.reader().searchSessions("")).empty());
}

TEST_CASE("what a session says anew is found, what it says no more is not; undo as well") {
    Told told;
    auto session = need(told.reader().session(told.id)).session;
    session.introduction = "Une ouverture";
    need(told.editor().sessions.edit(session));
    CHECK(told.only("ouverture").part == Part::Session);
    CHECK(need(told.reader().searchSessions("preambule")).empty());
    need(told.editor().undo());
    CHECK(told.only("preambule").part == Part::Session);
    told.requireUndoable([&] { return told.editor().sessions.remove(told.id); });
    for (const char* words : {"preambule", "glycine", "pivoine", "lupin", "houx", "jonquille"})
        CHECK(need(told.reader().searchSessions(words)).empty());
    need(told.editor().undo());
    CHECK(told.only("houx").part == Part::Tool);
    CHECK(told.only("glycine").sequence == told.sequence);
    need(told.file().check());
}

TEST_CASE("a name that was erased is found in no text of a session any more") {
    Told told;
    need(told.editor().people.erase("pivoine", "fleur"));
    CHECK(need(told.reader().searchSessions("pivoine")).empty());
    CHECK(told.only("fleur").part == Part::Link);
    told.close();
    told.requireNoBytes("pivoine");
}
