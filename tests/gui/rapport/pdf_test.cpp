// The report on paper: what its PDF says besides its words, and where its pages end.

#include "gui/rapport/pdf_breaks.h"
#include "gui/rapport/pdf_finish.h"
#include "gui/rapport/pdf_objects.h"
#include "gui/rapport/report_pdf.h"
#include "support/catch.h"
#include "support/pictures.h"

#include <musette/report/report.h>

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QImage>
#include <QPdfWriter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <thread>

using namespace musette;

namespace {

const gui::ReportFaces kFaces{"Noto Serif", "Noto Sans", model::ReportTheme::Colour};

/// A day with sequences that are long enough for several pages.
model::SessionDocument longSession() {
    model::SessionDocument document;
    document.session.id = {1};
    document.session.title = "Deux jours à distance";
    document.session.author = "Une formatrice";
    document.session.startsOn = document.session.endsOn = std::chrono::year{2026} / 11 / 24;
    document.days = {{{1}, {1}, std::chrono::year{2026} / 11 / 24}};
    model::HalfDay half;
    half.id = {1};
    half.day = {1};
    document.halfDays = {half};
    for (int i = 1; i <= 12; ++i) {
        model::Sequence sequence;
        sequence.id = {i};
        sequence.halfDay = {1};
        sequence.title = "Séquence " + std::to_string(i);
        sequence.visibility = model::Visibility::Public;
        document.sequences.push_back(sequence);
        for (int n = 0; n < 6; ++n) {
            model::Note note;
            note.id = {i * 10 + n};
            note.session = {1};
            note.halfDay = {1};
            note.sequence = sequence.id;
            note.visibility = model::Visibility::Public;
            note.body = "Une note de quelques lignes, qui dit ce qui a été fait, par qui, et ce "
                        "qu’il en reste pour la suite, en une phrase assez longue pour tourner.";
            note.mark = n == 3 ? model::NoteMark::Keep : model::NoteMark::None;
            document.notes.push_back(note);
        }
    }
    return document;
}

QByteArray pdfOf(const std::string& page) {
    const auto pdf = gui::reportPdf(page, kFaces);
    REQUIRE(pdf.has_value());
    return QByteArray::fromStdString(*pdf);
}

QByteArray pageWith(const QByteArray& body) {
    return "<!DOCTYPE html><html lang=\"fr\"><head><title>T</title></head><body><h1>T</h1>" + body +
           "</body></html>";
}

QByteArray bytesOf(const QImage& image, const char* format) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, format));
    return bytes;
}

QByteArray photograph(const QSize& size, const QColor& colour) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    return bytesOf(image, "JPEG");
}

QByteArray shown(const QByteArray& picture, const QByteArray& type) {
    return "<p><img alt=\"une image\" src=\"data:image/" + type + ";base64," + picture.toBase64() +
           "\"></p>";
}

/// The strong colours of the first page from its top down, as another program shows them; none
/// where there is no such program.
QList<QColor> coloursOn(const QByteArray& pdf) {
    const QString reader = QStandardPaths::findExecutable("pdftoppm");
    QTemporaryDir folder;
    QFile file(folder.filePath("report.pdf"));
    if (reader.isEmpty() || !file.open(QIODevice::WriteOnly)) {
        WARN("pdftoppm is not installed");
        return {};
    }
    file.write(pdf);
    file.close();
    QProcess process;
    process.start(reader, {"-r", "96", "-f", "1", "-l", "1", file.fileName()});
    REQUIRE(process.waitForFinished());
    const QImage page = QImage::fromData(process.readAllStandardOutput());
    REQUIRE_FALSE(page.isNull());
    QList<QColor> colours;
    for (int y = 0; y < page.height(); ++y) {
        QColor found;
        for (int x = 0; x < page.width(); ++x) {
            const QColor at = page.pixelColor(x, y);
            if (at.red() > 180 && at.green() < 80 && at.blue() < 80)
                found = Qt::red;
            else if (at.blue() > 180 && at.red() < 80 && at.green() < 80)
                found = Qt::blue;
        }
        if (found.isValid() && (colours.isEmpty() || colours.last() != found))
            colours.append(found);
    }
    return colours;
}

int countOf(const QByteArray& bytes, const QByteArray& part) {
    return static_cast<int>(bytes.count(part));
}

} // namespace

