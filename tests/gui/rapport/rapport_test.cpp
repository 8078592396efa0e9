// The report of the current session on its screen, and what of it leaves the program.

#include "gui/app/text.h"
#include "gui/rapport/preview_html.h"
#include "gui/rapport/report_outline.h"
#include "gui/rapport/report_preview.h"
#include "report_shown.h"
#include "support/pictures.h"

#include <musette/base/file.h>
#include <musette/base/hash.h>
#include <musette/service/image_folder.h>
#include <musette/service/library_file.h>
#include <musette/store/writer.h>

#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QToolButton>
#include <QTreeWidgetItemIterator>

using namespace musette;
using test::kCanary;
using test::ReportShown;
using test::waitUntil;

TEST_CASE("each audience sees its notes in the preview and no others") {
    ReportShown report;
    CHECK_FALSE(report.text().contains("entre nous"));
    CHECK_FALSE(report.text().contains(kCanary));
    report.choose(1);
    REQUIRE(waitUntil([&] { return report.text().contains("entre nous"); }));
    CHECK_FALSE(report.text().contains(kCanary));
    report.choose(2);
    REQUIRE(waitUntil([&] { return report.text().contains(kCanary); }));
    report.choose(0);
    REQUIRE(waitUntil([&] { return !report.text().contains(kCanary); }));
}

TEST_CASE("what the readers may not see is locked in the contents and named so") {
    ReportShown report;
    REQUIRE(waitUntil([&] { return report.part(kCanary) != nullptr; }));
    const QTreeWidgetItem* hidden = report.part(kCanary);
    CHECK(hidden->text(0).contains("private"));
    CHECK(hidden->checkState(0) == Qt::Unchecked);
    CHECK_FALSE(hidden->flags().testFlag(Qt::ItemIsUserCheckable));
}

TEST_CASE("Space takes a part out of the report, and the choice outlives an earlier note") {
    ReportShown report;
    auto& outline = report.find<QTreeWidget>("reportOutline");
    REQUIRE(waitUntil([&] { return report.part("tout le monde") != nullptr; }));
    outline.setFocus();
    outline.setCurrentItem(report.part("tout le monde"));
    QTest::keyClick(&outline, Qt::Key_Space);
    REQUIRE(waitUntil([&] { return !report.text().contains("tout le monde"); }));
    // An earlier note changes the rank of every later one.
    report.stage.clock->set(report.stage.clock->now() - std::chrono::hours(1));
    report.add("plus ancienne", model::Visibility::Public);
    REQUIRE(waitUntil([&] { return report.text().contains("plus ancienne"); }));
    CHECK_FALSE(report.text().contains("tout le monde"));
}

TEST_CASE("the question for the file says what is left out; the file holds no private word") {
    ReportShown report;
    const auto file = report.stage.file("compte-rendu.html");
    (void)report.stage.takeNotices();
    report.screen.exportReport();
    report.save(file);
    REQUIRE(waitUntil([&] { return std::filesystem::exists(file); }));
    CHECK(report.question.contains("1 public item"));
    CHECK(report.question.contains("2 private"));
    const auto page = base::readFile(file);
    REQUIRE(page.has_value());
    CHECK(page->starts_with("<!DOCTYPE html>"));
    CHECK(page->find("tout le monde") != std::string::npos);
    CHECK(page->find(kCanary) == std::string::npos);
    CHECK(page->find("entre nous") == std::string::npos);
    REQUIRE(waitUntil([&] {
        const auto notices = report.stage.takeNotices();
        return !notices.empty() && notices.back() == "Report exported";
    }));
}

TEST_CASE("an export that fails says why in a bar and offers another folder") {
    ReportShown report;
    const auto folder = report.stage.file("un-dossier.html");
    std::filesystem::create_directory(folder);
    std::filesystem::create_directory(folder / "plein");
    report.screen.exportReport();
    // Typed as a name in the folder above: the dialog itself would go into the folder.
    QFileDialog* dialog = nullptr;
    REQUIRE(waitUntil([&] {
        dialog = report.window.findChild<QFileDialog*>();
        return dialog != nullptr && dialog->isVisible();
    }));
    emit dialog->fileSelected(gui::toQt(folder.string()));
    dialog->reject();
    auto& bar = report.find<QFrame>("exportFailure");
    REQUIRE(waitUntil([&] { return bar.isVisible(); }));
    CHECK(report.find<QLabel>("exportFailureReason").text().contains("cannot be written"));
    report.find<QPushButton>("exportAgain").click();
    const auto file = report.stage.file("ailleurs.html");
    report.save(file);
    REQUIRE(waitUntil([&] { return std::filesystem::exists(file); }));
    REQUIRE(waitUntil([&] { return !bar.isVisible(); }));
}

