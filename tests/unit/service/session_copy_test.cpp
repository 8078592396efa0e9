// Sessions made after an earlier one, the lists of a session, and former texts of notes.

#include "open_library.h"

using namespace musette;
using test::codeOf;
using test::date;
using test::need;
using test::OpenLibrary;
using test::trainingSession;
using Code = base::ErrorCode;

namespace {

/// A library with a session of two days in which everything was used.
struct Earlier {
    Earlier() {
        model::Session wanted = trainingSession("Évaluer", "2026-03-10", "2026-03-11");
        wanted.place = "Lyon";
        wanted.introduction = "En mars.";
        id = need(library.editor().sessions.create(wanted));
        auto made = document();
        model::HalfDay half = made.halfDays.at(1);
        half.startsAt = 13 * 60 + 30;
        half.presentCount = 12;
        need(library.editor().sessions.editHalfDay(half));
        model::Sequence sequence;
        sequence.halfDay = half.id;
        sequence.title = "Atelier";
        sequence.kind = model::SequenceKind::Workshop;
        sequence.visibility = model::Visibility::Private;
        sequence.speakers = {{{}, "Camille Roy", "formatrice", "GRETA"}};
        const auto workshop = need(library.editor().sessions.addSequence(sequence));
        const std::vector<std::string> columns{"Pratiques"};
        need(library.editor().boards.make(workshop, columns));
        need(library.editor().boards.change(workshop, [](model::Board& board) {
            return service::addCard(board, board.columns.at(0).id, {{}, "Une carte"});
        }));
        model::Note note;
        note.session = id;
        note.halfDay = half.id;
        note.sequence = workshop;
        note.body = "Une note";
        noteId = need(library.editor().notes.add(note));
        need(library.editor().sessions.editParts(
            id, {{{{}, 0, "Savoir évaluer", "Atteint"}}, {{{}, 0, "Diapositives", "", ""}}, {}}));
    }
    model::SessionDocument document() { return need(library.reader().session(id)); }

    OpenLibrary library;
    model::SessionId id;
    model::NoteId noteId;
};

} // namespace

TEST_CASE("a session made after another has its structure on other days, and none of its notes") {
    Earlier earlier;
    const model::SessionDocument model = earlier.document();
    earlier.library.requireUndoable([&] {
        return earlier.library.editor().sessions.createAfter(model, "Évaluer, 2",
                                                             date("2027-01-04"));
    });
    const auto all = need(earlier.library.reader().sessions());
    REQUIRE(all.size() == 2);
    const auto made = need(earlier.library.reader().session(all.front().id));
    CHECK(made.session.title == "Évaluer, 2");
    CHECK(made.session.place == "Lyon");
    CHECK(made.session.uuid != model.session.uuid);
    CHECK(made.session.startsOn == date("2027-01-04"));
    CHECK(made.session.endsOn == date("2027-01-05"));
    CHECK(made.session.introduction.empty());
    REQUIRE(made.days.size() == 2);
    CHECK(made.days[1].date == date("2027-01-05"));
    REQUIRE(made.halfDays.size() == 4);
    CHECK(made.halfDays[1].startsAt == 13 * 60 + 30);
    CHECK_FALSE(made.halfDays[1].presentCount.has_value());
    REQUIRE(made.sequences.size() == 1);
    CHECK(made.sequences[0].title == "Atelier");
    CHECK(made.sequences[0].visibility == model::Visibility::Private);
    CHECK(made.sequences[0].speakers.at(0).name == "Camille Roy");
    REQUIRE(made.objectives.size() == 1);
    CHECK(made.objectives[0].text == "Savoir évaluer");
    CHECK(made.objectives[0].result.empty());
    REQUIRE(made.boards.size() == 1);
    CHECK(made.boards[0].columns.at(0).title == "Pratiques");
    CHECK(made.boards[0].columns.at(0).cards.empty());
    CHECK(made.notes.empty());
    CHECK(made.items.empty());
    CHECK(made.resources.empty());
}

TEST_CASE("without a title of its own it keeps the earlier one's") {
    Earlier earlier;
    const auto id = need(earlier.library.editor().sessions.createAfter(earlier.document(), "  ",
                                                                       date("2027-01-04")));
    CHECK(need(earlier.library.reader().session(id)).session.title == "Évaluer");
    CHECK(codeOf(earlier.library.editor().sessions.createAfter(earlier.document(), "", {})) ==
          Code::InvalidArgument);
}

