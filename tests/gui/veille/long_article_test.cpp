// Articles of megabytes: they come in part by part while the window goes on.

#include "gui/veille/item_list_view.h"
#include "gui/veille/reading_view.h"
#include "reading_room.h"
#include "support/book.h"
#include "support/watch.h"

#include <QScrollBar>
#include <QTextBlock>

#include <cstdio>

namespace musette::test {
namespace {

struct Library : ReadingRoom {
    Library() : ReadingRoom(articles()) {}
    static std::vector<FedArticle> articles() {
        auto articles = threeArticles();
        articles[0].html = book();
        return articles;
    }
    void awaitWhole() {
        REQUIRE(waitUntil([this] { return article().complete(); }, std::chrono::minutes(2)));
    }
    /// The paragraph at the top of the window.
    QString lineRead() {
        return article().cursorForPosition({article().viewport()->width() / 2, 1}).block().text();
    }
};

} // namespace

TEST_CASE("An article of two megabytes is read at once, and comes in while the window goes on",
          "[gui]") {
    Library room;
    Watch watch;
    room.key(Qt::Key_Down);
    room.waitForArticle("Paragraphe 20,");
    CHECK_FALSE(room.article().complete());
    const int before = watch.beats();

    room.awaitWhole();

    std::printf("article of 2 MB: longest gap of the event loop %lld ms\n",
                static_cast<long long>(watch.longest()));
    CHECK(watch.beats() - before >= 20);
    CHECK(room.article().toPlainText().endsWith("Toute fin du livre."));
}

TEST_CASE("Space goes on in a long article that has not come in whole", "[gui]") {
    Library room;
    room.key(Qt::Key_Down);
    room.waitForArticle("Paragraphe 20,");
    REQUIRE_FALSE(room.article().complete());
    QScrollBar& bar = *room.article().verticalScrollBar();
    bar.setValue(bar.maximum());

    room.key(Qt::Key_Space);

    CHECK(room.chosenTitle() == "Premier");
}

TEST_CASE("Another text size or width of a long article keeps the line that is read", "[gui]") {
    Library room;
    room.key(Qt::Key_Down);
    room.waitForArticle("Paragraphe 20,");
    room.awaitWhole();
    QScrollBar& bar = *room.article().verticalScrollBar();
    bar.setValue(bar.maximum() / 2);
    const QString line = room.lineRead();
    REQUIRE(line.size() > 5);

    Watch watch;
    room.stage.preferences.setTextStep(3);
    REQUIRE_FALSE(room.article().complete());
    room.awaitWhole();
    CHECK(room.lineRead() == line);
    room.screen->resize(1100, 717);
    REQUIRE(waitUntil([&] { return !room.article().complete(); }));
    room.awaitWhole();
    CHECK(room.lineRead() == line);
    std::printf("text size and width of 2 MB: longest gap of the event loop %lld ms\n",
                static_cast<long long>(watch.longest()));
}

TEST_CASE("Another article takes the place of a long one that is still coming in", "[gui]") {
    Library room;
    room.key(Qt::Key_Down);
    room.waitForArticle("Paragraphe 20,");
    REQUIRE_FALSE(room.article().complete());

    room.key(Qt::Key_Down);
    room.waitForArticle("Le deuxième texte.");
    settle();

    CHECK(room.article().complete());
    CHECK(room.article().toPlainText() == "Le deuxième texte.");
}

} // namespace musette::test
