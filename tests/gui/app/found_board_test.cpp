// What a search finds of a session leads to its place, a card to its board, by keys.

#include "../support/keyboard.h"
#include "../support/running_program.h"
#include "gui/veille/reading_view.h"
#include "gui/veille/search_column.h"

#include <QLineEdit>
#include <QListView>
#include <QTableView>

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
