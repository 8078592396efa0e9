// The same story from several feeds: in the list, above the article, when it is read, and found for
// what was there before.

#include "gui/app/library_care.h"
#include "gui/app/library_switch.h"
#include "gui/dialogs/feed_dialog.h"
#include "gui/veille/item_list_view.h"
#include "gui/veille/veille_screen.h"
#include "support/keyboard.h"
#include "support/library_snapshot.h"
#include "support/running_program.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

namespace musette::test {
namespace {

/// Two feeds with an article of one address, and one article that stands alone.
struct TwoFeeds {
    explicit TwoFeeds(bool grouped = true) {
        awaitOpen();
        for (const char* title : {"Premier", "Second"})
            REQUIRE(run.edit([&](service::LibraryEditor& editor) {
                           return editor.feeds.add(
                               {std::string("http://127.0.0.1:9/") + title, title, {}});
                       })
                        .has_value());
        sqlRows(run.file("library.db"),
                "INSERT INTO item (feed_id, identity, rung, title, url, url_clean, arrived, "
                "sort_at) VALUES "
                "(1, 'a', 'guid', 'Une histoire', 'https://exemple.test/h', "
                "'https://exemple.test/h', 1795500000, 1795500000), "
                "(2, 'a', 'guid', 'La même histoire', 'https://exemple.test/h', "
                "'https://exemple.test/h', 1795500100, 1795500100), "
                "(2, 'b', 'guid', 'Autre chose', 'https://exemple.test/b', "
                "'https://exemple.test/b', 1795400000, 1795400000); "
                "INSERT INTO item_body (item_id) SELECT id FROM item; "
                "INSERT INTO item_text (item_id) SELECT id FROM item");
        if (grouped)
            sqlRows(run.file("library.db"),
                    "INSERT INTO item_story (item_id, story) VALUES (1, 1), (2, 1)");
        run.restart();
        awaitOpen();
        list = run.find<gui::ItemListView>("items");
        REQUIRE(rows(3));
        list->setFocus();
    }
    void awaitOpen() {
        REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));
    }
    bool rows(int count) {
        return waitUntil([&] { return list->model()->rowCount() == count; });
    }
    model::ItemRow row(std::int64_t id) {
        return run
            .read(
                [id](service::LibraryReader& reader) { return reader.article(model::ItemId{id}); })
            .value()
            .row;
    }
    QString title() { return run.find<QLabel>("articleTitle")->text(); }

    RunningProgram run;
    gui::ItemListView* list = nullptr;
};

} // namespace

TEST_CASE("Grouped, a story has one row that says how many others there are, and all come back",
          "[gui]") {
    TwoFeeds two;
    const auto spoken = [&] {
        return two.list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    };
    REQUIRE(waitUntil([&] { return spoken().contains("La même histoire"); }));
    CHECK(spoken().contains("Also in 1 other feed"));
    QAction& group = two.run.action(gui::Act::GroupStories);
    group.trigger();
    CHECK(two.rows(2));
    CHECK(waitUntil([&] { return spoken().contains("La même histoire"); }));
    two.run.restart(); // it is remembered
    two.awaitOpen();
    two.list = two.run.find<gui::ItemListView>("items");
    CHECK(two.rows(2));
    CHECK(two.run.action(gui::Act::GroupStories).isChecked());
    two.run.action(gui::Act::GroupStories).trigger();
    CHECK(two.rows(3));
}

TEST_CASE("A search shows one row of a story where lists do, which says how many others there are",
          "[gui]") {
    TwoFeeds two;
    sqlRows(two.run.file("library.db"),
            "UPDATE item_text SET title = 'histoire' WHERE item_id < 3");
    auto* results = two.run.find<QListView>("results");
    Keyboard::press(Qt::Key_F, Qt::ControlModifier);
    REQUIRE(Keyboard::isIn("search"));
    Keyboard::type("histoire");
    const auto found = [&](int count) {
        return waitUntil([&] { return results->model()->rowCount() == count; });
    };
    const auto spoken = [&] {
        return results->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    };
    REQUIRE(found(2));
    QAction& group = two.run.action(gui::Act::GroupStories);
    CHECK(two.run.find<QToolButton>("resultOrder")->menu()->actions().contains(&group));

    group.trigger();

    CHECK(found(1));
    CHECK(spoken().contains("Also in 1 other feed"));
    two.run.action(gui::Act::MarkAllRead).trigger(); // of all that the row stands for
    CHECK(waitUntil([&] { return !two.row(1).unread && !two.row(2).unread; }));
    CHECK(two.row(3).unread);
    group.trigger();
    CHECK(found(2));
}

