#include "gui/veille/item_list_view.h"
#include "gui/veille/reading_view.h"
#include "reading_room.h"

#include <musette/report/report.h>

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>

#include <algorithm>

namespace musette::test {
namespace {

bool said(ReadingRoom& room, const QString& words) {
    const auto notices = room.stage.takeNotices();
    return std::ranges::any_of(notices,
                               [&](const QString& notice) { return notice.contains(words); });
}

void chooseFirst(ReadingRoom& room) {
    room.key(Qt::Key_Down);
    room.waitForArticle("Le premier texte.");
}

} // namespace

TEST_CASE("R keeps the article, and R again takes it back to the inbox", "[gui]") {
    ReadingRoom room(threeArticles());
    chooseFirst(room);

    room.key(Qt::Key_R);
    CHECK(room.waitForRow("Premier",
                          [](const auto& row) { return row.triage == model::Triage::Kept; }));
    CHECK(said(room, "Kept"));
    CHECK(room.chosenTitle() == "Premier");

    room.key(Qt::Key_R);
    CHECK(room.waitForRow("Premier",
                          [](const auto& row) { return row.triage == model::Triage::Inbox; }));
}

TEST_CASE("R twice in a row, faster than the library writes, is no decision", "[gui]") {
    ReadingRoom room(threeArticles());
    chooseFirst(room);

    room.key(Qt::Key_R);
    room.key(Qt::Key_R);
    (void)room.stage.edit([](service::LibraryEditor&) { return base::Status{}; });

    CHECK(room.row("Premier").triage == model::Triage::Inbox);
}

TEST_CASE("S watches and says when the article comes back", "[gui]") {
    ReadingRoom room(threeArticles());
    chooseFirst(room);

    room.key(Qt::Key_S);

    CHECK(room.waitForRow("Premier",
                          [](const auto& row) { return row.triage == model::Triage::Watch; }));
    CHECK(said(room, "back on December 8"));
}

TEST_CASE(
    "P and Delete let go: the article leaves the inbox, the next one follows, undo brings it back",
    "[gui]") {
    const Qt::Key key = GENERATE(Qt::Key_P, Qt::Key_Delete);
    ReadingRoom room(threeArticles());
    chooseFirst(room);

    room.key(key);
    CHECK(room.chosenTitle() == "Deuxième");
    CHECK(room.rows() == 2);
    CHECK(room.waitForRow("Premier",
                          [](const auto& row) { return row.triage == model::Triage::LetGo; }));

    room.undo();
    room.waitForRows(3);
    CHECK(room.titleAt(0) == "Premier");
    CHECK(room.chosenTitle() == "Deuxième");
    CHECK(room.row("Premier").triage == model::Triage::Inbox);
}

TEST_CASE("E stars, M marks as unread", "[gui]") {
    ReadingRoom room(threeArticles());
    chooseFirst(room);
    REQUIRE(room.waitForRow("Premier", [](const auto& row) { return !row.unread; }));

    room.key(Qt::Key_E);
    room.key(Qt::Key_M);

    CHECK(room.waitForRow("Premier", [](const auto& row) { return row.starred && row.unread; }));
}

TEST_CASE("L links to the current half-day, and L again unlinks", "[gui]") {
    ReadingRoom room(threeArticles());
    room.stage.addSession();
    chooseFirst(room);

    room.key(Qt::Key_L);
    CHECK(room.waitForRow("Premier", [](const auto& row) { return row.halfDays.size() == 1; }));
    CHECK(said(room, "Article linked to D1 · morning"));
    REQUIRE(
        waitUntil([&] { return room.stage.items.currentLink(room.row("Premier").id) != nullptr; }));

    room.key(Qt::Key_L);
    CHECK(room.waitForRow("Premier", [](const auto& row) { return row.halfDays.empty(); }));
}

TEST_CASE("L without a session offers to create one, and links nothing", "[gui]") {
    ReadingRoom room(threeArticles());
    QSignalSpy wanted(room.screen.get(), &gui::VeilleScreen::sessionWanted);
    gui::Messages::Notice notice;
    QObject::connect(&room.stage.messages, &gui::Messages::noticed, room.screen.get(),
                     [&](const gui::Messages::Notice& told) { notice = told; });
    chooseFirst(room);

    room.key(Qt::Key_L);

    REQUIRE(notice.run);
    notice.run();
    CHECK(wanted.count() == 1);
    CHECK(room.row("Premier").halfDays.empty());
}

TEST_CASE("Shift+L links to a half-day that is chosen by a part of its name", "[gui]") {
    ReadingRoom room(threeArticles());
    room.stage.addSession("Apprendre à distance");
    chooseFirst(room);

    room.key(Qt::Key_L, Qt::ShiftModifier);
    REQUIRE(waitUntil([] { return QApplication::activePopupWidget() != nullptr; }));
    room.type("A DISTANCE – d2 · after");
    room.key(Qt::Key_Return);

    REQUIRE(room.waitForRow("Premier", [](const auto& row) { return row.halfDays.size() == 1; }));
    CHECK(room.row("Premier").halfDays.front() == "2-afternoon");
    CHECK(waitUntil([] { return QApplication::activePopupWidget() == nullptr; }));
}

TEST_CASE("Shift+L and Shift+C reach a sequence of any session by parts of its name", "[gui]") {
    ReadingRoom room(threeArticles());
    const auto made = room.stage.addSession("Apprendre à distance");
    chooseFirst(room);
    room.key(Qt::Key_L, Qt::ShiftModifier);
    REQUIRE(waitUntil([] { return QApplication::activePopupWidget() != nullptr; }));
    room.type("ouverture distance");
    room.key(Qt::Key_Return);
    REQUIRE(room.waitForRow("Premier", [](const auto& row) { return row.halfDays.size() == 1; }));
    const auto items = [&] { return room.stage.session.content()->document.items; };
    REQUIRE(waitUntil([&] { return items().size() == 1; }));
    CHECK(items()[0].link.sequence == made.sequence);
    CHECK(waitUntil([] { return QApplication::activePopupWidget() == nullptr; }));

    room.key(Qt::Key_Return);
    room.article().selectAll();
    room.key(Qt::Key_C, Qt::ShiftModifier);
    REQUIRE(waitUntil([] { return QApplication::activePopupWidget() != nullptr; }));
    room.type("d2 after");
    room.key(Qt::Key_Return);
    const auto notes = [&] { return room.stage.session.content()->document.notes; };
    REQUIRE(waitUntil([&] { return notes().size() == 1; }));
    CHECK(notes()[0].kind == model::NoteKind::Quote);
    CHECK(room.stage.session.content()->dayNumber(notes()[0].halfDay) == 2);
}

TEST_CASE("T opens a field: Enter puts a tag on and takes it off, Escape closes", "[gui]") {
    ReadingRoom room(threeArticles());
    chooseFirst(room);

    room.key(Qt::Key_T);
    REQUIRE(QApplication::activePopupWidget() != nullptr);
    room.type("éthique");
    room.key(Qt::Key_Return);
    CHECK(room.waitForRow("Premier", [](const auto& row) {
        return row.tags == std::vector<std::string>{"éthique"};
    }));

    // Accents do not count, and the letters of commands are letters in a field.
    QTest::keyClicks(QApplication::activePopupWidget()->focusWidget(), "ethique");
    room.key(Qt::Key_Return);
    CHECK(room.waitForRow("Premier", [](const auto& row) { return row.tags.empty(); }));
    CHECK(room.row("Premier").triage == model::Triage::Inbox);

    room.key(Qt::Key_Escape);
    CHECK(waitUntil([] { return QApplication::activePopupWidget() == nullptr; }));
    CHECK(room.list().hasFocus());
}

TEST_CASE("C makes the marked words a quotation of the half-day, with the article as its source",
          "[gui]") {
    ReadingRoom room(threeArticles());
    const StageSession session = room.stage.addSession();
    chooseFirst(room);
    room.key(Qt::Key_Return);
    QTextCursor cursor = room.article().document()->find("premier texte");
    REQUIRE_FALSE(cursor.isNull());
    room.article().setTextCursor(cursor);

    room.key(Qt::Key_C);

    const auto content = [&] {
        return *room.stage.read(
            [&](service::LibraryReader& reader) { return reader.session(session.session); });
    };
    REQUIRE(waitUntil([&] { return content().notes.size() == 1; }));
    CHECK(content().notes.front().kind == model::NoteKind::Quote);
    CHECK(content().notes.front().body == "premier texte");
    REQUIRE(content().items.size() == 1);
    CHECK(content().items.front().title == "Premier");
    // In the report: the exact words, who says them, where, when, and an address without tracking.
    report::ReportOptions options;
    options.audience = report::Audience::Private;
    const std::string page = report::renderHtml(content(), options);
    CHECK_THAT(page, containsText("<blockquote"));
    for (const char* part : {"premier texte", "Formation Actu", "Premier", "24 novembre 2026",
                             "href=\"https://exemple.test/a\""})
        CHECK_THAT(page, containsText(part));
    CHECK(page.find("utm_source") == std::string::npos);
}

TEST_CASE("A quotation of several paragraphs has them as the article does", "[gui]") {
    auto articles = threeArticles();
    articles[0].html = "<p>Le premier texte.</p><ul><li>un</li><li>deux</li></ul><p>Fin.</p>";
    ReadingRoom room(articles);
    const StageSession session = room.stage.addSession();
    chooseFirst(room);
    room.key(Qt::Key_Return);
    room.article().selectAll();
    room.key(Qt::Key_C);
    const auto notes = [&] {
        return room.stage
            .read([&](service::LibraryReader& reader) { return reader.session(session.session); })
            ->notes;
    };
    REQUIRE(waitUntil([&] { return notes().size() == 1; }));
    CHECK(notes().front().body == "Le premier texte.\n\nun\\\ndeux\n\nFin.");
}

TEST_CASE("C without marked words says what to do", "[gui]") {
    ReadingRoom room(threeArticles());
    room.stage.addSession();
    chooseFirst(room);

    room.key(Qt::Key_C);

    CHECK(said(room, "Mark the words to quote"));
}

TEST_CASE("Commands without an article are switched off", "[gui]") {
    ReadingRoom room(threeArticles());

    CHECK_FALSE(room.stage.actions[gui::Act::Keep].isEnabled());
    room.key(Qt::Key_R);
    CHECK(room.row("Premier").triage == model::Triage::Inbox);
    chooseFirst(room);
    CHECK(room.stage.actions[gui::Act::Keep].isEnabled());
}

} // namespace musette::test
