// Verifying, copies, making room, archives and QuiteRSS, by the menus and the keyboard.

#include "gui/app/care_commands.h"
#include "gui/app/library_care.h"
#include "gui/app/library_commands.h"
#include "gui/dialogs/task_dialog.h"
#include "gui/veille/list_header.h"
#include "gui/veille/side_bar.h"
#include "support/keyboard.h"
#include "support/library_snapshot.h"
#include "support/running_program.h"

#include <musette/service/dated_copies.h>

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTreeWidget>
#include <fmt/format.h>

#include <algorithm>

namespace musette::test {
namespace {

void awaitOpen(RunningProgram& run) {
    REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));
}

void addFeed(RunningProgram& run, const std::string& url) {
    const auto feed =
        run.edit([&](service::LibraryEditor& editor) { return editor.feeds.add({url, {}, {}}); });
    REQUIRE(feed.has_value());
}

std::size_t feeds(RunningProgram& run) {
    return run.read([](service::LibraryReader& reader) { return reader.feeds(); }).value().size();
}

std::size_t items(RunningProgram& run) {
    return run.read([](service::LibraryReader& reader) { return reader.itemIds({}); })
        .value()
        .size();
}

/// The words of the dialog once its work has ended.
QString outcome(RunningProgram& run) {
    auto& dialog = run.await<gui::TaskDialog>("taskDialog");
    REQUIRE(waitUntil([&] { return !dialog.running(); }));
    return dialog.findChild<QLabel*>("taskText")->text();
}

/// Four items of long ago in the first feed, of which one is starred.
void addOldItems(RunningProgram& run) {
    sqlRows(run.file("library.db"),
            "INSERT INTO item (feed_id, identity, rung, title, arrived, sort_at, starred) VALUES "
            "(1, 'a', 'guid', 'A', 1600000000, 1600000000, 0), "
            "(1, 'b', 'guid', 'B', 1600000000, 1600000000, 0), "
            "(1, 'c', 'guid', 'C', 1600000000, 1600000000, 0), "
            "(1, 'd', 'guid', 'D', 1600000000, 1600000000, 1); "
            "INSERT INTO item_body (item_id) SELECT id FROM item; "
            "INSERT INTO item_text (item_id) SELECT id FROM item");
}

} // namespace

TEST_CASE("A library is verified by its menu entry and Enter closes the answer", "[gui]") {
    RunningProgram run;
    awaitOpen(run);
    addFeed(run, "http://127.0.0.1:9/a");
    run.action(gui::Act::VerifyLibrary).trigger();
    CHECK(outcome(run) == "The library is sound.");
    CHECK(Keyboard::isIn("taskDialog"));
    Keyboard::press(Qt::Key_Return);
    CHECK(waitUntil([&] { return run.find<gui::TaskDialog>("taskDialog") == nullptr; }));
}

TEST_CASE("Wrong counts are told, and made anew at one's wish", "[gui]") {
    RunningProgram run;
    awaitOpen(run);
    addFeed(run, "http://127.0.0.1:9/a");
    sqlRows(run.file("library.db"), "UPDATE view_count SET total = 7");
    run.action(gui::Act::VerifyLibrary).trigger();
    CHECK(outcome(run).startsWith("Something in this library is damaged"));
    CHECK(Keyboard::isIn("taskAction"));
    Keyboard::press(Qt::Key_Space);
    REQUIRE(waitUntil([&] {
        const auto* text = run.find<QLabel>("taskText");
        return text != nullptr && text->text() == "Counts and the search index were made anew.";
    }));
    CHECK(sqlRows(run.file("library.db"), "SELECT sum(total) FROM view_count").at(0) == "0");
}

TEST_CASE("A copy is made once a day, and brought back from the list of copies", "[gui]") {
    RunningProgram run;
    awaitOpen(run);
    addFeed(run, "http://127.0.0.1:9/a");
    auto* care = &run.program().care();
    QSignalSpy cared(care, &gui::LibraryCare::cared);
    care->copyWhenDue();
    REQUIRE(waitUntil([&] { return cared.size() == 1; }));
    care->copyWhenDue();
    REQUIRE(waitUntil([&] { return cared.size() == 2; }));
    CHECK(service::DatedCopies(run.file("library.db")).list().size() == 1);

    addFeed(run, "http://127.0.0.1:9/b");
    run.action(gui::Act::Restore).trigger();
    auto& list = run.await<QTreeWidget>("copiesList");
    REQUIRE(waitUntil([&] { return list.topLevelItemCount() == 1; }));
    CHECK_FALSE(run.await<QLabel>("copiesEffect").text().isEmpty());
    CHECK(Keyboard::isIn("copiesList"));
    Keyboard::press(Qt::Key_Return);
    REQUIRE(waitUntil([&] { return run.program().library().isOpen() && feeds(run) == 1; }));
}

