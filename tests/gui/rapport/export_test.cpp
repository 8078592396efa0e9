// The ways a report leaves the program, from the menus, by the keyboard.

#include "../support/running_program.h"
#include "gui/app/messages.h"
#include "gui/app/text.h"
#include "gui/rapport/report_preview.h"
#include "gui/rapport/report_way.h"
#include "gui/session/current_session.h"

#include <musette/base/file.h>
#include <musette/base/zip.h>

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QTabBar>
#include <QTextBrowser>

using namespace musette;
using test::RunningProgram;
using test::waitUntil;

namespace {

constexpr const char* kCanary = "zibeline";
constexpr const char* kPublic = "tout le monde";

/// The whole program on a library with a session of one public and one private note.
struct ExportRoom {
    ExportRoom() {
        REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));
        model::Session wanted;
        wanted.title = "Le compte rendu";
        wanted.startsOn = wanted.endsOn = std::chrono::year{2026} / 11 / 24;
        const auto session = run.edit(
            [&](service::LibraryEditor& editor) { return editor.sessions.create(wanted); });
        REQUIRE(session.has_value());
        const auto document =
            run.read([&](service::LibraryReader& reader) { return reader.session(*session); });
        REQUIRE(document.has_value());
        for (const auto& [body, visibility] : {std::pair{kPublic, model::Visibility::Public},
                                               std::pair{kCanary, model::Visibility::Private}}) {
            model::Note note;
            note.session = *session;
            note.halfDay = document->halfDays.front().id;
            note.body = body;
            note.visibility = visibility;
            REQUIRE(run.edit([&](service::LibraryEditor& editor) { return editor.notes.add(note); })
                        .has_value());
        }
        QObject::connect(&run.surroundings().messages, &gui::Messages::noticed, &run.window(),
                         [this](const gui::Messages::Notice& notice) { notices << notice; });
        REQUIRE(waitUntil([&] {
            return run.window().showsScreen() && run.action(gui::Act::ExportPdf).isEnabled();
        }));
    }

    /// The entry of the report's menu that has this letter.
    void choose(Qt::Key letter) {
        auto* menu = run.find<QMenu>("reportMenu");
        REQUIRE(menu != nullptr);
        notices.clear();
        menu->popup({});
        QTest::keyClick(menu, letter);
    }
    /// Where it is to go, asked for.
    QFileDialog* question() {
        QFileDialog* dialog = nullptr;
        REQUIRE(waitUntil([&] {
            for (auto* found : run.window().findChildren<QFileDialog*>()) {
                if (found->isVisible())
                    dialog = found;
            }
            return dialog != nullptr;
        }));
        return dialog;
    }
    /// Types the name of the file and Enter.
    std::filesystem::path save(const char* name) {
        const std::filesystem::path file = run.file(name);
        QFileDialog* dialog = question();
        auto* field = dialog->findChild<QLineEdit*>("fileNameEdit");
        field->setText(gui::toQt(file.string()));
        QTest::keyClick(field, Qt::Key_Return);
        REQUIRE(waitUntil([&] { return !notices.isEmpty(); }));
        CHECK(notices.last().text == "Report exported");
        CHECK(notices.last().action == "Open");
        CHECK(notices.last().secondAction == "Open folder");
        return file;
    }
    /// One more note of the first half-day.
    void add(const std::string& body, model::Visibility visibility) {
        const auto sessions =
            run.read([](service::LibraryReader& reader) { return reader.sessions(); });
        REQUIRE(sessions.has_value());
        const auto document = run.read(
            [&](service::LibraryReader& reader) { return reader.session(sessions->front().id); });
        REQUIRE(document.has_value());
        model::Note note;
        note.session = document->session.id;
        note.halfDay = document->halfDays.front().id;
        note.body = body;
        note.visibility = visibility;
        REQUIRE(run.edit([&](service::LibraryEditor& editor) { return editor.notes.add(note); })
                    .has_value());
        REQUIRE(waitUntil([&] {
            return run.surroundings().session.content()->document.notes.size() ==
                   document->notes.size() + 1;
        }));
    }
    QListWidgetItem* line(const char* list, const QString& part) {
        for (auto* item : run.find<QListWidget>(list)->findItems(part, Qt::MatchContains))
            return item;
        return nullptr;
    }
    std::string written(Qt::Key letter, const char* name) {
        choose(letter);
        auto bytes = base::readFile(save(name));
        REQUIRE(bytes.has_value());
        return *std::move(bytes);
    }

    RunningProgram run;
    QList<gui::Messages::Notice> notices;
};

