// What belongs to a session besides its notes, by keys: boards, tools, questions, lists, former
// texts, links, people, sessions made after an earlier one.

#include "day.h"
#include "gui/app/text.h"
#include "gui/session/board_model.h"
#include "gui/session/journee_screen.h"
#include "gui/session/text_difference.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace musette;
using gui::Act;
using gui::JourneeScreen;
using test::in;
using test::openDialog;
using test::settle;
using test::Shown;
using test::Stage;
using test::waitUntil;

namespace {

/// The day with its board open.
struct Wall {
    explicit Wall(Stage& stage) : day(stage) {
        day.part.focusCapture();
        QTest::keyClick(&day.capture(), Qt::Key_B, Qt::ControlModifier);
        dialog = &openDialog("boardDialog");
        table = &in<QTableView>(*dialog, "board");
        REQUIRE(waitUntil([&] { return board().columns.size() == 3; }));
    }
    model::Board board() const {
        const auto& boards = day.stage.session.content()->document.boards;
        return boards.empty() ? model::Board{} : boards.front();
    }
    /// Types into the cell that has the keyboard, then Enter.
    void write(const QString& text) {
        std::size_t before = cards();
        QTest::keyClicks(table, text.left(1));
        QWidget* editor = nullptr;
        REQUIRE(waitUntil([&] { return (editor = QApplication::focusWidget()) != table; }));
        QTest::keyClicks(editor, text.mid(1));
        QTest::keyClick(editor, Qt::Key_Return);
        REQUIRE(waitUntil([&] { return cards() == before + 1 && table->hasFocus(); }));
    }
    [[nodiscard]] std::size_t cards() const {
        std::size_t count = 0;
        for (const model::BoardColumn& column : board().columns)
            count += column.cards.size();
        return count;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(table, key, modifiers);
    }

    Shown<JourneeScreen> day;
    QDialog* dialog = nullptr;
    QTableView* table = nullptr;
};

} // namespace

TEST_CASE("Escape closes a board, and begins no card") {
    Stage stage;
    stage.addSession();
    Wall wall(stage);
    QPointer<QDialog> dialog = wall.dialog;
    QTest::keyClick(wall.table, Qt::Key_Escape);
    CHECK(waitUntil([&] { return dialog.isNull() || !dialog->isVisible(); }));
    CHECK(wall.board().columns.size() == 3);
}

TEST_CASE("Ctrl+B opens the board of the sequence, and cards are written one after the other") {
    Stage stage;
    const auto made = stage.addSession();
    Wall wall(stage);
    CHECK(wall.board().sequence == made.sequence);
    CHECK(wall.board().columns.at(0).title == "Practices");
    wall.write("Un mur");
    wall.write("Une carte"); // the next free cell has the keyboard already
    REQUIRE(wall.board().columns.at(0).cards.size() == 2);
    CHECK(wall.board().columns[0].cards[0].text == "Un mur");
    CHECK(wall.board().columns[0].cards[1].text == "Une carte");
}

TEST_CASE("cards are moved, coloured, counted and deleted by keys, each as one step to take back") {
    Stage stage;
    stage.addSession();
    Wall wall(stage);
    wall.write("Un mur");
    wall.press(Qt::Key_Up);
    wall.press(Qt::Key_Right, Qt::AltModifier);
    REQUIRE(waitUntil([&] { return wall.board().columns.at(1).cards.size() == 1; }));
    const auto card = [&] { return wall.board().columns.at(1).cards.at(0); };
    // The keyboard goes along.
    REQUIRE(waitUntil([&] { return wall.table->currentIndex().column() == 1; }));
    QTest::keyClicks(wall.table, "+");
    REQUIRE(waitUntil([&] { return card().dots == 1; }));
    wall.press(Qt::Key_C);
    REQUIRE(waitUntil([&] { return card().colour == model::CardColour::Yellow; }));
    // Colour does not stand alone.
    const auto spoken = [&] {
        return wall.table->currentIndex().data(Qt::AccessibleTextRole).toString();
    };
    CHECK(spoken().startsWith("Opportunities. Un mur. Yellow. 1 dot"));
    auto& label = in<QLineEdit>(*wall.dialog, "label1");
    label.setFocus();
    QTest::keyClicks(&label, "Groupe A");
    QTest::keyClick(&label, Qt::Key_Return);
    REQUIRE(waitUntil([&] { return wall.board().labels[1] == "Groupe A"; }));
    CHECK(wall.dialog->isVisible());
    CHECK(spoken().contains("Groupe A"));
    wall.table->setFocus();
    wall.press(Qt::Key_Delete);
    REQUIRE(waitUntil([&] { return wall.cards() == 0; }));
    REQUIRE(stage.edit([](service::LibraryEditor& editor) { return editor.undo(); }).has_value());
    REQUIRE(waitUntil([&] { return wall.cards() == 1; }));
    CHECK(card().dots == 1);
}

