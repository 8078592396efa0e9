// A program that ends without warning takes no words along.

#include "support/keyboard.h"
#include "support/other_process.h"

#include <QApplication>
#include <QListView>
#include <QPlainTextEdit>

namespace musette::test {
namespace {

constexpr const char* kDraft = "Une phrase que rien n’efface";

QPlainTextEdit& noteField() {
    REQUIRE(waitUntil([] { return QApplication::activePopupWidget() != nullptr; }));
    auto* field = QApplication::activePopupWidget()->findChild<QPlainTextEdit*>();
    REQUIRE(field != nullptr);
    return *field;
}

/// The field for a note on the first article, by keys.
void openNote(gui::MainWindow& window) {
    const auto* list = window.findChild<QListView*>("items");
    REQUIRE(waitUntil([&] { return list->model()->rowCount() == 1; }));
    if (!list->currentIndex().isValid())
        Keyboard::press(Qt::Key_Down);
    const auto* article = window.findChild<QWidget*>("article");
    REQUIRE(waitUntil([&] { return article->isVisible(); }));
    Keyboard::press(Qt::Key_N, Qt::ShiftModifier);
    (void)noteField();
}

} // namespace

TEST_CASE("A draft goes to the library while one types on, not only when the keys rest", "[gui]") {
    RunningProgram run;
    addSession(run);
    Keyboard::press(Qt::Key_N, Qt::ControlModifier);
    REQUIRE(Keyboard::isIn("captureText"));
    // A key every few milliseconds, never a rest.
    CHECK(waitUntil(
        [&] {
            Keyboard::type("a");
            return !storedDraft(run.file("library.db")).empty();
        },
        std::chrono::seconds(5)));
}

// Runs in a process of its own, see below: types a draft and goes on until it is killed.
TEST_CASE("(typist)", "[.typist]") {
    gui::Composition program(*qApp, OtherProcess::start());
    program.begin();
    REQUIRE(waitUntil([&] { return program.surroundings().session.exists(); }));
    Keyboard::press(Qt::Key_N, Qt::ControlModifier);
    REQUIRE(Keyboard::isIn("captureText"));
    Keyboard::type(kDraft);
    CHECK_FALSE(waitUntil([] { return false; }, std::chrono::minutes(1)));
}

TEST_CASE("A draft is there again after the program was killed", "[gui]") {
    RunningProgram run;
    addSession(run);
    run.stop();
    OtherProcess typist("[typist]", run.file(""));
    CHECK(waitUntil([&] { return storedDraft(run.file("library.db")).ends_with(kDraft); },
                    std::chrono::seconds(30)));
    typist.kill();

    run.start();
    CHECK(waitUntil([&] {
        const auto* field = run.find<QPlainTextEdit>("captureText");
        return field != nullptr && field->toPlainText() == kDraft;
    }));
}

// Runs in a process of its own, see below: types a note on an article until it is killed.
TEST_CASE("(annotator)", "[.annotator]") {
    gui::Composition program(*qApp, OtherProcess::start());
    program.begin();
    REQUIRE(waitUntil([&] { return program.window().showsScreen(); }));
    openNote(program.window());
    Keyboard::type(kDraft);
    CHECK_FALSE(waitUntil([] { return false; }, std::chrono::minutes(1)));
}

TEST_CASE("A note on an article that was being typed is in its field again after a kill", "[gui]") {
    RunningProgram run;
    REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));
    const auto page = run.edit([](service::LibraryEditor& editor) {
        return editor.items.addPage("https://site.example/un", "Un");
    });
    REQUIRE(page.has_value());
    run.stop();
    OtherProcess annotator("[annotator]", run.file(""));
    CHECK(waitUntil([&] { return storedDraft(run.file("library.db"), "note-draft.%") == kDraft; },
                    std::chrono::seconds(30)));
    annotator.kill();

    run.start();
    REQUIRE(waitUntil([&] { return run.window().showsScreen(); }));
    openNote(run.window());
    CHECK(waitUntil([&] { return noteField().toPlainText() == kDraft; }));
    Keyboard::press(Qt::Key_Return);
    // It is a note now, and no draft is left.
    CHECK(waitUntil([&] { return storedDraft(run.file("library.db"), "note-draft.%").empty(); }));
    openNote(run.window());
    settle();
    CHECK(noteField().toPlainText().isEmpty());
}

TEST_CASE("A note that is being edited in its place is recorded when the window closes", "[gui]") {
    RunningProgram run;
    addSession(run);
    Keyboard::press(Qt::Key_2, Qt::ControlModifier);
    Keyboard::press(Qt::Key_N, Qt::ControlModifier);
    REQUIRE(Keyboard::isIn("captureText"));
    Keyboard::type("premier");
    Keyboard::press(Qt::Key_Return);
    const auto body = [&] {
        const auto& session = run.surroundings().session;
        return session.exists() && !session.content()->document.notes.empty()
                   ? session.content()->document.notes.front().body
                   : std::string();
    };
    REQUIRE(waitUntil([&] { return body() == "premier"; }));
    Keyboard::press(Qt::Key_Tab, Qt::ShiftModifier);
    REQUIRE(Keyboard::isIn("timeline"));
    Keyboard::press(Qt::Key_End);
    Keyboard::press(Qt::Key_F2);
    REQUIRE(Keyboard::isIn("noteEditor"));
    Keyboard::type(" et la suite");
    run.restart();
    CHECK(waitUntil([&] { return body() == "premier et la suite"; }));
}

} // namespace musette::test
