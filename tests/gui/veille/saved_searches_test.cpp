// Saved searches in the sidebar, and all of a view marked as read.

#include "gui/app/actions.h"
#include "gui/veille/feed_tree_model.h"
#include "gui/veille/item_list_model.h"
#include "gui/veille/item_list_view.h"
#include "gui/veille/list_column.h"
#include "gui/veille/list_header.h"
#include "gui/veille/search_column.h"
#include "gui/veille/side_bar.h"
#include "reading_room.h"
#include "support/keyboard.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <array>

namespace musette::test {
namespace {

using gui::Act;
using gui::FeedTreeModel;

std::vector<FedArticle> articles() {
    return {{"Éthique des données", "<p>Texte.</p>", "Tue, 24 Nov 2026 09:00:00 +0100"},
            {"Le tutorat", "<p>Cadre ethique.</p>", "Mon, 23 Nov 2026 09:00:00 +0100"},
            {"Autre chose", "<p>Rien.</p>", "Sun, 22 Nov 2026 09:00:00 +0100"}};
}

QModelIndex saved(ReadingRoom& room) {
    return static_cast<FeedTreeModel*>(room.sideBar().model())->indexOf("search:1");
}

void waitForCount(ReadingRoom& room, int count) {
    REQUIRE(waitUntil([&] {
        return saved(room).isValid() && saved(room).data(FeedTreeModel::CountRole) == count;
    }));
}

/// Searches, goes to the button in the head of the results by the keyboard, and presses it. The
/// first of the results is open then, and read.
void saveByKeyboard(ReadingRoom& room, const QString& words) {
    room.screen->search(words);
    auto& button = room.part<QToolButton>("saveSearch");
    REQUIRE(waitUntil([&] {
        return button.isEnabled() &&
               room.part<gui::SearchColumn>("searchColumn").model().rowCount() > 0;
    }));
    room.screen->focusList();
    for (int step = 0; step < 8 && QApplication::focusWidget() != &button; ++step)
        Keyboard::press(Qt::Key_Tab, Qt::ShiftModifier);
    REQUIRE(QApplication::focusWidget() == &button);
    Keyboard::press(Qt::Key_Space);
}

/// The dialog of the saved search that is shown, with the keyboard in its name, which is chosen.
void editByKeyboard(ReadingRoom& room) {
    room.stage.actions[Act::EditSearch].trigger();
    REQUIRE(waitUntil([&] {
        const auto* dialog = room.screen->findChild<QDialog*>("savedSearchDialog");
        return dialog != nullptr && dialog->isVisible();
    }));
    REQUIRE(Keyboard::isIn("name"));
}

} // namespace

TEST_CASE("A search is saved by the keyboard and stands in the sidebar with its count", "[gui]") {
    ReadingRoom room(articles());
    CHECK_FALSE(room.stage.actions[Act::SaveSearch].isEnabled());
    saveByKeyboard(room, "ethique");
    waitForCount(room, 1);
    CHECK(room.stage.takeNotices().back() == "Search “ethique” saved in the sidebar");
    CHECK(saved(room).data().toString() == "ethique");
    CHECK(saved(room).data(Qt::AccessibleTextRole).toString().contains("1 article"));

    room.stage.actions[Act::SaveSearch].trigger();
    CHECK(waitUntil([&] {
        const auto told = room.stage.takeNotices();
        return !told.empty() && told.back() == "This search is in the sidebar already: “ethique”";
    }));
}

TEST_CASE("A saved search opens as a list that fills itself", "[gui]") {
    ReadingRoom room(articles());
    saveByKeyboard(room, "ethique");
    waitForCount(room, 1);

    room.screen->showView("search:1");
    room.waitForRows(2);
    CHECK_FALSE(room.screen->searching());
    CHECK(room.part<gui::ListHeader>("listHeader").title() == "ethique");
    auto more = articles();
    more.insert(more.begin(),
                {"Encore l’éthique", "<p>Texte.</p>", "Tue, 24 Nov 2026 10:00:00 +0100"});
    room.publish(more);
    room.refresh();
    room.waitForRows(3);
    waitForCount(room, 2);

    room.list().setFocus();
    room.key(Qt::Key_Down);
    room.waitForArticle("Encore l’éthique");
    waitForCount(room, 1);
    CHECK(room.rows() == 3);

    room.restart();
    room.waitForRows(3);
    CHECK(room.screen->viewKey() == "search:1");
}

TEST_CASE("A saved search gets another name and is removed, and undo brings it back", "[gui]") {
    ReadingRoom room(articles());
    saveByKeyboard(room, "ethique");
    waitForCount(room, 1);
    room.screen->showView("search:1");
    room.waitForRows(2);
    REQUIRE(room.stage.actions[Act::EditSearch].isEnabled());

    editByKeyboard(room);
    Keyboard::type("Déontologie");
    Keyboard::press(Qt::Key_Return);
    CHECK(waitUntil([&] { return saved(room).data().toString() == "Déontologie"; }));
    CHECK(waitUntil(
        [&] { return room.part<gui::ListHeader>("listHeader").title() == "Déontologie"; }));
    waitForCount(room, 1);

    room.stage.actions[Act::RemoveSearch].trigger();
    CHECK(waitUntil([&] { return !saved(room).isValid(); }));
    CHECK(waitUntil([&] { return room.screen->viewKey() == "inbox"; }));
    CHECK_FALSE(room.stage.actions[Act::RemoveSearch].isEnabled());
    CHECK(room.stage.takeNotices().back() == "Search “Déontologie” removed; its articles stay");

    room.undo();
    CHECK(waitUntil([&] { return saved(room).data().toString() == "Déontologie"; }));
    waitForCount(room, 1);
}

TEST_CASE("The words of a saved search are changed; wrong ones are told of as they are typed",
          "[gui]") {
    ReadingRoom room(articles());
    saveByKeyboard(room, "ethique");
    waitForCount(room, 1);
    room.screen->showView("search:1");
    room.waitForRows(2);
    editByKeyboard(room);
    auto& fault = room.part<QLabel>("searchFault");
    auto& save = room.part<QPushButton>("saveEdited");
    CHECK(fault.text().isEmpty());
    Keyboard::press(Qt::Key_Tab);
    REQUIRE(Keyboard::isIn("words"));
    Keyboard::press(Qt::Key_A, Qt::ControlModifier);
    Keyboard::type("est:etoile is:fini");
    CHECK(fault.text().contains("“is:fini” is no state"));
    CHECK_FALSE(save.isEnabled());
    Keyboard::press(Qt::Key_Return); // nothing to save
    CHECK(room.part<QDialog>("savedSearchDialog").isVisible());
    Keyboard::press(Qt::Key_A, Qt::ControlModifier);
    Keyboard::press(Qt::Key_Delete);
    CHECK(fault.text() == "A search needs something to look for.");
    Keyboard::type("autre");
    CHECK(fault.text().isEmpty());
    Keyboard::press(Qt::Key_Return);

    // It was called by its words, and still is.
    CHECK(waitUntil([&] { return saved(room).data().toString() == "autre"; }));
    CHECK(waitUntil([&] { return room.rows() == 1 && room.titleAt(0) == "Autre chose"; }));
    waitForCount(room, 1);
    room.undo();
    CHECK(waitUntil([&] { return saved(room).data().toString() == "ethique"; }));
    CHECK(waitUntil([&] { return room.rows() == 2; }));
}

TEST_CASE("The count of a saved search follows what is read, tagged and sorted, and what comes",
          "[gui]") {
    ReadingRoom room(articles());
    saveByKeyboard(room, "ethique -tag:vu");
    waitForCount(room, 1); // one of the two is open
    const auto edit = [&](auto work) {
        REQUIRE(
            room.stage.edit([&](service::LibraryEditor& editor) { return work(editor.items); }));
    };
    const std::array both{room.row("Éthique des données").id, room.row("Le tutorat").id};
    const std::array one{both[1]};
    edit([&](auto& items) { return items.markRead(both, false); });
    waitForCount(room, 2);
    edit([&](auto& items) { return items.tag(one, std::array<std::string, 1>{"Vu"}); });
    waitForCount(room, 1);
    edit([&](auto& items) { return items.untag(one, std::array<std::string, 1>{"Vu"}); });
    waitForCount(room, 2);
    edit([&](auto& items) { return items.triage(one, model::Triage::LetGo); });
    waitForCount(room, 1);
    room.undo();
    waitForCount(room, 2);

    auto more = articles();
    more.at(1).html = "<p>Ce texte a changé de sujet.</p>";
    more.push_back({"Encore l’éthique", "<p>Texte.</p>", "Tue, 24 Nov 2026 10:00:00 +0100"});
    room.publish(more);
    room.refresh();
    CHECK(waitUntil([&] { return !room.row("Le tutorat").unread || room.rows() > 0; }));
    waitForCount(room, 2); // one no more, another one more
    const std::array fresh{room.row("Encore l’éthique").id};
    edit([&](auto& items) { return items.markRead(fresh, true); });
    waitForCount(room, 1);
}

TEST_CASE("All of a view is marked as read, also what is not on the screen, and undo takes it back",
          "[gui]") {
    std::vector<FedArticle> many;
    for (int i = 0; i < 700; ++i)
        many.push_back({"Article " + std::to_string(i)});
    ReadingRoom room({});
    room.publish(many);
    room.refresh();
    REQUIRE(waitUntil([&] { return room.rows() == 700; }));
    const auto unread = [&] {
        return room.stage.read([](service::LibraryReader& reader) { return reader.overview(); })
            ->counts.unread;
    };
    room.screen->showView("all");
    REQUIRE(waitUntil([&] { return room.screen->viewKey() == "all" && room.rows() == 700; }));

    room.stage.actions[Act::MarkAllRead].trigger();

    CHECK(waitUntil([&] { return unread() == 0; }));
    CHECK(room.stage.takeNotices().back() == "700 article(s) of “Everything” marked as read");
    room.undo();
    CHECK(unread() == 700);
}

TEST_CASE("All that a search finds is marked as read, nothing else", "[gui]") {
    ReadingRoom room(articles());
    room.screen->search("ethique");
    REQUIRE(waitUntil(
        [&] { return room.part<gui::SearchColumn>("searchColumn").model().rowCount() == 2; }));
    room.stage.actions[Act::MarkAllRead].trigger();
    CHECK(room.waitForRow("Le tutorat", [](const auto& row) { return !row.unread; }));
    CHECK_FALSE(room.row("Éthique des données").unread);
    CHECK(room.row("Autre chose").unread);

    room.stage.actions[Act::MarkAllRead].trigger();
    CHECK(waitUntil([&] {
        const auto told = room.stage.takeNotices();
        return !told.empty() && told.back() == "Nothing is unread here";
    }));
}

} // namespace musette::test