TEST_CASE("Ctrl+Z in a board asks for the undo of the window") {
    Stage stage;
    stage.addSession();
    Wall wall(stage);
    int asked = 0;
    QObject::connect(&stage.actions[Act::Undo], &QAction::triggered, wall.dialog, [&] { ++asked; });
    wall.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(asked == 1);
}

TEST_CASE("a board closes when its sequence goes") {
    Stage stage;
    const auto made = stage.addSession();
    Wall wall(stage);
    const QPointer<QDialog> dialog(wall.dialog);
    REQUIRE(stage
                .edit([&](service::LibraryEditor& editor) {
                    return editor.sessions.removeSequence(made.sequence);
                })
                .has_value());
    CHECK(waitUntil([&] { return dialog.isNull(); }));
}

TEST_CASE("a tool is named, tried and called tested in the list of tools") {
    Stage stage;
    stage.addSession();
    Shown<JourneeScreen> day(stage);
    QTest::keyClick(&day.capture(), Qt::Key_T, Qt::ControlModifier);
    QDialog& dialog = openDialog("toolsDialog");
    auto& fresh = in<QLineEdit>(dialog, "newTool");
    auto& list = in<QTreeWidget>(dialog, "tools");
    QTest::keyClicks(&fresh, "Framemo");
    QTest::keyClick(&fresh, Qt::Key_Return);
    REQUIRE(waitUntil([&] { return list.topLevelItemCount() == 1; }));
    CHECK(list.topLevelItem(0)->text(3) == "not tested");
    // Nothing is called tested that nobody tried.
    auto& state = in<QComboBox>(dialog, "toolState");
    const auto choose = [&](model::ToolState wanted) {
        state.setCurrentIndex(state.findData(static_cast<int>(wanted)));
        emit state.activated(state.currentIndex());
    };
    choose(model::ToolState::Adopted);
    const auto tools = [&] { return stage.session.content()->document.tools; };
    REQUIRE(waitUntil([&] { return !stage.takeNotices().empty(); }));
    CHECK(tools().at(0).state == model::ToolState::Spotted);
    auto& verdict = in<QLineEdit>(dialog, "verdict");
    QTest::keyClicks(&verdict, "simple");
    QTest::keyClick(&verdict, Qt::Key_Return);
    REQUIRE(waitUntil([&] { return tools().at(0).state == model::ToolState::Tested; }));
    CHECK(tools()[0].trials.at(0).verdict == "simple");
    REQUIRE(waitUntil([&] { return list.topLevelItem(0)->text(3).endsWith("simple"); }));
    // The filter «to test» has it no more.
    auto& filter = in<QComboBox>(dialog, "filter");
    filter.setCurrentIndex(1);
    CHECK(list.topLevelItemCount() == 0);
    filter.setCurrentIndex(0);
    choose(model::ToolState::Adopted);
    CHECK(waitUntil([&] { return tools().at(0).state == model::ToolState::Adopted; }));
}

