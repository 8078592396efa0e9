// Writing notes in the capture field, by keys.

#include "day.h"
#include "gui/app/text.h"
#include "gui/session/journee_screen.h"
#include "gui/session/session_panel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QToolButton>

using namespace musette;
using gui::JourneeScreen;
using gui::SessionPanel;
using test::settle;
using test::Shown;
using test::Stage;
using test::waitUntil;

TEST_CASE("Enter records a private note with the time and the speaker, and keeps the focus") {
    Stage stage;
    const auto made = stage.addSession();
    Shown<SessionPanel> panel(stage);
    panel.note("La musette du formateur");
    const model::Note note = panel.notes().at(0);
    CHECK(note.body == "La musette du formateur");
    CHECK(note.at == stage.clock->now());
    CHECK(note.authors == "Responsable du programme");
    CHECK(note.visibility == model::Visibility::Private);
    CHECK(note.sequence == made.sequence);
    CHECK(note.halfDay == made.morning);
    CHECK(panel.capture().toPlainText().isEmpty());
    CHECK(panel.capture().hasFocus());
}

TEST_CASE("The field says anew where a note goes as soon as another half-day is chosen") {
    struct Paints final : QObject {
        bool eventFilter(QObject*, QEvent* event) override {
            count += event->type() == QEvent::Paint ? 1 : 0;
            return false;
        }
        int count = 0;
    };
    Stage stage;
    stage.addSession();
    Shown<JourneeScreen> day(stage);
    day.timeline().setFocus();
    settle();
    Paints paints;
    day.capture().viewport()->installEventFilter(&paints);
    const QString before = day.capture().placeholderText();
    stage.session.step(1);
    REQUIRE(waitUntil([&] { return day.capture().placeholderText() != before; }));
    CHECK(waitUntil([&] { return paints.count > 0; }));
    day.capture().viewport()->removeEventFilter(&paints);
}

TEST_CASE("a first character chooses the kind of the note and is no part of it") {
    struct Case {
        const char* typed;
        model::NoteKind kind;
        model::NoteMark mark;
    };
    const auto wanted = GENERATE(Case{"texte", model::NoteKind::Note, model::NoteMark::None},
                                 Case{">texte", model::NoteKind::Quote, model::NoteMark::None},
                                 Case{"?texte", model::NoteKind::Reflection, model::NoteMark::None},
                                 Case{"!texte", model::NoteKind::Note, model::NoteMark::Keep},
                                 Case{"*texte", model::NoteKind::Note, model::NoteMark::Test},
                                 Case{"=texte", model::NoteKind::Note, model::NoteMark::PassOn});
    Stage stage;
    stage.addSession();
    Shown<JourneeScreen> day(stage);
    day.note(wanted.typed);
    const model::Note note = day.notes().at(0);
    CHECK(note.body == "texte");
    CHECK(note.kind == wanted.kind);
    CHECK(note.mark == wanted.mark);
    // The next note is a plain one again.
    CHECK(stage.draft.kind() == model::NoteKind::Note);
    CHECK(stage.draft.mark() == model::NoteMark::None);
}

