// What is pasted into the capture field: addresses, images, files; quotations; places of rows.

#include "day.h"
#include "gui/app/text.h"
#include "gui/session/journee_screen.h"
#include "gui/session/row_drag.h"
#include "gui/session/session_panel.h"
#include "gui/session/timeline_model.h"

#include <musette/base/file.h>

#include <QCheckBox>
#include <QClipboard>
#include <QDropEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QImage>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace musette;
using gui::Act;
using gui::JourneeScreen;
using test::openDialog;
using test::settle;
using test::Shown;
using test::Stage;
using test::waitUntil;

namespace {

void paste(QMimeData* data, QPlainTextEdit& field) {
    QGuiApplication::clipboard()->setMimeData(data);
    QTest::keyClick(&field, Qt::Key_V, Qt::ControlModifier);
}

QMimeData* text(const QString& words) {
    auto* data = new QMimeData;
    data->setText(words);
    return data;
}

const std::vector<model::LinkedItem>& itemsOf(const Stage& stage) {
    return stage.session.content()->document.items;
}

/// What a drag of the row, dropped in the upper half of another, comes to.
void drop(QListView& view, int row, int before) {
    QMimeData data;
    const QByteArray mark = QByteArray::number(reinterpret_cast<quintptr>(&view)) + ' ' +
                            QByteArray::number(QApplication::applicationPid());
    data.setData(gui::RowDrag::kMimeType, mark + ' ' + QByteArray::number(row));
    const QRect there = view.visualRect(view.model()->index(before, 0));
    const QPoint at(there.center().x(), there.top() + 2);
    QDragEnterEvent enter(at, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view.viewport(), &enter); // which makes it the target of the drop
    CHECK(enter.isAccepted());
    QDropEvent event(at, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view.viewport(), &event);
    CHECK(event.isAccepted());
}

} // namespace

TEST_CASE("an address pasted into the empty field links its page to the half-day") {
    Stage stage;
    const auto made = stage.addSession();
    Shown<JourneeScreen> day(stage);
    day.part.focusCapture();
    paste(text(" https://exemple.test/outil \n"), day.capture());
    REQUIRE(waitUntil([&] { return itemsOf(stage).size() == 1; }));
    CHECK(itemsOf(stage)[0].link.halfDay == made.morning);
    CHECK(itemsOf(stage)[0].link.sequence == made.sequence);
    CHECK(itemsOf(stage)[0].title == "https://exemple.test/outil");
    CHECK(day.capture().toPlainText().isEmpty());
    // Within a note an address is text.
    QTest::keyClicks(&day.capture(), "voir ");
    paste(text("https://exemple.test/outil"), day.capture());
    CHECK(day.capture().toPlainText() == "voir https://exemple.test/outil");
    CHECK(itemsOf(stage).size() == 1);
}

TEST_CASE("a pasted image waits for its words, is recorded and shown in the time line") {
    Stage stage;
    stage.addSession();
    Shown<JourneeScreen> day(stage);
    day.part.focusCapture();
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    auto* data = new QMimeData;
    data->setImageData(image);
    paste(data, day.capture());
    REQUIRE(waitUntil([&] { return day.capture().toPlainText().startsWith("![]("); }));
    QTest::keyClicks(&day.capture(), "Le tableau");
    QTest::keyClick(&day.capture(), Qt::Key_Return);
    REQUIRE(waitUntil([&] { return day.notes().size() == 1; }));
    CHECK_THAT(day.notes()[0].body,
               test::containsText("![Le tableau](https://attachment.invalid/"));
    const auto& pictures = stage.session.content()->pictures;
    REQUIRE(pictures.size() == 1);
    CHECK(pictures.begin()->size() == image.size());
    CHECK_THAT(gui::fromQt(stage.session.content()->noteHtml.at(day.notes()[0].id)),
               test::containsText("<img src="));
}