TEST_CASE("the three questions make marked notes of the half-day, and know them the next time") {
    Stage stage;
    const auto made = stage.addSession();
    Shown<JourneeScreen> day(stage);
    const auto ask = [&]() -> QDialog& {
        day.window.activateWindow(); // as a window manager does when a dialog has gone
        REQUIRE(QTest::qWaitForWindowActive(&day.window));
        day.part.focusCapture();
        QTest::keyClick(&day.capture(), Qt::Key_J, Qt::ControlModifier);
        return openDialog("questionsDialog");
    };
    QDialog& first = ask();
    QTest::keyClicks(&in<QPlainTextEdit>(first, "keep"), "la musette");
    QTest::keyClicks(&in<QPlainTextEdit>(first, "passOn"), "le deuil");
    QTest::keyClick(&in<QPlainTextEdit>(first, "passOn"), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitUntil([&] { return day.notes().size() == 2; }));
    for (const model::Note& note : day.notes()) {
        CHECK(note.halfDay == made.morning);
        CHECK_FALSE(note.sequence);
        CHECK(note.visibility == model::Visibility::Private);
        CHECK(note.mark ==
              (note.body == "la musette" ? model::NoteMark::Keep : model::NoteMark::PassOn));
    }
    REQUIRE(waitUntil([] { return QApplication::activeModalWidget() == nullptr; }));
    QDialog& second = ask();
    auto& keep = in<QPlainTextEdit>(second, "keep");
    CHECK(keep.toPlainText() == "la musette");
    keep.selectAll();
    QTest::keyClick(&keep, Qt::Key_Delete);
    QTest::keyClick(&keep, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitUntil([&] { return day.notes().size() == 1; }));
    CHECK(day.notes()[0].body == "le deuil");
}

TEST_CASE("answers that were not recorded are there the next time, and no more once they are") {
    Stage stage;
    stage.addSession();
    Shown<JourneeScreen> day(stage);
    const auto ask = [&]() -> QDialog& {
        day.window.activateWindow(); // as a window manager does when a dialog has gone
        REQUIRE(QTest::qWaitForWindowActive(&day.window));
        day.part.focusCapture();
        QTest::keyClick(&day.capture(), Qt::Key_J, Qt::ControlModifier);
        return openDialog("questionsDialog");
    };
    const auto gone = [] { return QApplication::activeModalWidget() == nullptr; };
    QDialog& first = ask();
    QTest::keyClicks(&in<QPlainTextEdit>(first, "test"), "le mur");
    QTest::keyClick(&first, Qt::Key_Escape);
    REQUIRE(waitUntil(gone));
    CHECK(day.notes().empty());
    const auto kept = [&] {
        return stage.read([](service::LibraryReader& reader) {
            return reader.setting("draft.questions.1").value_or("?");
        });
    };
    REQUIRE(waitUntil([&] { return !kept().empty(); }));
    QDialog& second = ask();
    REQUIRE(
        waitUntil([&] { return in<QPlainTextEdit>(second, "test").toPlainText() == "le mur"; }));
    QTest::keyClick(&in<QPlainTextEdit>(second, "test"), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitUntil([&] { return day.notes().size() == 1; }));
    REQUIRE(waitUntil(gone));
    CHECK(waitUntil([&] { return kept().empty(); }));
}

TEST_CASE("objectives are written in a table, and empty lines are none") {
    Stage stage;
    stage.addSession();
    Shown<JourneeScreen> day(stage);
    stage.actions[Act::SessionParts].trigger();
    QDialog& dialog = openDialog("partsDialog");
    auto& table = in<QTableWidget>(dialog, "objectives");
    const auto write = [&](int row, int column, const QString& text) {
        REQUIRE(waitUntil([&] { return table.hasFocus(); })); // after a cell, the table again
        table.setCurrentCell(row, column);
        QTest::keyClick(&table, Qt::Key_Return);
        QLineEdit* editor = nullptr;
        REQUIRE(waitUntil([&] {
            editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
            return editor != nullptr && table.isAncestorOf(editor);
        }));
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        settle();
    };
    write(0, 0, "Savoir veiller");
    CHECK(dialog.isVisible()); // Enter in a cell does not close
    REQUIRE(table.rowCount() == 2);
    write(1, 0, "Savoir citer");
    write(1, 1, "atteint");
    table.setCurrentCell(1, 0);
    QTest::keyClick(&table, Qt::Key_Up, Qt::AltModifier);
    in<QPushButton>(dialog, "accept").click();
    const auto objectives = [&] { return stage.session.content()->document.objectives; };
    REQUIRE(waitUntil([&] { return objectives().size() == 2; }));
    CHECK(objectives()[0].text == "Savoir citer");
    CHECK(objectives()[0].result == "atteint");
    CHECK(objectives()[1].text == "Savoir veiller");
}

