#include "gui/veille/article_line.h"
#include "gui/veille/item_list_view.h"
#include "gui/veille/reading_view.h"
#include "reading_room.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

#include <cstdlib>

namespace musette::test {
namespace {

/// Stands in for the browser.
class Browser final : public QObject {
    Q_OBJECT

public:
    Browser() {
        for (const char* scheme :
             {"http", "https", "mailto", "tel", "file", "javascript", "musette"})
            QDesktopServices::setUrlHandler(scheme, this, "open");
    }
    ~Browser() override {
        for (const char* scheme :
             {"http", "https", "mailto", "tel", "file", "javascript", "musette"})
            QDesktopServices::unsetUrlHandler(scheme);
    }
    QStringList opened;

public slots:
    void open(const QUrl& address) { opened << address.toString(); }
};

std::string longText(int paragraphs) {
    std::string html;
    for (int i = 0; i < paragraphs; ++i)
        html += "<p>Paragraphe " + std::to_string(i) +
                ", avec assez de mots pour tenir sur deux lignes de la colonne de lecture.</p>";
    return html;
}

} // namespace

TEST_CASE("Choosing an article shows its text and marks it read", "[gui]") {
    ReadingRoom room(threeArticles());

    room.key(Qt::Key_Down);

    CHECK(room.chosenTitle() == "Premier");
    room.waitForArticle("Le premier texte.");
    CHECK(room.part<QLabel>("articleSource").text() == "Formation Actu");
    CHECK(room.part<QLabel>("articleTitle").text() == "Premier");
    CHECK(room.waitForRow("Premier", [](const auto& row) { return !row.unread; }));
    CHECK(room.row("Deuxième").unread);
}

TEST_CASE("The text of a short article begins under its title", "[gui]") {
    ReadingRoom room(threeArticles());
    room.key(Qt::Key_Down);
    room.waitForArticle("Le premier texte.");
    const auto& title = room.part<QLabel>("articleTitle");
    const QTextCursor first(room.article().document());
    CHECK(waitUntil([&] {
        const int under = title.mapTo(&room.article(), QPoint(0, title.height())).y();
        return room.article().cursorRect(first).top() >= under;
    }));
}

TEST_CASE("A view opens without choosing an article, and says how to begin", "[gui]") {
    ReadingRoom room(threeArticles());

    CHECK_FALSE(room.list().currentIndex().isValid());
    CHECK_FALSE(room.article().isVisible());
    CHECK(room.row("Premier").unread);
}

TEST_CASE("Arrows, J and K walk through the articles from the list and from the text", "[gui]") {
    ReadingRoom room(threeArticles());
    room.key(Qt::Key_J);
    CHECK(room.chosenTitle() == "Premier");
    room.key(Qt::Key_J);
    CHECK(room.chosenTitle() == "Deuxième");
    room.waitForArticle("Le deuxième texte.");

    room.key(Qt::Key_Return);
    CHECK(room.article().hasFocus());
    room.key(Qt::Key_Down);
    CHECK(room.chosenTitle() == "Troisième");
    room.key(Qt::Key_K);
    CHECK(room.chosenTitle() == "Deuxième");
    room.key(Qt::Key_Up);
    CHECK(room.chosenTitle() == "Premier");
    room.key(Qt::Key_Escape);
    CHECK(room.list().hasFocus());
}

TEST_CASE("Space reads on by screens, then goes to the next unread article", "[gui]") {
    auto articles = threeArticles();
    articles[0].html = longText(60);
    ReadingRoom room(articles);

    room.key(Qt::Key_Space);
    room.waitForArticle("Paragraphe 59");
    QScrollBar& bar = *room.article().verticalScrollBar();
    REQUIRE(bar.maximum() > 0);
    room.key(Qt::Key_Space);
    CHECK(bar.value() > 0);
    const int first = bar.value();
    room.key(Qt::Key_Space, Qt::ShiftModifier);
    CHECK(bar.value() < first);
    for (int i = 0; i < 200 && room.chosenTitle() == "Premier"; ++i)
        room.key(Qt::Key_Space);
    CHECK(room.chosenTitle() == "Deuxième");
    room.waitForArticle("Le deuxième texte.");
    CHECK(bar.value() == 0);
}

TEST_CASE("Links open in the browser, those of web and mail only, without their tracking",
          "[gui]") {
    Browser browser;
    ReadingRoom room(threeArticles());
    room.key(Qt::Key_Down);
    room.waitForArticle("Le premier texte.");

    emit room.article().anchorClicked(QUrl("https://exemple.test/page?id=3&utm_medium=rss"));
    emit room.article().anchorClicked(QUrl("mailto:contact@exemple.test"));
    emit room.article().anchorClicked(QUrl("file:///etc/passwd"));
    emit room.article().anchorClicked(QUrl("javascript:alert(1)"));
    room.key(Qt::Key_O);

    CHECK(browser.opened == QStringList{"https://exemple.test/page?id=3",
                                        "mailto:contact@exemple.test", "https://exemple.test/a"});
}

TEST_CASE("Tab walks the links of an article and shows where they lead", "[gui]") {
    Browser browser;
    auto articles = threeArticles();
    articles[0].html = "<p>Voir <a href=\"https://exemple.test/un\">un</a> et "
                       "<a href=\"https://exemple.test/deux\">deux</a>.</p>";
    ReadingRoom room(articles);
    room.key(Qt::Key_Down);
    room.waitForArticle("Voir un et deux");
    QSignalSpy hovered(room.screen.get(), &gui::VeilleScreen::addressHovered);
    room.key(Qt::Key_Return);

    room.key(Qt::Key_Tab);
    room.key(Qt::Key_Tab);
    REQUIRE_FALSE(hovered.isEmpty());
    CHECK(hovered.last().first().toString() == "https://exemple.test/deux");
    room.key(Qt::Key_Return);
    CHECK(browser.opened == QStringList{"https://exemple.test/deux"});
}

TEST_CASE("The pointer over a link shows where it leads, its menu copies that without tracking",
          "[gui]") {
    Browser browser;
    auto articles = threeArticles();
    articles[0].html = "<p>Voir <a href=\"https://exemple.test/un?utm_source=flux&amp;id=3\">la "
                       "page</a>, <a href=\"mailto:contact@exemple.test\">écrire</a> ou "
                       "<a href=\"tel:+33100000000\">appeler</a>.</p>";
    ReadingRoom room(articles);
    room.key(Qt::Key_Down);
    room.waitForArticle("Voir la page");
    gui::ReadingView& view = room.article();
    QSignalSpy hovered(room.screen.get(), &gui::VeilleScreen::addressHovered);
    const auto middle = [&](const QString& words) {
        QTextCursor place = view.document()->find(words);
        place.setPosition(place.selectionStart() + 2);
        return view.cursorRect(place).center();
    };
    QTest::mouseMove(view.viewport(), middle("la page"));
    REQUIRE(waitUntil([&] { return !hovered.isEmpty(); }));
    CHECK(hovered.last().first().toString() == "https://exemple.test/un?id=3");
    QTest::mouseMove(view.viewport(), {2, 2});
    CHECK(waitUntil([&] { return hovered.last().first().toString().isEmpty(); }));

    const auto copiedFrom = [&](const QString& words) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, middle(words),
                                view.viewport()->mapToGlobal(middle(words)));
        QApplication::sendEvent(view.viewport(), &event);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        REQUIRE(menu != nullptr);
        for (QAction* action : menu->actions()) {
            if (action->text() == "Copy the address of the link")
                action->trigger();
        }
        menu->close();
        return QGuiApplication::clipboard()->text();
    };
    CHECK(copiedFrom("la page") == "https://exemple.test/un?id=3");
    CHECK(copiedFrom("écrire") == "mailto:contact@exemple.test");
    for (const char* words : {"la page", "écrire", "appeler"})
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, middle(words));
    CHECK(browser.opened == QStringList{"https://exemple.test/un?id=3",
                                        "mailto:contact@exemple.test", "tel:+33100000000"});
    CHECK(view.toPlainText().contains("Voir la page")); // nothing opened here
}

