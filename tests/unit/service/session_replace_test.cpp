// A session that comes again as JSON: what hangs on its parts stays with those that are the same.
#include "open_library.h"

#include <musette/service/session_json.h>

using namespace musette;
using test::date;
using test::need;
using test::OpenLibrary;

namespace {

/// A session with two sequences, a note that was reworded, a link, a board and a wanted report.
struct Held : OpenLibrary {
    Held() {
        id = need(
            editor().sessions.create(test::trainingSession("Veille", "2026-11-24", "2026-11-24")));
        morning = document().halfDays.front().id;
        talk = sequence("La démarche");
        workshop = sequence("Atelier");
        note = write("Premier jet", talk);
        model::Note reworded = noteOf(note);
        reworded.body = "Second jet";
        need(editor().notes.edit(reworded));
        const auto item = need(editor().items.addPage("https://exemple.test/a", "Un article"));
        model::SessionItem tied;
        tied.session = id;
        tied.halfDay = morning;
        tied.sequence = talk;
        tied.item = item;
        tied.visibility = model::Visibility::Team;
        link = need(editor().sessions.linkItem(tied));
        const std::vector<std::string> columns{"Chances"};
        need(editor().boards.make(workshop, columns));
        need(editor().boards.change(workshop, [](model::Board& board) {
            return service::addCard(board, board.columns.front().id, {{}, "Une carte"});
        }));
        model::ReportSettings wishes;
        wishes.leftOut = {"note:" + std::to_string(note.value),
                          "link:" + std::to_string(link.value)};
        wishes.sections = {{"sequence:" + std::to_string(talk.value), "Un autre titre", "Puis :"}};
        need(editor().reports.setSettings(id, wishes));
    }
    [[nodiscard]] model::SessionDocument document() { return need(reader().session(id)); }
    [[nodiscard]] std::string json() { return service::sessionToJson(document()); }
    [[nodiscard]] model::Note noteOf(model::NoteId wanted) {
        for (const model::Note& one : document().notes) {
            if (one.id == wanted)
                return one;
        }
        FAIL("the note is gone");
        return {};
    }
    model::SequenceId sequence(const std::string& title) {
        model::Sequence one;
        one.halfDay = morning;
        one.title = title;
        return need(editor().sessions.addSequence(one));
    }
    model::NoteId write(const std::string& body, model::SequenceId in) {
        clock.current += std::chrono::minutes(5);
        model::Note one;
        one.session = id;
        one.halfDay = morning;
        one.sequence = in;
        one.body = body;
        one.at = clock.now();
        return need(editor().notes.add(one));
    }
    void replaceBy(const std::string& json) {
        CHECK(need(editor().sessions.importDocument(need(service::sessionFromJson(json)))) == id);
    }
    [[nodiscard]] static std::string with(std::string text, const std::string& from,
                                          const std::string& to) {
        const std::size_t at = text.find(from);
        REQUIRE(at != std::string::npos);
        return text.replace(at, from.size(), to);
    }
    [[nodiscard]] model::ReportSettings wishes() { return need(reader().reports.settings(id)); }

    model::SessionId id;
    model::HalfDayId morning;
    model::SequenceId talk, workshop;
    model::NoteId note;
    model::SessionItemId link;
};

} // namespace

TEST_CASE("a session that comes again as it is changes nothing at all") {
    Held held;
    const std::string before = held.snapshot();
    held.replaceBy(held.json());
    CHECK(held.snapshot() == before);
}

TEST_CASE("former texts, boards, ticks and titles stay with what a replaced session still has") {
    Held held;
    const std::string json =
        Held::with(held.json(), "\"title\": \"Veille\"", "\"title\": \"Veille, suite\"");
    held.replaceBy(json);
    const auto after = held.document();
    CHECK(after.session.title == "Veille, suite");
    REQUIRE(after.sequences.size() == 2);
    CHECK(after.sequences[0].id == held.talk);
    CHECK(after.sequences[1].id == held.workshop);
    CHECK(held.noteOf(held.note).body == "Second jet");
    CHECK(need(held.reader().revisions(held.note)).size() == 1);
    REQUIRE(after.items.size() == 1);
    CHECK(after.items[0].link.id == held.link);
    CHECK(after.items[0].link.sequence == held.talk);
    REQUIRE(after.boards.size() == 1);
    CHECK(after.boards[0].columns.at(0).cards.at(0).text == "Une carte");
    const auto wishes = held.wishes();
    CHECK(wishes.leftOut.size() == 2);
    REQUIRE(wishes.sections.size() == 1);
    CHECK(wishes.sections[0].title == "Un autre titre");
    CHECK(wishes.sections[0].transition == "Puis :");
}