TEST_CASE("lines that Escape would take along are offered again") {
    Stage stage;
    stage.addSession();
    Shown<JourneeScreen> day(stage);
    gui::Messages::Notice told;
    QObject::connect(&stage.messages, &gui::Messages::noticed,
                     [&](const gui::Messages::Notice& notice) { told = notice; });
    const auto gone = [] { return QApplication::activeModalWidget() == nullptr; };
    stage.actions[Act::SessionParts].trigger();
    QDialog& untouched = openDialog("partsDialog");
    QTest::keyClick(&untouched, Qt::Key_Escape);
    REQUIRE(waitUntil(gone));
    CHECK(told.text.isEmpty());
    stage.actions[Act::SessionParts].trigger();
    QDialog& first = openDialog("partsDialog");
    in<QTableWidget>(first, "objectives").item(0, 0) == nullptr
        ? in<QTableWidget>(first, "objectives").setItem(0, 0, new QTableWidgetItem("Veiller"))
        : in<QTableWidget>(first, "objectives").item(0, 0)->setText("Veiller");
    QTest::keyClick(&first, Qt::Key_Escape);
    REQUIRE(waitUntil(gone));
    REQUIRE_FALSE(told.action.isEmpty());
    told.run();
    QDialog& second = openDialog("partsDialog");
    CHECK(in<QTableWidget>(second, "objectives").item(0, 0)->text() == "Veiller");
    in<QPushButton>(second, "accept").click();
    REQUIRE(waitUntil([&] { return !stage.session.content()->document.objectives.empty(); }));
}

TEST_CASE("the dialog of tools lists every trial, and Ctrl+Z there is the window's") {
    Stage stage;
    const auto made = stage.addSession();
    Shown<JourneeScreen> day(stage);
    const auto id = stage.edit([&](service::LibraryEditor& editor) {
        model::Tool tool;
        tool.name = "Mur";
        return editor.tools.add(made.session, tool);
    });
    REQUIRE(id.has_value());
    for (const char* verdict : {"lent", "fluide"})
        REQUIRE(stage
                    .edit([&](service::LibraryEditor& editor) {
                        return editor.tools.addTrial(*id,
                                                     {std::chrono::year{2026} / 11 / 24, verdict});
                    })
                    .has_value());
    int undone = 0;
    QObject::connect(&stage.actions[Act::Undo], &QAction::triggered, [&] { ++undone; });
    stage.actions[Act::Tools].trigger();
    QDialog& dialog = openDialog("toolsDialog");
    REQUIRE(waitUntil([&] { return in<QLabel>(dialog, "trials").text().contains("fluide"); }));
    CHECK(in<QLabel>(dialog, "trials").text().contains("lent"));
    auto& list = in<QTreeWidget>(dialog, "tools");
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Z, Qt::ControlModifier);
    CHECK(undone == 1);
}

TEST_CASE("a session made after this one becomes the current one, without its notes") {
    Stage stage;
    const auto made = stage.addSession("Former");
    Shown<JourneeScreen> day(stage);
    day.note("Ne pas reprendre");
    stage.actions[Act::SessionAfter].trigger();
    QDialog& dialog = openDialog("sessionAfterDialog");
    QTest::keyClicks(&in<QLineEdit>(dialog, "title"), "Former encore");
    in<QPushButton>(dialog, "accept").click();
    REQUIRE(waitUntil([&] { return stage.session.session() != made.session; }));
    const model::SessionDocument& document = stage.session.content()->document;
    CHECK(document.session.title == "Former encore");
    CHECK(document.sequences.size() == 1);
    CHECK(document.notes.empty());
}

TEST_CASE("what a note said before is compared and restored") {
    Stage stage;
    stage.addSession();
    Shown<JourneeScreen> day(stage);
    day.note("veiller en equipe");
    model::Note changed = day.notes().at(0);
    changed.body = "veiller en petite equipe";
    REQUIRE(stage.edit([&](service::LibraryEditor& editor) { return editor.notes.edit(changed); })
                .has_value());
    REQUIRE(waitUntil([&] { return day.notes().at(0).body == changed.body; }));
    day.select(1); // below the heading of its sequence
    stage.actions[Act::FormerTexts].trigger();
    QDialog& dialog = openDialog("revisionsDialog");
    auto& list = in<QListWidget>(dialog, "revisions");
    REQUIRE(waitUntil([&] { return list.count() == 1; }));
    CHECK(in<QTextBrowser>(dialog, "revisionText").toHtml().contains("underline"));
    in<QPushButton>(dialog, "restore").click();
    CHECK(waitUntil([&] { return day.notes().at(0).body == "veiller en equipe"; }));
}

