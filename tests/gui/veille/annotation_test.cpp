// Highlights and notes of an article, by keys and by the list under it.

#include "gui/veille/item_list_view.h"
#include "gui/veille/reading_view.h"
#include "gui/veille/search_column.h"
#include "reading_room.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>
#include <QTextBlock>
#include <QToolButton>

using namespace musette;
using test::FedArticle;
using test::ReadingRoom;
using test::waitUntil;

namespace {

std::vector<FedArticle> articles(const std::string& html) {
    return {{"Premier", html, "Tue, 24 Nov 2026 09:00:00 +0100"},
            {"Deuxième", "<p>Le deuxième texte.</p>", "Mon, 23 Nov 2026 09:00:00 +0100"}};
}

const std::string kHtml = "<p>Veiller, c'est trier : on ne garde pas tout !</p>"
                          "<p>Chaque semaine, un quart d'heure suffit pour cela.</p>"
                          "<p>Et le reste s'en va, sans regret.</p>";

/// A room with the first article open and the keyboard in its text.
struct Reader : ReadingRoom {
    explicit Reader(const std::string& html = kHtml, const QString& sign = "sans regret")
        : ReadingRoom(articles(html)) {
        open(sign);
    }
    void open(const QString& sign) {
        list().setFocus();
        list().choose(row("Premier").id);
        waitForArticle(sign);
        article().setFocus();
    }
    void leave() {
        list().choose(row("Deuxième").id);
        waitForArticle("Le deuxième texte.");
    }
    void mark(const QString& words) {
        const QTextCursor found = article().document()->find(words);
        INFO(words.toStdString());
        REQUIRE(found.hasSelection());
        article().setTextCursor(found);
    }
    model::Annotations annotations() {
        const auto id = row("Premier").id;
        const auto read =
            stage.read([id](service::LibraryReader& reader) { return reader.annotations(id); });
        REQUIRE(read.has_value());
        return *read;
    }
    [[nodiscard]] bool waitForHighlights(std::size_t count) {
        return waitUntil([&] { return annotations().highlights.size() == count; });
    }
    /// The words that are marked as highlights in the text, in its order.
    QStringList marks() {
        QStringList words;
        for (const auto& mark : article().extraSelections())
            words << mark.cursor.selectedText();
        return words;
    }
    [[nodiscard]] bool waitForMarks(const QStringList& words) {
        const bool there = waitUntil([&] { return marks() == words; });
        UNSCOPED_INFO(marks().join(" | ").toStdString());
        return there;
    }
    void highlight(const QString& words) {
        const std::size_t before = annotations().highlights.size();
        mark(words);
        key(Qt::Key_H);
        REQUIRE(waitForHighlights(before + 1));
        REQUIRE(waitUntil([&] { return marks().contains(words); }));
    }
    QWidget& marginList() { return part<QWidget>("annotations"); }
    /// The texts of the list that are on the screen.
    QStringList listed() {
        QStringList texts;
        for (const QLabel* label : marginList().findChildren<QLabel*>()) {
            if (label->isVisibleTo(&marginList()))
                texts << label->text();
        }
        return texts;
    }
    [[nodiscard]] bool waitForList(const QStringList& texts) {
        const bool there = waitUntil([&] { return listed() == texts; });
        UNSCOPED_INFO(listed().join(" | ").toStdString());
        return there;
    }
    /// The buttons of the list that are on the screen.
    QList<QPushButton*> buttons() {
        QList<QPushButton*> all = marginList().findChildren<QPushButton*>();
        all.removeIf([&](QPushButton* one) { return !one->isVisibleTo(&marginList()); });
        return all;
    }
    QPushButton& button(const QString& text) {
        QPushButton* found = nullptr;
        INFO("button " << text.toStdString());
        REQUIRE(waitUntil([&] {
            for (QPushButton* one : buttons())
                found = one->text() == text ? one : found;
            return found != nullptr;
        }));
        return *found;
    }
    QPlainTextEdit& noteField() {
        REQUIRE(waitUntil([] { return QApplication::activePopupWidget() != nullptr; }));
        auto* field = QApplication::activePopupWidget()->findChild<QPlainTextEdit*>();
        REQUIRE(field != nullptr);
        return *field;
    }
};

} // namespace

TEST_CASE("H highlights what is marked, for the reader alone, and can be undone", "[gui]") {
    Reader room;
    (void)room.stage.takeNotices();
    room.mark("on ne garde pas tout");
    room.key(Qt::Key_H);
    REQUIRE(room.waitForHighlights(1));
    CHECK(room.waitForMarks({"on ne garde pas tout"}));
    const model::Highlight highlight = room.annotations().highlights.at(0);
    CHECK(highlight.quote.exact == "on ne garde pas tout");
    CHECK(highlight.visibility == model::Visibility::Private);
    CHECK(room.stage.takeNotices() == std::vector<QString>{"Passage highlighted"});
    CHECK_FALSE(room.article().textCursor().hasSelection());
    room.undo();
    CHECK(room.waitForMarks({}));
}