TEST_CASE("a note that was reworded in the JSON keeps what it said before") {
    Held held;
    held.replaceBy(Held::with(held.json(), "Second jet", "Troisième jet"));
    CHECK(held.noteOf(held.note).body == "Troisième jet");
    const auto former = need(held.reader().revisions(held.note));
    REQUIRE(former.size() == 2);
    CHECK(former[0].body == "Second jet");
    CHECK(former[1].body == "Premier jet");
}

TEST_CASE("what the JSON no longer has goes, what it adds comes, in its order") {
    Held held;
    auto document = held.document();
    document.notes.clear();
    document.items.clear();
    std::swap(document.sequences[0].position, document.sequences[1].position);
    std::swap(document.sequences[0], document.sequences[1]);
    document.sequences.insert(document.sequences.begin(), document.sequences[0]);
    document.sequences[0].title = "Accueil";
    document.sequences[0].id = {99};
    held.replaceBy(service::sessionToJson(document));
    const auto after = held.document();
    CHECK(after.notes.empty());
    CHECK(after.items.empty());
    REQUIRE(after.sequences.size() == 3);
    CHECK(after.sequences[0].title == "Accueil");
    CHECK(after.sequences[1].id == held.workshop);
    CHECK(after.sequences[2].id == held.talk);
    CHECK(after.boards.size() == 1);
}

TEST_CASE("a sequence that moved to another half-day is known by its title") {
    Held held;
    auto document = held.document();
    REQUIRE(document.halfDays.size() == 2);
    document.sequences[0].halfDay = document.halfDays[1].id;
    for (model::Note& one : document.notes)
        one.halfDay = document.halfDays[1].id;
    for (model::LinkedItem& one : document.items)
        one.link.halfDay = document.halfDays[1].id;
    held.replaceBy(service::sessionToJson(document));
    const auto after = held.document();
    const auto moved = std::ranges::find(after.sequences, held.talk, &model::Sequence::id);
    REQUIRE(moved != after.sequences.end());
    CHECK(moved->halfDay == document.halfDays[1].id);
    CHECK(held.noteOf(held.note).sequence == held.talk);
    CHECK(need(held.reader().revisions(held.note)).size() == 1);
}

TEST_CASE("the board of a sequence stays where the JSON says nothing of it") {
    Held held;
    auto document = held.document();
    document.boards.clear();
    held.replaceBy(service::sessionToJson(document));
    REQUIRE(held.document().boards.size() == 1);
    CHECK(held.document().boards[0].columns.at(0).cards.at(0).text == "Une carte");
}

TEST_CASE("half-days without a place in the JSON go, and their hours follow it") {
    Held held;
    auto document = held.document();
    document.halfDays.pop_back();
    document.halfDays[0].startsAt = 10 * 60;
    held.replaceBy(service::sessionToJson(document));
    const auto after = held.document();
    REQUIRE(after.halfDays.size() == 1);
    CHECK(after.halfDays[0].id == held.morning);
    CHECK(after.halfDays[0].startsAt == 10 * 60);
}

TEST_CASE("participants, the training and rules of a session outlive its replacement") {
    Held held;
    need(held.editor().participants.turn(true));
    need(held.editor().participants.add({{}, held.id, "P1", "Zoé", date("2027-01-01")}));
    const auto training = need(held.editor().trainings.add({{}, "Veille", "", "", {}}));
    need(held.editor().trainings.assign(held.id, training));
    auto document = held.document();
    document.training.reset();
    held.replaceBy(service::sessionToJson(document));
    CHECK(need(held.reader().participants(held.id)).size() == 1);
    REQUIRE(held.document().training.has_value());
    CHECK(held.document().training->id == training);
}

TEST_CASE("the replacement of a session is one action that can be taken back") {
    Held held;
    auto document = held.document();
    document.session.title = "Autre";
    document.notes.clear();
    document.sequences.erase(document.sequences.begin());
    document.items.clear();
    document.halfDays.pop_back();
    held.requireUndoable([&] { return held.editor().sessions.importDocument(document); });
}

TEST_CASE("a session is replaced again and again while its library is open, each time by less") {
    Held held;
    for (const char* body : {"Un", "Deux", "Trois"})
        held.write(body, held.talk);
    for (std::size_t left = held.document().notes.size(); left > 0; --left) {
        model::SessionDocument document = held.document();
        std::erase_if(document.items, [&](const model::LinkedItem& linked) {
            return linked.link.note == document.notes.back().id;
        });
        document.notes.pop_back();
        held.replaceBy(service::sessionToJson(document));
        CHECK(held.document().notes.size() == left - 1);
    }
    need(store::check(held.path()));
}
