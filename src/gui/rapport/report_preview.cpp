#include "report_preview.h"

#include "../look/picture_painter.h"
#include "../look/theme.h"
#include "still_document.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFrame>

#include <algorithm>
#include <optional>

namespace musette::gui {
namespace {

constexpr int kPaperMargin = 48;
constexpr int kTextSize = 15;
constexpr int kSmallestStep = -4;
constexpr int kLargestStep = 10;

/// The places that begin in a block, in their order. A name that the text browser has hung on the
/// blank at the end of the block before belongs to this one.
QStringList anchorsOf(const QTextBlock& block) {
    QStringList names;
    const auto take = [&names](const QTextBlock& from, bool trailing) {
        for (auto part = from.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            const bool blank =
                part != from.begin() && fragment.text().trimmed().isEmpty() &&
                fragment.position() + fragment.length() >= from.position() + from.length() - 1;
            if (blank == trailing)
                names << fragment.charFormat().anchorNames();
        }
    };
    if (block.previous().isValid())
        take(block.previous(), true);
    take(block, false);
    return names;
}

/// Characters of a page that is read within a blink.
constexpr qsizetype kShort = 40'000;

/// Made on any thread. Whoever has it last, it ends on the thread that it lives on then: the event
/// that brings it here may be let go on the other one.
std::shared_ptr<QTextDocument> textOf(const QString& html, const QFont& font,
                                      const QString& style) {
    std::shared_ptr<QTextDocument> text(new StillDocument,
                                        [](QTextDocument* old) { old->deleteLater(); });
    text->setUndoRedoEnabled(false);
    text->setDefaultFont(font);
    text->setDefaultStyleSheet(style);
    text->setDocumentMargin(0);
    text->setHtml(html);
    QTextFrameFormat paper = text->rootFrame()->frameFormat();
    paper.setMargin(kPaperMargin);
    text->rootFrame()->setFrameFormat(paper);
    return text;
}

} // namespace

ReportPreview::~ReportPreview() {
    m_pool.clear();
    m_pool.waitForDone();
    setDocument(nullptr); // the text goes first
}

ReportPreview::ReportPreview(const Theme& theme, QWidget* parent)
    : QTextBrowser(parent), m_theme(theme),
      m_pictures(new PicturePainter(theme, *this, PicturePainter::Paper::White)) {
    setObjectName("reportPreview");
    m_pool.setMaxThreadCount(1);
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
    const int generation = ++m_generation;
    m_pool.clear();
    QFont font = m_theme.font(TextRole::Reading);
    font.setPixelSize(kTextSize + m_step);
    const QString style = previewStyle(
        {font.family(), m_theme.font(TextRole::Ui).family(), m_reportTheme}, kTextSize + m_step);
    if (m_report.html.size() <= kShort) {
        take(textOf(m_report.html, font, style));
        return;
    }
    m_pool.start([this, generation, html = m_report.html, font, style] {
        const std::shared_ptr<QTextDocument> text = textOf(html, font, style);
        text->moveToThread(thread());
        QMetaObject::invokeMethod(this, [this, generation, text] {
            if (generation == m_generation)
                take(text);
        });
    });
}

void ReportPreview::take(std::shared_ptr<QTextDocument> text) {
    const int position = verticalScrollBar()->value();
    m_pictures->serve(*text);
    connect(text->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &ReportPreview::arranged);
    setDocument(text.get());
    m_text = std::move(text);
    // Lines are laid out as far as they are looked at: down to the place that is read.
    m_text->documentLayout()->hitTest(QPointF(0, position + viewport()->height()), Qt::FuzzyHit);
    verticalScrollBar()->setValue(position);
    emit arranged();
}

void ReportPreview::goTo(const QString& anchor) {
    scrollToAnchor(anchor);
}

int ReportPreview::textSize() const {
    return kTextSize + m_step;
}

QString ReportPreview::anchorAt(int position) const {
    QString anchor;
    for (QTextBlock block = document()->begin(); block.isValid() && block.position() <= position;
         block = block.next()) {
        if (const QStringList names = anchorsOf(block); !names.isEmpty())
            anchor = names.last();
    }
    return anchor;
}

QRect ReportPreview::placeOf(const QString& anchor) const {
    const QAbstractTextDocumentLayout& layout = *document()->documentLayout();
    std::optional<int> top;
    int bottom = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const QRectF rect = layout.blockBoundingRect(block);
        if (const QStringList names = anchorsOf(block); names.contains(anchor))
            top = static_cast<int>(rect.top());
        else if (top && !names.isEmpty())
            break;
        if (top)
            bottom = static_cast<int>(rect.bottom());
    }
    if (!top)
        return {};
    return {kPaperMargin, *top - verticalScrollBar()->value(),
            viewport()->width() - 2 * kPaperMargin, bottom - *top};
}

void ReportPreview::showPlace(const QString& anchor) {
    const QRect place = placeOf(anchor);
    if (place.top() < 0 || place.bottom() > viewport()->height())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + place.top() - kPaperMargin);
}

void ReportPreview::chooseText() {
    emit textChosen(anchorAt(textCursor().position()));
}

void ReportPreview::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_F2 && event->modifiers() == Qt::NoModifier)
        chooseText();
    else
        QTextBrowser::keyPressEvent(event);
}

void ReportPreview::mouseDoubleClickEvent(QMouseEvent* event) {
    QTextBrowser::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton)
        emit textChosen(anchorAt(cursorForPosition(event->pos()).position()));
}

void ReportPreview::setTextStep(int step) {
    const int wanted = std::clamp(step, kSmallestStep, kLargestStep);
    if (wanted == m_step)
        return;
    m_step = wanted;
    render();
}

} // namespace musette::gui
