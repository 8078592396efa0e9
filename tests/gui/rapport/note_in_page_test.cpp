// Notes edited where they stand in the preview, by keys and by the mouse.

#include "report_shown.h"

#include <QPlainTextEdit>
#include <QTextBlock>
#include <QToolButton>

using namespace musette;
using test::ReportShown;
using test::waitUntil;

namespace {

struct Page : ReportShown {
    QPlainTextEdit* editor() { return screen.findChild<QPlainTextEdit*>("noteInPage"); }
    QPlainTextEdit& openFromContents(const QString& note) {
        auto& outline = find<QTreeWidget>("reportOutline");
        outline.setFocus();
        REQUIRE(part(note) != nullptr);
        outline.setCurrentItem(part(note));
        QTest::keyClick(&outline, Qt::Key_F2);
        REQUIRE(editor() != nullptr);
        CHECK(window.focusWidget() == editor());
        return *editor();
    }
    bool holds(const char* body) {
        auto document = stage.read(
            [&](service::LibraryReader& reader) { return reader.session(made.session); });
        REQUIRE(document.has_value());
        return std::ranges::find(document->notes, body, &model::Note::body) !=
               document->notes.end();
    }
    /// Where the page has these words, in its viewport.
    QPoint placeOf(const QString& words) {
        QTextCursor cursor = screen.preview().document()->find(words);
        REQUIRE_FALSE(cursor.isNull());
        return screen.preview().cursorRect(cursor).center();
    }
    void put(const QString& words) {
        QTextCursor cursor = screen.preview().document()->find(words);
        REQUIRE_FALSE(cursor.isNull());
        screen.preview().setTextCursor(cursor);
        screen.preview().setFocus();
    }
};

} // namespace