TEST_CASE("Above an article stand the other feeds that tell it, and lead there", "[gui]") {
    TwoFeeds two;
    two.run.action(gui::Act::GroupStories).trigger();
    REQUIRE(two.rows(2));
    Keyboard::press(Qt::Key_Down);
    REQUIRE(waitUntil([&] { return two.title() == "La même histoire"; }));
    auto& other = two.run.await<QPushButton>("storyMember");
    CHECK(other.text() == "Premier");
    other.setFocus();
    Keyboard::press(Qt::Key_Space); // also of one that the grouped list does not show
    CHECK(waitUntil([&] { return two.title() == "Une histoire"; }));
    CHECK(waitUntil([&] {
        const auto* back = two.run.find<QPushButton>("storyMember");
        return back != nullptr && back->isVisible() && back->text() == "Second";
    }));
}

TEST_CASE("Who wishes so has read all that tell the same once one of them is read", "[gui]") {
    TwoFeeds two;
    CHECK_FALSE(two.run.surroundings().preferences.storiesReadTogether());
    two.run.surroundings().preferences.setStoriesReadTogether(true);
    Keyboard::press(Qt::Key_Down);
    CHECK(waitUntil([&] { return !two.row(2).unread && !two.row(1).unread; }));
    CHECK(two.row(3).unread);
}

TEST_CASE("Opened alone, an article leaves the others of its story unread", "[gui]") {
    TwoFeeds two;
    Keyboard::press(Qt::Key_Down);
    CHECK(waitUntil([&] { return !two.row(2).unread; }));
    CHECK(two.row(1).unread);
}

TEST_CASE("Stories of articles that were there before are found while nobody works", "[gui]") {
    TwoFeeds two(false);
    CHECK(two.row(1).alsoIn == 0);
    QSignalSpy grouped(&two.run.program().care(), &gui::LibraryCare::storiesGrouped);
    two.run.program().care().groupStories();
    REQUIRE(waitUntil([&] { return grouped.size() == 1; }));
    CHECK(two.row(1).alsoIn == 1);
    two.run.program().care().groupStories(); // nothing is left
    settle();
    CHECK(grouped.size() == 1);
}

TEST_CASE("A feed is left out of stories, and what is kept of it is set, in its properties",
          "[gui]") {
    TwoFeeds two;
    const model::Feed feed =
        two.run.read([](service::LibraryReader& reader) { return reader.feeds(); }).value().at(1);
    gui::FeedDialog dialog(two.run.surroundings().theme, feed, {}, gui::FeedDialog::First::Title);
    dialog.show();
    CHECK_FALSE(dialog.changed());
    auto* grouped = dialog.findChild<QCheckBox*>("grouped");
    CHECK(grouped->isChecked());
    QTest::keyClick(grouped, Qt::Key_Space);
    CHECK(dialog.edit().grouped == false);
    auto* kept = dialog.findChild<QComboBox*>("retention");
    CHECK(kept->currentIndex() == 0);
    QSignalSpy planned(&dialog, &gui::FeedDialog::planWanted);
    QTest::keyClick(kept, Qt::Key_End);
    CHECK(planned.size() == 1);
    CHECK(dialog.edit().retention == std::optional(std::optional(model::Retention{24, 0})));
    auto* months = dialog.findChild<QSpinBox*>("retentionMonths");
    months->setValue(6);
    CHECK(dialog.retention() == model::Retention{6, 0});
    dialog.tellPlan(12);
    CHECK(dialog.findChild<QLabel*>("retentionPlan")->text().startsWith("12 article"));
    QTest::keyClick(kept, Qt::Key_Home);
    CHECK_FALSE(dialog.edit().retention); // as it was
    const service::FeedEdit wish = dialog.edit();
    REQUIRE(
        two.run
            .edit([&](service::LibraryEditor& editor) { return editor.feeds.edit(feed.id, wish); })
            .has_value());
    CHECK(two.row(1).alsoIn == 0);
}

TEST_CASE("The properties of a feed say how many articles its rule would let go", "[gui]") {
    TwoFeeds two;
    sqlRows(two.run.file("library.db"),
            "UPDATE item SET arrived = 1600000000 WHERE feed_id = 2; "
            "INSERT INTO feed_retention (feed_id, months, newest) VALUES (2, 24, 0)");
    two.run.restart();
    two.awaitOpen();
    two.run.window().findChild<gui::VeilleScreen*>()->showView("feed:2");
    REQUIRE(waitUntil([&] { return two.run.action(gui::Act::RenameFeed).isEnabled(); }));
    two.run.action(gui::Act::RenameFeed).trigger();
    auto& plan = two.run.await<QLabel>("retentionPlan");
    CHECK(waitUntil([&] { return plan.text().startsWith("2 article"); }));
    auto* kept = two.run.find<QComboBox>("retention");
    CHECK(kept->currentIndex() == 2);
    kept->setFocus();
    Keyboard::press(Qt::Key_Up);
    CHECK(waitUntil([&] { return plan.text().startsWith("No article"); }));
    Keyboard::press(Qt::Key_Return);
    CHECK(waitUntil([&] {
        const auto feeds =
            two.run.read([](service::LibraryReader& reader) { return reader.feeds(); }).value();
        return feeds.at(1).retention == model::Retention{};
    }));
}

} // namespace musette::test