TEST_CASE("the HTML that is copied is the page that would be exported") {
    ReportShown report;
    report.find<QToolButton>("copy").click();
    REQUIRE(
        waitUntil([&] { return QApplication::clipboard()->text().startsWith("<!DOCTYPE html>"); }));
    CHECK(QApplication::clipboard()->text().contains("tout le monde"));
    CHECK_FALSE(QApplication::clipboard()->text().contains(kCanary));
}

TEST_CASE(
    "the preview keeps text, links and places of the page and drops what a page alone needs") {
    const QString html =
        gui::previewHtml(
            "<html><head><style>p{}</style></head><body><a class=\"skip\" href=\"#c\">Aller</a>"
            "<nav><ul><li>Sommaire</li></ul></nav><section id=\"seq-1\"><h3>Titre</h3>"
            "<blockquote><p>Mots</p></blockquote></section></body></html>")
            .html;
    CHECK_FALSE(html.contains("Sommaire"));
    CHECK_FALSE(html.contains("Aller"));
    CHECK_FALSE(html.contains("p{}"));
    CHECK(html.contains("<a name=\"seq-1\"></a>"));
    CHECK(html.contains("<td class=\"q\"><p>Mots</p>"));
}

TEST_CASE("the preview shows the pictures that the report embeds, and decodes no bomb") {
    const auto embedded = [](const std::string& bytes) {
        return "<img src=\"data:image/png;base64," +
               QByteArray::fromStdString(bytes).toBase64().toStdString() + "\" alt=\"Plan\">";
    };
    const std::string bomb = test::pngStart(30000, 30000);
    const std::string picture = test::pngStart(640, 480);
    const gui::ReportOnScreen shown = gui::previewHtml(
        "<body><p>Avant " + embedded(bomb) + embedded(picture) + " <b>après</b></p></body>");
    REQUIRE(shown.pictures.size() == 1);
    CHECK(shown.pictures.front()->bytes == QByteArray::fromStdString(picture));
    CHECK_FALSE(shown.html.contains("data:"));
    CHECK(shown.html == "<p>Avant <img src=\"musette:picture/0\" width=\"640\" height=\"480\"> "
                        "<b>après</b></p>");
}

TEST_CASE("a picture of a kept article that a note shows is in the preview") {
    ReportShown shown;
    QImage red(300, 200, QImage::Format_RGB32);
    red.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(red.save(&buffer, "PNG"));
    const std::string url = "https://exemple.test/plan.png";
    const std::string data = bytes.toStdString();
    const model::ImageFile file{base::sha256Hex(data), base::ImageType::Png,
                                static_cast<std::int64_t>(data.size()), 300, 200};
    const std::filesystem::path path = shown.stage.file("library.db");
    REQUIRE(service::ImageFolder(path).keep(file, data).has_value());
    {
        const auto library = service::LibraryFile::open(path, *shown.stage.clock);
        REQUIRE(library.has_value());
        REQUIRE((*library)
                    ->storeWriter()
                    .images()
                    .record({}, {url, model::ImageOutcome::Stored, file}, shown.stage.clock->now())
                    .has_value());
    }
    shown.add(("![Le plan](" + url + ")").c_str(), model::Visibility::Public);

    const auto redIn = [](const QImage& image) {
        for (int y = 0; y < image.height(); y += 20) {
            for (int x = 0; x < image.width(); x += 20) {
                if (image.pixelColor(x, y) == QColor(Qt::red))
                    return true;
            }
        }
        return false;
    };
    auto& preview = shown.find<gui::ReportPreview>("reportPreview");
    REQUIRE(waitUntil([&] { return preview.toHtml().contains("musette:picture/0"); }));
    for (QTextBlock block = preview.document()->begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            if (!at.fragment().charFormat().isImageFormat())
                continue;
            QTextCursor place(block);
            place.setPosition(at.fragment().position());
            preview.setTextCursor(place);
            preview.ensureCursorVisible();
        }
    }
    CHECK(waitUntil([&] { return redIn(preview.viewport()->grab().toImage()); }));
}