TEST_CASE("Copying the link of an article leaves the tracking out", "[gui]") {
    ReadingRoom room(threeArticles());
    room.key(Qt::Key_Down);
    room.waitForArticle("Le premier texte.");

    room.stage.actions[gui::Act::CopyLink].trigger();

    CHECK(QGuiApplication::clipboard()->text() == "https://exemple.test/a");
}

TEST_CASE("Images are not loaded: a line says how many and from where", "[gui]") {
    auto articles = threeArticles();
    articles[0].html = "<p>Avant</p><img src=\"https://images.exemple.test/a.png\" alt=\"Plan\">"
                       "<img src=\"https://images.exemple.test/b.png\" alt=\"Salle\"><p>Après</p>";
    ReadingRoom room(articles);
    room.key(Qt::Key_Down);
    room.waitForArticle("Après");

    CHECK(room.lineAt("articleImages") == "2 image(s) not loaded, hosted by images.exemple.test.");
    CHECK(room.article().toPlainText().contains("Plan"));
}

TEST_CASE("A long article shows its beginning, and the rest when it is asked for", "[gui]") {
    auto articles = threeArticles();
    articles[0].html = longText(45000) + "<p>Toute fin.</p>";
    ReadingRoom room(articles);
    room.key(Qt::Key_Down);
    room.waitForArticle("Paragraphe 1,");
    REQUIRE(room.lineAt("articleRest") == "This article is very long.");
    CHECK_FALSE(room.article().toPlainText().contains("Toute fin."));
    room.article().verticalScrollBar()->setValue(500);

    room.part<gui::ArticleLine>("articleRest").findChild<QPushButton*>()->click();

    room.waitForArticle("Toute fin.");
    CHECK(room.article().verticalScrollBar()->value() == 500);
    CHECK(room.lineAt("articleRest").isEmpty());
}

