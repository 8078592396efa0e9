// The whole article of an excerpt, read on its page.

#include "gui/veille/article_line.h"
#include "gui/veille/item_list_view.h"
#include "gui/veille/reading_view.h"
#include "reading_room.h"

#include <QPushButton>
#include <QScrollBar>

namespace musette::test {
namespace {

std::string page(const std::string& words) {
    std::string html = "<!DOCTYPE html><title>Deux</title><nav><a href='/'>Accueil</a></nav>"
                       "<article><h1>Deux</h1>";
    for (int i = 0; i < 12; ++i)
        html += "<p>" + words +
                ", une phrase assez longue pour compter, avec une virgule et une fin.</p>";
    return html + "</article><footer>Mentions</footer>";
}

std::vector<FedArticle> excerpts() {
    return {{"Un", "<p>Le début du premier […]</p>", "Tue, 24 Nov 2026 09:00:00 +0100", "/un"},
            {"Deux", "<p>Le début du second […]</p>", "Mon, 23 Nov 2026 09:00:00 +0100", "/deux"}};
}

QPushButton& button(ReadingRoom& room, const char* name) {
    return room.part<QPushButton>(name);
}

bool hasWhole(ReadingRoom& room, const std::string& title) {
    const model::ItemId id = room.row(title).id;
    return room.stage.read([id](service::LibraryReader& reader) { return reader.article(id); })
        ->fullText.has_value();
}

void waitForLine(ReadingRoom& room, const QString& words) {
    INFO(room.lineAt("articleExcerpt").toStdString());
    REQUIRE(waitUntil([&] { return room.lineAt("articleExcerpt").contains(words); }));
}

} // namespace

TEST_CASE("The whole article is asked for once, on request alone, and nobody hears more", "[gui]") {
    ReadingRoom room(excerpts());
    room.publishPage("/un", page("Le texte entier du premier"));
    room.key(Qt::Key_Down);
    room.waitForArticle("Le début du premier");
    waitForLine(room, "no more than an excerpt");
    CHECK(room.asked("/un").empty());

    button(room, "wholeArticle").click();

    room.waitForArticle("Le texte entier du premier");
    waitForLine(room, "whole article");
    CHECK(button(room, "backToExcerpt").isVisible());
    CHECK_FALSE(room.article().toPlainText().contains("Mentions"));
    REQUIRE(room.asked("/un").size() == 1);
    const RecordedRequest asked = room.asked("/un").front();
    CHECK(asked.method == "GET");
    CHECK_FALSE(asked.header("cookie"));
    CHECK_FALSE(asked.header("referer"));
    CHECK(room.asked("/deux").empty());
}

TEST_CASE("The excerpt comes back and the whole article needs no second request", "[gui]") {
    ReadingRoom room(excerpts());
    room.publishPage("/un", page("Le texte entier du premier"));
    room.key(Qt::Key_Down);
    room.waitForArticle("Le début du premier");
    room.key(Qt::Key_A);
    room.waitForArticle("Le texte entier du premier");

    button(room, "backToExcerpt").click();
    room.waitForArticle("Le début du premier");
    waitForLine(room, "is kept");
    room.key(Qt::Key_A);
    room.waitForArticle("Le texte entier du premier");
    CHECK(room.asked("/un").size() == 1);

    room.refresh();
    room.restart();
    room.waitForRows(2);
    room.list().setFocus();
    room.key(Qt::Key_Down);
    CHECK(hasWhole(room, "Un"));
    CHECK(room.asked("/un").size() == 1);
}

TEST_CASE("A page without an article, or none at all, is said where the article would stand",
          "[gui]") {
    ReadingRoom room(excerpts());
    room.publishPage("/un", "<title>Accueil</title><nav><a href='/a'>Une</a></nav>");
    room.publishPage("/deux", "", 500);
    room.key(Qt::Key_Down);
    room.waitForArticle("Le début du premier");
    waitForLine(room, "excerpt");
    button(room, "wholeArticle").click();
    waitForLine(room, "No article was found");
    CHECK(room.article().toPlainText().contains("Le début du premier"));
    room.key(Qt::Key_Down);
    room.waitForArticle("Le début du second");
    waitForLine(room, "excerpt");
    button(room, "wholeArticle").click();
    waitForLine(room, "The site answered with an error.");
    room.publishPage("/deux", page("Le texte entier du second"));
    button(room, "wholeArticle").click();
    room.waitForArticle("Le texte entier du second");
}

TEST_CASE("A feed that always wants whole articles has them read as they come", "[gui]") {
    ReadingRoom room(excerpts());
    for (const char* path : {"/un", "/deux", "/trois"})
        room.publishPage(path, page(std::string("Le texte entier de ") + path));
    room.key(Qt::Key_Down);
    room.waitForArticle("Le début du premier");
    room.stage.actions[gui::Act::AlwaysFullText].trigger();
    room.waitForArticle("Le texte entier de /un");
    CHECK(room.asked("/deux").empty());
    room.key(Qt::Key_Down);
    room.waitForArticle("Le texte entier de /deux");

    auto articles = excerpts();
    articles.insert(articles.begin(), {"Trois", "<p>Le début du troisième […]</p>",
                                       "Tue, 24 Nov 2026 10:00:00 +0100", "/trois"});
    room.publish(articles);
    room.refreshByButton();
    REQUIRE(waitUntil([&] { return room.asked("/trois").size() == 1; }));
    CHECK(waitUntil([&] { return hasWhole(room, "Trois"); }));
    room.undo();
    CHECK(waitUntil([&] {
        const auto feeds =
            room.stage.read([](service::LibraryReader& reader) { return reader.feeds(); });
        return !feeds->front().alwaysFullText;
    }));
}

} // namespace musette::test
