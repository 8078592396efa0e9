#include "reading_view.h"

#include "../look/theme.h"
#include "page_edges.h"
#include "reading_style.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QContextMenuEvent>
#include <QImageReader>
#include <QScrollBar>
#include <QTextDocument>
#include <QTextFrame>

#include <algorithm>
#include <chrono>
#include <utility>

namespace musette::gui {
namespace {

constexpr int kCompactBelow = 560;
constexpr int kSmallestText = 13;
constexpr int kLargestText = 26;
constexpr int kSideMargin = 24;
constexpr int kTopMargin = 22;
constexpr int kUnderHeader = 16;
constexpr int kBottomMargin = 40;
constexpr int kOverlap = 40; ///< of two screens, so that no line is lost
constexpr qsizetype kLargestPicture = qsizetype{8} << 20;

/// A picture that the article carries in itself ("data:image/png;base64,…"), no larger than the
/// column; nothing for all other addresses.
QImage ownPicture(const QString& address, int column, double ratio) {
    const qsizetype comma = address.indexOf(',');
    if (!address.startsWith("data:image/") || comma < 0 || address.size() > kLargestPicture)
        return {};
    if (!address.left(comma).endsWith(";base64"))
        return {};
    QByteArray bytes = QByteArray::fromBase64(address.mid(comma + 1).toLatin1());
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    const int widest = static_cast<int>(column * ratio);
    if (size.width() > widest && size.height() > 0)
        reader.setScaledSize(size.scaled(widest, size.height(), Qt::KeepAspectRatio));
    QImage image = reader.read();
    image.setDevicePixelRatio(ratio);
    return image;
}

} // namespace

ReadingView::ReadingView(const Theme& theme, QWidget* parent)
    : QTextBrowser(parent), m_theme(theme), m_edges(new PageEdges(*viewport())) {
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
    connect(&m_relayout, &QTimer::timeout, this, &ReadingView::follow);
    connect(m_edges, &PageEdges::changed, &m_relayout, qOverload<>(&QTimer::start));
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &ReadingView::placeEdges);
    connect(&theme, &Theme::changed, this, &ReadingView::render);
    connect(this, &QTextBrowser::anchorClicked, this, &ReadingView::linkClicked);
    connect(this, &QTextBrowser::highlighted, this,
            [this](const QUrl& address) { emit linkHovered(address.toString()); });
}

int ReadingView::columnWidth() const {
    switch (m_comfort.column) {
    case ReadingComfort::Column::Narrow: return 540;
    case ReadingComfort::Column::Normal: return 680;
    case ReadingComfort::Column::Wide: return 860;
    }
    return 680;
}

int ReadingView::pixelSize() const {
    const TextRole role =
        viewport()->width() < kCompactBelow ? TextRole::ReadingCompact : TextRole::Reading;
    return std::clamp(m_theme.font(role).pixelSize() + m_comfort.textStep, kSmallestText,
                      kLargestText);
}

QString ReadingView::styleSheetText() const {
    return readingStyle(m_theme, pixelSize());
}

void ReadingView::setEdges(QWidget& header, QWidget& foot) {
    m_edges->set(header, foot);
    layOutColumn();
}

void ReadingView::setMarks(MarkLayer layer, const QList<QTextEdit::ExtraSelection>& marks) {
    m_marks[layer] = marks;
    QList<QTextEdit::ExtraSelection> all;
    for (const auto& [each, selections] : m_marks)
        all += selections;
    setExtraSelections(all);
}

void ReadingView::showHtml(const QString& html) {
    m_html = html;
    verticalScrollBar()->setValue(0);
    render();
    verticalScrollBar()->setValue(0);
    emit linkHovered({});
}

void ReadingView::replaceHtml(const QString& html) {
    m_html = html;
    render();
}

ReadingView::ReadingPlace ReadingView::readingPlace() const {
    if (verticalScrollBar()->value() == 0)
        return {};
    const QTextCursor first = cursorForPosition({viewport()->width() / 2, 1});
    return {first.position(), cursorRect(first).top(), false};
}

void ReadingView::returnTo(const ReadingPlace& place) {
    if (place.start)
        return;
    QTextCursor line(document());
    line.setPosition(std::min(place.position, document()->characterCount() - 1));
    QScrollBar& bar = *verticalScrollBar();
    bar.setValue(bar.value() + cursorRect(line).top() - place.offset);
}

