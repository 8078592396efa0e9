// Sessions and what hangs on them; every action is taken back and done again.

#include "open_library.h"

#include <array>

using namespace musette;
using test::codeOf;
using test::date;
using test::need;
using test::OpenLibrary;
using test::trainingSession;
using Code = base::ErrorCode;

namespace {

/// A library with a session of two days, two sequences, two notes and a linked item.
struct Session {
    Session() {
        id = need(
            editor().create(trainingSession("Évaluer les acquis", "2026-11-24", "2026-11-25")));
        const auto made = document();
        morning = made.halfDays.at(0).id;
        afternoon = made.halfDays.at(1).id;
        first = addSequence("Ouverture");
        second = addSequence("Atelier");
        model::Note written = note("Bienveillance et exigence");
        noteId = need(library.editor().notes.add(written));
        item = need(library.editor().items.addPage("https://exemple.test/a", "Article"));
        model::SessionItem wanted;
        wanted.session = id;
        wanted.halfDay = morning;
        wanted.sequence = first;
        wanted.note = noteId;
        wanted.item = item;
        link = need(editor().linkItem(wanted));
    }
    service::SessionEditor& editor() { return library.editor().sessions; }
    model::SessionDocument document() { return need(library.reader().session(id)); }
    model::JournalEntry last() { return need(library.reader().history()).front(); }
    model::SequenceId addSequence(const std::string& title) {
        model::Sequence sequence;
        sequence.halfDay = morning;
        sequence.title = title;
        sequence.speakers = {{{}, "Camille Roy", "formatrice", "GRETA"}, {{}, "", "témoin", ""}};
        return need(editor().addSequence(sequence));
    }
    model::Note note(const std::string& body) {
        model::Note note;
        note.session = id;
        note.halfDay = morning;
        note.sequence = first;
        note.body = body;
        return note;
    }
    std::vector<std::string> sequenceTitles() {
        std::vector<std::string> titles;
        for (const auto& sequence : document().sequences)
            titles.push_back(sequence.title);
        return titles;
    }

    OpenLibrary library;
    model::SessionId id;
    model::HalfDayId morning, afternoon;
    model::SequenceId first, second;
    model::NoteId noteId;
    model::ItemId item;
    model::SessionItemId link;
};

using Titles = std::vector<std::string>;

} // namespace

TEST_CASE("a session is made with its days and their usual hours") {
    OpenLibrary library;
    library.requireUndoable([&] {
        return library.editor().sessions.create(
            trainingSession("  Évaluer  les acquis ", "2026-11-24", "2026-11-26"));
    });
    const auto summary = need(library.reader().sessions()).front();
    CHECK(summary.title == "Évaluer les acquis");
    const auto made = need(library.reader().session(summary.id));
    CHECK(made.session.uuid.size() == 36);
    REQUIRE(made.days.size() == 3);
    REQUIRE(made.halfDays.size() == 6);
    CHECK(made.halfDays[0].startsAt == 9 * 60);
    CHECK(made.halfDays[0].endsAt == 12 * 60 + 30);
    CHECK(made.halfDays[1].slot == model::Slot::Afternoon);
    CHECK(made.halfDays[1].startsAt == 14 * 60);
    CHECK(made.halfDays[1].endsAt == 17 * 60);
}

TEST_CASE("a session that makes no sense is refused") {
    OpenLibrary library;
    auto& sessions = library.editor().sessions;
    for (const auto& wrong : {trainingSession("", "2026-11-24", "2026-11-24"),
                              trainingSession(" \n", "2026-11-24", "2026-11-24"),
                              trainingSession("À rebours", "2026-11-25", "2026-11-24"),
                              trainingSession("Sans fin", "2026-01-01", "2026-03-02")})
        CHECK(codeOf(sessions.create(wrong)) == Code::InvalidArgument);
    model::Session undated;
    undated.title = "Sans dates";
    CHECK(codeOf(sessions.create(undated)) == Code::InvalidArgument);
    need(sessions.create(trainingSession("60 jours", "2026-01-01", "2026-03-01")));
    CHECK(codeOf(sessions.remove(model::SessionId{99})) == Code::NotFound);
    auto unknown = trainingSession("Inconnue", "2026-11-24", "2026-11-24");
    unknown.id = model::SessionId{99};
    CHECK(codeOf(sessions.edit(unknown)) == Code::NotFound);
}

