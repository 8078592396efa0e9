#include "report_preview.h"

#include "../look/picture_painter.h"
#include "../look/theme.h"

#include <QScrollBar>
#include <QTextFrame>

#include <algorithm>

namespace musette::gui {
namespace {

constexpr int kPaperMargin = 48;
constexpr int kTextSize = 15;
constexpr int kSmallestStep = -4;
constexpr int kLargestStep = 10;

} // namespace

ReportPreview::ReportPreview(const Theme& theme, QWidget* parent)
    : QTextBrowser(parent), m_theme(theme),
      m_pictures(new PicturePainter(theme, *this, PicturePainter::Paper::White)) {
    setObjectName("reportPreview");
    setAccessibleName(tr("Preview of the report"));
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    // White paper in both themes.
    setStyleSheet(QString("QTextBrowser { background: %1; color: %2; border: 1px solid %3; }")
                      .arg(colorOf(Tone::Base, Scheme::Light).name(),
                           colorOf(Tone::Text, Scheme::Light).name(),
                           colorOf(Tone::Border, Scheme::Light).name()));
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& address) {
        if (address.isRelative() && address.hasFragment())
            goTo(address.fragment());
        else
            emit linkClicked(address);
    });
}

void ReportPreview::showReport(const ReportOnScreen& report, model::ReportTheme theme) {
    if (report.html == m_report.html && report.pictures == m_report.pictures &&
        theme == m_reportTheme)
        return;
    m_report = report;
    m_reportTheme = theme;
    m_pictures->setPictures(m_report.pictures);
    render();
}

void ReportPreview::render() {
    const int position = verticalScrollBar()->value();
    QFont font = m_theme.font(TextRole::Reading);
    font.setPixelSize(kTextSize + m_step);
    document()->setDefaultFont(font);
    document()->setDefaultStyleSheet(
        previewStyle({m_theme.font(TextRole::Reading).family(), m_theme.font(TextRole::Ui).family(),
                      m_reportTheme},
                     kTextSize + m_step));
    document()->setDocumentMargin(0);
    setHtml(m_report.html);
    QTextFrameFormat paper = document()->rootFrame()->frameFormat();
    paper.setMargin(kPaperMargin);
    document()->rootFrame()->setFrameFormat(paper);
    verticalScrollBar()->setValue(position);
}

void ReportPreview::goTo(const QString& anchor) {
    scrollToAnchor(anchor);
}

void ReportPreview::setTextStep(int step) {
    const int wanted = std::clamp(step, kSmallestStep, kLargestStep);
    if (wanted == m_step)
        return;
    m_step = wanted;
    render();
}

QVariant ReportPreview::loadResource(int, const QUrl&) {
    return {};
}

} // namespace musette::gui
