#include "report_way.h"

#include "../app/text.h"

#include <QCoreApplication>

namespace musette::gui {
namespace {

QString word(const char* text) {
    return QCoreApplication::translate("ReportWay", text);
}

} // namespace

bool goesToClipboard(ReportWay way) {
    return way == ReportWay::Blog || way == ReportWay::Mail;
}

report::Format formatOf(ReportWay way) {
    switch (way) {
    case ReportWay::Page:
    case ReportWay::Pdf: return report::Format::Html;
    case ReportWay::Markdown: return report::Format::Markdown;
    case ReportWay::Moodle: return report::Format::Moodle;
    case ReportWay::Blog: return report::Format::Fragment;
    case ReportWay::Mail: return report::Format::Text;
    }
    return report::Format::Html;
}

QString wayWord(ReportWay way) {
    switch (way) {
    case ReportWay::Page: return word(QT_TRANSLATE_NOOP("ReportWay", "Web page (HTML)"));
    case ReportWay::Pdf: return word(QT_TRANSLATE_NOOP("ReportWay", "PDF to print or send"));
    case ReportWay::Markdown: return word(QT_TRANSLATE_NOOP("ReportWay", "Markdown and images"));
    case ReportWay::Moodle: return word(QT_TRANSLATE_NOOP("ReportWay", "Moodle book (ZIP)"));
    case ReportWay::Blog: return word(QT_TRANSLATE_NOOP("ReportWay", "To paste into WordPress"));
    case ReportWay::Mail: return word(QT_TRANSLATE_NOOP("ReportWay", "To paste into a mail"));
    }
    return {};
}

QString fileKinds(ReportWay way) {
    switch (way) {
    case ReportWay::Page: return word(QT_TRANSLATE_NOOP("ReportWay", "Web pages (*.html)"));
    case ReportWay::Pdf: return word(QT_TRANSLATE_NOOP("ReportWay", "PDF documents (*.pdf)"));
    case ReportWay::Markdown: return word(QT_TRANSLATE_NOOP("ReportWay", "Markdown (*.md)"));
    case ReportWay::Moodle: return word(QT_TRANSLATE_NOOP("ReportWay", "ZIP files (*.zip)"));
    case ReportWay::Blog:
    case ReportWay::Mail: break;
    }
    return {};
}

QString endingOf(ReportWay way) {
    return way == ReportWay::Pdf ? QStringLiteral(".pdf") : toQt(report::endingOf(formatOf(way)));
}

} // namespace musette::gui
