// Finding words in the article that is shown.

#include "gui/veille/find_bar.h"
#include "gui/veille/item_list_view.h"
#include "gui/veille/reading_view.h"
#include "gui/veille/text_matches.h"
#include "reading_room.h"

#include <QLabel>
#include <QLineEdit>
#include <QTextDocument>

namespace musette::test {
namespace {

struct Finding : ReadingRoom {
    explicit Finding(const std::string& html) : ReadingRoom(articles(html)) {
        key(Qt::Key_Down);
        waitForArticle("Début");
        key(Qt::Key_Return);
    }
    static std::vector<FedArticle> articles(const std::string& html) {
        auto articles = threeArticles();
        articles[0].html = html;
        articles[1].html = "<p>Début. Une séance de plus.</p>";
        return articles;
    }
    gui::FindBar& bar() { return part<gui::FindBar>("findBar"); }
    QLineEdit& field() { return part<QLineEdit>("findField"); }
    QString count() { return part<QLabel>("findCount").text(); }
    void find(const QString& words) {
        stage.actions[gui::Act::FindNext].trigger();
        field().setText(words);
    }
    QString selected() { return article().textCursor().selectedText(); }
};

const std::string kText = "<p>Début. Une séance, puis une SEANCE.</p><h2>La séance</h2><p>Cœur et "
                          "coeur, l’atelier, 3&nbsp;heures.</p>";

} // namespace

TEST_CASE("Words are found without regard to case, accents, ligatures and kinds of blank",
          "[gui]") {
    QTextDocument document;
    document.setHtml(QString::fromStdString(kText));
    gui::TextMatches text;
    text.read(document);

    const auto found = text.find("Séance");
    REQUIRE(found.size() == 3);
    QTextCursor place(&document);
    place.setPosition(found[1].start);
    place.setPosition(found[1].end, QTextCursor::KeepAnchor);
    CHECK(place.selectedText() == "SEANCE");
    CHECK(text.find("coeur").size() == 2);
    CHECK(text.find("l'atelier").size() == 1);
    CHECK(text.find("3 heures").size() == 1);
    CHECK(text.find("SEANCE. La").empty());
    CHECK(text.find(" ").empty());
}

TEST_CASE("F3 finds words in the article, counts the matches and walks through them", "[gui]") {
    Finding room(kText);

    room.find("seance");

    CHECK(room.bar().isVisible());
    CHECK(room.field().hasFocus());
    CHECK(room.count() == "1 of 3");
    CHECK(room.article().extraSelections().size() == 3);
    room.key(Qt::Key_Return);
    CHECK(room.count() == "2 of 3");
    CHECK(room.selected() == "SEANCE");
    room.stage.actions[gui::Act::FindNext].trigger();
    CHECK(room.count() == "3 of 3");
    room.stage.actions[gui::Act::FindNext].trigger();
    CHECK(room.count() == "1 of 3");
    room.stage.actions[gui::Act::FindPrevious].trigger();
    CHECK(room.count() == "3 of 3");
    room.field().setText("introuvable");
    CHECK(room.count() == "No match");
}

TEST_CASE("Escape closes the bar of finding and leaves the match selected in the article",
          "[gui]") {
    Finding room(kText);
    room.find("seance");
    room.key(Qt::Key_Return);

    room.key(Qt::Key_Escape);

    CHECK_FALSE(room.bar().isVisible());
    CHECK(room.article().hasFocus());
    CHECK(room.selected() == "SEANCE");
    CHECK(room.article().extraSelections().isEmpty());
    room.key(Qt::Key_Escape);
    CHECK(room.list().hasFocus());
}

TEST_CASE("The bar of finding follows to the next article, and starts with the words selected",
          "[gui]") {
    Finding room(kText);
    QTextCursor words(room.article().document());
    words.setPosition(static_cast<int>(room.article().toPlainText().indexOf("séance")));
    words.movePosition(QTextCursor::EndOfWord, QTextCursor::KeepAnchor);
    room.article().setTextCursor(words);

    room.stage.actions[gui::Act::FindInArticle].trigger();
    CHECK(room.field().text() == "séance");
    CHECK(room.count() == "1 of 3");
    room.stage.actions[gui::Act::NextItem].trigger();
    REQUIRE(waitUntil([&] { return room.count() == "1 of 1"; }));
}

TEST_CASE("Without an article there is nothing to find words in", "[gui]") {
    ReadingRoom room(threeArticles());
    const QAction& find = room.stage.actions[gui::Act::FindNext];
    CHECK_FALSE(find.isEnabled());
    room.key(Qt::Key_Down);
    CHECK(find.isEnabled());
    room.screen->hide();
    CHECK_FALSE(find.isEnabled());
}

} // namespace musette::test