TEST_CASE("Counts and texts of searches that are wrong are made anew while nobody works", "[gui]") {
    RunningProgram run;
    awaitOpen(run);
    addFeed(run, "http://127.0.0.1:9/a");
    addOldItems(run);
    auto* care = &run.program().care();
    QSignalSpy cared(care, &gui::LibraryCare::cared);
    QSignalSpy damaged(care, &gui::LibraryCare::damaged);
    SECTION("so that a copy can be made") {
        sqlRows(run.file("library.db"), "UPDATE view_count SET total = total + 3");
        care->copyWhenDue();
        REQUIRE(waitUntil([&] { return cared.size() == 1; }));
        CHECK(service::DatedCopies(run.file("library.db")).list().size() == 1);
        CHECK(sqlRows(run.file("library.db"), "SELECT sum(total) FROM view_count").at(0) == "4");
    }
    SECTION("and where that does not help the library stays open") {
        sqlRows(run.file("library.db"), "DELETE FROM item_text");
        care->copyWhenDue();
        REQUIRE(waitUntil([&] { return cared.size() == 1; }));
        CHECK(service::DatedCopies(run.file("library.db")).list().empty());
    }
    CHECK(damaged.empty());
    CHECK(run.program().library().isOpen());
}

TEST_CASE("What another program does to the open library shows by itself", "[gui]") {
    RunningProgram run;
    awaitOpen(run);
    addFeed(run, "http://127.0.0.1:9/a");
    auto& sideBar = run.await<gui::SideBar>("sidebar");
    REQUIRE(waitUntil([&] { return sideBar.model()->rowCount() > 4; }));
    sideBar.choose("feed:1");
    auto& header = run.await<gui::ListHeader>("listHeader");
    REQUIRE(waitUntil([&] { return header.counts().startsWith("0 article"); }));

    addOldItems(run);

    CHECK(waitUntil([&] { return header.counts().startsWith("4 article"); }));
}

TEST_CASE("While somebody works no copy is made", "[gui]") {
    RunningProgram run;
    awaitOpen(run);
    addFeed(run, "http://127.0.0.1:9/a");
    auto* care = &run.program().care();
    Keyboard::press(Qt::Key_Shift);
    QSignalSpy cared(care, &gui::LibraryCare::cared);
    care->look();
    settle();
    CHECK(cared.empty());
    CHECK(service::DatedCopies(run.file("library.db")).list().empty());
}

TEST_CASE("What would go is shown first, then goes, and comes back with one key", "[gui]") {
    RunningProgram run;
    awaitOpen(run);
    addFeed(run, "http://127.0.0.1:9/a");
    addOldItems(run);
    run.action(gui::Act::MakeRoom).trigger();
    auto& list = run.await<QTreeWidget>("purgeList");
    REQUIRE(waitUntil([&] { return list.topLevelItemCount() == 1; }));
    CHECK(list.topLevelItem(0)->text(1) == "3");
    CHECK(run.await<QLabel>("purgeSummary").text().contains("3 article(s) would go"));
    CHECK(items(run) == 4);
    auto& accept = run.await<QPushButton>("accept");
    REQUIRE(accept.isEnabled());
    accept.setFocus();
    Keyboard::press(Qt::Key_Space);
    REQUIRE(waitUntil([&] { return items(run) == 1; }));
    REQUIRE(waitUntil([&] { return run.action(gui::Act::Undo).isEnabled(); }));
    run.action(gui::Act::Undo).trigger();
    CHECK(waitUntil([&] { return items(run) == 4; }));
}