TEST_CASE("pasted files are named by the note; one that is too large is told in plain words") {
    Stage stage;
    stage.addSession();
    Shown<JourneeScreen> day(stage);
    QTemporaryDir folder;
    const QString small = folder.filePath("Plan.txt");
    const QString large = folder.filePath("Film.bin");
    REQUIRE(base::writeFileAtomically(gui::fromQt(small), "un plan").has_value());
    REQUIRE(base::writeFileAtomically(gui::fromQt(large),
                                      std::string(service::kMostAttachmentBytes + 1, 'x'))
                .has_value());
    QString told;
    QObject::connect(&stage.messages, &gui::Messages::noticed, &stage.messages,
                     [&](const gui::Messages::Notice& notice) { told = notice.text; });
    day.part.focusCapture();
    auto* data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(small), QUrl::fromLocalFile(large)});
    paste(data, day.capture());
    REQUIRE(waitUntil([&] { return told.contains("Film.bin"); }));
    CHECK(told.contains("10 MB"));
    CHECK(day.capture().toPlainText().startsWith("[Plan.txt](https://attachment.invalid/"));
    QTest::keyClick(&day.capture(), Qt::Key_Return);
    REQUIRE(waitUntil([&] { return day.notes().size() == 1; }));
}

TEST_CASE("the file of a note is saved where one wants it, byte for byte") {
    Stage stage;
    stage.addSession();
    Shown<JourneeScreen> day(stage);
    QTemporaryDir folder;
    const std::string bytes("un plan\0\xff avec des octets", 26);
    REQUIRE(base::writeFileAtomically(gui::fromQt(folder.filePath("Plan.bin")), bytes).has_value());
    day.part.focusCapture();
    auto* data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(folder.filePath("Plan.bin"))});
    paste(data, day.capture());
    REQUIRE(waitUntil([&] { return day.capture().toPlainText().startsWith("[Plan.bin]("); }));
    QTest::keyClick(&day.capture(), Qt::Key_Return);
    REQUIRE(waitUntil([&] { return day.notes().size() == 1; }));
    static_cast<void>(stage.takeNotices());
    stage.actions[Act::SaveAttachment].trigger(); // no note is chosen
    CHECK(stage.takeNotices().at(0).startsWith("Choose a note with an image or a file"));
    settle();
    for (int row = 0; row < day.timeline().model()->rowCount(); ++row) {
        if (day.timeline().model()->index(row, 0).data().toString().contains("Plan.bin"))
            day.select(row);
    }
    stage.actions[Act::SaveAttachment].trigger();
    QFileDialog* dialog = nullptr;
    REQUIRE(waitUntil([&] {
        for (auto* found : day.window.findChildren<QFileDialog*>()) {
            if (found->isVisible())
                dialog = found;
        }
        return dialog != nullptr;
    }));
    auto* name = dialog->findChild<QLineEdit*>("fileNameEdit");
    CHECK(name->text() == "Plan.bin");
    name->setText(folder.filePath("Copie.bin"));
    QTest::keyClick(name, Qt::Key_Return);
    std::vector<QString> told;
    REQUIRE(waitUntil([&] {
        told = stage.takeNotices();
        return !told.empty();
    }));
    CHECK(told.front() == "File saved");
    CHECK(base::readFile(gui::fromQt(folder.filePath("Copie.bin"))).value() == bytes);
}

TEST_CASE("a quotation says the passage word for word, and who wrote it") {
    Stage stage;
    const auto made = stage.addSession();
    const auto item = stage.edit([](service::LibraryEditor& editor) {
        return editor.items.addPage("https://exemple.test/a", "Un article");
    });
    model::ItemRow row;
    row.id = *item;
    row.author = "Ana Exemple";
    stage.draft.quote(row, "un *mot* & <b>deux</b>_fois_");
    Shown<JourneeScreen> day(stage);
    REQUIRE(waitUntil([&] { return day.notes().size() == 1; }));
    const model::Note note = day.notes()[0];
    CHECK(note.kind == model::NoteKind::Quote);
    CHECK(note.authors == "Ana Exemple");
    CHECK_THAT(gui::fromQt(stage.session.content()->noteHtml.at(note.id)),
               test::containsText("un *mot* &amp; &lt;b&gt;deux&lt;/b&gt;_fois_"));
    REQUIRE(itemsOf(stage).size() == 1);
    CHECK(itemsOf(stage)[0].link.note == note.id);
    CHECK(itemsOf(stage)[0].link.role == model::LinkRole::Source);
    // Elsewhere: another half-day, outside of all sequences.
    row.author.clear();
    row.sourceName = "exemple.test";
    stage.draft.quoteTo(row, "ailleurs", {made.session, made.afternoon, {}}, "J1");
    REQUIRE(waitUntil([&] { return day.notes().size() == 2; }));
    CHECK(day.notes()[1].halfDay == made.afternoon);
    CHECK_FALSE(day.notes()[1].sequence);
    CHECK(day.notes()[1].authors == "exemple.test");
}

