// Notes and linked items of a session.

#include "open_library.h"

using namespace musette;
using test::codeOf;
using test::need;
using test::OpenLibrary;
using test::trainingSession;
using Code = base::ErrorCode;

namespace {

/// Two sessions of one day; the first has a sequence, and there is an item to link.
struct Contents {
    Contents() {
        id = need(editor().create(trainingSession("Une", "2026-11-24", "2026-11-24")));
        other = need(editor().create(trainingSession("Autre", "2026-11-24", "2026-11-24")));
        morning = document().halfDays.at(0).id;
        afternoon = document().halfDays.at(1).id;
        foreign = need(library.reader().session(other)).halfDays.at(0).id;
        model::Sequence wanted;
        wanted.halfDay = morning;
        wanted.title = "Atelier";
        sequence = need(editor().addSequence(wanted));
        item = need(library.editor().items.addPage("https://exemple.test/a", "Article"));
    }
    service::SessionEditor& editor() { return library.editor().sessions; }
    service::NoteEditor& notes() { return library.editor().notes; }
    model::SessionDocument document() { return need(library.reader().session(id)); }
    model::Note note(const std::string& body) {
        model::Note note;
        note.session = id;
        note.halfDay = morning;
        note.sequence = sequence;
        note.body = body;
        return note;
    }
    model::SessionItem link() {
        model::SessionItem link;
        link.session = id;
        link.halfDay = morning;
        link.sequence = sequence;
        link.item = item;
        return link;
    }
    std::vector<std::string> revisions() {
        return test::sqlRows(library.path(), "SELECT body FROM note_revision ORDER BY id");
    }

