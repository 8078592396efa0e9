#include "gui/look/theme.h"
#include "gui/veille/empty_page.h"
#include "gui/veille/item_list_view.h"
#include "gui/veille/reading_view.h"
#include "gui/veille/search_column.h"
#include "gui/veille/search_marks.h"
#include "reading_room.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <fmt/format.h>

#include <set>

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

TEST_CASE("What is wrong with a search is said in the place of its results", "[gui]") {
    ReadingRoom room(searchable());
    const auto said = [&](const QString& words, const QString& text) {
        room.screen->search(words);
        const gui::EmptyPage& page = column(room).emptyPage();
        INFO(page.text().toStdString());
        CHECK(waitUntil([&] { return page.isVisible() && page.text() == text; }));
        CHECK(column(room).title() == words);
    };
    said("données est:quelconque",
         "“est:quelconque” is no state. There are is:unread, is:read, is:starred, is:inbox, "
         "is:kept, is:watch and is:let-go.");
    said("flux:", "“flux:” waits for a value.");
    said("avant:hier", "“avant:hier” is no date. Write 2026, 2026-11 or 2026-11-24.");
    said("fedd:actu", "“fedd:actu” is no criterion. Did you mean “feed:”? Put the words in "
                      "quotation marks to look for them as they are.");

    room.screen->search("données");
    waitForTitle(room, "1 result(s) for “données”");
    CHECK(column(room).list().isVisible());
}

TEST_CASE("Criteria narrow a search, in either language", "[gui]") {
    ReadingRoom room(searchable());
    const model::ItemId starred = room.row("Le tutorat").id;
    REQUIRE(room.stage.edit([&](service::LibraryEditor& editor) {
        return editor.items.star(std::array{starred}, true);
    }));
    for (const char* words :
         {"ethique est:étoilé", "ethique is:starred", "ethique -donnees",
          "ethique avant:2026-11-24", "\"cadre ethique\"", "flux:formation tutorat",
          "feed:formation after:2026-11-23 tutorat"}) {
        room.screen->search(words);
        waitForTitle(room, QString::fromUtf8("1 result(s) for “%1”").arg(words));
        CHECK(column(room).model().index(0).data().toString() == "Le tutorat");
    }
}

TEST_CASE("Results stand in the order of rank or of time, which is remembered", "[gui]") {
    ReadingRoom room({{"Sans titre",
                       "<p>Une longue page. Le tutorat y vient en passant, entre "
                       "bien des mots qui parlent d’autre chose.</p>",
                       "Tue, 24 Nov 2026 09:00:00 +0100"},
                      {"Le tutorat", "<p>Tutorat.</p>", "Mon, 23 Nov 2026 09:00:00 +0100"}});
    const auto first = [&](const QString& title) {
        return waitUntil([&] {
            return column(room).model().rowCount() == 2 &&
                   column(room).model().index(0).data().toString() == title;
        });
    };
    room.screen->search("tutorat");
    CHECK(first("Le tutorat"));
    room.part<QToolButton>("resultOrder").menu()->actions().at(1)->trigger();
    CHECK(first("Sans titre"));

    room.restart();
    room.screen->search("tutorat");
    CHECK(first("Sans titre"));
}

TEST_CASE("More results come as the list is scrolled", "[gui]") {
    std::vector<FedArticle> articles;
    for (int i = 0; i < 250; ++i)
        articles.push_back({fmt::format("Article {:03}", i), "<p>Un mot commun.</p>"});
    ReadingRoom room({});
    room.publish(articles);
    room.refresh();
    REQUIRE(waitUntil([&] { return room.rows() == 250; }));
    room.screen->search("commun");
    gui::SearchModel& model = column(room).model();
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(waitUntil([&] { return model.rowCount() > 0; }));
    CHECK(model.rowCount() <= 200);
    waitForTitle(room, "250 result(s) for “commun”");

    room.screen->focusList();
    REQUIRE(waitUntil([&] {
        room.key(Qt::Key_End);
        return model.rowCount() == 250;
    }));
    room.key(Qt::Key_End);
    CHECK(column(room).list().currentIndex().row() == 249);
    std::set<QString> titles;
    for (int row = 0; row < model.rowCount(); ++row)
        titles.insert(model.index(row).data().toString());
    CHECK(titles.size() == 250);
}

TEST_CASE("The passage in which the words stand is shown, also once the article is open", "[gui]") {
    std::string text = "<p>";
    for (int i = 0; i < 80; ++i)
        text += "Une phrase qui ne dit rien. ";
    ReadingRoom room({{"Mesurer le vent", text + "Un anémomètre tourne sur le toit.</p>",
                       "Tue, 24 Nov 2026 09:00:00 +0100"}});
    room.screen->search("anemometre");
    gui::SearchModel& model = column(room).model();
    const auto passage = [&] {
        const auto* hit = model.hitAt(0);
        return hit == nullptr ? QString() : model.passageOf(std::get<model::ItemRow>(*hit));
    };
    CHECK(waitUntil([&] { return passage().contains("Un anémomètre tourne sur le toit."); }));

    room.screen->focusList();
    room.waitForArticle("Mesurer le vent");
    CHECK(room.waitForRow("Mesurer le vent", [](const auto& row) { return !row.unread; }));
    settle();
    CHECK(passage().contains("Un anémomètre tourne sur le toit."));
}

TEST_CASE("Notes stand behind the first articles, not behind all of them") {
    gui::SearchResults results;
    for (int i = 1; i <= 8; ++i) {
        results.articles.push_back({});
        results.articles.back().id = {i};
    }
    results.notes.push_back({});
    gui::SearchModel model;
    model.show(results);
    REQUIRE(model.rowCount() == 9);
    CHECK(std::holds_alternative<gui::FoundNote>(*model.hitAt(5)));
    CHECK(model.rowOf({6}) == 6);
    model.setKind(gui::SearchModel::Kind::Articles);
    CHECK(model.rowOf({6}) == 5);
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
