// Where the keyboard is, where Tab and F6 lead, and what assistive tools hear of it, in the screens
// and in the dialogs of the running program.

#include "gui/app/areas.h"
#include "gui/app/top_bar.h"
#include "gui/look/status_strip.h"
#include "support/keyboard.h"
#include "support/running_program.h"

#include <QAccessible>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>

namespace musette::test {
namespace {

using gui::Act;
using gui::Screen;

/// Some articles and a session of one day with a sequence.
void fill(RunningProgram& run) {
    REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));
    const auto filled = run.edit([](service::LibraryEditor& editor) -> base::Status {
        for (const char* title : {"Un", "Deux", "Trois"}) {
            const auto page =
                editor.items.addPage(std::string("https://site.example/") + title, title);
            if (!page)
                return std::unexpected(page.error());
        }
        model::Session session;
        session.title = "Former à distance";
        session.startsOn = session.endsOn = std::chrono::year{2026} / 11 / 24;
        const auto id = editor.sessions.create(session);
        return id ? base::Status{} : std::unexpected(id.error());
    });
    REQUIRE(filled.has_value());
    REQUIRE(waitUntil(
        [&] { return run.window().showsScreen() && run.surroundings().session.exists(); }));
    const auto half = run.surroundings().session.halfDay();
    const auto sequence = run.edit([half](service::LibraryEditor& editor) {
        model::Sequence opening;
        opening.halfDay = half;
        opening.title = "Ouverture";
        return editor.sessions.addSequence(opening);
    });
    REQUIRE(sequence.has_value());
    REQUIRE(waitUntil([&] { return run.surroundings().session.sequence() == *sequence; }));
    auto& list = run.await<QListView>("items");
    REQUIRE(waitUntil([&] { return list.model()->rowCount() == 3; }));
}

std::string described(const QWidget& widget) {
    return (widget.metaObject()->className() + (' ' + widget.objectName()) + " “" +
            widget.accessibleName() + "”")
        .toStdString();
}

bool takesTab(const QWidget& widget) {
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) != 0;
}

/// What in a window takes the keyboard and is called nothing.
std::string nameless(const QWidget& window) {
    std::string list;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        // Qt's own parts speak for the widget they are in.
        if (!takesTab(*widget) || widget->window() != &window ||
            widget->objectName().startsWith("qt_"))
            continue;
        QAccessibleInterface* face =
            QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
        if (face == nullptr || face->text(QAccessible::Name).isEmpty())
            list += described(*widget) + "; ";
    }
    return list;
}

/// What Tab leads to, from where the keyboard is until it comes round.
std::vector<QWidget*> walk() {
    std::vector<QWidget*> way;
    const QWidget* first = &Keyboard::focus();
    for (int steps = 0; steps < 200; ++steps) {
        QWidget* here = &Keyboard::focus();
        if (here == first && !way.empty())
            break;
        if (way.empty() || way.back() != here)
            way.push_back(here);
        Keyboard::press(Qt::Key_Tab);
    }
    return way;
}

QRect placeOf(const QWidget& widget) {
    return {widget.mapTo(widget.window(), QPoint(0, 0)), widget.size()};
}

bool sameRow(const QRect& one, const QRect& other) {
    return one.top() <= other.bottom() && other.top() <= one.bottom();
}

/// By the eye: from left to right in a row, however high its parts are, and row after row.
bool comesBefore(const QWidget* one, const QWidget* other) {
    const QRect here = placeOf(*one);
    const QRect there = placeOf(*other);
    return sameRow(here, there) ? here.left() < there.left() : here.top() < there.top();
}

/// Down the rows, and from left to right in each; what leads elsewhere is told.
std::string strayIn(const std::vector<QWidget*>& way) {
    std::string list;
    for (std::size_t i = 1; i < way.size(); ++i) {
        const QRect before = placeOf(*way[i - 1]);
        const QRect here = placeOf(*way[i]);
        const bool above = here.bottom() < before.top();
        if (above || (sameRow(here, before) && here.right() < before.left()))
            list += described(*way[i - 1]) + " → " + described(*way[i]) + "; ";
    }
    return list;
}

struct DialogCase {
    Act act;
    const char* name;
};

} // namespace

