// Lists while the library grows: new articles wait, orders, large views.

#include "gui/app/actions.h"
#include "gui/veille/item_list_model.h"
#include "gui/veille/item_list_view.h"
#include "gui/veille/list_column.h"
#include "gui/veille/list_header.h"
#include "reading_room.h"
#include "support/keyboard.h"

#include <musette/service/library_file.h>

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QToolButton>
#include <fmt/format.h>

#include <functional>

namespace musette::test {
namespace {

using gui::Act;
using gui::ItemIds;

/// Articles of one a minute, the first the newest.
std::vector<FedArticle> articlesOf(int first, int count) {
    std::vector<FedArticle> articles;
    for (int i = first + count - 1; i >= first; --i)
        articles.push_back({fmt::format("Article {:03}", i), "<p>Texte.</p>",
                            fmt::format("Tue, 24 Nov 2026 {:02}:{:02}:00 +0100", i / 60, i % 60)});
    return articles;
}

QToolButton& newButton(ReadingRoom& room) {
    return room.part<QToolButton>("newArticles");
}

gui::ListColumn& column(ReadingRoom& room) {
    return room.part<gui::ListColumn>("listColumn");
}

/// 20 articles, one of which is open, and so many that came afterwards.
void letCome(ReadingRoom& room, int more) {
    for (int row = 0; row < 5; ++row)
        room.key(Qt::Key_Down);
    room.waitForArticle(room.chosenTitle());
    room.publish(articlesOf(0, 20 + more));
    room.refresh();
    REQUIRE(waitUntil([&] { return newButton(room).isVisible(); }));
}

ItemIds ids(std::initializer_list<int> numbers) {
    ItemIds list;
    for (const int number : numbers)
        list.push_back({number});
    return list;
}

} // namespace

TEST_CASE("While an article is open new ones wait behind a button, which its key presses",
          "[gui]") {
    ReadingRoom room(articlesOf(0, 20));
    const QAbstractItemModelTester tester(room.list().model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK_FALSE(newButton(room).isVisible());
    CHECK_FALSE(room.stage.actions[Act::ShowNew].isEnabled());
    letCome(room, 12);

    CHECK(newButton(room).text() == "12 new");
    CHECK(newButton(room).accessibleName() == "Show 12 new article(s)");
    CHECK(room.rows() == 20);
    CHECK(room.chosenTitle() == "Article 015");
    CHECK(room.titleAt(0) == "Article 019");

    room.key(Qt::Key_V);

    room.waitForRows(32);
    CHECK(room.titleAt(0) == "Article 031");
    CHECK(room.chosenTitle() == "Article 015");
    CHECK_FALSE(newButton(room).isVisible());
    CHECK(waitUntil([&] { return room.list().verticalScrollBar()->value() == 0; }));
    room.waitForArticle("Article 015");
}

TEST_CASE("The button of new articles is reached by Tab and hands the keyboard to the list",
          "[gui]") {
    ReadingRoom room(articlesOf(0, 20));
    letCome(room, 1);
    for (int step = 0; step < 6 && QApplication::focusWidget() != &newButton(room); ++step)
        Keyboard::press(Qt::Key_Tab, Qt::ShiftModifier);
    REQUIRE(QApplication::focusWidget() == &newButton(room));

    Keyboard::press(Qt::Key_Space);

    room.waitForRows(21);
    CHECK(Keyboard::isIn("items"));
}

TEST_CASE("Nothing waits while no article is open, nor after another view was chosen", "[gui]") {
    ReadingRoom room(articlesOf(0, 20));
    room.publish(articlesOf(0, 25));
    room.refresh();
    room.waitForRows(25);
    CHECK_FALSE(newButton(room).isVisible());

    room.key(Qt::Key_Down);
    room.waitForArticle(room.chosenTitle());
    room.publish(articlesOf(0, 26));
    room.refresh();
    REQUIRE(waitUntil([&] { return newButton(room).isVisible(); }));
    room.screen->showView("all");

    room.waitForRows(26);
    CHECK_FALSE(newButton(room).isVisible());
}

TEST_CASE("The open article stays in its list whatever becomes of it elsewhere", "[gui]") {
    ReadingRoom room(articlesOf(0, 20));
    room.key(Qt::Key_Down);
    room.key(Qt::Key_Down);
    room.waitForArticle("Article 018");
    const auto letGo = [&](const std::string& title) {
        const model::ItemId id = room.row(title).id;
        REQUIRE(room.stage.edit([id](service::LibraryEditor& editor) {
            return editor.items.triage(std::array{id}, model::Triage::LetGo);
        }));
    };
    letGo("Article 018");
    letGo("Article 017");
    settle();

    CHECK(room.rows() == 20);
    CHECK(room.chosenTitle() == "Article 018");
    room.key(Qt::Key_Down);
    room.waitForArticle("Article 017");

    room.screen->showView("all");
    room.screen->showView("inbox");
    room.waitForRows(18);
}

TEST_CASE("A list is put in another order, which the next start remembers", "[gui]") {
    ReadingRoom room({{"Béta", "<p>b</p>", "Tue, 24 Nov 2026 09:00:00 +0100"},
                      {"Alpha", "<p>a</p>", "Mon, 23 Nov 2026 09:00:00 +0100"},
                      {"« Éclair »", "<p>e</p>", "Sun, 22 Nov 2026 09:00:00 +0100"}});
    const auto first = [&](const QString& title) {
        INFO(room.titleAt(0).toStdString());
        REQUIRE(waitUntil([&] { return room.titleAt(0) == title; }));
    };
    CHECK(room.stage.actions[Act::OrderPublished].isChecked());
    room.stage.actions[Act::OrderTitle].trigger();
    first("Alpha");
    room.waitForRows(3);
    CHECK(room.titleAt(2) == "« Éclair »");
    CHECK(room.stage.actions[Act::OrderTitle].isChecked());

    room.restart();
    room.waitForRows(3);
    CHECK(room.titleAt(0) == "Alpha");
    CHECK(room.stage.actions[Act::OrderTitle].isChecked());

    room.stage.actions[Act::OrderFeed].trigger();
    first("Béta");
    room.stage.actions[Act::OrderTitle].trigger();
    first("Alpha");
    room.stage.actions[Act::OrderArrived].trigger();
    room.waitForRows(3);
    CHECK(room.stage.actions[Act::OrderArrived].isChecked());
}

TEST_CASE("By title new articles enter where they belong, and what is in sight stays", "[gui]") {
    std::vector<FedArticle> every = articlesOf(0, 60);
    std::vector<FedArticle> even;
    for (std::size_t i = 0; i < every.size(); i += 2)
        even.push_back(every[i]);
    ReadingRoom room(even);
    room.stage.actions[Act::OrderTitle].trigger();
    room.waitForRows(30);
    room.list().setFocus();
    for (int row = 0; row < 15; ++row)
        room.key(Qt::Key_Down);
    const QString chosen = room.chosenTitle();
    room.waitForArticle(chosen);
    const QModelIndex top = room.list().indexAt(QPoint(4, 0));
    const QString topTitle = top.data().toString();
    const int topPlace = room.list().visualRect(top).top();
    REQUIRE(top.row() > 0);
    room.publish(every);
    room.refresh();
    REQUIRE(waitUntil([&] { return newButton(room).isVisible(); }));

    room.key(Qt::Key_V);

    room.waitForRows(60);
    CHECK(room.titleAt(0) == "Article 000");
    CHECK(room.titleAt(59) == "Article 059");
    CHECK(room.chosenTitle() == chosen);
    const QModelIndex after = room.list().indexAt(QPoint(4, 0));
    CHECK(after.data().toString() == topTitle);
    CHECK(room.list().visualRect(after).top() == topPlace);
}

TEST_CASE("An article far down a long list is open again at the next start", "[gui]") {
    ReadingRoom room({});
    room.publish(articlesOf(0, 900));
    room.refresh();
    REQUIRE(waitUntil([&] { return room.rows() == 900; }));
    room.screen->showView("all");
    REQUIRE(waitUntil([&] { return column(room).model().whole() && room.rows() == 900; }));
    room.list().setFocus();
    room.key(Qt::Key_End);
    room.waitForArticle("Article 000");

    room.restart();

    room.waitForArticle("Article 000");
    CHECK(waitUntil([&] { return room.rows() == 900 && room.chosenTitle() == "Article 000"; }));
    CHECK(column(room).header().counts().startsWith("900 article"));
}

TEST_CASE("Another view begins at its top, wherever the last one was left", "[gui]") {
    ReadingRoom room(articlesOf(0, 40));
    room.screen->showView("all");
    room.waitForRows(40);
    QScrollBar& bar = *room.list().verticalScrollBar();
    REQUIRE(waitUntil([&] { return bar.maximum() > 0; }));
    bar.setValue(bar.maximum());
    bool shown = false;
    QObject::connect(&column(room).model(), &gui::ItemListModel::shown, [&] { shown = true; });

    room.screen->showView("inbox");

    REQUIRE(waitUntil([&] { return shown; }));
    CHECK(bar.value() == 0);
    CHECK(room.list().indexAt({4, 4}).row() == 0);

    // The article that is open is in sight in another order, too.
    QTest::mouseClick(room.list().viewport(), Qt::LeftButton, {},
                      room.list().visualRect(room.list().model()->index(0, 0)).center());
    room.waitForArticle("Article 039");
    room.stage.actions[Act::OrderTitle].trigger();
    REQUIRE(waitUntil([&] { return room.titleAt(0) == "Article 000"; }));
    CHECK(waitUntil([&] {
        const QRect row = room.list().visualRect(room.list().currentIndex());
        return room.chosenTitle() == "Article 039" && room.list().viewport()->rect().contains(row);
    }));
}

TEST_CASE("What is new waits at its number, and what is decided stays behind its neighbour") {
    gui::ListRules rules;
    rules.newest = {10};
    rules.staying = {model::ItemId{7}};
    const auto change = gui::changeOf(ids({9, 7, 5, 3}), ids({12, 9, 11, 5, 4}), rules);

    CHECK(change.ids == ids({9, 7, 5, 4}));
    CHECK(change.waiting == 2);
    CHECK_FALSE(change.rearranged);
    REQUIRE(change.removed.size() == 1);
    CHECK(change.removed[0].first == 3);
    REQUIRE(change.added.size() == 1);
    CHECK(change.added[0].first == 3);
    CHECK(gui::changeOf(ids({1, 2}), ids({1, 2}), {}).nothing());
}

} // namespace musette::test