    OpenLibrary library;
    model::SessionId id, other;
    model::HalfDayId morning, afternoon, foreign;
    model::SequenceId sequence;
    model::ItemId item;
};

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("a note is private, of its moment, found by its words, and can be undone") {
    Contents s;
    s.library.requireUndoable([&] { return s.notes().add(s.note("La **bienveillance**")); });
    const auto made = s.document().notes.at(0);
    CHECK(made.visibility == model::Visibility::Private);
    CHECK(made.at == s.library.clock.now());
    CHECK(made.sequence == s.sequence);
    CHECK(need(s.library.reader().searchNotes("bienv")).at(0).session == s.id);
    CHECK(need(s.library.reader().history()).front().subject == "La **bienveillance**");
    CHECK(codeOf(s.notes().add(s.note(" \n\t"))) == Code::InvalidArgument);
}

TEST_CASE("every change of a note keeps its former text, and the undo takes back both") {
    Contents s;
    const auto id = need(s.notes().add(s.note("premier")));
    auto note = s.document().notes.at(0);
    note.body = "deuxième";
    note.mark = model::NoteMark::Keep;
    note.kind = model::NoteKind::Quote;
    note.visibility = model::Visibility::Public;
    note.authors = "Lou";
    s.library.requireUndoable([&] { return s.notes().edit(note); });
    CHECK(s.revisions() == Texts{"premier"});
    note.body = "troisième";
    s.library.requireUndoable([&] { return s.notes().edit(note); });
    CHECK(s.revisions() == Texts{"premier", "deuxième"});
    note.mark = model::NoteMark::Test;
    s.library.requireUndoable([&] { return s.notes().edit(note); });
    CHECK(s.revisions().size() == 2);
    const auto after = s.document().notes.at(0);
    CHECK(after.id == id);
    CHECK(after.body == "troisième");
    CHECK(after.mark == model::NoteMark::Test);
    CHECK(after.kind == model::NoteKind::Quote);
    CHECK(after.authors == "Lou");
    CHECK(need(s.library.reader().searchNotes("premier")).empty());
    CHECK(need(s.library.reader().searchNotes("troisieme lou")).size() == 1);
}

TEST_CASE("several notes change as one action, or not at all") {
    Contents s;
    need(s.notes().add(s.note("un")));
    need(s.notes().add(s.note("deux")));
    auto notes = s.document().notes;
    notes[0].position = 2;
    notes[1].position = 1;
    s.library.requireUndoable([&] { return s.notes().edit(notes); });
    CHECK(s.document().notes[0].body == "deux");
    CHECK(s.revisions().empty());
    notes[0].body = "changé";
    notes[1].body = "  ";
    CHECK(codeOf(s.notes().edit(notes)) == Code::InvalidArgument);
    notes[1].body = "deux";
    notes[1].id = model::NoteId{99};
    CHECK(codeOf(s.notes().edit(notes)) == Code::NotFound);
    CHECK(s.document().notes[1].body == "un");
    need(s.notes().edit(std::span<const model::Note>()));
}

TEST_CASE("a removed note comes back with its revisions and the links that hung on it") {
    Contents s;
    const auto id = need(s.notes().add(s.note("premier")));
    auto note = s.document().notes.at(0);
    note.body = "deuxième";
    need(s.notes().edit(note));
    auto link = s.link();
    link.note = id;
    need(s.editor().linkItem(link));
    s.library.requireUndoable([&] { return s.notes().remove(id); });
    CHECK(need(s.library.reader().searchNotes("deuxieme")).empty());
    CHECK(s.document().items.at(0).link.note == model::NoteId{});
    CHECK(need(s.library.reader().history()).front().subject == "deuxième");
    need(s.library.editor().undo());
    CHECK(s.document().items.at(0).link.note == id);
    CHECK(s.revisions() == Texts{"premier"});
    CHECK(need(s.library.reader().searchNotes("deuxieme")).size() == 1);
}

TEST_CASE("a note about an item is one action with its link") {
    Contents s;
    s.library.requireUndoable([&] {
        return s.notes().addAbout(s.note("à relire"), s.item, model::LinkRole::Illustration);
    });
    const auto after = s.document();
    CHECK(after.items.at(0).link.note == after.notes.at(0).id);
    CHECK(after.items.at(0).link.role == model::LinkRole::Illustration);
    CHECK(codeOf(s.notes().addAbout(s.note("x"), model::ItemId{99}, {})) == Code::NotFound);
    CHECK(s.document().notes.size() == 1);
}

TEST_CASE("a note about an item that is linked there already hangs on that link") {
    Contents s;
    need(s.editor().linkItem(s.link()));
    const auto note = need(s.notes().addAbout(s.note("à relire"), s.item, {}));
    REQUIRE(s.document().items.size() == 1);
    CHECK(s.document().items.at(0).link.note == note);
}

TEST_CASE("a note cannot be in a place of another session") {
    Contents s;
    auto note = s.note("x");
    note.halfDay = s.foreign;
    note.sequence = {};
    CHECK(codeOf(s.notes().add(note)) == Code::InvalidArgument);
    note = s.note("x");
    note.halfDay = s.afternoon;
    CHECK(codeOf(s.notes().add(note)) == Code::InvalidArgument);
    note = s.note("x");
    note.session = model::SessionId{99};
    note.halfDay = {};
    note.sequence = {};
    CHECK(codeOf(s.notes().add(note)) == Code::NotFound);
    note = s.note("x");
    note.id = model::NoteId{99};
    CHECK(codeOf(s.notes().edit(note)) == Code::NotFound);
    CHECK(codeOf(s.notes().remove(note.id)) == Code::NotFound);
    auto sequence = s.document().sequences.at(0);
    sequence.halfDay = s.foreign;
    CHECK(codeOf(s.editor().editSequence(sequence)) == Code::InvalidArgument);
}

TEST_CASE("a note keeps its session when it is changed") {
    Contents s;
    need(s.notes().add(s.note("x")));
    auto note = s.document().notes.at(0);
    note.session = s.other;
    note.halfDay = s.foreign;
    note.sequence = {};
    CHECK(codeOf(s.notes().edit(note)) == Code::InvalidArgument);
    CHECK(s.document().notes.at(0).halfDay == s.morning);
}

TEST_CASE("an item is linked, the link changed and taken away, and each undone") {
    Contents s;
    s.library.requireUndoable([&] { return s.editor().linkItem(s.link()); });
    const auto link = s.document().items.at(0).link;
    CHECK(link.at == s.library.clock.now());
    CHECK(s.document().items.at(0).title == "Article");
    CHECK(need(s.library.reader().itemIds({.halfDay = s.morning})) == std::vector{s.item});
    s.library.requireUndoable([&] { return s.editor().unlinkItem(link.id); });
    CHECK(s.document().items.empty());
    CHECK(need(s.library.reader().history()).front().subject == "Article");
    CHECK(codeOf(s.editor().unlinkItem(link.id)) == Code::NotFound);
}

TEST_CASE("the same item twice in one place is one link, unless the comment says something else") {
    Contents s;
    const auto first = need(s.editor().linkItem(s.link()));
    CHECK(need(s.editor().linkItem(s.link())) == first);
    auto commented = s.link();
    commented.comment = "p. 12";
    const auto second = need(s.editor().linkItem(commented));
    CHECK(second != first);
    CHECK(need(s.editor().linkItem(commented)) == second);
    auto elsewhere = s.link();
    elsewhere.sequence = {};
    CHECK(need(s.editor().linkItem(elsewhere)) != first);
    CHECK(need(s.library.reader().sessions()).at(1).items == 3);
}

TEST_CASE("removing a sequence keeps a link that its half-day has too, and both comments") {
    Contents s;
    auto narrow = s.link();
    narrow.comment = "dans l'atelier";
    need(s.editor().linkItem(narrow));
    auto wide = s.link();
    wide.sequence = {};
    wide.comment = "de la matinée";
    need(s.editor().linkItem(wide));
    s.library.requireUndoable([&] { return s.editor().removeSequence(s.sequence); });
    CHECK(s.document().items.size() == 2);
    CHECK(need(s.library.reader().article(s.item)).row.halfDays == Texts{"1-morning"});
}

TEST_CASE("links stay within their session, and want an item that is there") {
    Contents s;
    auto link = s.link();
    link.item = model::ItemId{99};
    CHECK(codeOf(s.editor().linkItem(link)) == Code::NotFound);
    link = s.link();
    link.session = s.other;
    CHECK(codeOf(s.editor().linkItem(link)) == Code::InvalidArgument);
    link = s.link();
    link.session = model::SessionId{99};
    link.halfDay = {};
    link.sequence = {};
    CHECK(codeOf(s.editor().linkItem(link)) == Code::NotFound);
}
