#include "reading_view.h"

#include "../look/theme.h"

#include <QScrollBar>
#include <QTextDocument>
#include <QTextFrame>

#include <algorithm>
#include <chrono>

namespace musette::gui {
namespace {

constexpr int kWidestColumn = 680;
constexpr int kCompactBelow = 560;
constexpr int kSmallestText = 13;
constexpr int kLargestText = 26;
constexpr int kSideMargin = 24;

} // namespace

ReadingView::ReadingView(const Theme& theme, QWidget* parent)
    : QTextBrowser(parent), m_theme(theme) {
    setObjectName("article");
    setAccessibleName(tr("Article"));
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setFrameShape(QFrame::NoFrame);
    // A bar that comes and goes would change the width during layout.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    // setHtml and frame formats are never touched from resizeEvent (Qt 6.4 nests and crashes).
    m_relayout.setSingleShot(true);
    m_relayout.setInterval(std::chrono::milliseconds(0));
    connect(&m_relayout, &QTimer::timeout, this, &ReadingView::layOutColumn);
    connect(&theme, &Theme::changed, this, &ReadingView::render);
    connect(this, &QTextBrowser::anchorClicked, this, &ReadingView::linkClicked);
    connect(this, &QTextBrowser::highlighted, this,
            [this](const QUrl& address) { emit linkHovered(address.toString()); });
}

int ReadingView::pixelSize() const {
    const TextRole role =
        viewport()->width() < kCompactBelow ? TextRole::ReadingCompact : TextRole::Reading;
    return std::clamp(m_theme.font(role).pixelSize() + m_step, kSmallestText, kLargestText);
}

QString ReadingView::styleSheetText() const {
    const auto color = [this](Tone tone) { return m_theme.color(tone).name(); };
    const QString sans = m_theme.font(TextRole::Ui).family();
    const int size = pixelSize();
    return QString("body { color: %1; } a { color: %2; text-decoration: underline; }"
                   "h1 { font-family: '%3'; font-size: %4px; font-weight: bold; margin: 8px 0; }"
                   "h2 { font-family: '%3'; font-size: %5px; margin: 22px 0 8px 0; }"
                   "h3, h4, h5, h6 { font-family: '%3'; font-size: %6px; margin: 18px 0 6px 0; }"
                   "p { margin: 0 0 12px 0; }")
               .arg(color(Tone::Text), color(Tone::Accent), sans)
               .arg(size * 19 / 10)
               .arg(size * 13 / 10)
               .arg(size * 11 / 10) +
           QString(".meta { font-family: '%1'; font-size: %2px; color: %3; }"
                   ".caption, .note { font-family: '%1'; font-size: %2px; color: %3; }"
                   ".image { background-color: %4; color: %3; font-family: '%1';"
                   " font-size: %2px; }")
               .arg(sans)
               .arg(size * 8 / 10)
               .arg(color(Tone::Text2), color(Tone::Sunken)) +
           QString("td.bar { background-color: %1; } td.q { padding-left: 14px; color: %2; }"
                   "table.data { border-collapse: collapse; } td.d { padding: 6px 8px;"
                   " border-bottom: 1px solid %3; } td.h { padding: 6px 8px; font-weight: bold;"
                   " background-color: %4; border-bottom: 1px solid %3; }"
                   "td.code { background-color: %4; padding: 10px; }"
                   "pre, code, kbd, samp { font-family: '%5'; font-size: %6px; }")
               .arg(color(Tone::Accent), color(Tone::Text2), color(Tone::Border),
                    color(Tone::Window), m_theme.font(TextRole::Code).family())
               .arg(size * 88 / 100);
}

void ReadingView::showHtml(const QString& html) {
    m_html = html;
    render();
    verticalScrollBar()->setValue(0);
}

void ReadingView::render() {
    const int position = verticalScrollBar()->value();
    QFont font = m_theme.font(TextRole::Reading);
    font.setPixelSize(pixelSize());
    document()->setDefaultFont(font);
    document()->setDefaultStyleSheet(styleSheetText());
    document()->setDocumentMargin(0);
    setHtml(m_html);
    layOutColumn();
    verticalScrollBar()->setValue(position);
}

/// Centres the column by the margins of the root frame and opens the lines a little.
void ReadingView::layOutColumn() {
    QTextFrame* root = document()->rootFrame();
    const int width = viewport()->width();
    const int side = std::max(kSideMargin, (width - kWidestColumn) / 2);
    QTextFrameFormat format = root->frameFormat();
    if (format.leftMargin() == side && format.topMargin() > 0)
        return;
    format.setLeftMargin(side);
    format.setRightMargin(side);
    format.setTopMargin(22);
    format.setBottomMargin(40);
    root->setFrameFormat(format);
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    QTextBlockFormat lines;
    lines.setLineHeight(118, QTextBlockFormat::ProportionalHeight);
    cursor.mergeBlockFormat(lines);
}

void ReadingView::setTextStep(int step) {
    m_step = std::clamp(step, -6, 12);
    render();
}

bool ReadingView::scrollScreen(int direction) {
    QScrollBar& bar = *verticalScrollBar();
    const int before = bar.value();
    bar.setValue(before + direction * (viewport()->height() - 40));
    return bar.value() != before;
}

QVariant ReadingView::loadResource(int, const QUrl&) { return {}; }

void ReadingView::resizeEvent(QResizeEvent* event) {
    QTextBrowser::resizeEvent(event);
    m_relayout.start();
}

} // namespace musette::gui