TEST_CASE("A report as PDF is A4, says title, language, author and date, and has bookmarks",
          "[gui]") {
    report::ReportOptions options;
    const QByteArray pdf = pdfOf(report::renderHtml(longSession(), options));
    REQUIRE(pdf.startsWith("%PDF-1."));
    CHECK(pdf.contains("/MediaBox [0 0 595.000000 842.000000]"));
    CHECK(pdf.contains("/Lang (fr)"));
    CHECK(pdf.contains("/DisplayDocTitle true"));
    CHECK(pdf.contains("/CreationDate (D:20261124)"));
    const auto objects = gui::PdfObjects::read(pdf);
    REQUIRE(objects.has_value());
    CHECK(objects->pages().size() >= 3);
    CHECK(objects->object(objects->facts()).contains("/Author <FEFF0055006E00650020"));
    // "Séquence 1" in UTF-16
    CHECK(pdf.contains("/Title <FEFF005300E9007100750065006E0063006500200031>"));
    // The half-day above it is a bookmark with its sequences below.
    const QByteArray outlines = objects->object(objects->catalogue());
    CHECK(outlines.contains("/Outlines "));
    CHECK(pdf.contains("/Count -12"));
}

TEST_CASE("Links within the report lead to their place on paper, others to their address",
          "[gui]") {
    const QByteArray pdf = pdfOf(
        pageWith("<p><a href=\"#la\">là</a> <a href=\"https://site.example/x\">ailleurs</a></p>"
                 "<section id=\"la\"><h2>Là</h2><p>Voilà.</p></section>")
            .toStdString());
    CHECK(countOf(pdf, "/S /GoTo") == 1);
    CHECK(countOf(pdf, "/URI (https://site.example/x)") == 1);
    CHECK_FALSE(pdf.contains("/URI (#"));
}

TEST_CASE("The same report gives the same PDF, byte for byte", "[gui]") {
    report::ReportOptions options;
    const std::string page = report::renderHtml(longSession(), options);
    CHECK(pdfOf(page) == pdfOf(page));
}

TEST_CASE("The PDF holds the words of the page, in its order", "[gui]") {
    const QString reader = QStandardPaths::findExecutable("pdftotext");
    if (reader.isEmpty()) {
        WARN("pdftotext is not installed");
        return;
    }
    QTemporaryDir folder;
    QFile file(folder.filePath("report.pdf"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    report::ReportOptions options;
    file.write(pdfOf(report::renderHtml(longSession(), options)));
    file.close();
    QProcess process;
    process.start(reader, {file.fileName(), "-"});
    REQUIRE(process.waitForFinished());
    const QString text = QString::fromUtf8(process.readAllStandardOutput());
    qsizetype at = 0;
    for (int i = 1; i <= 12; ++i) {
        const qsizetype found = text.indexOf(QString("Séquence %1\n").arg(i), at);
        INFO(i);
        CHECK(found >= at);
        at = found;
    }
    CHECK(text.count("Une note de quelques lignes") >= 72);
    static const QRegularExpression numbered("\\b1 ?/ ?(\\d+)\\b");
    const int pages = numbered.match(text).captured(1).toInt();
    INFO(text.right(200).toStdString());
    CHECK(pages >= 3);
}

TEST_CASE("Pictures that stand in the report are printed; of others no file is read", "[gui]") {
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::red);
    const QByteArray png = bytesOf(image, "PNG");
    QTemporaryDir folder;
    REQUIRE(image.save(folder.filePath("secret.png")));
    const QByteArray pdf = pdfOf(pageWith("<p><img alt=\"rouge\" src=\"data:image/png;base64," +
                                          png.toBase64() + "\"></p><p><img alt=\"fichier\" src=\"" +
                                          folder.filePath("secret.png").toUtf8() + "\"></p>")
                                     .toStdString());
    CHECK(countOf(pdf, "/Subtype /Image") == 1);
}

TEST_CASE("Photographs stand in the PDF as they are, once each, without what is told beside them",
          "[gui]") {
    const QByteArray red = photograph(QSize(40, 30), QColor(220, 40, 20));
    const QByteArray blue = photograph(QSize(40, 30), Qt::blue);
    QByteArray told = red;
    told.insert(20, QByteArray("\xFF\xFE\0\x0E", 4) + "48.85N 2.35E"); // a comment
    QImage glass(8, 8, QImage::Format_ARGB32);
    glass.fill(QColor(0, 200, 0, 100));
    const QByteArray pdf = pdfOf(
        pageWith(shown(bytesOf(glass, "PNG"), "png") + shown(told, "jpeg") +
                 shown(bytesOf(glass, "PNG"), "png") + shown(blue, "jpeg") + shown(told, "jpeg"))
            .toStdString());
    CHECK(countOf(pdf, red) == 1);
    CHECK(countOf(pdf, blue) == 1);
    CHECK_FALSE(pdf.contains("48.85N"));
    CHECK(countOf(pdf, "/Width 40\n/Height 30\n") == 2);
    CHECK(countOf(pdf, "/Width 1\n") == 0);
    CHECK(countOf(pdf, "/SMask ") - countOf(pdf, "/SMask /None") == 2);
    // Each where it was: the second image of the page is red.
    const QList<QColor> colours = coloursOn(pdf);
    if (!colours.isEmpty())
        CHECK(colours == QList<QColor>{QColor("red"), QColor("blue"), QColor("red")});
}

TEST_CASE("A wide picture is printed whole, in a quotation and in a list as well", "[gui]") {
    QImage image(1200, 300, QImage::Format_RGB32);
    image.fill(Qt::red);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = image.width() - 24; x < image.width(); ++x)
            image.setPixelColor(x, y, Qt::blue);
    }
    const QByteArray wide = shown(bytesOf(image, "PNG"), "png");
    for (const QByteArray& around : {QByteArray("%"), QByteArray("<blockquote>%</blockquote>"),
                                     QByteArray("<ul><li>%</li></ul>")}) {
        CAPTURE(around.toStdString());
        QByteArray body = around;
        body.replace("%", wide);
        const QList<QColor> colours = coloursOn(pdfOf(pageWith(body).toStdString()));
        if (!colours.isEmpty())
            CHECK(colours == QList<QColor>{QColor("blue")}); // at the right end of each line
    }
}