TEST_CASE("What comes back after a large purge shows how far it is, and Escape stops it", "[gui]") {
    RunningProgram run;
    awaitOpen(run);
    addFeed(run, "http://127.0.0.1:9/a");
    constexpr std::size_t kItems = 5000;
    sqlRows(
        run.file("library.db"),
        fmt::format("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {}) "
                    "INSERT INTO item (feed_id, identity, rung, title, arrived, sort_at) "
                    "SELECT 1, 'n' || i, 'guid', 'Article ' || i, 1600000000, 1600000000 FROM n; "
                    "INSERT INTO item_body (item_id) SELECT id FROM item; "
                    "INSERT INTO item_text (item_id) SELECT id FROM item",
                    kItems));
    run.action(gui::Act::MakeRoom).trigger();
    auto& accept = run.await<QPushButton>("accept");
    REQUIRE(waitUntil([&] { return accept.isEnabled(); }));
    accept.setFocus();
    Keyboard::press(Qt::Key_Space);
    REQUIRE(waitUntil([&] { return items(run) == 0; }));
    REQUIRE(waitUntil([&] {
        return run.find<gui::TaskDialog>("taskDialog") == nullptr &&
               run.action(gui::Act::Undo).isEnabled();
    }));

    run.action(gui::Act::Undo).trigger();
    CHECK(run.await<gui::TaskDialog>("taskDialog").windowTitle().startsWith("Undo"));
    CHECK(Keyboard::isIn("taskDialog"));
    Keyboard::press(Qt::Key_Escape);
    CHECK(items(run) == 0);
    REQUIRE(waitUntil([&] { return run.find<gui::TaskDialog>("taskDialog") == nullptr; }));
    CHECK(items(run) == 0);

    run.action(gui::Act::Undo).trigger();
    CHECK(waitUntil([&] { return items(run) == kItems; }));
    CHECK(waitUntil([&] { return run.find<gui::TaskDialog>("taskDialog") == nullptr; }));
}

TEST_CASE("The room of what was taken out is given back at once, after a question that can be "
          "declined",
          "[gui]") {
    RunningProgram run;
    awaitOpen(run);
    addFeed(run, "http://127.0.0.1:9/a");
    addOldItems(run);
    const auto make = [&] {
        run.action(gui::Act::MakeRoom).trigger();
        auto& list = run.await<QTreeWidget>("purgeList");
        return &list;
    };
    auto* list = make();
    REQUIRE(waitUntil([&] { return list->topLevelItemCount() == 1; }));
    CHECK_FALSE(run.find<QPushButton>("giveRoom")->isVisible());
    run.await<QPushButton>("accept").setFocus();
    REQUIRE(waitUntil([&] { return run.find<QPushButton>("accept")->isEnabled(); }));
    Keyboard::press(Qt::Key_Space);
    REQUIRE(waitUntil([&] { return items(run) == 1; }));
    REQUIRE(waitUntil([&] { return run.find<QDialog>("purgeDialog") == nullptr; }));

    make();
    auto& give = run.await<QPushButton>("giveRoom");
    CHECK(run.find<QLabel>("purgedBefore")->text().startsWith("3 article(s)"));
    give.setFocus();
    Keyboard::press(Qt::Key_Space);
    auto& question = run.await<QMessageBox>("roomQuestion");
    CHECK(question.text().startsWith("Give the room of 3 article(s) back now?"));
    CHECK(question.informativeText().startsWith("1 step(s) done before"));
    REQUIRE(Keyboard::isIn("roomQuestion"));
    Keyboard::press(Qt::Key_Return); // declined
    REQUIRE(waitUntil([&] { return run.find<QMessageBox>("roomQuestion") == nullptr; }));
    const auto entries = [&] {
        return run.read([](service::LibraryReader& reader) { return reader.history(); })->size();
    };
    CHECK(entries() == 2);

    QTest::keyClick(&give, Qt::Key_Space);
    QTest::keyClick(&run.await<QPushButton>("giveRoomBack"), Qt::Key_Space);
    CHECK(outcome(run).startsWith("The file is "));
    CHECK(entries() == 0);
    CHECK(waitUntil([&] { return !run.action(gui::Act::Undo).isEnabled(); }));
    CHECK(items(run) == 1);
    CHECK(sqlRows(run.file("library.db"), "PRAGMA freelist_count").at(0) == "0");
}