TEST_CASE("two sessions cannot have the same uuid") {
    Session s;
    auto twin = trainingSession("Jumelle", "2026-11-24", "2026-11-24");
    twin.uuid = s.document().session.uuid;
    CHECK(codeOf(s.editor().create(twin)) == Code::AlreadyExists);
}

TEST_CASE("a session's own data can be changed, and the change undone") {
    Session s;
    auto session = s.document().session;
    session.title = "Autre titre";
    session.place = "Lyon";
    session.organiser = "GRETA";
    session.state = model::SessionState::Closed;
    session.introduction = "# Bonjour";
    session.endsOn = date("2026-11-27");
    s.library.requireUndoable([&] { return s.editor().edit(session); });
    const auto after = s.document();
    CHECK(after.session.title == "Autre titre");
    CHECK(after.session.place == "Lyon");
    CHECK(after.session.introduction == "# Bonjour");
    CHECK(after.session.uuid == session.uuid);
    CHECK(after.notes.size() == 1);
    CHECK(s.last().subject == "Autre titre");
}

TEST_CASE("a removed session goes with all its parts, and an undo brings back every one") {
    Session s;
    model::SessionDocument parts = s.document();
    parts.objectives = {{{}, 1, "Savoir", "su"}};
    parts.tools = {{{}, 1, "Outil", "https://o.test", model::ToolState::Tested, "", {}, {}}};
    parts.tools[0].trials = {{date("2026-11-24"), "utile"}};
    need(s.editor().importDocument(parts));
    const auto before = service::sessionToJson(s.document());
    s.library.requireUndoable([&] { return s.editor().remove(s.id); });
    CHECK(need(s.library.reader().sessions()).empty());
    CHECK(codeOf(s.library.reader().session(s.id)) == Code::NotFound);
    CHECK(need(s.library.reader().searchNotes("bienveillance")).empty());
    CHECK(need(s.library.reader().article(s.item)).row.halfDays.empty());
    CHECK(s.last().subject == "Évaluer les acquis");
    need(s.library.editor().undo());
    CHECK(service::sessionToJson(s.document()) == before);
    CHECK(need(s.library.reader().searchNotes("bienveillance")).size() == 1);
    CHECK(need(s.library.reader().article(s.item)).row.halfDays == Titles{"1-morning"});
}

TEST_CASE("a day outside the dates widens the session, and the undo narrows it again") {
    Session s;
    s.library.requireUndoable([&] { return s.editor().addDay(s.id, date("2026-11-30")); });
    CHECK(s.document().session.endsOn == date("2026-11-30"));
    CHECK(s.document().days.size() == 3);
    const auto known = need(s.editor().addDay(s.id, date("2026-11-24")));
    CHECK(known == s.document().days[0].id);
    CHECK(codeOf(s.editor().addDay(model::SessionId{99}, date("2026-11-24"))) == Code::NotFound);
    CHECK(codeOf(s.editor().addDay(s.id, base::Date{})) == Code::InvalidArgument);
    CHECK(codeOf(s.editor().addDay(s.id, date("2027-11-24"))) == Code::InvalidArgument);
}