TEST_CASE("A photograph that paper cannot take as it is becomes one that it can", "[gui]") {
    const QByteArray large = photograph(QSize(2400, 1800), Qt::red);
    const QByteArray grey = bytesOf(
        QImage(40, 30, QImage::Format_RGB32).convertToFormat(QImage::Format_Grayscale8), "JPEG");
    const QByteArray turned = QByteArray::fromStdString(
        test::withOrientation(photograph({60, 30}, Qt::blue).toStdString(), 6));
    const QByteArray pdf = pdfOf(
        pageWith(shown(large, "jpeg") + shown(grey, "jpeg") + shown(turned, "jpeg")).toStdString());
    CHECK_FALSE(pdf.contains("/Width 2400"));
    CHECK(pdf.contains(grey));
    CHECK(pdf.contains("/ColorSpace /DeviceGray"));
    CHECK(pdf.contains("/Width 30\n/Height 60\n"));
    CHECK(countOf(pdf, "/Subtype /Image") == 3);
}

TEST_CASE("Where the images of a file are not those that were painted, no photograph is put",
          "[gui]") {
    const QByteArray pdf =
        pdfOf(pageWith(shown(photograph({4, 3}, Qt::red), "jpeg")).toStdString());
    const QByteArray jpeg = photograph({4, 3}, Qt::blue);
    gui::PdfFacts facts;
    facts.painted = {jpeg, jpeg};
    CHECK_FALSE(gui::finishedPdf(pdf, facts).has_value());
    facts.painted = {jpeg}; // it is no point
    CHECK_FALSE(gui::finishedPdf(pdf, facts).has_value());
    CHECK_FALSE(gui::finishedPdf("tout autre chose", facts).has_value());
    facts.painted = {QByteArray()};
    CHECK(gui::finishedPdf(pdf, facts).has_value());
}

