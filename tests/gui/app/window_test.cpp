#include "gui/app/areas.h"
#include "gui/look/banner.h"
#include "gui/welcome/trouble_page.h"
#include "support/running_program.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QSplitter>
#include <QTabBar>
#include <QTranslator>
#include <QTreeWidget>
#include <sqlite3.h>

namespace musette::test {
namespace {

void fill(RunningProgram& run) {
    REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));
    const auto added = run.edit([](service::LibraryEditor& editor) {
        return editor.items.addPage("https://site.example/1", "Une page");
    });
    REQUIRE(added.has_value());
    REQUIRE(waitUntil([&] { return run.window().showsScreen(); }));
}

QString mnemonicOf(const QString& text) {
    const QString shown = QString(text).replace("&&", "");
    const qsizetype at = shown.indexOf('&');
    return at < 0 ? QString() : shown.mid(at + 1, 1).toLower();
}

void checkMnemonics(const QList<QAction*>& entries) {
    QSet<QString> seen;
    for (const QAction* entry : entries) {
        const QString letter = mnemonicOf(entry->text());
        INFO(entry->text().toStdString());
        if (!letter.isEmpty())
            CHECK_FALSE(seen.contains(letter));
        seen.insert(letter);
    }
}

} // namespace

TEST_CASE("Every command is in a menu, and mnemonics are unique in each, in French as well",
          "[gui]") {
    QTranslator french;
    if (GENERATE(false, true)) {
        REQUIRE(french.load("musette_fr", ":/i18n"));
        QCoreApplication::installTranslator(&french);
    }
    RunningProgram run;
    CHECK(run.window().menuBar()->actions().first()->text() ==
          (french.isEmpty() ? "&File" : "&Fichier"));
    const QMenuBar& bar = *run.window().menuBar();
    checkMnemonics(bar.actions());
    QSet<const QAction*> reachable;
    for (const QAction* top : bar.actions()) {
        checkMnemonics(top->menu()->actions());
        for (const QAction* entry : top->menu()->actions()) {
            reachable.insert(entry);
            if (entry->menu() == nullptr)
                continue;
            checkMnemonics(entry->menu()->actions());
            for (const QAction* below : entry->menu()->actions())
                reachable.insert(below);
        }
    }
    for (const QAction* action : run.surroundings().actions.findChildren<QAction*>()) {
        INFO(action->text().toStdString());
        CHECK(reachable.contains(action));
    }
}

TEST_CASE("No menu is taller than a small screen, in French and with large letters", "[gui]") {
    QTranslator french;
    REQUIRE(french.load("musette_fr", ":/i18n"));
    QCoreApplication::installTranslator(&french);
    const QFont before = QApplication::font();
    const int points = GENERATE(10, 14);
    QApplication::setFont(QFont("Noto Sans", points));
    {
        RunningProgram run;
        for (const QMenu* menu : run.window().findChildren<QMenu*>()) {
            if (menu->objectName().isEmpty() || menu->isEmpty())
                continue;
            INFO(menu->objectName().toStdString());
            int height = 0;
            for (const QAction* entry : menu->actions())
                height += menu->actionGeometry(const_cast<QAction*>(entry)).height();
            CHECK(height > 0);
            CHECK(height < (points == 10 ? 700 : 800));
        }
    }
    QApplication::setFont(before);
}

TEST_CASE("A letter typed into the menus is the key of an entry and decides on no article",
          "[gui]") {
    RunningProgram run;
    fill(run);
    run.window().activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&run.window()));
    QAction& letGo = run.surroundings().actions[gui::Act::LetGo];
    letGo.setEnabled(true);
    QSignalSpy decided(&letGo, &QAction::triggered);
    QMenuBar& bar = *run.window().menuBar();

    bar.setFocus();
    QTest::keyClick(&bar, Qt::Key_P);
    auto* help = run.find<QMenu>("helpMenu");
    help->popup({});
    QTest::keyClick(help, Qt::Key_P);
    help->close();

    CHECK(decided.count() == 0);
}

TEST_CASE(
    "Ctrl+1, 2 and 3 change the screen, also as the digit row of a French keyboard gives them",
    "[gui]") {
    RunningProgram run;
    fill(run);
    run.window().activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&run.window()));

    QTest::keyClick(&run.window(), Qt::Key_2, Qt::ControlModifier);
    CHECK(run.window().screen() == gui::Screen::Journee);
    QTest::keyClick(&run.window(), Qt::Key_QuoteDbl, Qt::ControlModifier);
    CHECK(run.window().screen() == gui::Screen::Rapport);
    QTest::keyClick(&run.window(), Qt::Key_Ampersand, Qt::ControlModifier);
    CHECK(run.window().screen() == gui::Screen::Veille);
    CHECK(run.find<QTabBar>("screens")->currentIndex() == 0);
}

TEST_CASE("Ctrl+F goes to the search, and what is typed is looked for once the keys rest",
          "[gui]") {
    RunningProgram run;
    fill(run);
    REQUIRE(QTest::qWaitForWindowActive(&run.window()));

    QTest::keyClick(&run.window(), Qt::Key_F, Qt::ControlModifier);
    CHECK(run.await<QLineEdit>("search").hasFocus());
}

TEST_CASE("F6 walks through top bar, panes and status in the order of the eye, and comes round",
          "[gui]") {
    QWidget window;
    auto* bar = new QLineEdit(&window);
    auto* panes = new QSplitter(&window);
    auto* status = new QLineEdit(&window);
    QList<QWidget*> fields{bar};
    for (int pane = 0; pane < 3; ++pane) {
        auto* part = new QWidget;
        fields << new QLineEdit(part);
        panes->addWidget(part);
    }
    fields << status;
    window.show();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    bar->setFocus();

    for (qsizetype step = 1; step <= fields.size(); ++step) {
        gui::focusArea(gui::areasOf(*bar, *panes, *status), +1);
        CHECK(QApplication::focusWidget() == fields[step % fields.size()]);
    }
    gui::focusArea(gui::areasOf(*bar, *panes, *status), -1);
    CHECK(QApplication::focusWidget() == status);
    panes->widget(2)->hide();
    gui::focusArea(gui::areasOf(*bar, *panes, *status), -1);
    CHECK(QApplication::focusWidget() == fields[2]);
}