TEST_CASE("At the start the keyboard is in the articles, and ↓ chooses the first", "[gui]") {
    RunningProgram run;
    fill(run);
    run.restart();
    REQUIRE(Keyboard::isIn("items"));
    auto& list = run.await<QListView>("items");
    REQUIRE(waitUntil([&] { return list.model()->rowCount() == 3; }));
    CHECK_FALSE(list.currentIndex().isValid());
    Keyboard::press(Qt::Key_Down);
    CHECK(list.currentIndex().row() == 0);
    Keyboard::press(Qt::Key_Return);
    CHECK(Keyboard::isIn("article"));
    Keyboard::press(Qt::Key_Escape);
    CHECK(Keyboard::isIn("items"));
}

TEST_CASE("Each screen has the keyboard where its work is, and gets it back where it was",
          "[gui]") {
    RunningProgram run;
    fill(run);
    REQUIRE(Keyboard::isIn("items"));
    Keyboard::press(Qt::Key_2, Qt::ControlModifier);
    CHECK(Keyboard::isIn("captureText"));
    Keyboard::press(Qt::Key_3, Qt::ControlModifier);
    CHECK(Keyboard::isIn("rapportScreen"));
    run.await<QWidget>("reportOutline").setFocus();
    Keyboard::press(Qt::Key_1, Qt::ControlModifier);
    CHECK(Keyboard::isIn("items"));
    Keyboard::press(Qt::Key_3, Qt::ControlModifier);
    CHECK(Keyboard::isIn("reportOutline"));
    // The arrows walk through the tabs, so the keyboard stays there.
    auto& tabs = run.await<QTabBar>("screens");
    tabs.setFocus(Qt::TabFocusReason);
    Keyboard::press(Qt::Key_Left);
    CHECK(run.window().screen() == Screen::Journee);
    CHECK(tabs.hasFocus());
}

TEST_CASE("A search that leads to the articles keeps the keyboard in its field", "[gui]") {
    RunningProgram run;
    fill(run);
    Keyboard::press(Qt::Key_2, Qt::ControlModifier);
    Keyboard::press(Qt::Key_F, Qt::ControlModifier);
    Keyboard::type("deux");
    CHECK(run.window().screen() == Screen::Veille);
    CHECK(Keyboard::isIn("search"));
    CHECK(run.await<QLineEdit>("search").text() == "deux");
}

TEST_CASE("Enter on a view of the sidebar goes on in its articles", "[gui]") {
    RunningProgram run;
    fill(run);
    run.await<QWidget>("sidebar").setFocus();
    Keyboard::press(Qt::Key_Down);
    CHECK(Keyboard::isIn("sidebar"));
    Keyboard::press(Qt::Key_Up);
    auto& list = run.await<QListView>("items");
    REQUIRE(waitUntil([&] { return list.model()->rowCount() == 3; }));
    Keyboard::press(Qt::Key_Return);
    CHECK(Keyboard::isIn("items"));
}

TEST_CASE("F6 leads through the areas of each screen from left to right, to what they are for",
          "[gui]") {
    RunningProgram run;
    fill(run);
    const auto round = [&](int areas) {
        QStringList names;
        for (int area = 0; area < areas; ++area) {
            names << Keyboard::focus().objectName();
            Keyboard::press(Qt::Key_F6);
        }
        return names.join(' ').toStdString();
    };
    REQUIRE(Keyboard::isIn("items"));
    Keyboard::press(Qt::Key_Down);
    (void)run.await<QWidget>("article");
    CHECK(round(2) == "items article");
    CHECK(Keyboard::isIn("sessionPanel"));
    Keyboard::press(Qt::Key_F6);
    if (run.window().status().isAncestorOf(&Keyboard::focus()))
        Keyboard::press(Qt::Key_F6);
    CHECK(run.window().topBar().isAncestorOf(&Keyboard::focus()));
    Keyboard::press(Qt::Key_F6);
    CHECK(Keyboard::isIn("sidebar"));
    Keyboard::press(Qt::Key_F6, Qt::ShiftModifier);
    CHECK(run.window().topBar().isAncestorOf(&Keyboard::focus()));
}