TEST_CASE("a day is added with the half-days that are wanted, as one action") {
    Session s;
    const std::array wanted{model::Slot::Morning, model::Slot::Evening};
    const std::size_t before = s.document().halfDays.size();
    s.library.requireUndoable([&] { return s.editor().addDay(s.id, date("2026-11-30"), wanted); });
    const auto halves = s.document().halfDays;
    REQUIRE(halves.size() == before + 2);
    CHECK(halves.back().slot == model::Slot::Evening);
    CHECK(halves.back().startsAt == 18 * 60);
    // A day that is there gets what it lacks.
    need(s.editor().addDay(s.id, date("2026-11-24"), wanted));
    CHECK(s.document().halfDays.size() == before + 3);
    CHECK(s.document().halfDays[0].id == s.morning);
    CHECK(codeOf(s.editor().addDay(s.id, base::Date{}, wanted)) == Code::InvalidArgument);
}

TEST_CASE("an evening can be added and its hours changed") {
    Session s;
    const auto day = s.document().days[0].id;
    s.library.requireUndoable([&] { return s.editor().addHalfDay(day, model::Slot::Evening); });
    CHECK(s.last().subject == "2026-11-24");
    CHECK(need(s.editor().addHalfDay(day, model::Slot::Morning)) == s.morning);
    CHECK(codeOf(s.editor().addHalfDay(model::DayId{99}, model::Slot::Morning)) == Code::NotFound);
    auto evening = s.document().halfDays[2];
    CHECK(evening.slot == model::Slot::Evening);
    evening.startsAt = 19 * 60;
    evening.endsAt.reset();
    evening.modality = model::Modality::Remote;
    evening.presentCount = 12;
    s.library.requireUndoable([&] { return s.editor().editHalfDay(evening); });
    const auto after = s.document().halfDays[2];
    CHECK(after.startsAt == 19 * 60);
    CHECK_FALSE(after.endsAt);
    CHECK(after.modality == model::Modality::Remote);
    CHECK(after.presentCount == 12);
    evening.endsAt = 18 * 60;
    CHECK(codeOf(s.editor().editHalfDay(evening)) == Code::InvalidArgument);
    evening.endsAt = 25 * 60;
    CHECK(codeOf(s.editor().editHalfDay(evening)) == Code::InvalidArgument);
    evening.id = model::HalfDayId{99};
    evening.endsAt.reset();
    CHECK(codeOf(s.editor().editHalfDay(evening)) == Code::NotFound);
}

TEST_CASE("sequences are added last, with their speakers, and the addition is undone with them") {
    Session s;
    model::Sequence third;
    third.halfDay = s.morning;
    third.title = " Bilan ";
    third.position = 0;
    third.kind = model::SequenceKind::RoundTable;
    third.visibility = model::Visibility::Team;
    third.speakers = {
        {{}, "Camille Roy", "formatrice", "GRETA"}, {{}, "Lou", "", ""}, {{}, "", "", ""}};
    s.library.requireUndoable([&] { return s.editor().addSequence(third); });
    CHECK(s.sequenceTitles() == Titles{"Ouverture", "Atelier", "Bilan"});
    const auto made = s.document().sequences[2];
    REQUIRE(made.speakers.size() == 2);
    CHECK(made.speakers[0].id == s.document().sequences[0].speakers[0].id);
    CHECK(made.speakers[1].name == "Lou");
    CHECK(made.kind == model::SequenceKind::RoundTable);
    CHECK(need(s.library.reader().speakersLike("cam")).size() == 1);
    third.title = " ";
    CHECK(codeOf(s.editor().addSequence(third)) == Code::InvalidArgument);
    third.title = "x";
    third.halfDay = model::HalfDayId{99};
    CHECK(codeOf(s.editor().addSequence(third)) == Code::NotFound);
}

TEST_CASE("a sequence can be changed with its speakers, and the change undone") {
    Session s;
    auto sequence = s.document().sequences[0];
    sequence.title = "Accueil";
    sequence.speakers = {{{}, "Noé", "", ""}, sequence.speakers[0]};
    s.library.requireUndoable([&] { return s.editor().editSequence(sequence); });
    const auto after = s.document().sequences[0];
    CHECK(after.title == "Accueil");
    REQUIRE(after.speakers.size() == 2);
    CHECK(after.speakers[0].name == "Noé");
    sequence.id = model::SequenceId{99};
    CHECK(codeOf(s.editor().editSequence(sequence)) == Code::NotFound);
}