TEST_CASE("H on a highlight removes it, marked or under the cursor", "[gui]") {
    Reader room;
    room.highlight("on ne garde pas tout");
    room.mark("garde pas");
    room.key(Qt::Key_H);
    REQUIRE(room.waitForHighlights(0));
    CHECK(room.waitForMarks({}));
    room.undo();
    REQUIRE(room.waitForMarks({"on ne garde pas tout"}));
    QTextCursor inside = room.article().document()->find("garde");
    inside.setPosition(inside.selectionStart());
    room.article().setTextCursor(inside);
    room.key(Qt::Key_H);
    CHECK(room.waitForHighlights(0));
}

TEST_CASE("Highlights may overlap", "[gui]") {
    Reader room;
    room.highlight("trier : on ne garde");
    room.highlight("on ne garde pas tout");
    CHECK(room.waitForMarks({"trier : on ne garde", "on ne garde pas tout"}));
}

TEST_CASE("Without words marked H says what to do", "[gui]") {
    Reader room;
    (void)room.stage.takeNotices();
    room.key(Qt::Key_H);
    CHECK(room.stage.takeNotices() ==
          std::vector<QString>{"Mark the words to highlight in the article first."});
    CHECK(room.annotations().highlights.empty());
}

TEST_CASE("A passage of several paragraphs is one highlight", "[gui]") {
    Reader room;
    QTextCursor cursor = room.article().document()->find("pas tout");
    cursor.setPosition(cursor.selectionStart());
    cursor.setPosition(room.article().document()->find("sans").selectionEnd(),
                       QTextCursor::KeepAnchor);
    room.article().setTextCursor(cursor);
    room.key(Qt::Key_H);
    REQUIRE(room.waitForHighlights(1));
    CHECK(room.waitForMarks({"pas tout !", "Chaque semaine, un quart d'heure suffit pour cela.",
                             "Et le reste s'en va, sans"}));
}

TEST_CASE("Marks stay through another text size, another theme and another article", "[gui]") {
    Reader room;
    room.highlight("un quart d'heure");
    auto comfort = room.stage.preferences.comfort();
    comfort.textStep += 3;
    room.stage.preferences.setComfort(comfort);
    CHECK(room.waitForMarks({"un quart d'heure"}));
    for (const auto wish : {gui::SchemeWish::Dark, gui::SchemeWish::Light}) {
        room.stage.theme.setWish(wish);
        CHECK(room.waitForMarks({"un quart d'heure"}));
        CHECK(room.article().extraSelections().front().format.background().color() ==
              room.stage.theme.color(gui::Tone::Mark));
    }
    room.leave();
    CHECK(room.marks().isEmpty());
    CHECK(room.waitForList({}));
    room.open("sans regret");
    CHECK(room.waitForMarks({"un quart d'heure"}));
}

TEST_CASE("A highlight is found in the updated article; one whose words are gone is listed apart, "
          "until they return",
          "[gui]") {
    Reader room;
    room.highlight("un quart d'heure suffit");
    room.highlight("Et le reste s'en va");
    room.leave();
    room.publish(articles("<p>Nouveau début.</p><p>Chaque jour, un quart d’heure suffit.</p>"
                          "<p>Fin nouvelle.</p>"));
    room.refresh();
    room.open("Fin nouvelle");
    CHECK(room.waitForMarks({"un quart d’heure suffit"}));
    CHECK(room.waitForList({"un quart d'heure suffit", "Passages that are no longer in the article",
                            "Et le reste s'en va"}));
    room.leave();
    room.publish(articles(kHtml));
    room.refresh();
    room.open("sans regret");
    CHECK(room.waitForMarks({"un quart d'heure suffit", "Et le reste s'en va"}));
    CHECK(room.waitForList({"un quart d'heure suffit", "Et le reste s'en va"}));
}

TEST_CASE("A passage gets a note in a small field: Enter keeps it, Escape leaves it", "[gui]") {
    Reader room;
    room.highlight("un quart d'heure");
    room.button("Add a note").click();
    room.noteField().setPlainText("À citer\nen juin");
    QTest::keyClick(&room.noteField(), Qt::Key_Return);
    CHECK(
        waitUntil([&] { return room.annotations().highlights.at(0).note == "À citer\nen juin"; }));
    CHECK(waitUntil([&] { return room.listed().contains("À citer\nen juin"); }));
    room.button("Edit the note").click();
    room.noteField().setPlainText("autre chose");
    QTest::keyClick(&room.noteField(), Qt::Key_Escape);
    CHECK(waitUntil([] { return QApplication::activePopupWidget() == nullptr; }));
    CHECK(room.annotations().highlights.at(0).note == "À citer\nen juin");
    room.undo();
    CHECK(waitUntil([&] { return room.annotations().highlights.at(0).note.empty(); }));
}