TEST_CASE("Everything goes into an archive and comes out of it as a library of its own", "[gui]") {
    RunningProgram run;
    awaitOpen(run);
    addFeed(run, "http://127.0.0.1:9/a");
    auto* commands = run.program().findChild<gui::CareCommands*>();
    const auto path = [&](const char* name) {
        return QString::fromStdString(run.file(name).string());
    };
    commands->exportArchiveTo(path("all.zip"));
    CHECK(outcome(run).startsWith("Everything is in "));
    Keyboard::press(Qt::Key_Return);
    REQUIRE(waitUntil([&] { return run.find<gui::TaskDialog>("taskDialog") == nullptr; }));

    commands->importArchive(path("all.zip"), path("library.db"));
    CHECK(outcome(run).startsWith("There is a library of that name already."));
    Keyboard::press(Qt::Key_Return);
    REQUIRE(waitUntil([&] { return run.find<gui::TaskDialog>("taskDialog") == nullptr; }));

    commands->importArchive(path("all.zip"), path("other.db"));
    REQUIRE(waitUntil([&] {
        return run.program().library().isOpen() &&
               run.program().library().file() == run.file("other.db");
    }));
    CHECK(feeds(run) == 1);
}

TEST_CASE("The feeds and articles of QuiteRSS are taken over, and what is no such file is told",
          "[gui]") {
    RunningProgram run;
    awaitOpen(run);
    sqlRows(run.file("feeds.db"),
            "CREATE TABLE feeds (id integer primary key, text varchar, title varchar, xmlUrl "
            "varchar, htmlUrl varchar); CREATE TABLE news (id integer primary key, feedId integer, "
            "guid varchar, title varchar, read integer default 0); INSERT INTO feeds VALUES "
            "(1, 'Un', 'Un', 'https://exemple.test/1', ''); "
            "INSERT INTO news VALUES (1, 1, 'g', 'Titre', 1)");
    auto* commands = run.program().findChild<gui::CareCommands*>();
    commands->importQuiteRss(QString::fromStdString(run.file("feeds.db").string()));
    CHECK(outcome(run) == "1 feed(s) added.\n1 article(s) added.");
    Keyboard::press(Qt::Key_Return);
    REQUIRE(waitUntil([&] { return run.find<gui::TaskDialog>("taskDialog") == nullptr; }));
    CHECK(items(run) == 1);

    writeBytes(run.file("text.db"), "no database");
    commands->importQuiteRss(QString::fromStdString(run.file("text.db").string()));
    CHECK(outcome(run) == "This file is damaged, or of another kind. Nothing was taken from it.");
}

TEST_CASE("A library too damaged to be shown is told at once, with whole words on its buttons",
          "[gui]") {
    RunningProgram run;
    awaitOpen(run);
    addFeed(run, "http://127.0.0.1:9/a");
    run.stop();
    const std::string page = sqlRows(run.file("library.db"),
                                     "SELECT rootpage FROM sqlite_schema WHERE name = 'view_count'")
                                 .at(0);
    std::string bytes = readBytes(run.file("library.db"));
    bytes.replace((std::stoul(page) - 1) * 4096, 4096, std::string(4096, '!'));
    writeBytes(run.file("library.db"), bytes);

    run.start();
    QSignalSpy damaged(&run.program().care(), &gui::LibraryCare::damaged);
    auto& button = run.await<QPushButton>("troubleRestore");
    CHECK(damaged.empty()); // that check comes seconds later
    button.setText(QString::fromUtf8("Restaurer une sauvegarde…"));
    run.find<QPushButton>("troubleOpen")->setText(QString::fromUtf8("Ouvrir une autre musette…"));
    const auto buttons = button.parentWidget()->findChildren<QPushButton*>();
    CHECK(waitUntil([&] {
        return std::ranges::all_of(
            buttons, [](const auto* one) { return one->width() >= one->sizeHint().width(); });
    }));
}

TEST_CASE("A damaged library is found after the start, and its newest copy offered", "[gui]") {
    RunningProgram run;
    awaitOpen(run);
    addFeed(run, "http://127.0.0.1:9/a");
    auto* care = &run.program().care();
    QSignalSpy cared(care, &gui::LibraryCare::cared);
    care->copyWhenDue();
    REQUIRE(waitUntil([&] { return cared.size() == 1; }));
    emit care->damaged({base::ErrorCode::LibraryDamaged, "a page is not what it was"});
    auto& button = run.await<QPushButton>("troubleRestore");
    button.setFocus();
    Keyboard::press(Qt::Key_Space);
    auto& list = run.await<QTreeWidget>("copiesList");
    REQUIRE(waitUntil([&] { return list.topLevelItemCount() == 1; }));
    Keyboard::press(Qt::Key_Return);
    REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));
    CHECK(feeds(run) == 1);
}

} // namespace musette::test
