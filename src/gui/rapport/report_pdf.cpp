#include "report_pdf.h"

#include "../app/text.h"
#include "pdf_breaks.h"
#include "pdf_finish.h"
#include "pdf_pictures.h"
#include "preview_html.h"
#include "still_document.h"

#include <QAbstractEventDispatcher>
#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPageRanges>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocumentFragment>
#include <QTextFrame>
#include <QTextTable>
#include <QThread>

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>

namespace musette::gui {
namespace {

/// Units of the document for a pixel of CSS (1/96 inch): fine enough that no letter is moved to a
/// whole unit one could see, whatever the resolution of the screen.
constexpr double kUnit = 10;
constexpr double kMillimetre = 96 / 25.4 * kUnit;
constexpr double kPageWidth = 210 * kMillimetre;
constexpr double kPageHeight = 297 * kMillimetre;
constexpr double kSide = 24 * kMillimetre;
constexpr double kTop = 20 * kMillimetre;
constexpr double kBottom = 24 * kMillimetre;
constexpr double kTextWidth = kPageWidth - 2 * kSide;
constexpr double kTextHeight = kPageHeight - kTop - kBottom;
constexpr double kPoints = 0.75 / kUnit; ///< of a unit
constexpr int kTextSize = 14;            ///< pixels: 10.5 points
constexpr int kResolution = 1200;

/// What a page says in its head.
QString meta(const QString& page, const QString& name) {
    const QRegularExpression wanted(QStringLiteral("<meta name=\"%1\" content=\"([^\"]*)\">")
                                        .arg(QRegularExpression::escape(name)));
    return QTextDocumentFragment::fromHtml(wanted.match(page).captured(1)).toPlainText();
}

QString between(const QString& page, const char* pattern) {
    return QTextDocumentFragment::fromHtml(
               QRegularExpression(QString::fromLatin1(pattern)).match(page).captured(1))
        .toPlainText();
}

/// Lengths of a style in units of the document.
QString inUnits(QString style) {
    static const QRegularExpression length(QStringLiteral("(\\d+)px"));
    qsizetype at = 0;
    for (QRegularExpressionMatch match = length.match(style, at); match.hasMatch();
         match = length.match(style, at)) {
        const QString units =
            QString::number(qRound(match.captured(1).toInt() * kUnit)) + QStringLiteral("px");
        style.replace(match.capturedStart(), match.capturedLength(), units);
        at = match.capturedStart() + units.size();
    }
    return style;
}

/// The preview's text, its lines above others named so that they stay together.
QString paperHtml(QString html) {
    static const QRegularExpression lead(
        QStringLiteral("(<p class=\"(?:kind|when|label)\"[^>]*>|<caption[^>]*>)"));
    html.replace(lead, QStringLiteral("\\1<a name=\"%1\"></a>").arg(QLatin1String(kLeadName)));
    html.replace(QLatin1String("class=\"bar\" width=\"3\""),
                 QStringLiteral("class=\"bar\" width=\"%1\"").arg(qRound(3 * kUnit)));
    return html;
}

void dressTables(QTextDocument& document) {
    for (QTextFrame* frame : document.rootFrame()->childFrames()) {
        auto* table = qobject_cast<QTextTable*>(frame);
        if (table == nullptr || table->rows() < 2) // quotations are tables of one row
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(kUnit / 2);
        format.setCellSpacing(0);
        format.setBorderCollapse(false);
        format.setBorderBrush(QColor(0xB0, 0xB0, 0xB0));
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        table->setFormat(format);
    }
}

/// Cells have room beside their words, which the screen leaves out for want of width.
QString paperStyle(const ReportFaces& faces) {
    return previewStyle(faces, kTextSize) +
           QStringLiteral("td, th { padding: 4px 7px; } td.bar { padding: 0; }"
                          "td.q { padding: 2px 0 2px 16px; }");
}

void layOut(QTextDocument& document, PdfPictures& pictures, const QString& html,
            const ReportFaces& faces) {
    QFont font(faces.serif);
    font.setPixelSize(qRound(kTextSize * kUnit));
    font.setHintingPreference(QFont::PreferNoHinting);
    document.setUndoRedoEnabled(false);
    document.setDefaultFont(font);
    document.setDefaultStyleSheet(inUnits(paperStyle(faces)));
    document.setIndentWidth(28 * kUnit);
    document.setDocumentMargin(0);
    document.documentLayout()->registerHandler(QTextFormat::ImageObject, &pictures);
    document.setHtml(paperHtml(html));
    {
        // As one change: after each one by itself the whole document would be laid out anew.
        QTextCursor changes(&document);
        changes.beginEditBlock();
        pictures.prepare(document, kUnit, {kTextWidth, kTextHeight * 0.8});
        dressTables(document);
        changes.endEditBlock();
    }
    document.setTextWidth(kTextWidth);
}

void drawFoot(QPainter& painter, const QString& title, std::size_t page, std::size_t pages,
              const QString& sans) {
    QFont font(sans);
    font.setPixelSize(qRound(11 * kUnit));
    painter.setFont(font);
    painter.setPen(QColor(0x55, 0x55, 0x55));
    const QRectF foot(kSide, kPageHeight - kBottom + 6 * kMillimetre, kTextWidth, 6 * kMillimetre);
    const QString number = QStringLiteral("%1 / %2").arg(page + 1).arg(pages);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, number);
    const QFontMetricsF metrics(font);
    const double room = foot.width() - metrics.horizontalAdvance(number) - 10 * kMillimetre;
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(title, Qt::ElideRight, room));
}

/// The names of the whole report, and of the page at its foot.
struct Titles {
    QString document;
    QString foot;
};