TEST_CASE("Resizing the reading pane again and again is safe, and keeps the column centred",
          "[gui]") {
    auto articles = threeArticles();
    articles[0].html = longText(40) + "<table><tr><td>a</td><td>b</td></tr></table>";
    ReadingRoom room(articles);
    room.key(Qt::Key_Down);
    room.waitForArticle("Paragraphe 39");

    for (int i = 0; i < 200; ++i) {
        room.screen->resize(1100 + (i * 37) % 820, 600 + (i * 53) % 480);
        QCoreApplication::processEvents();
    }
    settle();

    const gui::ReadingView& view = room.article();
    const QRect column = view.viewport()->geometry();
    const int pane = view.width() - view.verticalScrollBar()->width();
    CHECK(column.width() <= 680);
    CHECK(column.width() == view.lineWrapColumnOrWidth());
    CHECK(std::abs(column.left() - (pane - column.right() - 1)) <= 1);
    CHECK(room.article().toPlainText().contains("Paragraphe 39"));
}

TEST_CASE("What comes in by a refresh moves neither the selection nor the text, waiting and let in",
          "[gui]") {
    auto articles = threeArticles();
    ReadingRoom room(articles);
    room.key(Qt::Key_Down);
    room.key(Qt::Key_Down);
    room.waitForArticle("Le deuxième texte.");

    articles.insert(articles.begin(),
                    {"Nouveau", "<p>Neuf.</p>", "Tue, 24 Nov 2026 10:00:00 +0100"});
    room.publish(articles);
    room.refresh();
    REQUIRE(waitUntil([&] { return room.part<QToolButton>("newArticles").isVisible(); }));
    CHECK(room.rows() == 3);
    CHECK(room.chosenTitle() == "Deuxième");

    room.key(Qt::Key_V);

    room.waitForRows(4);
    CHECK(room.titleAt(0) == "Nouveau");
    CHECK(room.chosenTitle() == "Deuxième");
    CHECK(room.article().toPlainText().contains("Le deuxième texte."));
    CHECK(room.list().hasFocus());
}

} // namespace musette::test

#include "reading_test.moc"
