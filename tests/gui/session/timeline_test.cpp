// Notes that stand in the time line: edited, moved, removed, made visible.

#include "day.h"
#include "gui/session/edited_note.h"
#include "gui/session/journee_screen.h"
#include "gui/session/note_commands.h"
#include "gui/session/timeline_model.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>

#include <cstdlib>

using namespace musette;
using gui::JourneeScreen;
using test::Shown;
using test::Stage;
using test::waitUntil;

namespace {

std::vector<std::string> bodies(const std::vector<model::Note>& notes) {
    std::vector<std::string> texts;
    for (const model::Note& note : notes)
        texts.push_back(note.body);
    return texts;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("F2 edits a note in place, Enter records the text") {
    Stage stage;
    stage.addSession();
    Shown<JourneeScreen> day(stage);
    day.note("premier");
    day.select(1); // row 0 is the heading of the sequence
    QTest::keyClick(&day.timeline(), Qt::Key_F2);
    auto& editor = day.find<QPlainTextEdit>("noteEditor");
    CHECK(editor.toPlainText() == "premier");
    editor.selectAll();
    QTest::keyClicks(&editor, "second");
    QTest::keyClick(&editor, Qt::Key_Return);
    REQUIRE(waitUntil([&] { return day.notes().at(0).body == "second"; }));
}

TEST_CASE("Escape leaves a note as it was") {
    Stage stage;
    stage.addSession();
    Shown<JourneeScreen> day(stage);
    day.note("premier");
    day.select(1);
    QTest::keyClick(&day.timeline(), Qt::Key_F2);
    auto& editor = day.find<QPlainTextEdit>("noteEditor");
    QTest::keyClicks(&editor, " et plus");
    QTest::keyClick(&editor, Qt::Key_Escape);
    day.note("autre");
    CHECK(bodies(day.notes()) == Texts{"premier", "autre"});
}

TEST_CASE("what is typed in a note stays while the library changes") {
    Stage stage;
    const auto made = stage.addSession();
    Shown<JourneeScreen> day(stage);
    day.note("premier");
    day.select(1);
    QTest::keyClick(&day.timeline(), Qt::Key_F2);
    auto& editor = day.find<QPlainTextEdit>("noteEditor");
    editor.selectAll();
    QTest::keyClicks(&editor, "en cours");
    model::Note other = day.notes().at(0);
    other.id = {};
    other.body = "venue d'ailleurs";
    (void)stage.edit([&](service::LibraryEditor& library) { return library.notes.add(other); });
    REQUIRE(waitUntil([&] { return day.notes().size() == 2; }));
    CHECK(editor.toPlainText() == "en cours");
    QTest::keyClick(&editor, Qt::Key_Return);
    REQUIRE(waitUntil([&] { return day.timeline().model()->rowCount() == 3; }));
    REQUIRE(waitUntil([&] { return day.notes().at(0).body == "en cours"; }));
    CHECK(stage.session.halfDay() == made.morning);
}

TEST_CASE("a half-day that changes under the editor keeps what was typed") {
    Stage stage;
    const auto made = stage.addSession();
    Shown<JourneeScreen> day(stage);
    day.note("premier");
    day.select(1);
    QTest::keyClick(&day.timeline(), Qt::Key_F2);
    auto& editor = day.find<QPlainTextEdit>("noteEditor");
    editor.selectAll();
    QTest::keyClicks(&editor, "garde");
    stage.session.choose(made.afternoon);
    REQUIRE(waitUntil([&] { return stage.session.halfDay() == made.afternoon; }));
    REQUIRE(waitUntil([&] { return day.notes().at(0).body == "garde"; }));
}

TEST_CASE("Delete removes a note, and the notice offers to take that back") {
    Stage stage;
    stage.addSession();
    Shown<JourneeScreen> day(stage);
    day.note("retirer");
    (void)stage.takeNotices();
    bool undoOffered = false;
    QObject::connect(&stage.messages, &gui::Messages::noticed, &day.window,
                     [&](const gui::Messages::Notice& notice) {
                         undoOffered = !notice.action.isEmpty() && notice.run;
                     });
    day.select(1);
    QTest::keyClick(&day.timeline(), Qt::Key_Delete);
    REQUIRE(waitUntil([&] { return day.notes().empty(); }));
    CHECK(undoOffered);
    (void)stage.edit([](service::LibraryEditor& editor) { return editor.undo(); });
    REQUIRE(waitUntil([&] { return bodies(day.notes()) == Texts{"retirer"}; }));
    CHECK(day.timeline().model()->rowCount() == 2);
}

TEST_CASE("Ctrl+Shift+V changes the visibility of the note that has the focus") {
    Stage stage;
    stage.addSession();
    Shown<JourneeScreen> day(stage);
    day.note("visible ?");
    day.select(1);
    const auto cycle = [&] {
        QTest::keyClick(&day.timeline(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    };
    cycle();
    REQUIRE(waitUntil([&] { return day.notes().at(0).visibility == model::Visibility::Team; }));
    cycle();
    REQUIRE(waitUntil([&] { return day.notes().at(0).visibility == model::Visibility::Public; }));
    CHECK(stage.takeNotices().back() == "Note visible in the public report");
    CHECK(stage.draft.visibility() == model::Visibility::Private);
}

TEST_CASE("Alt+Up and Alt+Down move a note past its neighbours, and one undo takes that back") {
    Stage stage;
    stage.addSession();
    Shown<JourneeScreen> day(stage);
    for (const char* text : {"un", "deux", "trois"})
        day.note(text);
    day.select(3);
    QTest::keyClick(&day.timeline(), Qt::Key_Up, Qt::AltModifier);
    REQUIRE(waitUntil([&] { return bodies(day.notes()) == Texts{"un", "trois", "deux"}; }));
    CHECK(day.timeline().currentIndex().row() == 2);
    QTest::keyClick(&day.timeline(), Qt::Key_Up, Qt::AltModifier);
    REQUIRE(waitUntil([&] { return bodies(day.notes()) == Texts{"trois", "un", "deux"}; }));
    QTest::keyClick(&day.timeline(), Qt::Key_Down, Qt::AltModifier);
    REQUIRE(waitUntil([&] { return bodies(day.notes()) == Texts{"un", "trois", "deux"}; }));
    (void)stage.edit([](service::LibraryEditor& editor) { return editor.undo(); });
    REQUIRE(waitUntil([&] { return bodies(day.notes()) == Texts{"trois", "un", "deux"}; }));
}

TEST_CASE("a note takes the time of the one it passes; past the end it joins the next sequence") {
    gui::SessionContent content;
    const base::Instant nine = *base::parseRfc3339("2026-11-24T09:00:00Z");
    const auto note = [&](int id, int minutes, int sequence) {
        model::Note made;
        made.id = {id};
        made.halfDay = {1};
        made.sequence = {sequence};
        made.at = nine + std::chrono::minutes(minutes);
        return made;
    };
    content.document.sequences.push_back({{1}, {1}, 1, "un", {}, {}, {}, {}});
    content.document.sequences.push_back({{2}, {1}, 2, "deux", {}, {}, {}, {}});
    content.document.notes = {note(1, 0, 1), note(2, 10, 1), note(3, 5, 2)};
    const auto up = gui::movedNote(content, content.document.notes[1], -1);
    REQUIRE_FALSE(up.empty());
    CHECK(up[0].id == model::NoteId{2});
    CHECK(up[0].at == nine);
    const auto down = gui::movedNote(content, content.document.notes[1], 1);
    REQUIRE(down.size() == 2);
    CHECK(down[0].sequence == model::SequenceId{2});
    CHECK(down[0].at == nine + std::chrono::minutes(5));
    CHECK(down[1].id == model::NoteId{3});
    CHECK(down[0].position < down[1].position);
    CHECK(gui::movedNote(content, content.document.notes[2], 1).empty());
}

TEST_CASE("the time line is a sound model while notes come and go") {
    Stage stage;
    const auto made = stage.addSession();
    gui::TimelineModel timeline(gui::TimelineHeadings::Shown);
    const QAbstractItemModelTester tester(&timeline,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto follow = [&] { timeline.show(stage.session.content(), stage.session.halfDay()); };
    follow();
    QObject::connect(&stage.session, &gui::CurrentSession::changed, &timeline, follow);
    model::Note note;
    note.session = made.session;
    note.halfDay = made.morning;
    note.sequence = made.sequence;
    note.body = "une";
    const auto id =
        stage.edit([&](service::LibraryEditor& editor) { return editor.notes.add(note); });
    REQUIRE(waitUntil([&] { return timeline.rowCount() == 2; }));
    CHECK(timeline.rowOf(*id) == 1);
    CHECK(timeline.data(timeline.index(1), Qt::AccessibleTextRole).toString().contains("Private"));
    (void)stage.edit([&](service::LibraryEditor& editor) { return editor.notes.remove(*id); });
    REQUIRE(waitUntil([&] { return timeline.rowCount() == 1; }));
}

TEST_CASE("what the keyboard is on keeps it when rows change places or come back") {
    Stage stage;
    stage.addSession();
    Shown<JourneeScreen> day(stage);
    for (const char* text : {"un", "deux", "trois"})
        day.note(text);
    day.select(1);
    QTest::keyClick(&day.timeline(), Qt::Key_Down, Qt::AltModifier);
    REQUIRE(waitUntil([&] { return day.timeline().currentIndex().row() == 2; }));
    REQUIRE(stage.edit([](service::LibraryEditor& editor) { return editor.undo(); }).has_value());
    REQUIRE(waitUntil([&] { return day.timeline().currentIndex().row() == 1; }));
    CHECK(day.timeline().currentIndex().data(Qt::EditRole).toString() == "un");
}

TEST_CASE("what is typed into a note is kept until it is recorded or given up") {
    const bool recorded = GENERATE(true, false);
    Stage stage;
    stage.addSession();
    Shown<JourneeScreen> day(stage);
    day.note("premier");
    day.select(1);
    QTest::keyClick(&day.timeline(), Qt::Key_F2);
    auto& editor = day.find<QPlainTextEdit>("noteEditor");
    QTest::keyClicks(&editor, " et plus");
    const auto kept = [&] {
        return stage
            .read([](service::LibraryReader& reader) { return reader.setting("draft.note"); })
            .value();
    };
    REQUIRE(waitUntil([&] { return kept().ends_with("\npremier et plus"); }));
    CHECK(day.notes().at(0).body == "premier");
    QTest::keyClick(&editor, recorded ? Qt::Key_Return : Qt::Key_Escape);
    REQUIRE(waitUntil([&] { return kept().empty(); }));
    const std::string body = recorded ? "premier et plus" : "premier";
    CHECK(waitUntil([&] { return day.notes().at(0).body == body; }));
}

TEST_CASE("what an interrupted program left of a note is recorded once, and can be taken back") {
    Stage stage;
    const auto made = stage.addSession();
    Shown<JourneeScreen> day(stage);
    day.note("premier");
    const model::Note note = day.notes().at(0);
    const std::string left = std::to_string(made.session.value) + ' ' +
                             std::to_string(note.id.value) + "\npremier et plus";
    REQUIRE(stage
                .edit([&](service::LibraryEditor& editor) {
                    return editor.setSetting("draft.note", left);
                })
                .has_value());
    static_cast<void>(stage.takeNotices());
    gui::EditedNote::takeUp(stage.bridge, stage.messages);
    REQUIRE(waitUntil([&] { return day.notes().at(0).body == "premier et plus"; }));
    CHECK(stage.takeNotices().size() == 1);
    REQUIRE(stage.edit([](service::LibraryEditor& editor) { return editor.undo(); }).has_value());
    REQUIRE(waitUntil([&] { return day.notes().at(0).body == "premier"; }));
    gui::EditedNote::takeUp(stage.bridge, stage.messages);
    static_cast<void>(
        stage.read([](service::LibraryReader& reader) { return reader.setting("draft.note"); }));
    test::settle();
    CHECK(day.notes().at(0).body == "premier");
    CHECK(stage.takeNotices().empty());
}

TEST_CASE("where one reads stays in view while sequences change places elsewhere") {
    Stage stage;
    const auto made = stage.addSession();
    Shown<JourneeScreen> day(stage);
    const auto second = stage.edit([&](service::LibraryEditor& editor) {
        model::Sequence sequence;
        sequence.halfDay = made.morning;
        sequence.title = "Suite";
        sequence.position = -1;
        return editor.sessions.addSequence(sequence);
    });
    REQUIRE(second.has_value());
    for (int i = 0; i < 40; ++i)
        day.note(QString("note %1").arg(i));
    day.select(3);
    day.part.focusCapture(); // the keyboard is elsewhere
    QScrollBar& bar = *day.timeline().verticalScrollBar();
    test::settle();
    bar.setValue(bar.maximum() / 2);
    const int place = bar.value();
    REQUIRE(place > 100);
    REQUIRE(stage
                .edit([&](service::LibraryEditor& editor) {
                    return editor.sessions.moveSequence(*second, -1);
                })
                .has_value());
    REQUIRE(waitUntil([&] { return stage.session.content()->sequenceNumber(*second) == 1; }));
    test::settle();
    CHECK(std::abs(bar.value() - place) < 60);
    CHECK(day.timeline().currentIndex().isValid());
}