void drawPage(QPainter& painter, const QTextDocument& document, const PageSpan& span) {
    painter.translate(kSide, kTop - span.from);
    QAbstractTextDocumentLayout::PaintContext context;
    // Lines that only touch the edge are of the other page.
    context.clip = QRectF(0, span.from + 1, kTextWidth, span.to - span.from - 2);
    context.palette.setColor(QPalette::Text, Qt::black);
    painter.setClipRect(
        QRectF(-kUnit, span.from - kUnit, kTextWidth + 2 * kUnit, span.to - span.from + 2 * kUnit));
    document.documentLayout()->draw(&painter, context);
}

/// Pages of A4 on whatever paper the device has, those that were asked for. False where it takes
/// none.
bool paint(QPagedPaintDevice& device, const QTextDocument& document,
           const std::vector<PageSpan>& pages, const Titles& titles, const QString& sans) {
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    const double scale = std::min(device.width() / kPageWidth, device.height() / kPageHeight);
    const QPageRanges wanted = device.pageRanges();
    bool first = true;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        if (!wanted.isEmpty() && !wanted.contains(static_cast<int>(page) + 1))
            continue;
        if (!std::exchange(first, false) && !device.newPage())
            return false;
        painter.save();
        painter.scale(scale, scale);
        drawFoot(painter, titles.foot, page, pages.size(), sans);
        drawPage(painter, document, pages[page]);
        painter.restore();
    }
    return painter.end();
}

QByteArray painted(const QTextDocument& document, const std::vector<PageSpan>& pages,
                   const Titles& titles, const QString& sans) {
    QByteArray bytes;
    QBuffer file(&bytes);
    file.open(QIODevice::WriteOnly);
    QPdfWriter writer(&file);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    writer.setResolution(kResolution);
    writer.setTitle(titles.document);
    writer.setCreator(QStringLiteral("Musette"));
    return paint(writer, document, pages, titles, sans) ? bytes : QByteArray();
}

PdfPlace placeOf(double y, const std::vector<PageSpan>& pages) {
    const auto next = std::ranges::upper_bound(pages, y + 1, {}, &PageSpan::from);
    const auto page = next == pages.begin() ? next : next - 1;
    const double down = kTop + std::max(0.0, y - page->from) - 2 * kMillimetre;
    return {static_cast<int>(page - pages.begin()), (kPageHeight - down) * kPoints};
}

void addPlaces(PdfFacts& facts, const QTextDocument& document, const std::vector<PageSpan>& pages) {
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const PdfPlace place =
            placeOf(document.documentLayout()->blockBoundingRect(block).top(), pages);
        const int level = block.blockFormat().headingLevel();
        if (level > 1) // the first is the title of the whole
            facts.headings.push_back({block.text().simplified(), level, place});
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            for (const QString& name : part.fragment().charFormat().anchorNames())
                facts.places.emplace(name.toUtf8(), place);
        }
    }
}

/// The page of a report laid out on paper.
struct PaperReport {
    PaperReport(const std::string& page, const ReportFaces& faces)
        : head(toQt(std::string_view(page).substr(0, page.find("</h1>") + 5))),
          shown(previewHtml(page)), pictures(shown.pictures) {
        layOut(document, pictures, shown.html, faces);
        shown.html.clear();
        pages = pagesOf(document, kTextHeight);
        titles = {between(head, "<title>([^<]*)</title>"), between(head, "<h1\\b[^>]*>(.*?)</h1>")};
    }

    QString head; ///< of the page, to the end of its title
    ReportOnScreen shown;
    PdfPictures pictures;
    StillDocument document;
    std::vector<PageSpan> pages;
    Titles titles;
};

/// A long text starts timers while it is laid out, which Qt has in threads of its own alone.
void onThreadOfQt(const std::function<void()>& work) {
    if (QAbstractEventDispatcher::instance() != nullptr) {
        work();
        return;
    }
    const std::unique_ptr<QThread> thread(QThread::create(work));
    thread->start();
    thread->wait();
}

/// Nothing where photographs were to be put and their places were not found.
std::optional<QByteArray> makePdf(const std::string& page, const ReportFaces& faces,
                                  bool photographsAsTheyAre) {
    PdfFacts facts;
    QByteArray bytes;
    {
        PaperReport report(page, faces);
        report.pictures.standIn(photographsAsTheyAre);
        facts.language = between(report.head, "<html\\b[^>]* lang=\"([A-Za-z-]+)\"");
        facts.author = meta(report.head, "author");
        facts.date = QDate::fromString(meta(report.head, "DC.date"), Qt::ISODate);
        addPlaces(facts, report.document, report.pages);
        bytes = painted(report.document, report.pages, report.titles, faces.sans);
        facts.painted = report.pictures.painted();
    } // a long document has gone when the file is put in order
    return finishedPdf(bytes, facts);
}

} // namespace

base::Result<std::string> reportPdf(const std::string& page, const ReportFaces& faces) {
    QByteArray file;
    onThreadOfQt([&] {
        auto made = makePdf(page, faces, true);
        file = made ? *std::move(made) : makePdf(page, faces, false).value_or(QByteArray());
    });
    if (file.isEmpty())
        return base::fail(base::ErrorCode::FileUnwritable, "nothing was written as PDF");
    return file.toStdString();
}

base::Status printReport(const std::string& page, const ReportFaces& faces,
                         QPagedPaintDevice& device) {
    bool printed = false;
    onThreadOfQt([&] {
        const PaperReport report(page, faces);
        printed = paint(device, report.document, report.pages, report.titles, faces.sans);
    });
    if (!printed)
        return base::fail(base::ErrorCode::FileUnwritable, "the printer takes nothing");
    return {};
}

} // namespace musette::gui