TEST_CASE("Ctrl+Z once makes the character text again and the note a plain one") {
    Stage stage;
    stage.addSession();
    Shown<SessionPanel> panel(stage);
    panel.part.focusCapture();
    QTest::keyClicks(&panel.capture(), "!");
    CHECK(stage.draft.mark() == model::NoteMark::Keep);
    QTest::keyClick(&panel.capture(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(panel.capture().toPlainText() == "!");
    CHECK(stage.draft.mark() == model::NoteMark::None);
    panel.note(" attention");
    CHECK(panel.notes().at(0).body == "! attention");
}

TEST_CASE("a plain note in a workshop is a workshop note") {
    Stage stage;
    const auto made = stage.addSession();
    model::Sequence workshop;
    workshop.halfDay = made.morning;
    workshop.title = "Atelier";
    workshop.kind = model::SequenceKind::Workshop;
    const auto id = stage.edit(
        [&](service::LibraryEditor& editor) { return editor.sessions.addSequence(workshop); });
    REQUIRE(waitUntil([&] { return stage.session.sequence() == *id; }));
    Shown<SessionPanel> panel(stage);
    panel.note("Trois groupes");
    CHECK(panel.notes().at(0).kind == model::NoteKind::Workshop);
}

TEST_CASE("Shift+Enter makes a line, and the field grows to six of them") {
    Stage stage;
    stage.addSession();
    Shown<JourneeScreen> day(stage);
    day.part.focusCapture();
    const int one = day.capture().height();
    for (int line = 0; line < 9; ++line) {
        QTest::keyClicks(&day.capture(), "ligne");
        QTest::keyClick(&day.capture(), Qt::Key_Return, Qt::ShiftModifier);
        settle();
    }
    const int spacing = QFontMetrics(day.capture().font()).lineSpacing();
    CHECK(day.capture().height() == one + 5 * spacing);
    CHECK(day.notes().empty());
    CHECK(day.capture().toPlainText().count('\n') == 9);
}

TEST_CASE("Ctrl+Enter makes what was typed a sequence, and notes go to it") {
    Stage stage;
    stage.addSession();
    Shown<JourneeScreen> day(stage);
    day.part.focusCapture();
    QTest::keyClicks(&day.capture(), "Veiller ensemble");
    QTest::keyClick(&day.capture(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitUntil([&] { return stage.session.content()->document.sequences.size() == 2; }));
    const model::Sequence added = stage.session.content()->document.sequences.at(1);
    CHECK(added.title == "Veiller ensemble");
    CHECK(day.capture().toPlainText().isEmpty());
    day.note("dedans");
    CHECK(day.notes().at(0).sequence == added.id);
}

TEST_CASE("Ctrl+Shift+V goes from private to team to public for the next note only") {
    Stage stage;
    stage.addSession();
    Shown<JourneeScreen> day(stage);
    day.part.focusCapture();
    const auto cycle = [&] {
        QTest::keyClick(&day.capture(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    };
    cycle();
    CHECK(stage.draft.visibility() == model::Visibility::Team);
    cycle();
    CHECK(stage.draft.visibility() == model::Visibility::Public);
    CHECK(day.find<QToolButton>("visibility").accessibleName().contains("Public"));
    day.note("pour tous");
    CHECK(day.notes().at(0).visibility == model::Visibility::Public);
    CHECK(stage.draft.visibility() == model::Visibility::Private);
}

TEST_CASE("Ctrl+L attaches the last article read: the note is recorded with its link") {
    Stage stage;
    stage.addSession();
    const auto item = stage.addPages({"Veiller ensemble"}).at(0);
    model::ItemRow row;
    row.id = item;
    row.title = "Veiller ensemble";
    stage.items.markOpened(row);
    Shown<SessionPanel> panel(stage);
    panel.part.focusCapture();
    QTest::keyClick(&panel.capture(), Qt::Key_L, Qt::ControlModifier);
    CHECK(stage.draft.attachedTitle() == "Veiller ensemble");
    panel.note("relire");
    const auto& items = stage.session.content()->document.items;
    REQUIRE(items.size() == 1);
    CHECK(items[0].link.item == item);
    CHECK(items[0].link.note == panel.notes().at(0).id);
}

TEST_CASE("an unfinished note comes back with its kind and visibility after a new start") {
    Stage stage;
    const auto made = stage.addSession();
    {
        Shown<SessionPanel> panel(stage);
        panel.part.focusCapture();
        QTest::keyClicks(&panel.capture(), "*Le mur collaboratif");
        QTest::keyClick(&panel.capture(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        const std::string key = "draft." + std::to_string(made.morning.value);
        // What is written while typing is what a crash leaves.
        REQUIRE(waitUntil([&] {
            return !stage.read([&](service::LibraryReader& reader) { return reader.setting(key); })
                        .value_or("")
                        .empty();
        }));
    }
    Stage& same = stage;
    gui::CurrentSession session(same.bridge);
    gui::NoteDraft draft(same.bridge, session, same.messages);
    session.reload();
    REQUIRE(waitUntil([&] { return !draft.text().isEmpty(); }));
    CHECK(draft.text() == "Le mur collaboratif");
    CHECK(draft.mark() == model::NoteMark::Test);
    CHECK(draft.visibility() == model::Visibility::Team);
}

TEST_CASE("a draft is kept when its library closes, and is not carried into the next one") {
    Stage stage;
    const auto made = stage.addSession();
    Shown<SessionPanel> panel(stage);
    panel.part.focusCapture();
    QTest::keyClicks(&panel.capture(), "pour cette musette");
    stage.draft.leave();
    CHECK(panel.capture().toPlainText().isEmpty());
    // The same number stands for another half-day in another library.
    Stage other;
    CHECK(other.addSession().morning == made.morning);
    CHECK(other.draft.text().isEmpty());
    stage.reopen();
    REQUIRE(waitUntil([&] { return stage.draft.text() == "pour cette musette"; }));
}

TEST_CASE("each half-day has its own draft") {
    Stage stage;
    const auto made = stage.addSession();
    Shown<JourneeScreen> day(stage);
    day.part.focusCapture();
    QTest::keyClicks(&day.capture(), "du matin");
    QTest::keyClick(&day.capture(), Qt::Key_PageDown, Qt::ControlModifier);
    REQUIRE(waitUntil([&] { return stage.session.halfDay() == made.afternoon; }));
    CHECK(day.capture().toPlainText().isEmpty());
    QTest::keyClicks(&day.capture(), "de l'apres-midi");
    QTest::keyClick(&day.capture(), Qt::Key_PageUp, Qt::ControlModifier);
    REQUIRE(waitUntil([&] { return day.capture().toPlainText() == "du matin"; }));
}

TEST_CASE("a note that cannot be recorded comes back to the field") {
    Stage stage;
    const auto made = stage.addSession();
    Shown<SessionPanel> panel(stage);
    panel.part.focusCapture();
    QTest::keyClicks(&panel.capture(), "?ne pas perdre");
    // The sequence goes without this window having heard of it.
    stage.library().edit([&](service::LibraryEditor& editor) {
        REQUIRE(editor.sessions.remove(made.session).has_value());
    });
    QTest::keyClick(&panel.capture(), Qt::Key_Return);
    REQUIRE(waitUntil([&] { return !stage.takeNotices().empty(); }));
    CHECK(stage.draft.text().contains("ne pas perdre"));
}

TEST_CASE("in an empty field Ctrl+Z is left to the window, which takes the last note back") {
    Stage stage;
    stage.addSession();
    Shown<SessionPanel> panel(stage);
    int asked = 0;
    QObject::connect(&stage.actions[gui::Act::Undo], &QAction::triggered, &panel.window,
                     [&] { ++asked; });
    panel.note("une note");
    QTest::keyClick(&panel.capture(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(asked == 1);
    QTest::keyClicks(&panel.capture(), "autre");
    QTest::keyClick(&panel.capture(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(asked == 1);
    CHECK(panel.capture().toPlainText().isEmpty());
}

TEST_CASE("Escape in the field gives the focus back to where it was") {
    Stage stage;
    stage.addSession();
    Shown<JourneeScreen> day(stage);
    day.timeline().setFocus();
    day.part.focusCapture();
    CHECK(day.capture().hasFocus());
    QTest::keyClick(&day.capture(), Qt::Key_Escape);
    CHECK(day.timeline().hasFocus());
}

TEST_CASE("rich text that is pasted becomes Markdown, plain text stays as it is") {
    Stage stage;
    stage.addSession();
    Shown<JourneeScreen> day(stage);
    day.part.focusCapture();
    auto* rich = new QMimeData;
    rich->setHtml("<p>Un <b>mot</b><script>x()</script></p><ul><li>un</li></ul>");
    rich->setText("Un mot un");
    QGuiApplication::clipboard()->setMimeData(rich);
    QTest::keyClick(&day.capture(), Qt::Key_V, Qt::ControlModifier);
    REQUIRE(waitUntil([&] { return !day.capture().toPlainText().isEmpty(); }));
    CHECK(day.capture().toPlainText() == "Un **mot**\n\n- un");
    day.capture().clear();
    QGuiApplication::clipboard()->setText("2 * 3 * 4");
    QTest::keyClick(&day.capture(), Qt::Key_V, Qt::ControlModifier);
    CHECK(day.capture().toPlainText() == "2 * 3 * 4");
}

TEST_CASE("a note taken back in the empty field comes again by Ctrl+Shift+Z") {
    Stage stage;
    stage.addSession();
    Shown<SessionPanel> panel(stage);
    int redone = 0;
    QObject::connect(&stage.actions[gui::Act::Redo], &QAction::triggered, [&] { ++redone; });
    panel.note("premier");
    QTest::keyClick(&panel.capture(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(redone == 1);
    // What is being typed has its own steps.
    QTest::keyClicks(&panel.capture(), "second");
    QTest::keyClick(&panel.capture(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(redone == 1);
}

TEST_CASE("kinds of note that have no room for their words show the keys that choose them") {
    Stage stage;
    stage.addSession();
    Shown<JourneeScreen> day(stage);
    const auto kinds = [&] {
        QStringList texts;
        for (QToolButton* button : day.part.findChildren<QToolButton*>()) {
            if (button->parentWidget()->accessibleName() == "Kind of note")
                texts << button->text().trimmed();
        }
        return texts;
    };
    day.part.resize(1900, 700);
    settle();
    REQUIRE(kinds().size() == 6);
    CHECK(kinds().at(1).size() > 3);
    CHECK(kinds().at(1).endsWith('>'));
    day.part.resize(1150, 700);
    settle();
    CHECK(kinds() == QStringList{"", ">", "?", "!", "*", "="});
}

TEST_CASE("steps of the field that change nothing do not keep Ctrl+Z from the window") {
    Stage stage;
    stage.addSession();
    Shown<SessionPanel> panel(stage);
    int undone = 0;
    QObject::connect(&stage.actions[gui::Act::Undo], &QAction::triggered, [&] { ++undone; });
    panel.note("premier");
    // As an input method leaves them.
    QTextCursor cursor = panel.capture().textCursor();
    cursor.beginEditBlock();
    cursor.insertText("x");
    cursor.deletePreviousChar();
    cursor.endEditBlock();
    REQUIRE(panel.capture().document()->isUndoAvailable());
    QTest::keyClick(&panel.capture(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(undone == 1);
    // What was written and taken away again comes back.
    QTest::keyClicks(&panel.capture(), "mot");
    panel.capture().selectAll();
    QTest::keyClick(&panel.capture(), Qt::Key_Delete);
    QTest::keyClick(&panel.capture(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(undone == 1);
    CHECK(panel.capture().toPlainText() == "mot");
}