void checkWords(const std::string& text) {
    CHECK(text.find(kPublic) != std::string::npos);
    CHECK(text.find(kCanary) == std::string::npos);
}

} // namespace

TEST_CASE(
    "The report is exported from the menus as page, Markdown and book, without a private word",
    "[gui]") {
    ExportRoom room;
    const std::string page = room.written(Qt::Key_W, "rapport.html");
    CHECK(page.starts_with("<!DOCTYPE html>"));
    checkWords(page);

    const std::string markdown = room.written(Qt::Key_M, "rapport.md");
    CHECK(markdown.starts_with("# Le compte rendu\n"));
    checkWords(markdown);

    const std::string book = room.written(Qt::Key_O, "rapport.zip");
    CHECK(book.starts_with("PK"));
    auto zip = base::ZipReader::open(room.run.file("rapport.zip"));
    REQUIRE(zip.has_value());
    std::string pages;
    for (const base::ZipEntry& entry : zip->entries()) {
        CHECK(entry.name.ends_with(".html"));
        pages += zip->read(entry.name).value();
    }
    checkWords(pages);
}

TEST_CASE("The report is exported from the menus as PDF, without a private word", "[gui]") {
    ExportRoom room;
    const std::string pdf = room.written(Qt::Key_P, "rapport.pdf");
    CHECK(pdf.starts_with("%PDF-"));
    const QString reader = QStandardPaths::findExecutable("pdftotext");
    if (reader.isEmpty()) {
        WARN("pdftotext is not installed");
        return;
    }
    QProcess process;
    process.start(reader, {gui::toQt(room.run.file("rapport.pdf").string()), "-"});
    REQUIRE(process.waitForFinished());
    checkWords(process.readAllStandardOutput().toStdString());
}

TEST_CASE("The report is copied from the menus for a blog and for a mail, without a private word",
          "[gui]") {
    ExportRoom room;
    QApplication::clipboard()->clear();
    room.choose(Qt::Key_B);
    REQUIRE(waitUntil([&] { return !room.notices.isEmpty(); }));
    CHECK(room.notices.last().text.startsWith("Report copied for WordPress: 1 public item"));
    const QMimeData* data = QApplication::clipboard()->mimeData();
    REQUIRE(data->hasHtml());
    REQUIRE(data->hasText());
    CHECK(data->html().contains("<h2"));
    CHECK_FALSE(data->html().contains("<style"));
    checkWords(data->html().toStdString());
    checkWords(data->text().toStdString());

    room.choose(Qt::Key_C);
    REQUIRE(waitUntil([&] { return !room.notices.isEmpty(); }));
    CHECK(room.notices.last().text.startsWith("Report copied for a mail"));
    data = QApplication::clipboard()->mimeData();
    CHECK_FALSE(data->hasHtml());
    CHECK_FALSE(data->text().contains('<'));
    checkWords(data->text().toStdString());
}

TEST_CASE("What is told of an export counts what is written, not what the screen showed before",
          "[gui]") {
    ExportRoom room;
    room.add("un mot de plus", model::Visibility::Public);
    room.choose(Qt::Key_C);
    REQUIRE(waitUntil([&] { return !room.notices.isEmpty(); }));
    CHECK(room.notices.last().text ==
          "Report copied for a mail: 2 public item(s), 1 private one(s) left out");

    room.add("un secret de plus", model::Visibility::Private);
    room.choose(Qt::Key_W);
    QFileDialog* question = room.question();
    CHECK(question->windowTitle() ==
          "Export the report: 2 public item(s), 2 private one(s) left out");
    question->reject();
}

