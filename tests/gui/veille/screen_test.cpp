#include "gui/veille/feed_tree_model.h"
#include "gui/veille/item_list_view.h"
#include "gui/veille/list_header.h"
#include "gui/veille/reading_view.h"
#include "gui/veille/side_bar.h"
#include "reading_room.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QToolButton>

namespace musette::test {

TEST_CASE("A feed chosen in the sidebar is listed, and its commands are on while it is", "[gui]") {
    ReadingRoom room(threeArticles());
    CHECK_FALSE(room.stage.actions[gui::Act::RefreshFeed].isEnabled());
    room.sideBar().setFocus();
    const QString key = QString("feed:%1").arg(room.feed.value);
    for (int i = 0; i < 20 && room.screen->viewKey() != key; ++i)
        room.key(Qt::Key_Down);

    CHECK(room.screen->viewKey() == key);
    room.waitForRows(3);
    CHECK(room.part<gui::ListHeader>("listHeader").title() == "Formation Actu");
    CHECK(room.stage.actions[gui::Act::RefreshFeed].isEnabled());

    room.screen->showView("inbox");
    CHECK_FALSE(room.stage.actions[gui::Act::RefreshFeed].isEnabled());
}

TEST_CASE("A feed that is no longer followed gives way to the inbox", "[gui]") {
    ReadingRoom room(threeArticles());
    room.screen->showView(QString("feed:%1").arg(room.feed.value));
    room.waitForRows(3);

    REQUIRE(room.stage.edit(
        [&](service::LibraryEditor& editor) { return editor.feeds.remove(room.feed); }));

    CHECK(waitUntil([&] { return room.screen->viewKey() == "inbox"; }));
}

TEST_CASE("Enter on the title of a section adds to it", "[gui]") {
    ReadingRoom room(threeArticles());
    QSignalSpy feed(room.screen.get(), &gui::VeilleScreen::addFeedWanted);
    QSignalSpy session(room.screen.get(), &gui::VeilleScreen::sessionWanted);
    auto* tree = qobject_cast<gui::FeedTreeModel*>(room.sideBar().model());
    REQUIRE(tree != nullptr);
    room.sideBar().setFocus();

    room.sideBar().setCurrentIndex(tree->indexOf("section:feeds"));
    room.key(Qt::Key_Return);
    CHECK(feed.count() == 1);
    room.sideBar().setCurrentIndex(tree->indexOf("section:sessions"));
    room.key(Qt::Key_Return);
    CHECK(session.count() == 1);
}

TEST_CASE("Sections are closed and opened by a click and by keys, and stay so", "[gui]") {
    ReadingRoom room(threeArticles());
    auto* tree = qobject_cast<gui::FeedTreeModel*>(room.sideBar().model());
    REQUIRE(tree != nullptr);
    room.sideBar().setFocus();
    const auto section = [&] { return tree->indexOf("section:feeds"); };
    const auto isOpen = [&] { return room.sideBar().isExpanded(section()); };
    const QString feed = QString("feed:%1").arg(room.feed.value);
    room.screen->showView("inbox");
    QTest::mouseClick(room.sideBar().viewport(), Qt::LeftButton, {},
                      room.sideBar().visualRect(section()).center());
    CHECK_FALSE(isOpen());
    CHECK(room.sideBar().currentIndex() == tree->indexOf("inbox"));
    room.screen->showView(feed);
    room.waitForRows(3);
    CHECK(isOpen()); // what is shown is seen

    QTest::mouseClick(room.sideBar().viewport(), Qt::LeftButton, {},
                      room.sideBar().visualRect(section()).center());
    CHECK_FALSE(isOpen());
    CHECK(room.screen->viewKey() == feed);

    // Another feed makes the tree anew.
    REQUIRE(room.stage.edit([](service::LibraryEditor& editor) {
        return editor.feeds.add({"https://autre.exemple.test/flux", "", ""});
    }));
    REQUIRE(waitUntil([&] { return tree->rowCount(section()) == 2; }));
    CHECK_FALSE(isOpen());
    CHECK(room.screen->viewKey() == feed);
    room.screen->showView("inbox");
    room.restart();
    tree = qobject_cast<gui::FeedTreeModel*>(room.sideBar().model());
    REQUIRE(waitUntil([&] { return tree->rowCount(section()) == 2; }));
    CHECK_FALSE(isOpen());

    room.sideBar().setFocus();
    room.sideBar().setCurrentIndex(section());
    room.key(Qt::Key_Right);
    CHECK(isOpen());
    room.key(Qt::Key_Left);
    CHECK_FALSE(isOpen());
}

TEST_CASE("All that takes the keyboard has a name for assistive tools", "[gui]") {
    ReadingRoom room(threeArticles());
    room.stage.addSession();
    room.key(Qt::Key_Down);
    room.waitForArticle("Le premier texte.");

    QStringList nameless;
    int focusable = 0;
    for (QWidget* widget : room.screen->findChildren<QWidget*>()) {
        if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0)
            continue;
        ++focusable;
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        if (face == nullptr || face->text(QAccessible::Name).isEmpty())
            nameless << widget->metaObject()->className() + (' ' + widget->objectName());
    }
    CHECK(focusable > 12);
    CHECK(nameless.join(", ").toStdString() == "");
}

