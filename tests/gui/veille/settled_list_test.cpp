// What is shown stays as it is while one reads: its order, the open article, and numbers that are
// right or not there.

#include "gui/app/actions.h"
#include "gui/app/text.h"
#include "gui/veille/article_line.h"
#include "gui/veille/item_list_model.h"
#include "gui/veille/item_list_view.h"
#include "gui/veille/list_column.h"
#include "gui/veille/list_header.h"
#include "reading_room.h"
#include "support/keyboard.h"
#include "support/library_snapshot.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <fmt/format.h>

#include <array>

namespace musette::test {
namespace {

using gui::Act;
using gui::ItemIds;

ItemIds ids(std::initializer_list<int> numbers) {
    ItemIds list;
    for (const int number : numbers)
        list.push_back({number});
    return list;
}

/// One of each of so many days, the last the newest.
std::vector<FedArticle> daily(int days) {
    std::vector<FedArticle> articles;
    for (int day = days; day > 0; --day)
        articles.push_back({fmt::format("Jour {:02}", day), "<p>Texte.</p>",
                            fmt::format("{:02} Nov 2026 09:00:00 +0100", day)});
    return articles;
}

QStringList titles(ReadingRoom& room) {
    QStringList all;
    for (int row = 0; row < room.rows(); ++row)
        all << room.titleAt(row);
    return all;
}

gui::ListColumn& column(ReadingRoom& room) {
    return room.part<gui::ListColumn>("listColumn");
}

QString counts(ReadingRoom& room) {
    return column(room).header().counts();
}

/// Opens the article by keys.
void open(ReadingRoom& room, const QString& title) {
    room.list().setFocus();
    while (room.chosenTitle() != title)
        room.key(Qt::Key_Down);
    room.waitForArticle(title);
}

/// Another article comes, and the list has heard of it.
void letOneCome(ReadingRoom& room, std::vector<FedArticle> articles) {
    articles.insert(articles.begin(), {"Nouveau", "<p>Texte.</p>", "24 Nov 2026 10:00:00 +0100"});
    room.publish(articles);
    room.refresh();
    REQUIRE(waitUntil([&] { return column(room).model().waiting() == 1; }));
}

} // namespace

TEST_CASE("What moved stays where it is shown, and what is new goes where the others are") {
    const ItemIds shown = ids({9, 8, 7, 6, 5});
    const auto change = gui::changeOf(shown, ids({6, 12, 9, 11, 8, 7, 5, 1}), {});
    CHECK(change.ids == ids({12, 9, 11, 8, 7, 6, 5, 1}));
    CHECK_FALSE(change.rearranged);
    CHECK(change.removed.empty());
    CHECK(change.added.size() == 3);

    // The next time nothing is left to do.
    CHECK(gui::changeOf(change.ids, ids({6, 12, 9, 11, 8, 7, 5, 1}), {}).nothing());

    gui::ListRules anew;
    anew.anew = true;
    const auto sorted = gui::changeOf(shown, ids({6, 9, 8, 7, 5}), anew);
    CHECK(sorted.rearranged);
    CHECK(sorted.ids == ids({6, 9, 8, 7, 5}));
}

TEST_CASE("A list that is turned round in the library stays as it is, however long") {
    ItemIds shown;
    for (int id = 100'000; id > 0; --id)
        shown.push_back({id});
    ItemIds now(shown.rbegin(), shown.rend());
    now.push_back({200'000});
    const auto change = gui::changeOf(shown, now, {});
    REQUIRE(change.ids.size() == shown.size() + 1);
    CHECK_FALSE(change.rearranged);
    CHECK(change.added.size() == 1);
    ItemIds without = change.ids;
    std::erase(without, model::ItemId{200'000});
    CHECK(without == shown);
}

TEST_CASE("An update that gives an article another date leaves the list as it is until it is "
          "chosen again",
          "[gui]") {
    ReadingRoom room(daily(12));
    const QAbstractItemModelTester tester(room.list().model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    open(room, "Jour 08");
    const QStringList before = titles(room);
    auto changed = daily(12);
    changed.back().date = "24 Nov 2026 09:30:00 +0100"; // Jour 01
    changed.at(4).date = "01 Oct 2026 09:30:00 +0200";  // Jour 08, which is open
    changed.back().html = changed.at(4).html = "<p>Texte corrigé.</p>";
    letOneCome(room, changed);

    CHECK(titles(room) == before);
    CHECK(room.chosenTitle() == "Jour 08");
    room.waitForArticle("Jour 08");
    CHECK(room.row("Jour 01").published == base::parseRfc3339("2026-11-24T08:30:00Z"));

    room.key(Qt::Key_V); // lets the new one in, and everything to its place
    REQUIRE(waitUntil([&] { return room.rows() == 13 && room.titleAt(1) == "Jour 01"; }));
    room.waitForRows(13);
    CHECK(room.titleAt(0) == "Nouveau");
    CHECK(room.titleAt(12) == "Jour 08");
    CHECK(room.chosenTitle() == "Jour 08");
}

TEST_CASE("A rule that sorts the open article leaves it on the screen and in its list", "[gui]") {
    ReadingRoom room(daily(12));
    open(room, "Jour 08");
    model::Rule rule;
    rule.name = "Tout";
    rule.conditions = {{model::RuleField::Title, model::RuleTest::Contains, false, "jour"}};
    rule.actions = {{model::RuleAct::LetGo}};
    const model::ItemId decided = room.row("Jour 08").id;
    const auto id =
        room.stage.edit([&](service::LibraryEditor& editor) { return editor.rules.add(rule); });
    REQUIRE(id);
    REQUIRE(room.stage.edit([&](service::LibraryEditor& editor) {
        return editor.rules.apply(*id, std::array{decided});
    }));
    CHECK(room.waitForRow("Jour 08",
                          [](const auto& row) { return row.triage == model::Triage::LetGo; }));
    letOneCome(room, daily(12));

    CHECK(room.rows() == 12);
    CHECK(room.chosenTitle() == "Jour 08");
    room.waitForArticle("Jour 08");
    room.screen->showView("all");
    room.screen->showView("inbox");
    CHECK(waitUntil([&] { return room.rows() == 12 && !titles(room).contains("Jour 08"); }));
}

TEST_CASE("The open article stays when stories are grouped around it", "[gui]") {
    ReadingRoom room(daily(12));
    room.stage.actions[Act::GroupStories].trigger();
    room.waitForRows(12);
    open(room, "Jour 08");
    sqlRows(room.stage.file("library.db"),
            fmt::format("INSERT INTO item_story (item_id, story) VALUES ({0}, {0}), ({1}, {0})",
                        room.row("Jour 10").id.value, room.row("Jour 08").id.value));
    letOneCome(room, daily(12));

    CHECK(room.chosenTitle() == "Jour 08");
    room.waitForArticle("Jour 08");
    CHECK(titles(room).contains("Jour 08"));
    room.screen->showView("all");
    room.screen->showView("inbox");
    // With the new one, which is behind no other.
    CHECK(waitUntil([&] { return room.rows() == 12 && !titles(room).contains("Jour 08"); }));
}

TEST_CASE("An article that another program takes out of the library stays open until one goes on",
          "[gui]") {
    ReadingRoom room(daily(12));
    open(room, "Jour 08");
    sqlRows(room.stage.file("library.db"),
            fmt::format("DELETE FROM item WHERE id IN ({}, {})", room.row("Jour 08").id.value,
                        room.row("Jour 05").id.value));
    std::vector<FedArticle> left = daily(12);
    std::erase_if(left, [](const FedArticle& article) {
        return article.title == "Jour 08" || article.title == "Jour 05";
    });
    letOneCome(room, left);

    CHECK(waitUntil([&] { return !room.lineAt("articleGone").isEmpty(); }));
    room.waitForArticle("Jour 08");
    CHECK(room.chosenTitle() == "Jour 08");
    CHECK(waitUntil([&] { return room.rows() == 11 && !titles(room).contains("Jour 05"); }));
    CHECK_FALSE(room.stage.actions[Act::Keep].isEnabled());

    room.key(Qt::Key_Down);
    room.waitForArticle("Jour 07");
    CHECK(room.lineAt("articleGone").isEmpty());
    room.key(Qt::Key_V);
    CHECK(waitUntil([&] { return room.rows() == 11 && !titles(room).contains("Jour 08"); }));
}

TEST_CASE("The open article stays when another program removes the folder it is read in", "[gui]") {
    ReadingRoom room(daily(12));
    REQUIRE(room.stage.edit([&](service::LibraryEditor& editor) {
        service::FeedEdit wish;
        wish.folder = "Droit";
        return editor.feeds.edit(room.feed, wish);
    }));
    REQUIRE(waitUntil([&] {
        room.screen->showView("folder:1");
        return room.screen->viewKey() == "folder:1";
    }));
    room.waitForRows(12);
    open(room, "Jour 08");
    sqlRows(room.stage.file("library.db"), "UPDATE feed SET folder_id = NULL; DELETE FROM folder");
    const model::ItemId other = room.row("Jour 01").id;
    REQUIRE(room.stage.edit([&](service::LibraryEditor& editor) {
        return editor.items.star(std::array{other}, true);
    }));

    CHECK(waitUntil([&] { return room.screen->viewKey() == "inbox"; }));
    room.waitForRows(12);
    room.waitForArticle("Jour 08");
    CHECK(room.chosenTitle() == "Jour 08");
}

TEST_CASE("The head of a long list says the right number or none, in every view", "[gui]") {
    std::vector<FedArticle> many;
    for (int i = 0; i < 700; ++i)
        many.push_back({fmt::format("Article {:03}", i)});
    ReadingRoom room({});
    REQUIRE(room.stage.edit([&](service::LibraryEditor& editor) {
        service::FeedEdit wish;
        wish.folder = "Droit / Formation";
        return editor.feeds.edit(room.feed, wish);
    }));
    REQUIRE(room.stage.edit([&](service::LibraryEditor& editor) {
        return editor.searches.save({{}, "Tous", "article", false});
    }));
    room.publish(many);
    room.refresh();
    REQUIRE(waitUntil([&] { return room.rows() == 700 && column(room).model().whole(); }));
    QStringList said;
    const auto note = [&] { said << counts(room); };
    QObject::connect(&column(room).model(), &gui::ItemListModel::shown, room.screen.get(), note);
    QObject::connect(&column(room).model(), &gui::ItemListModel::counted, room.screen.get(), note);
    const auto look = [&](const QString& key, bool known) {
        INFO(key.toStdString());
        said.clear();
        room.screen->showView(key);
        REQUIRE(room.screen->viewKey() == key);
        note();
        REQUIRE(waitUntil([&] {
            return !column(room).model().loading() && column(room).model().whole() &&
                   counts(room).startsWith("700 ");
        }));
        note();
        for (const QString& one : said) {
            INFO(one.toStdString());
            CHECK((one.startsWith("700 article(s)") || (!known && one.startsWith("… articles"))));
        }
    };
    look("folder:1", true);
    look("folder:2", true);
    look("search:1", false);
    look("feed:1", true);
    look("all", true);
    look("inbox", true);

    said.clear();
    room.stage.actions[Act::GroupStories].trigger(); // nobody has counted stories
    note();
    CHECK(counts(room).startsWith("… articles"));
    CHECK(waitUntil([&] { return counts(room).startsWith("700 "); }));
}

TEST_CASE("Sorting a long inbox says how many there are only once it knows", "[gui]") {
    std::vector<FedArticle> many;
    for (int i = 0; i < 700; ++i)
        many.push_back({fmt::format("Article {:03}", i)});
    ReadingRoom room({});
    room.publish(many);
    room.refresh();
    REQUIRE(waitUntil([&] { return room.rows() == 700; }));
    QStringList said;
    QObject::connect(&column(room).model(), &gui::ItemListModel::counted, room.screen.get(),
                     [&] { said << counts(room); });
    room.screen->showView("all");
    room.screen->setTriage(true);
    REQUIRE(waitUntil([&] { return counts(room) == "700 article(s) left"; }));
    for (const QString& one : said) {
        INFO(one.toStdString());
        CHECK((one.startsWith("700 article(s)") || one.startsWith("… articles")));
    }
}

} // namespace musette::test