TEST_CASE("without a note chosen the former texts say what to do") {
    Stage stage;
    stage.addSession();
    Shown<JourneeScreen> day(stage);
    day.part.focusCapture();
    static_cast<void>(stage.takeNotices());
    stage.actions[Act::FormerTexts].trigger();
    REQUIRE(waitUntil([&] { return !stage.takeNotices().empty(); }));
}

TEST_CASE("F2 on a linked article says what it is there for and who gave it") {
    Stage stage;
    const auto made = stage.addSession();
    const auto item = stage.addPages({"Veiller ensemble"}).at(0);
    model::SessionItem link;
    link.session = made.session;
    link.halfDay = made.morning;
    link.item = item;
    REQUIRE(
        stage.edit([&](service::LibraryEditor& editor) { return editor.sessions.linkItem(link); })
            .has_value());
    Shown<JourneeScreen> day(stage);
    const auto items = [&] { return stage.session.content()->document.items; };
    REQUIRE(waitUntil([&] { return items().size() == 1; }));
    day.select(0);
    QTest::keyClick(&day.timeline(), Qt::Key_F2);
    QDialog& dialog = openDialog("linkDialog");
    auto& role = in<QComboBox>(dialog, "role");
    role.setCurrentIndex(role.findData(static_cast<int>(model::LinkRole::Definition)));
    auto& givenBy = in<QComboBox>(dialog, "givenBy");
    givenBy.setCurrentIndex(givenBy.findData(static_cast<int>(model::GivenBy::Participant)));
    auto& place = in<QComboBox>(dialog, "place");
    CHECK(place.currentText() == "D1 · morning");
    QTest::keyClick(&place, Qt::Key_Down); // its sequence
    in<QPushButton>(dialog, "accept").click();
    REQUIRE(waitUntil([&] { return items().at(0).link.role == model::LinkRole::Definition; }));
    CHECK(items()[0].link.givenBy == model::GivenBy::Participant);
    CHECK(items()[0].link.sequence == made.sequence);
}

TEST_CASE("a person is found everywhere and erased after the one question that is asked") {
    Stage stage;
    stage.addSession();
    Shown<JourneeScreen> day(stage);
    day.note("Vu avec Zelie Quartermain");
    stage.actions[Act::FindPerson].trigger();
    QDialog& dialog = openDialog("personDialog");
    QTest::keyClicks(&in<QLineEdit>(dialog, "personName"), "quartermain");
    auto& list = in<QTreeWidget>(dialog, "mentions");
    REQUIRE(waitUntil([&] { return list.topLevelItemCount() == 2; })); // note and history
    CHECK(list.topLevelItem(0)->text(2) == "Vu avec Zelie Quartermain");
    in<QPushButton>(dialog, "erase").click();
    auto* question = static_cast<QMessageBox*>(&openDialog("eraseQuestion"));
    CHECK(question->defaultButton() == question->button(QMessageBox::Cancel));
    CHECK(day.notes().at(0).body.find("Quartermain") != std::string::npos);
    in<QPushButton>(*question, "eraseNow").click();
    REQUIRE(waitUntil([&] { return day.notes().at(0).body == "Vu avec Zelie [name erased]"; }));
    CHECK(waitUntil([&] { return list.topLevelItemCount() == 0; }));
}

TEST_CASE("two texts are told apart word by word, and come back from their pieces") {
    using Where = gui::TextPiece::Where;
    const auto pieces = gui::difference("veiller en équipe\nle soir", "veiller à deux\nle soir");
    QString before;
    QString after;
    QString changed;
    for (const gui::TextPiece& piece : pieces) {
        if (piece.where != Where::After)
            before += piece.text;
        if (piece.where != Where::Before)
            after += piece.text;
        if (piece.where == Where::Before)
            changed += piece.text;
    }
    CHECK(before == "veiller en équipe\nle soir");
    CHECK(after == "veiller à deux\nle soir");
    CHECK(changed == "en équipe");
    CHECK(gui::difference("", "").empty());
    CHECK(gui::difference("un", "un").front().where == Where::Both);
}