TEST_CASE("A row says all that it shows", "[gui]") {
    ReadingRoom room(threeArticles());
    const QString said = room.list().model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    CHECK(said.startsWith("Unread. Formation Actu. Premier"));
}

TEST_CASE("A narrow window calls the sidebar by a button, and lays the panel over the text",
          "[gui]") {
    ReadingRoom room(threeArticles());
    room.stage.addSession();
    room.screen->resize(960, 560);
    REQUIRE(waitUntil([&] { return room.screen->width() == 960; }));
    CHECK_FALSE(room.sideBar().isVisible());
    CHECK_FALSE(room.stage.actions[gui::Act::SessionPanel].isChecked());

    room.stage.actions[gui::Act::SessionPanel].trigger();
    CHECK(room.stage.actions[gui::Act::SessionPanel].isChecked());
    for (auto* button : room.part<QWidget>("listHeader").findChildren<QToolButton*>()) {
        if (button->accessibleName() == "Views, sessions, feeds and tags")
            button->click();
    }
    CHECK(room.sideBar().isVisible());
    room.sideBar().choose("all");
    CHECK_FALSE(room.sideBar().isVisible());

    room.screen->resize(1280, 717);
    CHECK(waitUntil([&] { return room.sideBar().isVisible(); }));
}

TEST_CASE("The view and the open article come back at the next start", "[gui]") {
    ReadingRoom room(threeArticles());
    room.screen->showView("all");
    room.waitForRows(3);
    room.list().setFocus();
    room.key(Qt::Key_Down);
    room.key(Qt::Key_Down);
    room.waitForArticle("Le deuxième texte.");

    room.restart();

    room.waitForRows(3);
    CHECK(room.screen->viewKey() == "all");
    CHECK(room.chosenTitle() == "Deuxième");
    room.waitForArticle("Le deuxième texte.");
}

TEST_CASE("Ten thousand articles are listed at once, and read at their end", "[gui]") {
    std::vector<FedArticle> articles;
    for (int i = 0; i < 10'000; ++i)
        articles.push_back({"Article " + std::to_string(i), "<p>Texte.</p>"});
    ReadingRoom room({});
    room.publish(articles);
    room.refresh();
    REQUIRE(waitUntil([&] { return room.rows() == 10'000; }));

    QElapsedTimer time;
    time.start();
    room.screen->showView("all");
    REQUIRE(waitUntil([&] {
        return room.screen->viewKey() == "all" && room.rows() == 10'000 &&
               !room.titleAt(0).isEmpty();
    }));
    // A second is what a reader is promised; slow machines get room.
    CHECK(time.elapsed() < 3000);

    room.list().setFocus();
    room.key(Qt::Key_End);
    CHECK(room.list().currentIndex().row() == 9'999);
    CHECK(waitUntil([&] { return !room.titleAt(9'999).isEmpty(); }));
    room.waitForArticle(room.titleAt(9'999));
}

} // namespace musette::test