TEST_CASE("No page ends with a heading, and none cuts a line", "[gui]") {
    QTextDocument document;
    QString html;
    for (int i = 0; i < 200; ++i) {
        if (i % 3 == 0)
            html += QString("<h2>Partie %1</h2>").arg(i);
        if (i % 3 == 1)
            html += "<h3>Sous-partie</h3>";
        if (i % 10 == 4)
            html += "<table><tr><td></td><td><p>Une citation</p><p>de deux lignes</p></td></tr>"
                    "</table><table><tr><td>un</td><td>deux</td></tr><tr><td>trois</td>"
                    "<td>quatre</td></tr></table>";
        html += "<p>" + QString("des mots ").repeated(10 + i % 17) + "</p>";
    }
    document.setDocumentMargin(0);
    document.setHtml(html);
    document.setTextWidth(400);
    for (const double height : {300.0, 417.0, 555.0}) {
        const auto pages = gui::pagesOf(document, height);
        REQUIRE(pages.size() > 5);
        for (std::size_t i = 0; i < pages.size(); ++i) {
            CHECK(pages[i].to - pages[i].from <= height);
            if (i > 0)
                CHECK(pages[i].from >= pages[i - 1].to);
        }
        const auto pageOf = [&](double y) {
            return std::ranges::find_if(
                pages, [&](const auto& page) { return y >= page.from - 0.5 && y < page.to; });
        };
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            if (block.length() <= 1)
                continue; // an empty line may stand between two pages
            const QRectF area = document.documentLayout()->blockBoundingRect(block);
            const double origin = area.top() - block.layout()->boundingRect().top();
            for (int line = 0; line < block.layout()->lineCount(); ++line) {
                const QRectF rect = block.layout()->lineAt(line).rect();
                const auto page = pageOf(origin + rect.top());
                REQUIRE(page != pages.end());
                CHECK(origin + rect.bottom() <= page->to + 0.5);
            }
            if (block.blockFormat().headingLevel() > 0 && block.next().isValid())
                CHECK(pageOf(area.top()) ==
                      pageOf(document.documentLayout()->blockBoundingRect(block.next()).top()));
        }
    }
}

TEST_CASE("A long report becomes a PDF on any thread, without a word from Qt", "[gui]") {
    const std::string page = report::renderHtml(longSession(), {});
    const QByteArray here = pdfOf(page);
    QByteArray there; // test_gui fails where Qt warns
    std::thread elsewhere(
        [&] { there = QByteArray::fromStdString(*gui::reportPdf(page, kFaces)); });
    elsewhere.join();
    CHECK(there == here);
}

TEST_CASE("A printer gets the pages of the PDF, whatever its paper, and those alone that it wants",
          "[gui]") {
    const std::string page = report::renderHtml(longSession(), {});
    const auto objects = gui::PdfObjects::read(pdfOf(page));
    REQUIRE(objects.has_value());
    const auto pages = objects->pages().size();
    REQUIRE(pages >= 3);
    const auto printed = [&](QPageSize::PageSizeId paper, const QString& wanted) {
        QByteArray bytes;
        QBuffer file(&bytes);
        file.open(QIODevice::WriteOnly);
        QPdfWriter printer(&file);
        printer.setPageSize(QPageSize(paper));
        printer.setPageMargins({});
        printer.setPageRanges(QPageRanges::fromString(wanted));
        REQUIRE(gui::printReport(page, kFaces, printer).has_value());
        file.close();
        return gui::PdfObjects::read(bytes).value().pages().size();
    };
    CHECK(printed(QPageSize::A4, {}) == pages);
    CHECK(printed(QPageSize::A5, {}) == pages);
    CHECK(printed(QPageSize::A4, "2-3") == 2);
    CHECK(printed(QPageSize::A4, "2") == 1);
}

TEST_CASE("The first row of a table is never alone at the end of a page", "[gui]") {
    QTextDocument document;
    document.setDocumentMargin(0);
    document.setHtml(
        QString("<p>Avant</p><table><thead><tr><th>Outil</th><th>État</th></tr></thead>"
                "<tr><td>un</td><td>deux</td></tr><tr><td>trois</td><td>quatre</td>"
                "</tr></table>")
            .repeated(12));
    document.setTextWidth(400);
    const double line = document.documentLayout()->documentSize().height() / 48;
    for (int lines = 6; lines < 20; ++lines) {
        const auto pages = gui::pagesOf(document, lines * line);
        REQUIRE(pages.size() > 1);
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            if (block.text() != "Outil")
                continue;
            const auto topOf = [&](const QTextBlock& one) {
                return document.documentLayout()->blockBoundingRect(one).top();
            };
            const QTextBlock below = block.next().next();
            REQUIRE(below.text() == "un");
            for (const auto& page : pages)
                CHECK((topOf(block) >= page.from && topOf(block) < page.to) ==
                      (topOf(below) >= page.from && topOf(below) < page.to));
        }
    }
}

TEST_CASE("A file that is no such PDF stays as it is", "[gui]") {
    CHECK(gui::finishedPdf("tout autre chose", {}) == "tout autre chose");
    CHECK(gui::finishedPdf("startxref\n9\n%%EOF", {}) == "startxref\n9\n%%EOF");
}
