// Tables and code that are wider than the column: each scrolls on its own, the text stays.

#include "gui/veille/reading_view.h"
#include "reading_room.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>
#include <QTextTable>
#include <QWheelEvent>

namespace musette::test {
namespace {

constexpr int kColumns = 14;

std::string wideTable() {
    std::string html = "<table><tr><th>Établissement</th>";
    for (int i = 1; i < kColumns; ++i)
        html += "<th>Indicateur" + std::to_string(i) + "</th>";
    html += "</tr><tr><td>Conservatoire intercommunal</td>";
    for (int i = 1; i < kColumns; ++i)
        html += "<td>valeur" + std::to_string(i) + "</td>";
    return html + "</tr></table>";
}

const char* const kText = "Un paragraphe de la colonne, assez long pour tenir sur deux lignes au "
                          "moins, et qui reste où il est quoi que fasse le tableau.";

struct WideRoom : ReadingRoom {
    explicit WideRoom(const std::string& block) : ReadingRoom(articles(block)) {
        key(Qt::Key_Down);
        waitForArticle("Fin du texte.");
        key(Qt::Key_Return);
    }
    static std::vector<FedArticle> articles(const std::string& block) {
        auto articles = threeArticles();
        std::string& html = articles[0].html;
        html.append("<p>").append(kText).append("</p>");
        html.append(block).append("<p>Fin du texte.</p>");
        return articles;
    }
    QTextCursor words(const QString& text) { return article().document()->find(text); }
    QScrollBar& bar() {
        for (auto* each : article().findChildren<QScrollBar*>("sideways")) {
            if (each->isVisible())
                return *each;
        }
        FAIL("nothing scrolls sideways");
        return *article().verticalScrollBar();
    }
    bool inWindow(const QString& text) {
        const QRect place = article().cursorRect(words(text));
        return place.left() > 0 && place.right() <= article().viewport()->width();
    }
    double widthOfText() {
        return article()
            .document()
            ->documentLayout()
            ->blockBoundingRect(words("Un paragraphe").block())
            .width();
    }
    void wheel(QPoint turned, Qt::KeyboardModifiers keys, const QString& over) {
        const QPoint at(60, article().cursorRect(words(over)).center().y());
        QWheelEvent event(at, article().viewport()->mapToGlobal(at), {}, turned, Qt::NoButton, keys,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(article().viewport(), &event);
    }
};

} // namespace

TEST_CASE("A wide table scrolls on its own and leaves the text its column", "[gui]") {
    WideRoom room(wideTable());
    const gui::ReadingView& view = room.article();
    CHECK(view.lineWrapColumnOrWidth() == view.viewport()->width());
    CHECK(room.widthOfText() <= view.viewport()->width());
    CHECK_FALSE(room.inWindow("valeur13"));

    const QRect text = view.cursorRect(room.words("deux lignes"));
    room.key(Qt::Key_Tab);
    REQUIRE(room.bar().hasFocus());
    CHECK_FALSE(room.bar().accessibleName().isEmpty());
    room.key(Qt::Key_Right);
    CHECK(room.bar().value() > 0);
    room.key(Qt::Key_End);

    CHECK(room.inWindow("valeur13"));
    CHECK_FALSE(room.inWindow("Conservatoire"));
    CHECK(view.cursorRect(room.words("deux lignes")) == text);
    CHECK(view.horizontalScrollBar()->value() == 0);
    room.key(Qt::Key_Home);
    CHECK(room.inWindow("Conservatoire"));
    room.key(Qt::Key_Down);
    CHECK(room.chosenTitle() == "Deuxième");
}

TEST_CASE("The wheel moves the wide table under it, with Shift or when it turns sideways",
          "[gui]") {
    WideRoom room(wideTable());
    room.wheel({0, -240}, Qt::ShiftModifier, "valeur1");
    const int moved = room.bar().value();
    CHECK(moved > 0);
    room.wheel({-240, 0}, Qt::NoModifier, "valeur1");
    CHECK(room.bar().value() > moved);
    room.wheel({-240, 0}, Qt::NoModifier, "Fin du texte");
    CHECK(room.article().horizontalScrollBar()->value() == 0);
    room.wheel({2400, 0}, Qt::NoModifier, "valeur5");
    CHECK(room.bar().value() == 0);
}

TEST_CASE("No word of a table breaks inside", "[gui]") {
    WideRoom room(wideTable());
    int lines = 0;
    QTextBlock block = room.words("Établissement").block();
    for (; block.text() != "Fin du texte."; block = block.next()) {
        const QTextLayout& layout = *block.layout();
        for (int i = 0; i + 1 < layout.lineCount(); ++i) {
            const QTextLine line = layout.lineAt(i);
            INFO(block.text().toStdString());
            CHECK(block.text().at(line.textStart() + line.textLength() - 1).isSpace());
        }
        lines += layout.lineCount();
    }
    CHECK(lines >= 2 * kColumns);
}

TEST_CASE("A table that fits takes the width of the column and has no bar", "[gui]") {
    WideRoom room("<table><tr><th>Module</th><th>Heures</th></tr><tr><td>Veille et documentation"
                  "</td><td>3</td></tr></table>");
    const QTextTable* table = room.words("Heures").currentTable();
    REQUIRE(table != nullptr);
    const QRectF place = room.article().document()->documentLayout()->frameBoundingRect(
        const_cast<QTextTable*>(table));
    CHECK(place.width() <= room.article().viewport()->width());
    CHECK(place.width() > room.article().viewport()->width() - 12);
    for (const auto* bar : room.article().findChildren<QScrollBar*>("sideways"))
        CHECK_FALSE(bar->isVisible());
}

TEST_CASE("Lines of code stay whole and scroll on their own", "[gui]") {
    WideRoom room("<pre>appel(" + std::string(150, 'a') + ");\nretour;</pre>");
    CHECK(room.widthOfText() <= room.article().viewport()->width());
    CHECK(room.words("appel(").block().layout()->lineCount() <= 2); // with its second line
    CHECK_FALSE(room.inWindow(");"));
    room.key(Qt::Key_Tab);
    REQUIRE(room.bar().hasFocus());
    room.key(Qt::Key_End);
    CHECK(room.inWindow(");"));
}

TEST_CASE("What was moved sideways is found, marked and highlighted where it is seen", "[gui]") {
    WideRoom room(wideTable());
    gui::ReadingView& view = room.article();
    room.stage.actions[gui::Act::FindNext].trigger();
    QTest::keyClicks(&room.part<QLineEdit>("findField"), "valeur13");
    CHECK(waitUntil([&] { return room.bar().value() > 0; }));
    CHECK(room.inWindow("valeur13"));
    room.key(Qt::Key_Escape);

    const QRect place = view.cursorRect(room.words("valeur12"));
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, place.center() - QPoint(12, 0));
    REQUIRE(view.textCursor().selectedText() == "valeur12");