TEST_CASE("the lists of a session are replaced as one action, without their empty lines") {
    Earlier earlier;
    earlier.library.requireUndoable([&] {
        return earlier.library.editor().sessions.editParts(
            earlier.id,
            {{{{}, 0, "Un", ""}, {{}, 0, "  ", "sans objectif"}, {{}, 0, "Deux", "En partie"}},
             {{{}, 0, "", "https://e.example/", "lien seul"}, {{}, 0, " ", "", "rien"}},
             {{{}, 0, "Une collègue", "Son récit", "https://recit.example/", ""}}});
    });
    const auto document = earlier.document();
    REQUIRE(document.objectives.size() == 2);
    CHECK(document.objectives[1].text == "Deux");
    CHECK(document.objectives[1].result == "En partie");
    REQUIRE(document.resources.size() == 1);
    CHECK(document.resources[0].comment == "lien seul");
    CHECK(document.relatedAccounts.at(0).author == "Une collègue");
    CHECK(codeOf(earlier.library.editor().sessions.editParts({999}, {})) == Code::NotFound);
}

TEST_CASE("former texts of a note are listed newest first, with the time they were replaced") {
    Earlier earlier;
    model::Note note = earlier.document().notes.at(0);
    CHECK(need(earlier.library.reader().revisions(note.id)).empty());
    for (const char* text : {"Une note, mieux", "Une note, bien mieux"}) {
        earlier.library.clock.current += std::chrono::minutes(5);
        note.body = text;
        need(earlier.library.editor().notes.edit(note));
    }
    note.mark = model::NoteMark::Keep; // its text stays
    need(earlier.library.editor().notes.edit(note));
    const auto revisions = need(earlier.library.reader().revisions(note.id));
    REQUIRE(revisions.size() == 2);
    CHECK(revisions[0].body == "Une note, mieux");
    CHECK(revisions[0].replacedAt == earlier.library.clock.now());
    CHECK(revisions[1].body == "Une note");
}

TEST_CASE("a link says afterwards what it is there for, who gave it and where it belongs") {
    Earlier earlier;
    auto document = earlier.document();
    model::SessionItem link;
    link.session = earlier.id;
    link.item = need(earlier.library.editor().items.addPage("https://exemple.test/a", "Article"));
    link.id = need(earlier.library.editor().sessions.linkItem(link));
    link.role = model::LinkRole::Definition;
    link.givenBy = model::GivenBy::Participant;
    link.halfDay = document.sequences.at(0).halfDay;
    link.sequence = document.sequences.at(0).id;
    link.visibility = model::Visibility::Team;
    link.at = earlier.library.clock.now();
    earlier.library.requireUndoable(
        [&] { return earlier.library.editor().sessions.editLink(link); });
    document = earlier.document();
    REQUIRE(document.items.size() == 1);
    CHECK(document.items[0].link.role == model::LinkRole::Definition);
    CHECK(document.items[0].link.givenBy == model::GivenBy::Participant);
    CHECK(document.items[0].link.sequence == link.sequence);
    link.halfDay = document.halfDays.at(0).id; // the sequence is not of that half-day
    CHECK(codeOf(earlier.library.editor().sessions.editLink(link)) == Code::InvalidArgument);
    link.id = {999};
    CHECK(codeOf(earlier.library.editor().sessions.editLink(link)) == Code::NotFound);
}

TEST_CASE("the notes of a form are written, changed and taken off as one action") {
    Earlier earlier;
    const auto half = earlier.document().halfDays.at(0).id;
    std::vector<model::Note> answers(3);
    const char* texts[] = {"Retenir", "", "Transmettre"};
    for (std::size_t i = 0; i < answers.size(); ++i) {
        answers[i].session = earlier.id;
        answers[i].halfDay = half;
        answers[i].body = texts[i];
    }
    earlier.library.requireUndoable([&] { return earlier.library.editor().notes.write(answers); });
    std::vector<model::Note> written;
    for (const model::Note& note : earlier.document().notes) {
        if (note.halfDay == half)
            written.push_back(note);
    }
    REQUIRE(written.size() == 2);
    written[0].body = "Retenir mieux";
    written[1].body = " ";
    earlier.library.requireUndoable([&] { return earlier.library.editor().notes.write(written); });
    const auto notes = earlier.document().notes;
    CHECK(notes.size() == 2); // the one of the workshop, and the first answer
    CHECK(need(earlier.library.reader().revisions(written[0].id)).size() == 1);
}
