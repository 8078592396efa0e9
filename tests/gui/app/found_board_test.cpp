// What a search finds of a session leads to its place, a card to its board, by keys.

#include "../support/keyboard.h"
#include "../support/running_program.h"
#include "gui/veille/reading_view.h"
#include "gui/veille/search_column.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTableView>
#include <QTableWidget>
#include <QTreeWidget>

using namespace musette;
using test::Keyboard;
using test::RunningProgram;
using test::waitUntil;

namespace {

/// A session of another year, whose workshop has a board with two cards.
model::SequenceId addWall(RunningProgram& run) {
    REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));
    const auto sequence =
        run.edit([](service::LibraryEditor& editor) -> base::Result<model::SequenceId> {
            model::Session session;
            session.title = "Ateliers d’hier";
            session.startsOn = session.endsOn = *base::parseDate("2025-03-04");
            const auto id = editor.sessions.create(session);
            if (!id)
                return std::unexpected(id.error());
            const auto day = editor.sessions.addDay(*id, session.startsOn);
            if (!day)
                return std::unexpected(day.error());
            const auto half = editor.sessions.addHalfDay(*day, model::Slot::Afternoon);
            if (!half)
                return std::unexpected(half.error());
            model::Sequence workshop;
            workshop.halfDay = *half;
            workshop.title = "Mur";
            workshop.kind = model::SequenceKind::Workshop;
            const auto made = editor.sessions.addSequence(workshop);
            if (!made)
                return made;
            const auto filled =
                editor.boards.change(*made, [](model::Board& board) -> base::Status {
                    board.columns = {
                        {{}, "Chances", {{{}, "Un <b>signe</b>"}, {{}, "Le tutorat"}}}};
                    return {};
                });
            return filled ? made : std::unexpected(filled.error());
        });
    REQUIRE(sequence.has_value());
    REQUIRE(waitUntil([&] { return run.window().showsScreen(); }));
    return *sequence;
}

void look(RunningProgram& run, const QString& words) {
    run.window().activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&run.window()));
    Keyboard::press(Qt::Key_F, Qt::ControlModifier);
    REQUIRE(Keyboard::isIn("search"));
    Keyboard::type(words);
    auto& results = run.await<QListView>("results");
    REQUIRE(waitUntil([&] { return results.model()->rowCount() == 1; }));
    Keyboard::press(Qt::Key_Down);
    REQUIRE(Keyboard::isIn("results"));
}

} // namespace

TEST_CASE("a card that was found is shown with its place, and Enter opens its board at it",
          "[gui]") {
    RunningProgram run;
    const model::SequenceId sequence = addWall(run);
    look(run, "tutorat");
    const QModelIndex found = run.find<QListView>("results")->currentIndex();
    CHECK(found.data(Qt::AccessibleTextRole).toString() ==
          "Board · Ateliers d’hier · Mur. Le tutorat");
    CHECK(waitUntil([&] {
        return run.find<gui::ReadingView>("article")->toPlainText().contains("Le tutorat");
    }));

    Keyboard::press(Qt::Key_Return);

    auto& table = run.await<QTableView>("board");
    CHECK(run.window().screen() == gui::Screen::Journee);
    CHECK(run.surroundings().session.sequence() == sequence);
    CHECK(waitUntil([&] { return table.currentIndex().data().toString() == "Le tutorat"; }));
    CHECK(Keyboard::isIn("board"));
}

TEST_CASE("the link under a found card opens its board, and its text is no HTML", "[gui]") {
    RunningProgram run;
    addWall(run);
    look(run, "signe");
    auto* view = run.find<gui::ReadingView>("article");
    REQUIRE(waitUntil([&] { return view->toPlainText().contains("Un <b>signe</b>"); }));
    view->setFocus();
    Keyboard::press(Qt::Key_Tab); // to the link
    Keyboard::press(Qt::Key_Return);
    auto& table = run.await<QTableView>("board");
    CHECK(waitUntil([&] { return table.currentIndex().data().toString() == "Un <b>signe</b>"; }));
}