TEST_CASE("What a check finds is listed with how grave it is, and Enter leads to its half-day",
          "[gui]") {
    ExportRoom room;
    room.add("[Le support](http://localhost:8080/support.pdf)", model::Visibility::Public);
    room.choose(Qt::Key_K);
    auto& list = room.run.await<QListWidget>("findings");
    REQUIRE(waitUntil([&] { return room.line("findings", "localhost:8080") != nullptr; }));
    QListWidgetItem* found = room.line("findings", "localhost:8080");
    CHECK(found->data(Qt::AccessibleTextRole).toString().startsWith("Warning. "));
    CHECK(room.run.window().focusWidget() == &list);
    list.setCurrentItem(found);
    QTest::keyClick(&list, Qt::Key_Return);
    CHECK(room.run.window().screen() == gui::Screen::Journee);
    // On the very note, the last of the half-day.
    auto* day = room.run.find<QWidget>("journeeScreen");
    REQUIRE(day != nullptr);
    auto* timeline = day->findChild<QListView*>("timeline");
    REQUIRE(
        waitUntil([&] { return timeline->currentIndex().data().toString().contains("support"); }));
    CHECK(room.run.window().focusWidget() == timeline);
}

TEST_CASE(
    "the last words of a text and of a note on the page are kept when the window closes at once",
    "[gui]") {
    ExportRoom room;
    room.run.action(gui::Act::ShowRapport).trigger();
    const auto stored = [&] {
        const auto sessions =
            room.run.read([](service::LibraryReader& reader) { return reader.sessions(); });
        REQUIRE(sessions.has_value());
        auto document = room.run.read(
            [&](service::LibraryReader& reader) { return reader.session(sessions->front().id); });
        REQUIRE(document.has_value());
        return *std::move(document);
    };
    room.run.action(gui::Act::EditReportText).trigger();
    QTest::keyClicks(&room.run.await<QPlainTextEdit>("reportText"), "Le dernier mot");
    room.run.restart();
    REQUIRE(waitUntil([&] { return room.run.program().library().isOpen(); }));
    CHECK(stored().session.introduction == "Le dernier mot");

    // A transition belongs to the report, which the field asks for as it goes.
    REQUIRE(waitUntil([&] { return room.run.action(gui::Act::ExportPdf).isEnabled(); }));
    room.run.action(gui::Act::ShowRapport).trigger();
    auto& parts = room.run.await<QComboBox>("textParts");
    REQUIRE(waitUntil([&] { return parts.count() > 2; }));
    parts.setCurrentIndex(2);
    QTest::keyClicks(&room.run.await<QPlainTextEdit>("reportText"), "Puis ceci");
    room.run.restart();
    REQUIRE(waitUntil([&] { return room.run.program().library().isOpen(); }));
    const model::SessionId session = stored().session.id;
    const auto wishes = room.run.read(
        [session](service::LibraryReader& reader) { return reader.reports.settings(session); });
    REQUIRE(wishes.has_value());
    CHECK(std::ranges::find(wishes->sections, "Puis ceci", &model::ReportSection::transition) !=
          wishes->sections.end());

    REQUIRE(waitUntil([&] { return room.run.action(gui::Act::ExportPdf).isEnabled(); }));
    room.run.action(gui::Act::ShowRapport).trigger();
    auto& preview = room.run.await<gui::ReportPreview>("reportPreview");
    REQUIRE(waitUntil([&] { return preview.toPlainText().contains(kPublic); }));
    preview.setTextCursor(preview.document()->find(kPublic));
    QTest::keyClick(&preview, Qt::Key_F2);
    QTest::keyClicks(&room.run.await<QPlainTextEdit>("noteInPage"), " ici");
    room.run.restart();
    REQUIRE(waitUntil([&] { return room.run.program().library().isOpen(); }));
    CHECK(stored().notes.front().body == std::string(kPublic) + " ici");
}

TEST_CASE("What blocks an export leads to the note it stands in, what is hidden to its own",
          "[gui]") {
    ExportRoom room;
    for (int i = 0; i < 3; ++i)
        room.add("Une note de plus", model::Visibility::Public);
    room.add("Merci à Zibeline Exemple pour ses mots d’encouragement du soir",
             model::Visibility::Public);
    room.add("Elle a eu ses mots d’encouragement du soir en privé", model::Visibility::Private);
    REQUIRE(room.run
                .edit([&](service::LibraryEditor& editor) -> base::Status {
                    if (auto on = editor.participants.turn(true); !on)
                        return on;
                    const auto added =
                        editor.participants.add({{},
                                                 room.run.surroundings().session.session(),
                                                 "P1",
                                                 "Ana Exemple",
                                                 std::chrono::year{2027} / 6 / 1});
                    return added ? base::Status() : std::unexpected(added.error());
                })
                .has_value());
    room.choose(Qt::Key_K);
    auto& list = room.run.await<QListWidget>("findings");
    for (const char* words : {"\"Exemple\" stands", "encouragement du soir"}) {
        CAPTURE(words);
        REQUIRE(waitUntil([&] { return room.line("findings", words) != nullptr; }));
        list.setFocus();
        list.setCurrentItem(room.line("findings", words));
        QTest::keyClick(&list, Qt::Key_Return);
        auto* timeline = room.run.find<QWidget>("journeeScreen")->findChild<QListView*>("timeline");
        REQUIRE(waitUntil(
            [&] { return timeline->currentIndex().data().toString().startsWith("Merci"); }));
        CHECK(room.run.window().focusWidget() == timeline);
        room.run.action(gui::Act::ShowRapport).trigger();
    }
}

