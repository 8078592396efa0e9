// What stands around the text of an article, and what is copied from it.

#include "gui/veille/item_list_view.h"
#include "gui/veille/reading_view.h"
#include "reading_room.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QTextBlock>
#include <QToolButton>
#include <QWheelEvent>

namespace musette::test {
namespace {

struct Reading : ReadingRoom {
    explicit Reading(const std::string& html = "<p>Le premier texte.</p>",
                     const std::string& date = "Tue, 24 Nov 2026 08:30:00 +0100")
        : ReadingRoom(articles(html, date)) {
        key(Qt::Key_Down);
        waitForArticle("texte");
    }
    static std::vector<FedArticle> articles(const std::string& html, const std::string& date) {
        auto articles = threeArticles();
        articles[0].html = html;
        articles[0].date = date;
        return articles;
    }
    QString facts() { return part<QLabel>("articleFacts").text(); }
    /// The chips above the text, by what they are called.
    QStringList chips() {
        QStringList names;
        for (const QToolButton* chip : shownChips())
            names << chip->accessibleName();
        return names;
    }
    QList<QToolButton*> shownChips() {
        QList<QToolButton*> shown = part<QWidget>("articleChips").findChildren<QToolButton*>();
        shown.removeIf([](const QToolButton* chip) { return !chip->isVisible(); });
        return shown;
    }
};

std::string paragraphs(int count) {
    std::string html;
    for (int i = 0; i < count; ++i)
        html += "<p>Paragraphe " + std::to_string(i) + " de ce texte, sur quelques mots.</p>";
    return html;
}

} // namespace

TEST_CASE("The date of an article is exact and says how long ago that is", "[gui]") {
    Reading room;
    CHECK(room.facts() == "Tuesday, November 24, 2026, 08:30 (2 h ago) · 1 min read");
}

TEST_CASE("The text begins under what stands above it, whatever it begins with", "[gui]") {
    for (const char* html : {"<p>Un texte.</p>", "<blockquote>Un texte.</blockquote>",
                             "<img src=\"https://exemple.test/a.png\"><p>Un texte.</p>"}) {
        Reading room(html);
        const auto& header = room.part<QWidget>("articleHeader");
        const auto top = [&] {
            QTextCursor first(room.article().document());
            first.setPosition(static_cast<int>(room.article().toPlainText().indexOf("texte")));
            return room.article().cursorRect(first).top();
        };
        CHECK(waitUntil([&] { return top() > header.geometry().bottom(); }));
        (void)room.stage.addSession();
        room.stage.actions[gui::Act::Link].trigger();
        REQUIRE(waitUntil([&] { return room.chips().size() == 1; }));
        CHECK(waitUntil([&] {
            return top() > header.geometry().bottom() &&
                   header.rect().contains(header.childrenRect());
        }));
    }
}

TEST_CASE("Tags and half-days stand above an article and lead to where they belong", "[gui]") {
    Reading room;
    CHECK(room.chips().isEmpty());
    const StageSession session = room.stage.addSession("Apprendre à distance");
    room.stage.actions[gui::Act::Link].trigger();
    const model::ItemId item = room.row("Premier").id;
    REQUIRE(room.stage
                .edit([item](service::LibraryEditor& editor) {
                    return editor.items.tag(std::array{item}, std::array{std::string("éthique")});
                })
                .has_value());

    REQUIRE(waitUntil([&] { return room.chips().size() == 2; }));
    CHECK(room.chips() ==
          QStringList{"Linked to D1 · morning of “Apprendre à distance”", "Tag “éthique”"});
    room.stage.session.choose(session.afternoon);
    QSignalSpy day(&room.stage.actions[gui::Act::ShowJournee], &QAction::triggered);
    room.shownChips().at(0)->click();
    CHECK(day.size() == 1);
    CHECK(waitUntil([&] { return room.stage.session.halfDay() == session.morning; }));
    room.shownChips().at(1)->click();
    CHECK(waitUntil([&] { return room.screen->viewKey() == "tag:éthique"; }));
}

TEST_CASE(
    "Tab leads from the buttons over an article to its chips, its text, and what stands under it",
    "[gui]") {
    Reading room;
    (void)room.stage.addSession();
    room.stage.actions[gui::Act::Link].trigger();
    const model::ItemId item = room.row("Premier").id;
    REQUIRE(room.stage
                .edit([item](service::LibraryEditor& editor) {
                    return editor.items.tag(std::array{item}, std::array{std::string("éthique")});
                })
                .has_value());
    REQUIRE(waitUntil([&] { return room.chips().size() == 2; }));
    settle();
    const QWidget* bar = &room.part<QWidget>("articleActions");
    room.article().setFocus();
    QStringList before;
    for (int i = 0; i < 3; ++i) {
        room.key(Qt::Key_Backtab, Qt::ShiftModifier);
        QWidget* focus = room.screen->focusWidget();
        before.prepend(bar->isAncestorOf(focus) ? QString("bar") : focus->accessibleName());
    }
    CHECK(before ==
          QStringList{"bar", "Linked to D1 · morning of “Apprendre à distance”", "Tag “éthique”"});
    room.article().setFocus();
    room.key(Qt::Key_Tab);
    CHECK(room.part<QWidget>("articleFoot").isAncestorOf(room.screen->focusWidget()));
}

TEST_CASE("A link taken off takes its chip from the article", "[gui]") {
    Reading room;
    (void)room.stage.addSession();
    room.stage.actions[gui::Act::Link].trigger();
    REQUIRE(waitUntil([&] { return room.chips().size() == 1; }));

    room.stage.actions[gui::Act::Link].trigger();

    CHECK(waitUntil([&] { return room.chips().isEmpty(); }));
}

TEST_CASE("What is copied has plain words and plain HTML, without our colours and sizes", "[gui]") {
    Reading room(
        "<p>Un <b>texte</b> et <a href=\"https://exemple.test/p?utm_source=x&amp;id=2\">un "
        "lien</a>.</p><h1>Titre</h1><ul><li>un</li><li>deux</li></ul>"
        "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>");
    room.article().selectAll();
    room.article().copy();

    const QMimeData& copied = *QGuiApplication::clipboard()->mimeData();
    CHECK(copied.text().toStdString() == "Un texte et un lien.\n\nTitre\n\nun\ndeux\n\na\tb\n1\t2");
    CHECK(copied.html().toStdString() ==
          "<p>Un <b>texte</b> et <a href=\"https://exemple.test/p?id=2\">un lien</a>.</p>"
          "<h2><b>Titre</b></h2><ul><li>un</li><li>deux</li></ul>"
          "<table><tr><td><b>a</b></td><td><b>b</b></td></tr>"
          "<tr><td>1</td><td>2</td></tr></table>");
}

TEST_CASE("Title and link are copied together, as text and as a link", "[gui]") {
    Reading room;
    room.stage.actions[gui::Act::CopyTitleAndLink].trigger();

    const QMimeData& copied = *QGuiApplication::clipboard()->mimeData();
    CHECK(copied.text() == "Premier\nhttps://exemple.test/a");
    CHECK(copied.html() == "<a href=\"https://exemple.test/a\">Premier</a>");
}

TEST_CASE("Ctrl and the wheel change the size of the text, between its bounds", "[gui]") {
    Reading room;
    const auto turn = [&](int delta) {
        QWheelEvent event({50, 50}, room.article().mapToGlobal(QPoint(50, 50)), {}, {0, delta},
                          Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(room.article().viewport(), &event);
    };
    turn(60);
    CHECK(room.stage.preferences.textStep() == 0);
    turn(60);
    CHECK(room.stage.preferences.textStep() == 1);
    turn(-240);
    CHECK(room.stage.preferences.textStep() == -1);
    turn(120 * 50);
    CHECK(room.stage.preferences.textStep() == gui::Preferences::kLargestTextStep);
    turn(-120 * 50);
    CHECK(room.article().document()->defaultFont().pixelSize() == 13);
}

TEST_CASE("An article one comes back to is where one left it", "[gui]") {
    Reading room(paragraphs(80));
    QScrollBar& bar = *room.article().verticalScrollBar();
    bar.setValue(bar.maximum() / 2);
    const int before = bar.value();
    room.key(Qt::Key_Down);
    room.waitForArticle("Le deuxième texte.");
    CHECK(bar.value() == 0);

    room.key(Qt::Key_Up);
    room.waitForArticle("Paragraphe 79");

    CHECK(std::abs(bar.value() - before) <= 2);
}

TEST_CASE("A note of an article leads to its place and back again", "[gui]") {
    Reading room("<p>Un texte<a id=\"r1\" href=\"#n1\">[1]</a>.</p>" + paragraphs(80) +
                 "<p><a id=\"n1\" href=\"#r1\">↩</a> La note.</p>");
    QScrollBar& bar = *room.article().verticalScrollBar();
    room.key(Qt::Key_Return);
    room.key(Qt::Key_Tab);
    room.key(Qt::Key_Return);
    CHECK(bar.value() > bar.maximum() / 2);
    room.key(Qt::Key_Return);
    CHECK(bar.value() < bar.maximum() / 2);
}

TEST_CASE("Text that runs from the right is set so", "[gui]") {
    Reading room("<div dir=\"rtl\"><p>نص عربي texte</p></div>");
    CHECK(room.article().document()->begin().textDirection() == Qt::RightToLeft);
}

TEST_CASE("The largest text in the narrowest pane is cut nowhere, with a large system font too",
          "[gui]") {
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSize(14);
    QApplication::setFont(large);
    {
        auto articles = threeArticles();
        articles[0].title = "Accompagnements individualisés et professionnalisation";
        articles[0].html = "<p>Un texte.</p><img src=\"https://images.exemple.test/a.png\">";
        ReadingRoom room(articles);
        room.key(Qt::Key_Down);
        room.waitForArticle("Un texte.");
        room.screen->resize(960, 700);
        room.stage.preferences.setTextStep(20);
        auto& splitter =
            *qobject_cast<QSplitter*>(room.part<QWidget>("articlePane").parentWidget());
        splitter.setSizes({0, 10000, 1, 0});
        settle();
        auto& pane = room.part<QWidget>("articlePane");
        CHECK(room.article().document()->defaultFont().pixelSize() == 26);
        CHECK(pane.width() < 480);
        for (const QLabel* label : pane.findChildren<QLabel*>()) {
            if (!label->isVisible())
                continue;
            INFO(label->objectName().toStdString() << ": " << label->text().toStdString());
            for (const QString& word : label->text().split(' '))
                CHECK(label->fontMetrics().horizontalAdvance(word) <= label->width());
            CHECK(label->heightForWidth(label->width()) <= label->height());
        }
        for (const QPushButton* button : pane.findChildren<QPushButton*>()) {
            if (button->isVisible())
                CHECK(button->sizeHint().width() <= button->width());
        }
    }
    QApplication::setFont(before);
}

} // namespace musette::test