void ReadingView::render() {
    m_relayout.stop();
    const ReadingPlace place = readingPlace();
    m_marks.clear();
    setExtraSelections({});
    if (std::exchange(m_renderedSize, pixelSize()) != m_renderedSize)
        emit textSizeChanged(m_renderedSize);
    QFont font = m_theme.font(m_comfort.serif ? TextRole::Reading : TextRole::Ui);
    font.setPixelSize(m_renderedSize);
    document()->setDefaultFont(font);
    document()->setDefaultStyleSheet(styleSheetText());
    document()->setDocumentMargin(0);
    setHtml(m_html);
    layOutColumn();
    returnTo(place);
    emit textSet();
}

/// After a change of the width or of an edge: the column moves; only another text size asks for a
/// new document.
void ReadingView::follow() {
    if (pixelSize() != m_renderedSize) {
        render();
        return;
    }
    const ReadingPlace place = readingPlace();
    layOutColumn();
    returnTo(place);
}

/// Centres the column by the margins of the root frame, which keep the place of the edges too.
void ReadingView::layOutColumn() {
    QTextFrame* root = document()->rootFrame();
    const int side = std::max(kSideMargin, (viewport()->width() - columnWidth()) / 2);
    const int right = std::max(kSideMargin, viewport()->width() - side - columnWidth());
    const PageEdges::Heights edges = m_edges->heightsFor(viewport()->width() - side - right);
    QTextFrameFormat format = root->frameFormat();
    format.setLeftMargin(side);
    format.setRightMargin(right);
    format.setTopMargin(kTopMargin + edges.header + kUnderHeader);
    format.setBottomMargin(kBottomMargin + edges.foot);
    if (format != root->frameFormat())
        root->setFrameFormat(format);
    placeEdges();
}

void ReadingView::placeEdges() {
    const QTextFrameFormat format = document()->rootFrame()->frameFormat();
    const int left = static_cast<int>(format.leftMargin());
    const int scrolled = verticalScrollBar()->value();
    const int height = static_cast<int>(document()->documentLayout()->documentSize().height());
    m_edges->moveTo({left, viewport()->width() - left - static_cast<int>(format.rightMargin()),
                     kTopMargin - scrolled, height - kBottomMargin - scrolled});
}

void ReadingView::setComfort(const ReadingComfort& comfort) {
    ReadingComfort wanted = comfort;
    const int designed = m_theme.font(TextRole::Reading).pixelSize();
    wanted.textStep =
        std::clamp(comfort.textStep, kSmallestText - designed, kLargestText - designed);
    if (wanted == m_comfort)
        return;
    m_comfort = wanted;
    render();
}

bool ReadingView::scrollScreen(int direction) {
    QScrollBar& bar = *verticalScrollBar();
    const int before = bar.value();
    bar.setValue(before + direction * (viewport()->height() - kOverlap));
    return bar.value() != before;
}

QVariant ReadingView::loadResource(int type, const QUrl& name) {
    if (type != QTextDocument::ImageResource)
        return {};
    const QImage image = ownPicture(name.toString(), columnWidth(), devicePixelRatioF());
    return image.isNull() ? QVariant() : QVariant(image);
}

void ReadingView::resizeEvent(QResizeEvent* event) {
    QTextBrowser::resizeEvent(event);
    m_relayout.start();
}

void ReadingView::scrollContentsBy(int dx, int dy) {
    QTextBrowser::scrollContentsBy(dx, dy);
    placeEdges();
}

void ReadingView::keyPressEvent(QKeyEvent* event) {
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    switch (event->key()) {
    case Qt::Key_Space:
        emit screenWanted(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        return;
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (!plain)
            break;
        emit stepWanted(event->key() == Qt::Key_Down ? 1 : -1);
        return;
    case Qt::Key_Escape: emit leaveWanted(); return;
    default: break;
    }
    QTextBrowser::keyPressEvent(event);
}

/// Tab walks the links, and shows where the one with the focus leads.
bool ReadingView::focusNextPrevChild(bool next) {
    const bool stays = QTextBrowser::focusNextPrevChild(next);
    const QTextCursor link = textCursor();
    emit linkHovered(stays && link.hasSelection() ? link.charFormat().anchorHref() : QString());
    return stays;
}

void ReadingView::contextMenuEvent(QContextMenuEvent* event) {
    emit menuWanted(QUrl(anchorAt(event->pos())), event->globalPos());
}

} // namespace musette::gui
