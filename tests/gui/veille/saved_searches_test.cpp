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

#include <QInputDialog>
#include <QMenu>
#include <QToolButton>

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

TEST_CASE("A saved search is renamed and removed, and undo brings it back", "[gui]") {
    ReadingRoom room(articles());
    saveByKeyboard(room, "ethique");
    waitForCount(room, 1);
    room.screen->showView("search:1");
    room.waitForRows(2);
    REQUIRE(room.stage.actions[Act::RenameSearch].isEnabled());

    room.stage.actions[Act::RenameSearch].trigger();
    auto& dialog = room.part<QInputDialog>("renameSearch");
    dialog.setTextValue("Déontologie");
    QTest::keyClick(&dialog, Qt::Key_Return);
    CHECK(waitUntil([&] { return saved(room).data().toString() == "Déontologie"; }));
    CHECK(waitUntil(
        [&] { return room.part<gui::ListHeader>("listHeader").title() == "Déontologie"; }));

    room.stage.actions[Act::RemoveSearch].trigger();
    CHECK(waitUntil([&] { return !saved(room).isValid(); }));
    CHECK(waitUntil([&] { return room.screen->viewKey() == "inbox"; }));
    CHECK_FALSE(room.stage.actions[Act::RemoveSearch].isEnabled());
    CHECK(room.stage.takeNotices().back() == "Search “Déontologie” removed; its articles stay");

    room.undo();
    CHECK(waitUntil([&] { return saved(room).data().toString() == "Déontologie"; }));
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