TEST_CASE("F6 reaches the session panel where it lies over the text", "[gui]") {
    RunningProgram run;
    fill(run);
    run.window().resize(1000, 640);
    REQUIRE(waitUntil([&] {
        return !run.await<QWidget>("items").isHidden() &&
               !run.action(Act::SessionPanel).isChecked();
    }));
    Keyboard::press(Qt::Key_F9);
    REQUIRE(run.action(Act::SessionPanel).isChecked());
    bool reached = false;
    for (int steps = 0; steps < 6 && !reached; ++steps) {
        Keyboard::press(Qt::Key_F6);
        reached = run.await<QWidget>("sessionPanel").isAncestorOf(&Keyboard::focus());
    }
    CHECK(reached);
}

TEST_CASE("Tab leads through each screen, in the day's and the report's by the order of the eye; "
          "all has a name",
          "[gui]") {
    RunningProgram run;
    fill(run);
    const auto screen = GENERATE(Screen::Veille, Screen::Journee, Screen::Rapport);
    const Qt::Key keys[] = {Qt::Key_1, Qt::Key_2, Qt::Key_3};
    Keyboard::press(keys[static_cast<int>(screen)], Qt::ControlModifier);
    REQUIRE(waitUntil([&] { return run.window().screen() == screen; }));
    if (screen == Screen::Veille) {
        Keyboard::press(Qt::Key_Down);
        (void)run.await<QWidget>("article");
    }
    CHECK(nameless(run.window()) == "");

    const std::vector<QWidget*> way = walk();
    std::string names;
    for (const QWidget* widget : way)
        names += described(*widget) + "; ";
    INFO(names);
    CHECK(way.size() > 8);
    const QList<QWidget*> areas =
        gui::areasOf(run.window().topBar(), *run.find<QStackedWidget>("pages")->currentWidget(),
                     run.window().status());
    for (const QWidget* area : areas) {
        std::vector<QWidget*> inside;
        std::ranges::copy_if(way, std::back_inserter(inside), [area](const QWidget* widget) {
            return widget == area || area->isAncestorOf(widget);
        });
        // The walk began within one of them.
        std::ranges::rotate(inside, std::ranges::min_element(inside, comesBefore));
        CHECK(strayIn(inside) == "");
    }
}

TEST_CASE("Dialogs take the keyboard, lead it downwards, name all, and give it back", "[gui]") {
    RunningProgram run;
    fill(run);
    REQUIRE(Keyboard::isIn("items"));
    const auto [act, name] = GENERATE(
        DialogCase{Act::AddFeed, "addFeedDialog"}, DialogCase{Act::StarterPack, "packDialog"},
        DialogCase{Act::NewSession, "sessionDialog"}, DialogCase{Act::EditSession, "sessionDialog"},
        DialogCase{Act::AddSequence, "sequenceDialog"}, DialogCase{Act::AddDay, "dayDialog"},
        DialogCase{Act::EditHalfDay, "halfDayDialog"}, DialogCase{Act::History, "historyDialog"},
        DialogCase{Act::Settings, "settingsDialog"}, DialogCase{Act::FeedJournal, "feedJournal"},
        DialogCase{Act::Shortcuts, "shortcutsDialog"}, DialogCase{Act::About, "aboutDialog"});
    INFO(name);
    REQUIRE(waitUntil([&, wanted = act] { return run.action(wanted).isEnabled(); }));
    run.action(act).trigger();
    const auto& dialog = run.await<QDialog>(name);
    REQUIRE(waitUntil([&] { return Keyboard::focus().window() == &dialog; }));
    CHECK_FALSE(dialog.windowTitle().isEmpty());
    CHECK(nameless(dialog) == "");
    std::vector<QWidget*> way = walk();
    const auto first = std::ranges::min_element(way, {}, [](const QWidget* widget) {
        return std::pair(placeOf(*widget).top(), placeOf(*widget).left());
    });
    std::ranges::rotate(way, first);
    CHECK(strayIn(way) == "");
    Keyboard::press(Qt::Key_Escape);
    CHECK(Keyboard::isIn("items"));
}

TEST_CASE("Each page of the settings names all that takes the keyboard", "[gui]") {
    RunningProgram run;
    fill(run);
    run.action(Act::Settings).trigger();
    auto& pages = run.await<QListWidget>("settingsPages");
    for (int page = 0; page < pages.count(); ++page) {
        pages.setCurrentRow(page);
        INFO(pages.item(page)->text().toStdString());
        CHECK(nameless(*pages.window()) == "");
    }
}

} // namespace musette::test