TEST_CASE("notes and sequences go where they are dropped") {
    Stage stage;
    const auto made = stage.addSession();
    model::Sequence second;
    second.halfDay = made.morning;
    second.title = "Deuxième";
    second.position = -1;
    const auto id = stage.edit(
        [&](service::LibraryEditor& editor) { return editor.sessions.addSequence(second); });
    Shown<JourneeScreen> day(stage);
    REQUIRE(waitUntil([&] { return stage.session.sequence() == *id; }));
    day.note("a bouger"); // in the second
    const auto rowOf = [&](const QString& title) {
        for (int row = 0; row < day.timeline().model()->rowCount(); ++row) {
            if (day.timeline().model()->index(row, 0).data().toString() == title)
                return row;
        }
        return -1;
    };
    settle();
    REQUIRE(waitUntil([&] { return rowOf("a bouger") > rowOf("Deuxième"); }));
    // Above the second heading is the end of the first sequence.
    drop(day.timeline(), rowOf("a bouger"), rowOf("Deuxième"));
    REQUIRE(waitUntil([&] { return day.notes().at(0).sequence == made.sequence; }));
    // The second sequence goes before the first.
    REQUIRE(waitUntil([&] { return rowOf("a bouger") < rowOf("Deuxième"); }));
    const int first = rowOf("a bouger") - 1;
    drop(day.timeline(), rowOf("Deuxième"), first);
    REQUIRE(waitUntil(
        [&] { return stage.session.content()->sequencesOf(made.morning).front()->id == *id; }));
    CHECK(day.notes().at(0).sequence == made.sequence);
}

TEST_CASE("participants are kept once switched on, with the keyboard alone") {
    Stage stage;
    const auto made = stage.addSession();
    Shown<JourneeScreen> day(stage);
    stage.actions[Act::Participants].trigger();
    QDialog& dialog = openDialog("participantsDialog");
    auto* on = dialog.findChild<QCheckBox*>("participantsOn");
    auto* alias = dialog.findChild<QLineEdit*>("participantAlias");
    auto* name = dialog.findChild<QLineEdit*>("participantName");
    auto* list = dialog.findChild<QTreeWidget*>("participants");
    CHECK_FALSE(on->isChecked());
    CHECK_FALSE(alias->isEnabled());
    on->setFocus();
    QTest::keyClick(on, Qt::Key_Space);
    REQUIRE(waitUntil([&] { return alias->isEnabled() && alias->hasFocus(); }));
    QTest::keyClicks(alias, "P1");
    QTest::keyClick(alias, Qt::Key_Tab);
    QTest::keyClicks(name, "Zoe Exemple");
    QTest::keyClick(name, Qt::Key_Return);
    REQUIRE(waitUntil([&] { return list->topLevelItemCount() == 1; }));
    CHECK(list->topLevelItem(0)->text(0) == "P1");
    CHECK(list->topLevelItem(0)->text(1) == "Zoe Exemple");
    CHECK(alias->text().isEmpty());
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    list->setCurrentItem(list->topLevelItem(0));
    REQUIRE(waitUntil([&] { return alias->text() == "P1"; }));
    QTest::mouseClick(dialog.findChild<QPushButton*>("removeParticipant"), Qt::LeftButton);
    REQUIRE(waitUntil([&] { return list->topLevelItemCount() == 0; }));
    CHECK(made.session);
}

TEST_CASE("what is pasted after an image stands behind it, not in its words") {
    Stage stage;
    stage.addSession();
    Shown<JourneeScreen> day(stage);
    day.part.focusCapture();
    QImage image(4, 4, QImage::Format_RGB32);
    const auto pasteImage = [&](const QColor& colour) {
        image.fill(colour);
        auto* data = new QMimeData;
        data->setImageData(image);
        const qsizetype before = day.capture().toPlainText().size();
        paste(data, day.capture());
        REQUIRE(waitUntil([&] { return day.capture().toPlainText().size() > before; }));
    };
    pasteImage(Qt::red);
    pasteImage(Qt::blue);
    QTest::keyClicks(&day.capture(), "bleu");
    const QStringList parts = day.capture().toPlainText().split(") ");
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].startsWith("![](https://attachment.invalid/"));
    CHECK(parts[1].startsWith("![bleu](https://attachment.invalid/"));
}