TEST_CASE(
    "F2 on a note in the contents edits it on the page; Enter keeps it, and it can be undone") {
    Page page;
    QPlainTextEdit& editor = page.openFromContents("tout le monde");
    CHECK(editor.toPlainText() == "tout le monde");
    CHECK(page.screen.preview().viewport()->rect().intersects(editor.geometry()));
    CHECK(editor.geometry().contains(page.placeOf("tout le monde")));
    QTest::keyClicks(&editor, " et sa voisine");
    QTest::keyClick(&editor, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(&editor, "suite");
    QTest::keyClick(&editor, Qt::Key_Return);
    CHECK(waitUntil([&] { return page.editor() == nullptr; }));
    CHECK(page.window.focusWidget() == &page.find<QTreeWidget>("reportOutline"));
    REQUIRE(waitUntil([&] { return page.text().contains("et sa voisine"); }));
    CHECK(page.holds("tout le monde et sa voisine\nsuite"));
    REQUIRE(page.stage.edit([](service::LibraryEditor& library) { return library.undo(); })
                .has_value());
    CHECK(waitUntil([&] { return page.holds("tout le monde"); }));
}

TEST_CASE(
    "what is typed on the page is kept after a pause, and Escape gives the former text back") {
    Page page;
    QPlainTextEdit& editor = page.openFromContents("tout le monde");
    QTest::keyClicks(&editor, " bref");
    REQUIRE(waitUntil([&] { return page.holds("tout le monde bref"); }));
    // The report was made anew beneath, and the editor is where the note is.
    REQUIRE(waitUntil([&] { return page.text().contains("bref"); }));
    REQUIRE(page.editor() == &editor);
    CHECK(editor.geometry().contains(page.placeOf("tout le monde bref")));
    QTest::keyClick(&editor, Qt::Key_Escape);
    CHECK(waitUntil([&] { return page.holds("tout le monde"); }));
}

TEST_CASE("who types without a rest, on the page or in the field for texts, has it kept too") {
    Page page;
    QPlainTextEdit& editor = page.openFromContents("tout le monde");
    CHECK(waitUntil([&] {
        QTest::keyClick(&editor, Qt::Key_X);
        return page.stage.session.content()->document.notes.front().body.ends_with("xx");
    }));
    QTest::keyClick(&editor, Qt::Key_Return);
    page.screen.editText();
    auto& field = page.find<QPlainTextEdit>("reportText");
    CHECK(waitUntil([&] {
        QTest::keyClick(&field, Qt::Key_X);
        return page.stage.session.content()->document.session.introduction.ends_with("xx");
    }));
}

TEST_CASE("an emptied note stays as it was; leaving the editor keeps what it holds") {
    Page page;
    QPlainTextEdit* editor = &page.openFromContents("tout le monde");
    editor->selectAll();
    QTest::keyClick(editor, Qt::Key_Delete);
    QTest::keyClick(editor, Qt::Key_Return);
    CHECK(waitUntil([&] { return page.editor() == nullptr; }));
    CHECK(page.holds("tout le monde"));
    editor = &page.openFromContents("tout le monde");
    QTest::keyClicks(editor, " !");
    page.find<QComboBox>("audience").setFocus();
    CHECK(waitUntil([&] { return page.holds("tout le monde !"); }));
}

TEST_CASE("a quotation, with its bar, is edited on the page as well") {
    Page page;
    model::Note quote;
    quote.session = page.made.session;
    quote.halfDay = page.made.morning;
    quote.sequence = page.made.sequence;
    quote.body = "On apprend en faisant";
    quote.kind = model::NoteKind::Quote;
    quote.visibility = model::Visibility::Public;
    REQUIRE(
        page.stage.edit([&](service::LibraryEditor& library) { return library.notes.add(quote); })
            .has_value());
    page.add("et puis la suite", model::Visibility::Public);
    REQUIRE(waitUntil([&] { return page.text().contains("et puis la suite"); }));
    for (const auto& [shown, body] : {std::pair{"apprend en faisant", "On apprend en faisant"},
                                      std::pair{"puis la suite", "et puis la suite"}}) {
        CAPTURE(shown);
        QTest::mouseDClick(page.screen.preview().viewport(), Qt::LeftButton, {},
                           page.placeOf(shown));
        REQUIRE(page.editor() != nullptr);
        CHECK(page.editor()->toPlainText() == body);
        CHECK(page.editor()->geometry().contains(page.placeOf(shown)));
        QTest::keyClick(page.editor(), Qt::Key_Escape);
        REQUIRE(waitUntil([&] { return page.editor() == nullptr; }));
    }
}

TEST_CASE("on the page F2, a double click and the button edit the text at the cursor") {
    Page page;
    auto session = page.stage.read(
        [&](service::LibraryReader& reader) { return reader.session(page.made.session); });
    REQUIRE(session.has_value());
    session->session.introduction = "Pour commencer, un mot.";
    REQUIRE(page.stage
                .edit([&](service::LibraryEditor& editor) {
                    return editor.sessions.edit(session->session);
                })
                .has_value());
    REQUIRE(waitUntil([&] { return page.text().contains("Pour commencer"); }));
    page.put("tout le monde");
    QTest::keyClick(&page.screen.preview(), Qt::Key_F2);
    REQUIRE(page.editor() != nullptr);
    QTest::keyClick(page.editor(), Qt::Key_Escape);
    REQUIRE(waitUntil([&] { return page.editor() == nullptr; }));

    QTest::mouseDClick(page.screen.preview().viewport(), Qt::LeftButton, {},
                       page.placeOf("tout le monde"));
    REQUIRE(page.editor() != nullptr);
    QTest::keyClick(page.editor(), Qt::Key_Escape);
    REQUIRE(waitUntil([&] { return page.editor() == nullptr; }));

    page.put("tout le monde");
    page.screen.retitlePart();
    REQUIRE(page.editor() != nullptr);
    QTest::keyClick(page.editor(), Qt::Key_Escape);
    REQUIRE(waitUntil([&] { return page.editor() == nullptr; }));

    page.put("Pour commencer");
    page.find<QToolButton>("pencil").click();
    CHECK(page.editor() == nullptr);
    CHECK(page.window.focusWidget() == &page.find<QPlainTextEdit>("reportText"));
    CHECK(page.find<QPlainTextEdit>("reportText").toPlainText() == "Pour commencer, un mot.");
}
