// The report on paper: what its PDF says besides its words, and where its pages end.

#include "gui/rapport/pdf_breaks.h"
#include "gui/rapport/pdf_finish.h"
#include "gui/rapport/pdf_objects.h"
#include "gui/rapport/report_pdf.h"
#include "support/catch.h"

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
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, "PNG"));
    QTemporaryDir folder;
    REQUIRE(image.save(folder.filePath("secret.png")));
    const QByteArray pdf = pdfOf(pageWith("<p><img alt=\"rouge\" src=\"data:image/png;base64," +
                                          png.toBase64() + "\"></p><p><img alt=\"fichier\" src=\"" +
                                          folder.filePath("secret.png").toUtf8() + "\"></p>")
                                     .toStdString());
    CHECK(countOf(pdf, "/Subtype /Image") == 1);
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
