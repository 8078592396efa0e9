// A program that ends without warning takes no words along.

#include "support/keyboard.h"
#include "support/running_program.h"

#include <QApplication>
#include <QCoreApplication>
#include <QListView>
#include <QPlainTextEdit>
#include <QProcess>
#include <QProcessEnvironment>
#include <sqlite3.h>

namespace musette::test {
namespace {

constexpr const char* kFolder = "MUSETTE_TEST_TYPIST_FOLDER";
constexpr const char* kDraft = "Une phrase que rien n’efface";

void addSession(RunningProgram& run) {
    REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));
    const auto session = run.edit([](service::LibraryEditor& editor) {
        model::Session wanted;
        wanted.title = "Former à distance";
        wanted.startsOn = wanted.endsOn = std::chrono::year{2026} / 11 / 24;
        return editor.sessions.create(wanted);
    });
    REQUIRE(session.has_value());
    REQUIRE(waitUntil([&] { return run.surroundings().session.exists(); }));
}

/// What another program reads in the file at this moment.
std::string storedDraft(const std::filesystem::path& library, const char* key = "draft.%") {
    sqlite3* database = nullptr;
    sqlite3_stmt* query = nullptr;
    std::string draft;
    if (sqlite3_open_v2(library.c_str(), &database, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK &&
        sqlite3_prepare_v2(database, "SELECT value FROM setting WHERE key LIKE ?", -1, &query,
                           nullptr) == SQLITE_OK &&
        sqlite3_bind_text(query, 1, key, -1, SQLITE_STATIC) == SQLITE_OK &&
        sqlite3_step(query) == SQLITE_ROW)
        draft = reinterpret_cast<const char*>(sqlite3_column_text(query, 0));
    sqlite3_finalize(query);
    sqlite3_close(database);
    return draft;
}

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
    const std::filesystem::path folder = qEnvironmentVariable(kFolder).toStdString();
    REQUIRE(std::filesystem::exists(folder / "library.db"));
    auto clock =
        std::make_shared<base::FixedClock>(*base::parseRfc3339("2026-11-24T10:30:00+01:00"));
    gui::Composition program(*qApp, {folder / "library.db",
                                     QString::fromStdString((folder / "typist.ini").string()),
                                     std::move(clock)});
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
    QProcess typist;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(kFolder, QString::fromStdString(run.file("").string()));
    typist.setProcessEnvironment(environment);
    typist.setStandardOutputFile(QProcess::nullDevice());
    typist.start(QCoreApplication::applicationFilePath(), {"[typist]"});
    REQUIRE(typist.waitForStarted());
    CHECK(waitUntil([&] { return storedDraft(run.file("library.db")).ends_with(kDraft); },
                    std::chrono::seconds(30)));
    typist.kill();
    REQUIRE(typist.waitForFinished());

    run.start();
    CHECK(waitUntil([&] {
        const auto* field = run.find<QPlainTextEdit>("captureText");
        return field != nullptr && field->toPlainText() == kDraft;
    }));
}

// Runs in a process of its own, see below: types a note on an article until it is killed.
TEST_CASE("(annotator)", "[.annotator]") {
    const std::filesystem::path folder = qEnvironmentVariable(kFolder).toStdString();
    REQUIRE(std::filesystem::exists(folder / "library.db"));
    auto clock =
        std::make_shared<base::FixedClock>(*base::parseRfc3339("2026-11-24T10:30:00+01:00"));
    gui::Composition program(*qApp, {folder / "library.db",
                                     QString::fromStdString((folder / "typist.ini").string()),
                                     std::move(clock)});
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
    QProcess annotator;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(kFolder, QString::fromStdString(run.file("").string()));
    annotator.setProcessEnvironment(environment);
    annotator.setStandardOutputFile(QProcess::nullDevice());
    annotator.start(QCoreApplication::applicationFilePath(), {"[annotator]"});
    REQUIRE(annotator.waitForStarted());
    CHECK(waitUntil([&] { return storedDraft(run.file("library.db"), "note-draft.%") == kDraft; },
                    std::chrono::seconds(30)));
    annotator.kill();
    REQUIRE(annotator.waitForFinished());

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

} // namespace musette::test