    room.key(Qt::Key_H);
    QTextCursor word = room.words("valeur12");
    word.setPosition(word.selectionStart());
    const QColor mark = room.stage.theme.color(gui::Tone::Mark);
    CHECK(waitUntil([&] {
        const QImage shown = view.viewport()->grab().toImage();
        const QRect start = view.cursorRect(word);
        const QPoint inWord(start.left() + 2, start.top() + 1);
        return shown.rect().contains(inWord) && shown.pixelColor(inWord) == mark;
    }));
}

TEST_CASE("Right-to-left articles have columns, bars and lists on their side", "[gui]") {
    WideRoom room("<div dir=\"rtl\"><blockquote><p>قول مأثور</p></blockquote><ul><li>نقطة</li></ul>"
                  "<table><tr><th>الوحدة</th><th>سنة</th></tr><tr><td>حضوري</td><td>41</td></tr>"
                  "</table></div>");
    gui::ReadingView& view = room.article();
    const auto left = [&](const QString& words) {
        return view.document()
            ->documentLayout()
            ->blockBoundingRect(room.words(words).block())
            .left();
    };
    CHECK(left("الوحدة") > left("سنة"));
    CHECK(left("حضوري") > left("41"));
    const QTextTable* quote = room.words("قول").currentTable();
    REQUIRE(quote != nullptr);
    const auto bar = view.document()->documentLayout()->blockBoundingRect(
        quote->cellAt(0, 1).firstCursorPosition().block());
    CHECK(bar.left() > left("قول مأثور"));
    // The mark of a list item stands at the right of its line, within the column.
    const QRectF item =
        view.document()->documentLayout()->blockBoundingRect(room.words("نقطة").block());
    CHECK(item.right() <= view.viewport()->width() - 20);
    const QTextLine line = room.words("نقطة").block().layout()->lineAt(0);
    CHECK(line.naturalTextRect().right() > item.width() - 4);

    view.selectAll();
    view.copy();
    CHECK(QGuiApplication::clipboard()->text().contains("الوحدة\tسنة\nحضوري\t41"));
}

} // namespace musette::test