TEST_CASE(
    "While the inbox is sorted its keys stand in the place of the status, in its screen alone",
    "[gui]") {
    RunningProgram run;
    fill(run);
    const auto& status = run.await<QWidget>("status");
    run.action(gui::Act::ShowVeille).trigger();
    REQUIRE(status.isVisible());
    run.action(gui::Act::Triage).trigger();
    CHECK_FALSE(status.isVisible());
    run.action(gui::Act::ShowJournee).trigger();
    CHECK(status.isVisible());
    run.action(gui::Act::ShowVeille).trigger();
    CHECK_FALSE(status.isVisible());
    run.action(gui::Act::Triage).trigger();
    CHECK(status.isVisible());
}

TEST_CASE("The window comes back on the screen and in the size it was left", "[gui]") {
    RunningProgram run;
    fill(run);
    run.window().resize(1100, 700);
    run.window().showScreen(gui::Screen::Rapport);
    run.restart();

    CHECK(waitUntil([&] { return run.window().showsScreen(); }));
    CHECK(run.window().screen() == gui::Screen::Rapport);
    CHECK(run.window().size() == QSize(1100, 700));
}

TEST_CASE("A step is taken back by Ctrl+Z, and from the history after a restart", "[gui]") {
    RunningProgram run;
    fill(run);
    const auto all = [&] {
        const auto overview =
            run.read([](service::LibraryReader& reader) { return reader.overview(); });
        return overview ? overview->counts.all : -1;
    };
    const auto second = run.edit([](service::LibraryEditor& editor) {
        return editor.items.addPage("https://site.example/2", "Une autre");
    });
    REQUIRE(second.has_value());
    REQUIRE(QTest::qWaitForWindowActive(&run.window()));
    REQUIRE(waitUntil([&] { return run.action(gui::Act::Undo).isEnabled(); }));
    QTest::keyClick(&run.window(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(waitUntil([&] { return all() == 1; }));

    run.restart();
    REQUIRE(waitUntil([&] { return run.action(gui::Act::History).isEnabled(); }));
    run.action(gui::Act::History).trigger();
    auto& list = run.await<QTreeWidget>("history");
    REQUIRE(waitUntil([&] { return list.topLevelItemCount() == 2; }));
    CHECK(list.topLevelItem(0)->text(2) == "undone");
    CHECK(list.currentItem() == list.topLevelItem(1));
    QTest::mouseClick(&run.await<QPushButton>("takeBack"), Qt::LeftButton);
    CHECK(waitUntil([&] { return all() == 0; }));
}

TEST_CASE("A library of a newer version is left untouched and the window says what to do",
          "[gui]") {
    RunningProgram run;
    fill(run);
    run.stop();
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(run.file("library.db").c_str(), &database) == SQLITE_OK);
    REQUIRE(sqlite3_exec(database, "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA user_version = 9999",
                         nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
    const std::string before = readBytes(run.file("library.db"));
    run.start();

    REQUIRE(waitUntil([&] { return run.window().trouble().isVisible(); }));
    CHECK(run.window().trouble().text().contains("newer version"));
    CHECK_FALSE(run.action(gui::Act::AddFeed).isEnabled());
    CHECK(run.action(gui::Act::OpenLibrary).isEnabled());
    run.window().resize(1920, 1080);
    QCoreApplication::processEvents();
    for (const QLabel* label : run.window().trouble().findChildren<QLabel*>())
        CHECK(label->height() >= label->heightForWidth(label->width())); // no line is cut
    run.stop();
    CHECK(readBytes(run.file("library.db")) == before);
}

TEST_CASE("A file that is no library is left untouched and the window says so", "[gui]") {
    RunningProgram run;
    run.stop();
    std::filesystem::remove(run.file("library.db"));
    std::filesystem::remove(run.file("library.db-wal"));
    std::filesystem::remove(run.file("library.db-shm"));
    writeBytes(run.file("library.db"), "A letter, no library.");
    run.start();

    REQUIRE(waitUntil([&] { return run.window().trouble().isVisible(); }));
    CHECK(run.window().trouble().text().contains("no library of Musette"));
    run.stop();
    CHECK(readBytes(run.file("library.db")) == "A letter, no library.");
}

TEST_CASE("A second window on the same library says where it is open", "[gui]") {
    RunningProgram run;
    fill(run);
    gui::Composition second(
        *qApp,
        {run.file("library.db"), QString::fromStdString(run.file("second.ini").string()), {}});
    second.begin();

    REQUIRE(waitUntil([&] { return second.window().trouble().isVisible(); }));
    CHECK(second.window().trouble().text().contains("Another window"));
    run.stop();
    auto* retry = second.window().findChild<QPushButton*>("troubleRetry");
    QTest::mouseClick(retry, Qt::LeftButton);
    CHECK(waitUntil([&] { return second.window().showsScreen(); }));
}

TEST_CASE("A full disk is told in a bar that stays", "[gui]") {
    RunningProgram run;
    fill(run);
    run.surroundings().bridge.edit([](service::LibraryEditor&) -> base::Status {
        return base::fail(base::ErrorCode::DiskFull, "no room");
    });
    CHECK(waitUntil([&] { return run.window().savingBanner().text().contains("disk is full"); }));
}

} // namespace musette::test