TEST_CASE("A note that is being written is kept when its field is closed", "[gui]") {
    Reader room;
    room.key(Qt::Key_N, Qt::ShiftModifier);
    room.noteField().setPlainText("À relire");
    QApplication::activePopupWidget()->close();
    CHECK(waitUntil([&] { return room.annotations().notes.size() == 1; }));
}

TEST_CASE("Shift+N writes a note on the article, private, to be changed and removed in its list",
          "[gui]") {
    Reader room;
    room.key(Qt::Key_N, Qt::ShiftModifier);
    room.noteField().setPlainText("À **relire** avant le stage");
    QTest::keyClick(&room.noteField(), Qt::Key_Return);
    REQUIRE(waitUntil([&] { return room.annotations().notes.size() == 1; }));
    CHECK(room.annotations().notes[0].visibility == model::Visibility::Private);
    REQUIRE(waitUntil([&] { return room.listed().contains("À **relire** avant le stage"); }));
    room.button("Remove").click();
    CHECK(waitUntil([&] { return room.annotations().notes.empty(); }));
    room.undo();
    CHECK(waitUntil([&] { return room.annotations().notes.size() == 1; }));
}

TEST_CASE("Who may see a passage is chosen in the list", "[gui]") {
    Reader room;
    room.highlight("un quart d'heure");
    QMenu* menu = room.button("Private ▾").menu();
    REQUIRE(menu != nullptr);
    REQUIRE(menu->actions().size() == 3);
    CHECK(menu->actions().at(0)->isChecked());
    menu->actions().at(2)->trigger();
    CHECK(waitUntil([&] {
        return room.annotations().highlights.at(0).visibility == model::Visibility::Public;
    }));
    CHECK(room.button("Public ▾").isEnabled());
}

TEST_CASE("The list folds, and leads to a passage also in the part that is not shown yet",
          "[gui]") {
    std::string html;
    for (int i = 0; i < 9000; ++i)
        html += "<p>Paragraphe numéro " + std::to_string(i) + " d'un texte bien trop long.</p>";
    html += "<p>Le passage de la toute fin.</p>";
    Reader room(html, "numéro 100 ");
    REQUIRE_FALSE(room.article().toPlainText().contains("toute fin"));
    model::Highlight highlight;
    highlight.item = room.row("Premier").id;
    highlight.quote.exact = "Le passage de la toute fin";
    REQUIRE(room.stage.edit([&](service::LibraryEditor& editor) {
        return editor.annotations.addHighlight(highlight);
    }));
    REQUIRE(waitUntil([&] { return room.listed().contains("Le passage de la toute fin"); }));
    auto& head = room.part<QToolButton>("annotationsHead");
    head.click();
    CHECK(room.listed().isEmpty());
    head.click();
    room.button("Go to the passage").click();
    CHECK(waitUntil([&] { return room.marks().contains("Le passage de la toute fin"); }));
    CHECK(waitUntil([&] {
        const QRect place = room.article().cursorRect();
        return room.article().textCursor().block().text().contains("toute fin") &&
               room.article().viewport()->rect().intersects(place);
    }));
}

TEST_CASE("A search finds highlights and notes of articles, and opens them there", "[gui]") {
    Reader room;
    room.highlight("un quart d'heure");
    room.key(Qt::Key_N, Qt::ShiftModifier);
    room.noteField().setPlainText("Pour le module zéro");
    QTest::keyClick(&room.noteField(), Qt::Key_Return);
    REQUIRE(waitUntil([&] { return room.annotations().notes.size() == 1; }));
    room.leave();
    auto& column = room.part<gui::SearchColumn>("searchColumn");
    room.screen->search("quart d'heure");
    REQUIRE(waitUntil([&] { return column.title() == "2 result(s) for “quart d'heure”"; }));
    column.model().setKind(gui::SearchModel::Kind::Notes);
    REQUIRE(column.model().rowCount() == 1);
    CHECK(column.model().index(0).data(Qt::AccessibleTextRole).toString() ==
          "Highlighted passage · Premier. un quart d'heure");
    column.step(1);
    room.waitForArticle("sans regret");
    CHECK(waitUntil([&] {
        return room.article().textCursor().position() ==
               room.article().document()->find("un quart").selectionStart();
    }));
    room.screen->search("module zero");
    CHECK(waitUntil([&] {
        return column.model().index(0).data(Qt::AccessibleTextRole).toString() ==
               "Note on an article · Premier. Pour le module zéro";
    }));
}

TEST_CASE("Every button of the list says what it is about", "[gui]") {
    Reader room;
    room.highlight("un quart d'heure");
    room.highlight("sans regret");
    REQUIRE(waitUntil([&] { return room.buttons().size() == 9; }));
    QSet<QString> names;
    for (const QPushButton* one : room.buttons())
        names << (one->accessibleName().isEmpty() ? one->text() : one->accessibleName());
    CHECK(names.size() == 9);
}