TEST_CASE("The check is a command of the menus; what readers do not get can be opened", "[gui]") {
    ExportRoom room;
    room.choose(Qt::Key_K);
    auto& findings = room.run.await<QListWidget>("findings");
    CHECK(waitUntil([&] { return room.run.window().focusWidget() == &findings; }));
    CHECK(room.line("findings", "reviewed") != nullptr);
    QTest::keyClick(&findings, Qt::Key_Escape);
    CHECK_FALSE(findings.isVisible());

    room.choose(Qt::Key_L);
    auto& leftOut = room.run.await<QListWidget>("leftOut");
    REQUIRE(waitUntil([&] { return room.line("leftOut", kCanary) != nullptr; }));
    CHECK(leftOut.count() == 1);
    CHECK(leftOut.item(0)->text() == QString("%1 (private)").arg(kCanary));
    CHECK(room.run.find<QTabBar>("reviewTabs")->tabText(1) == "Left out (1)");
}

TEST_CASE(
    "Introduction and conclusion are typed beside the contents and stay, undoable, after a restart",
    "[gui]") {
    ExportRoom room;
    room.choose(Qt::Key_I);
    auto& text = room.run.await<QPlainTextEdit>("reportText");
    REQUIRE(waitUntil([&] { return text.hasFocus(); }));
    QTest::keyClicks(&text, "Deux jours");
    // To the conclusion at once: nothing that was typed is lost.
    auto& parts = room.run.await<QComboBox>("textParts");
    parts.setFocus();
    QTest::keyClick(&parts, Qt::Key_Down);
    CHECK(text.toPlainText().isEmpty());
    text.setFocus();
    QTest::keyClicks(&text, "Voila");
    const auto stored = [&] { return room.run.surroundings().session.content()->document.session; };
    REQUIRE(waitUntil([&] { return stored().conclusion == "Voila"; }));
    CHECK(stored().introduction == "Deux jours");
    auto* preview = room.run.find<QTextBrowser>("reportPreview");
    REQUIRE(waitUntil([&] { return preview->toPlainText().contains("Deux jours"); }));

    room.run.restart();
    REQUIRE(waitUntil([&] {
        return room.run.surroundings().session.exists() && stored().conclusion == "Voila";
    }));
    REQUIRE(waitUntil([&] { return room.run.action(gui::Act::Undo).isEnabled(); }));
    room.run.action(gui::Act::Undo).trigger();
    REQUIRE(waitUntil([&] { return stored().conclusion.empty(); }));
    CHECK(stored().introduction == "Deux jours");
    CHECK(room.run.find<QPlainTextEdit>("reportText") != nullptr);
}

TEST_CASE("The button exports in the format chosen beside it, which outlives a restart", "[gui]") {
    ExportRoom room;
    room.run.action(gui::Act::ShowRapport).trigger();
    auto& format = room.run.await<QComboBox>("format");
    format.setFocus();
    QTest::keyClick(&format, Qt::Key_Home);
    QTest::keyClick(&format, Qt::Key_Down);
    REQUIRE(format.currentData().toInt() == std::to_underlying(gui::ReportWay::Pdf));
    room.run.action(gui::Act::ExportReport).trigger();
    const auto bytes = base::readFile(room.save("choisi.pdf"));
    REQUIRE(bytes.has_value());
    CHECK(bytes->starts_with("%PDF-"));
    room.run.restart();
    REQUIRE(waitUntil([&] { return room.run.find<QComboBox>("format") != nullptr; }));
    CHECK(room.run.find<QComboBox>("format")->currentData().toInt() ==
          std::to_underlying(gui::ReportWay::Pdf));
}
