#include "gui/veille/empty_page.h"
#include "gui/veille/feed_card.h"
#include "gui/veille/item_list_view.h"
#include "gui/veille/list_column.h"
#include "gui/veille/list_header.h"
#include "gui/veille/reading_view.h"
#include "gui/veille/side_bar.h"
#include "gui/veille/triage_strip.h"
#include "reading_room.h"

#include <QLabel>
#include <QPushButton>

namespace musette::test {
namespace {

void startSorting(ReadingRoom& room) {
    room.stage.actions[gui::Act::Triage].trigger();
    REQUIRE(waitUntil([&] { return room.chosenTitle() == "Premier"; }));
}

gui::EmptyPage* shownPage(ReadingRoom& room) {
    for (auto* page : room.screen->findChildren<gui::EmptyPage*>()) {
        if (page->isVisible())
            return page;
    }
    return nullptr;
}

QPushButton* button(ReadingRoom& room, const QString& text) {
    for (auto* found : shownPage(room)->findChildren<QPushButton*>()) {
        if (found->text() == text)
            return found;
    }
    return nullptr;
}

} // namespace

TEST_CASE("Sorting folds sidebar and panel away, and Escape comes back", "[gui]") {
    ReadingRoom room(threeArticles());
    auto& strip = room.part<gui::TriageStrip>("triageStrip");
    REQUIRE_FALSE(strip.isVisible());

    startSorting(room);
    CHECK(strip.isVisible());
    CHECK_FALSE(room.sideBar().isVisible());
    CHECK(strip.progress() == "0 of 3");

    room.key(Qt::Key_Escape);
    CHECK_FALSE(strip.isVisible());
    CHECK(room.sideBar().isVisible());
    CHECK_FALSE(room.stage.actions[gui::Act::Triage].isChecked());
}

TEST_CASE("While sorting, R, S and P go on to the next article, T and L do not", "[gui]") {
    ReadingRoom room(threeArticles());
    room.stage.addSession();
    startSorting(room);

    room.key(Qt::Key_L);
    CHECK(room.chosenTitle() == "Premier");
    room.key(Qt::Key_R);
    CHECK(room.chosenTitle() == "Deuxième");
    room.key(Qt::Key_P);
    CHECK(room.chosenTitle() == "Troisième");
    CHECK(room.part<gui::TriageStrip>("triageStrip").progress() == "2 of 3");
    CHECK(room.waitForRow("Deuxième",
                          [](const auto& row) { return row.triage == model::Triage::LetGo; }));
    CHECK(room.row("Premier").triage == model::Triage::Kept);
}

TEST_CASE("When the last article is decided, all is sorted, and undo takes that back", "[gui]") {
    ReadingRoom room(threeArticles());
    startSorting(room);

    room.key(Qt::Key_R);
    room.key(Qt::Key_S);
    room.key(Qt::Key_P);

    REQUIRE(waitUntil([&] { return shownPage(room) && shownPage(room)->title() == "All sorted"; }));
    CHECK(shownPage(room)->text().contains("1 article(s) kept, 1 watched, 1 let go."));
    CHECK_FALSE(room.list().isVisible());

    REQUIRE(room.waitForRow("Troisième",
                            [](const auto& row) { return row.triage == model::Triage::LetGo; }));
    room.undo();
    CHECK(waitUntil([&] { return room.list().isVisible(); }));
    CHECK(waitUntil(
        [&] { return room.part<gui::TriageStrip>("triageStrip").progress() == "2 of 3"; }));
}

TEST_CASE("An inbox with nothing in it is all sorted, and leads to what was kept", "[gui]") {
    ReadingRoom room(threeArticles());
    const auto ids =
        room.stage.read([](service::LibraryReader& reader) { return reader.itemIds({}); });
    REQUIRE(room.stage.edit([&](service::LibraryEditor& editor) {
        return editor.items.triage(*ids, model::Triage::Kept);
    }));
    room.screen->showView("all");
    room.screen->showView("inbox");

    REQUIRE(waitUntil([&] { return shownPage(room) && shownPage(room)->title() == "All sorted"; }));
    REQUIRE(waitUntil([&] { return button(room, "Read the 3 kept") != nullptr; }));
    button(room, "Read the 3 kept")->click();
    room.waitForRows(3);
    CHECK(room.screen->viewKey() == "kept");
    CHECK(room.list().isVisible());
}

TEST_CASE("A view without articles says what to do", "[gui]") {
    ReadingRoom room(threeArticles());

    room.screen->showView("kept");

    const auto& column = room.part<gui::ListColumn>("listColumn");
    REQUIRE(waitUntil([&] { return column.emptyPage().isVisible(); }));
    CHECK(column.emptyPage().text() == "No article kept. The key R keeps the article shown.");
}

TEST_CASE("The filter leaves out what was read, and can be taken off where nothing is left",
          "[gui]") {
    ReadingRoom room(threeArticles());
    REQUIRE(room.stage.edit([&](service::LibraryEditor& editor) {
        return editor.items.markFeedRead(room.feed, true);
    }));
    auto& column = room.part<gui::ListColumn>("listColumn");
    gui::ListHeader::Choice choice;
    choice.unreadOnly = true;
    column.header().setChoice(choice);
    emit column.header().choiceChanged();
    REQUIRE(waitUntil([&] { return column.emptyPage().isVisible(); }));

    column.emptyPage().findChild<QPushButton*>()->click();

    room.waitForRows(3);
}

TEST_CASE("The head of the list counts articles and feeds", "[gui]") {
    ReadingRoom room(threeArticles());
    const auto& header = room.part<gui::ListHeader>("listHeader");

    CHECK(header.title() == "Inbox");
    CHECK(waitUntil([&] { return header.counts() == "3 article(s) · 1 feed(s)"; }));
}

TEST_CASE("A feed that does not answer says so in the pane, and its articles stay", "[gui]") {
    ReadingRoom room(threeArticles());
    REQUIRE(room.stage.edit([&](service::LibraryEditor& editor) {
        return editor.items.markFeedRead(room.feed, true);
    }));
    room.screen->showView(QString("feed:%1").arg(room.feed.value));
    room.waitForRows(3);
    auto& card = *room.screen->findChild<gui::FeedCard*>();
    CHECK_FALSE(card.isVisible());

    room.breakServer();
    room.refresh();

    REQUIRE(waitUntil([&] { return card.isVisible(); }));
    QString texts;
    for (const auto* label : card.findChildren<QLabel*>())
        texts += label->text() + '\n';
    INFO(texts.toStdString());
    CHECK(texts.contains("This feed has not answered since November 24."));
    CHECK(texts.contains("3 article(s) you have remain readable."));
    CHECK(room.rows() == 3);
}

} // namespace musette::test