TEST_CASE("what a session says elsewhere is found too, and Enter goes to its place", "[gui]") {
    RunningProgram run;
    const model::SequenceId sequence = addWall(run);
    look(run, "mur");
    const QModelIndex found = run.find<QListView>("results")->currentIndex();
    CHECK(found.data(Qt::AccessibleTextRole).toString() == "Sequence · Ateliers d’hier. Mur");
    Keyboard::press(Qt::Key_Return);
    CHECK(waitUntil([&] {
        const auto& session = run.surroundings().session;
        return session.exists() && session.sequence() == sequence;
    }));
    CHECK(run.window().screen() == gui::Screen::Journee);
}

TEST_CASE("a note, a line of a list and a tool that are found have the keyboard where they stand",
          "[gui]") {
    RunningProgram run;
    const model::SequenceId sequence = addWall(run);
    const auto document =
        run.read([](service::LibraryReader& reader) { return reader.session({1}); });
    REQUIRE(document.has_value());
    const model::HalfDayId half = document->sequences.front().halfDay;
    const auto filled = run.edit([&](service::LibraryEditor& editor) -> base::Status {
        const model::SessionId session{1};
        model::Note note;
        note.session = session;
        note.halfDay = half;
        note.sequence = sequence;
        for (const char* body : {"Le premier mot", "La chouette", "Le dernier mot"}) {
            note.body = body;
            if (const auto id = editor.notes.add(note); !id)
                return std::unexpected(id.error());
        }
        for (const char* name : {"Abaque", "Boussole"}) {
            model::Tool tool;
            tool.name = name;
            if (const auto id = editor.tools.add(session, tool); !id)
                return std::unexpected(id.error());
        }
        service::SessionParts parts;
        parts.resources.push_back({{}, 0, "Fiche", "", "", model::Visibility::Public});
        parts.resources.push_back({{}, 0, "Glossaire", "", "", model::Visibility::Public});
        return editor.sessions.editParts(session, parts);
    });
    REQUIRE(filled.has_value());
    const auto close = [&] {
        Keyboard::press(Qt::Key_Escape);
        REQUIRE(waitUntil([] { return QApplication::activeModalWidget() == nullptr; }));
    };

    look(run, "boussole");
    Keyboard::press(Qt::Key_Return);
    auto& tools = run.await<QTreeWidget>("tools");
    CHECK(waitUntil([&] {
        return tools.currentItem() != nullptr && tools.currentItem()->text(0) == "Boussole";
    }));
    CHECK(Keyboard::isIn("tools"));
    close();

    run.surroundings().session.choose(half);
    REQUIRE(waitUntil([&] { return run.surroundings().session.halfDay() == half; }));
    look(run, "glossaire");
    Keyboard::press(Qt::Key_Return);
    auto& resources = run.await<QTableWidget>("resources");
    CHECK(Keyboard::isIn("resources"));
    CHECK(waitUntil([&] { return resources.currentRow() == 1; }));
    CHECK(run.surroundings().session.halfDay() == half); // where one writes stays
    close();

    look(run, "chouette"); // a note is read first, its link leads to its place
    auto* view = run.find<gui::ReadingView>("article");
    REQUIRE(waitUntil([&] { return view->toPlainText().contains("La chouette"); }));
    view->setFocus();
    Keyboard::press(Qt::Key_Tab);
    Keyboard::press(Qt::Key_Return);
    REQUIRE(Keyboard::isIn("timeline"));
    auto* timeline = qobject_cast<QListView*>(QApplication::focusWidget());
    REQUIRE(timeline != nullptr);
    CHECK(waitUntil(
        [&] { return timeline->currentIndex().data(Qt::EditRole).toString() == "La chouette"; }));
}

TEST_CASE("a second search is typed to its end, whatever of the first one had the keyboard",
          "[gui]") {
    RunningProgram run;
    addWall(run);
    look(run, "tutorat"); // the keyboard is in the results
    Keyboard::press(Qt::Key_F, Qt::ControlModifier);
    REQUIRE(Keyboard::isIn("search"));
    Keyboard::type("signe");
    CHECK(Keyboard::isIn("search"));
    CHECK(run.find<QLineEdit>("search")->text() == "signe");
}