TEST_CASE("a sequence that goes to another half-day takes its notes and links along") {
    Session s;
    auto sequence = s.document().sequences[0];
    sequence.halfDay = s.afternoon;
    s.library.requireUndoable([&] { return s.editor().editSequence(sequence); });
    const auto after = s.document();
    CHECK(after.sequences.back().halfDay == s.afternoon);
    CHECK(after.notes[0].halfDay == s.afternoon);
    CHECK(after.items[0].link.halfDay == s.afternoon);
    need(s.library.editor().notes.edit(after.notes[0]));
}

TEST_CASE("a removed sequence leaves its notes and links to the half-day, never more visible") {
    Session s;
    auto sequence = s.document().sequences[0];
    sequence.visibility = model::Visibility::Team;
    need(s.editor().editSequence(sequence));
    auto note = s.document().notes[0];
    note.visibility = model::Visibility::Public;
    need(s.library.editor().notes.edit(note));
    s.library.requireUndoable([&] { return s.editor().removeSequence(s.first); });
    CHECK(s.last().subject == "Ouverture");
    const auto after = s.document();
    CHECK(s.sequenceTitles() == Titles{"Atelier"});
    CHECK_FALSE(after.notes[0].sequence);
    CHECK(after.notes[0].halfDay == s.morning);
    CHECK(after.notes[0].visibility == model::Visibility::Team);
    CHECK(after.items[0].link.visibility == model::Visibility::Team);
    CHECK(codeOf(s.editor().removeSequence(model::SequenceId{99})) == Code::NotFound);
}

TEST_CASE("sequences move within their half-day and stop at its ends") {
    Session s;
    s.addSequence("Bilan");
    s.library.requireUndoable([&] { return s.editor().moveSequence(s.second, 1); });
    CHECK(s.sequenceTitles() == Titles{"Ouverture", "Bilan", "Atelier"});
    CHECK(s.last().subject == "Atelier");
    s.library.requireUndoable([&] { return s.editor().moveSequence(s.second, -2); });
    CHECK(s.sequenceTitles() == Titles{"Atelier", "Ouverture", "Bilan"});
    const auto steps = need(s.library.reader().history()).size();
    need(s.editor().moveSequence(s.second, -1));
    CHECK(need(s.library.reader().history()).size() == steps);
    need(s.editor().moveSequence(s.second, 1000));
    CHECK(s.sequenceTitles() == Titles{"Ouverture", "Bilan", "Atelier"});
    CHECK(codeOf(s.editor().moveSequence(model::SequenceId{99}, 1)) == Code::NotFound);
}

TEST_CASE("the parts of a session are replaced together, and the former ones come back") {
    Session s;
    auto document = s.document();
    document.objectives = {{{}, 0, "Premier", ""}, {{}, 0, "Second", "atteint"}};
    document.resources = {{{}, 0, "Guide", "https://g.test", "", model::Visibility::Team}};
    document.tools = {{{}, 0, "Outil", "", model::ToolState::Spotted, "", {}, {}}};
    document.relatedAccounts = {{{}, 0, "Lou", "Compte rendu", "https://l.test", ""}};
    s.library.requireUndoable([&] { return s.editor().importDocument(document); });
    CHECK(s.last().subject == "Évaluer les acquis");
    auto after = s.document();
    REQUIRE(after.objectives.size() == 2);
    CHECK(after.objectives[1].text == "Second");
    after.objectives.pop_back();
    after.resources.clear();
    s.library.requireUndoable([&] { return s.editor().importDocument(after); });
    CHECK(s.document().objectives.size() == 1);
    CHECK(s.document().resources.empty());
}
