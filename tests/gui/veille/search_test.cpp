#include "gui/look/theme.h"
#include "gui/veille/empty_page.h"
#include "gui/veille/item_list_view.h"
#include "gui/veille/reading_view.h"
#include "gui/veille/search_column.h"
#include "gui/veille/search_marks.h"
#include "reading_room.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>

namespace musette::test {
namespace {

gui::SearchColumn& column(ReadingRoom& room) {
    return room.part<gui::SearchColumn>("searchColumn");
}

void waitForTitle(ReadingRoom& room, const QString& title) {
    INFO(column(room).title().toStdString());
    REQUIRE(waitUntil([&] { return column(room).title() == title; }));
}

std::vector<FedArticle> searchable() {
    return {{"Éthique des données", "<p>Texte.</p>", "Tue, 24 Nov 2026 09:00:00 +0100"},
            {"Le tutorat", "<p>Cadre ethique.</p>", "Mon, 23 Nov 2026 09:00:00 +0100"},
            {"Autre chose", "<p>Rien.</p>", "Sun, 22 Nov 2026 09:00:00 +0100"}};
}

} // namespace

TEST_CASE("Results take the place of the list while one types, without accents too", "[gui]") {
    ReadingRoom room(searchable());

    room.screen->search("e");
    CHECK_FALSE(room.screen->searching());
    room.screen->search("et");
    room.screen->search("ethiq");
    CHECK(room.screen->searching());
    waitForTitle(room, "2 result(s) for “ethiq”");
    CHECK_FALSE(room.list().isVisible());

    room.screen->focusList();
    CHECK(column(room).list().hasFocus());
    room.waitForArticle("Éthique des données");
    room.key(Qt::Key_Down);
    room.waitForArticle("Cadre ethique.");
    room.key(Qt::Key_R);
    CHECK(room.waitForRow("Le tutorat",
                          [](const auto& row) { return row.triage == model::Triage::Kept; }));
}

TEST_CASE("Escape in the results goes back to where one was", "[gui]") {
    ReadingRoom room(searchable());
    room.key(Qt::Key_Down);
    room.key(Qt::Key_Down);
    room.waitForArticle("Cadre ethique.");
    QSignalSpy done(room.screen.get(), &gui::VeilleScreen::searchDone);
    room.screen->search("données");
    waitForTitle(room, "1 result(s) for “données”");
    room.screen->focusList();
    room.waitForArticle("Éthique des données");

    room.key(Qt::Key_Escape);

    CHECK(done.count() == 1);
    CHECK(room.list().isVisible());
    CHECK(room.list().hasFocus());
    CHECK(room.chosenTitle() == "Le tutorat");
    room.waitForArticle("Cadre ethique.");
}

TEST_CASE("A search finds notes too, and shows them without the marks of their Markdown", "[gui]") {
    ReadingRoom room(searchable());
    const StageSession session = room.stage.addSession("Apprendre à distance");
    model::Note note;
    note.session = session.session;
    note.halfDay = session.morning;
    note.body = "**Éthique** : recueillir *moins*";
    note.at = room.stage.clock->now();
    REQUIRE(
        room.stage.edit([&](service::LibraryEditor& editor) { return editor.notes.add(note); }));

    room.screen->search("éthique");
    waitForTitle(room, "3 result(s) for “éthique”");
    gui::SearchModel& model = column(room).model();
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(model.count(gui::SearchModel::Kind::Articles) == 2);
    model.setKind(gui::SearchModel::Kind::Notes);
    CHECK(model.rowCount() == 1);
    CHECK(model.index(0).data().toString() == "Éthique : recueillir moins");

    column(room).step(1);
    CHECK(waitUntil(
        [&] { return room.article().toPlainText().contains("Éthique : recueillir moins"); }));
    CHECK_FALSE(room.stage.actions[gui::Act::Keep].isEnabled());
}

TEST_CASE("What was let go is searched when it is asked for", "[gui]") {
    ReadingRoom room(searchable());
    const model::ItemId gone = room.row("Autre chose").id;
    REQUIRE(room.stage.edit([&](service::LibraryEditor& editor) {
        return editor.items.triage(std::array{gone}, model::Triage::LetGo);
    }));
    room.screen->search("autre chose");
    waitForTitle(room, "0 result(s) for “autre chose”");
    REQUIRE(column(room).emptyPage().isVisible());
    CHECK(column(room).emptyPage().text() ==
          "Nothing for “autre chose”. Search among the articles let go?");

    column(room).emptyPage().findChild<QPushButton*>()->click();

    waitForTitle(room, "1 result(s) for “autre chose”");
}

TEST_CASE("Matches are marked by whole words, the last one by its beginning", "[gui]") {
    const auto marked = [](const QString& text, const QString& words) {
        QStringList found;
        for (const auto& range : gui::searchMarks(text, words, {}))
            found << text.mid(range.start, range.length);
        return found;
    };
    CHECK(marked("L’Éthique des données, l’éthiquement", "ethique donn") ==
          QStringList{"Éthique", "données"});
    CHECK(marked("Données", "donn ") == QStringList());
    CHECK(marked("Cœur", "coeur") == QStringList{"Cœur"});
    CHECK(marked("rien", "").isEmpty());
}

} // namespace musette::test
