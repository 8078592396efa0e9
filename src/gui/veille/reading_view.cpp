#include "reading_view.h"

#include "../look/picture_painter.h"
#include "../look/theme.h"
#include "page_edges.h"
#include "part_feed.h"
#include "reading_style.h"
#include "selection_copy.h"
#include "table_fitting.h"
#include "wide_blocks.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QMimeData>
#include <QPaintEvent>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>
#include <QWheelEvent>

#include <algorithm>
#include <chrono>
#include <cstdlib>
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
constexpr int kResizing = 150;
constexpr int kOverlap = 40; ///< of two screens, so that no line is lost

/// While it lives the view takes its text to be moved so far to the left. Its own bar, which nobody
/// sees, is where Qt looks for that.
class Moved {
public:
    Moved(const QTextEdit& view, int offset)
        : m_bar(*view.horizontalScrollBar()), m_before(m_bar.value()), m_quiet(&m_bar) {
        m_bar.setValue(offset);
    }
    ~Moved() { m_bar.setValue(m_before); }
    Moved(const Moved&) = delete;
    Moved& operator=(const Moved&) = delete;

private:
    QScrollBar& m_bar;
    int m_before;
    QSignalBlocker m_quiet;
};

} // namespace

ReadingView::ReadingView(const Theme& theme, QWidget* parent)
    : QTextBrowser(parent), m_theme(theme), m_feed(new PartFeed(*document(), this)),
      m_edges(new PageEdges(*viewport())), m_pictures(new PicturePainter(theme, *this)),
      m_wide(new WideBlocks(*this)) {
    setObjectName("article");
    setAccessibleName(tr("Article"));
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setFrameShape(QFrame::NoFrame);
    // A bar that comes and goes would change the width during layout.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // what is wide has its own
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    // The width of the text is set by hand: a pane that only gets wider lays nothing out anew.
    setLineWrapMode(QTextEdit::FixedPixelWidth);
    document()->setUndoRedoEnabled(false);
    document()->setDocumentMargin(0);
    // setHtml and frame formats are never touched from resizeEvent (Qt 6.4 nests and crashes).
    m_relayout.setSingleShot(true);
    connect(&m_relayout, &QTimer::timeout, this, &ReadingView::follow);
    connect(m_edges, &PageEdges::changed, this,
            [this] { m_relayout.start(std::chrono::milliseconds(0)); });
    connect(m_feed, &PartFeed::grew, this, [this](int position) {
        fitBlocks(position);
        returnToPlace();
        if (!m_awaitedAnchor.isEmpty())
            goToAnchor(QString(m_awaitedAnchor));
        emit textGrew(position);
    });
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &ReadingView::placeEdges);
    connect(&theme, &Theme::changed, this, &ReadingView::render);
    connect(this, &QTextEdit::cursorPositionChanged, this, &ReadingView::revealCursor);
    connect(this, &QTextEdit::selectionChanged, this, &ReadingView::revealCursor);
    connect(this, &QTextBrowser::anchorClicked, this, &ReadingView::linkClicked);
    connect(this, &QTextBrowser::highlighted, this,
            [this](const QUrl& address) { emit linkHovered(address.toString()); });
}

int ReadingView::paneWidth() const {
    return contentsRect().width() - verticalScrollBar()->width();
}

int ReadingView::columnWidth() const {
    return std::max(1, std::min(widestColumn(), paneWidth() - 2 * kSideMargin));
}

int ReadingView::widestColumn() const {
    switch (m_comfort.column) {
    case ReadingComfort::Column::Narrow: return 540;
    case ReadingComfort::Column::Normal: return 680;
    case ReadingComfort::Column::Wide: return 860;
    }
    return 680;
}

int ReadingView::pixelSize() const {
    const int wide = m_theme.font(TextRole::Reading).pixelSize() + m_comfort.textStep;
    const int narrow = m_theme.font(TextRole::ReadingCompact).pixelSize() + m_comfort.textStep;
    return std::clamp(paneWidth() < kCompactBelow && wide < kLargestText ? narrow : wide,
                      kSmallestText, kLargestText);
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
    viewport()->update(); // also where what is marked was moved sideways
}

void ReadingView::showParts(const QStringList& parts, const ReadingPlace& place) {
    m_parts = parts;
    m_wide->clear(WideBlocks::Text::Another);
    verticalScrollBar()->setValue(0);
    m_awaited = place;
    m_awaitedAnchor.clear();
    render();
    emit linkHovered({});
}

void ReadingView::replaceParts(const QStringList& parts) {
    m_parts = parts;
    const ReadingPlace place = readingPlace();
    const TextPlace anchor = placeOf(textCursor().anchor());
    const TextPlace end = placeOf(textCursor().position());
    render();
    if (!complete())
        return;
    QTextCursor selection(document());
    selection.setPosition(positionOf(anchor));
    selection.setPosition(positionOf(end), QTextCursor::KeepAnchor);
    setTextCursor(selection); // which scrolls to it
    keepPlace(place);
    returnToPlace();
}

bool ReadingView::complete() const {
    return m_feed->complete();
}

TextPlace ReadingView::placeOf(int position) const {
    const QTextBlock block = document()->findBlock(position);
    return {block.blockNumber(), position - block.position()};
}

int ReadingView::positionOf(const TextPlace& place) const {
    const QTextBlock block = document()->findBlockByNumber(place.block);
    if (!block.isValid())
        return document()->characterCount() - 1;
    return block.position() + std::min(place.inBlock, block.length() - 1);
}

ReadingPlace ReadingView::readingPlace() const {
    if (m_awaited)
        return *m_awaited;
    if (verticalScrollBar()->value() == 0)
        return {};
    const QTextCursor first = cursorForPosition({viewport()->width() / 2, 1});
    return {placeOf(first.position()), cursorRect(first).top(), false};
}

/// Until the line is there again the picture stands still.
void ReadingView::keepPlace(const ReadingPlace& place) {
    m_awaited = place;
    if (!place.start)
        viewport()->setUpdatesEnabled(false);
}

void ReadingView::returnToPlace() {
    constexpr int kSomeScreens = 8000; // of characters, for the line to reach the top of the window
    if (!m_awaited || (!m_awaited->start && !complete() &&
                       (m_awaited->line.block >= document()->blockCount() ||
                        document()->characterCount() < positionOf(m_awaited->line) + kSomeScreens)))
        return;
    const ReadingPlace place = *std::exchange(m_awaited, std::nullopt);
    QScrollBar& bar = *verticalScrollBar();
    if (place.start) {
        bar.setValue(0);
    } else {
        QTextCursor line(document());
        line.setPosition(positionOf(place.line));
        bar.setValue(bar.value() + cursorRect(line).top() - place.offset);
    }
    viewport()->setUpdatesEnabled(true);
}

void ReadingView::render() {
    m_relayout.stop();
    keepPlace(readingPlace());
    m_marks.clear();
    setExtraSelections({});
    m_wide->clear(WideBlocks::Text::Same);
    const int size = pixelSize();
    if (std::exchange(m_renderedSize, size) != size)
        emit textSizeChanged(size);
    QFont font = m_theme.font(m_comfort.serif ? TextRole::Reading : TextRole::Ui);
    font.setPixelSize(m_renderedSize);
    clear();
    document()->setDefaultFont(font);
    document()->setDefaultStyleSheet(styleSheetText());
    layOutColumn();
    m_feed->begin(m_parts);
    layOutColumn();
    fitBlocks(0);
    returnToPlace();
    emit textSet();
}

/// After a change of the width or of an edge: the column moves. What would lay a long article out
/// anew at one go asks for a new document, which comes in part by part.
void ReadingView::follow() {
    const bool stays = columnWidth() == lineWrapColumnOrWidth() &&
                       pageFormat() == document()->rootFrame()->frameFormat();
    if (pixelSize() != m_renderedSize || !(stays || PartFeed::isShort(m_parts))) {
        render();
        return;
    }
    keepPlace(readingPlace());
    layOutColumn();
    returnToPlace();
}

/// Leaves room for the edges. (Qt knows no margin above the first paragraph of a document.)
QTextFrameFormat ReadingView::pageFormat() const {
    const PageEdges::Heights edges = m_edges->heightsFor(columnWidth());
    QTextFrameFormat format = document()->rootFrame()->frameFormat();
    format.setMargin(0);
    format.setTopMargin(kTopMargin + edges.header + kUnderHeader);
    format.setBottomMargin(kBottomMargin + edges.foot);
    return format;
}

/// Centres the column by the margins of the viewport.
void ReadingView::layOutColumn() {
    const int column = columnWidth();
    const int side = std::max(kSideMargin, (paneWidth() - column) / 2);
    setViewportMargins(side, 0, std::max(kSideMargin, paneWidth() - side - column), 0);
    const bool changed = lineWrapColumnOrWidth() != column;
    if (changed)
        setLineWrapColumnOrWidth(column);
    QTextFrame* root = document()->rootFrame();
    if (const QTextFrameFormat format = pageFormat(); format != root->frameFormat())
        root->setFrameFormat(format);
    if (changed)
        fitBlocks(0);
    placeEdges();
}

/// Tables get their widths, and those that are wider than the column a scroll bar.
void ReadingView::fitBlocks(int from) {
    fitTables(*document(), columnWidth(), from);
    m_wide->find(from);
}

void ReadingView::placeEdges() {
    const int scrolled = verticalScrollBar()->value();
    const int height = static_cast<int>(document()->documentLayout()->documentSize().height());
    m_edges->moveTo(
        {0, viewport()->width(), kTopMargin - scrolled, height - kBottomMargin - scrolled});
    m_wide->follow();
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

void ReadingView::goToAnchor(const QString& name) {
    m_awaitedAnchor.clear();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            if (!fragment.charFormat().anchorNames().contains(name))
                continue;
            QTextCursor place(document());
            place.setPosition(fragment.position());
            // A mark that is a link itself has the keyboard: Enter leads back.
            if (!fragment.charFormat().anchorHref().isEmpty())
                place.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            setTextCursor(place);
            QScrollBar& bar = *verticalScrollBar();
            bar.setValue(bar.value() + cursorRect().top() - kOverlap);
            return;
        }
    }
    if (!complete())
        m_awaitedAnchor = name;
}

bool ReadingView::scrollScreen(int direction) {
    QScrollBar& bar = *verticalScrollBar();
    const int before = bar.value();
    bar.setValue(before + direction * (viewport()->height() - kOverlap));
    return bar.value() != before || (direction > 0 && !complete());
}

/// Nothing that a text names is ever read: pictures are the painter's.
QVariant ReadingView::loadResource(int, const QUrl&) {
    return {};
}

void ReadingView::resizeEvent(QResizeEvent* event) {
    QTextBrowser::resizeEvent(event);
    // A long article waits until the window has its size.
    m_relayout.start(std::chrono::milliseconds(PartFeed::isShort(m_parts) ? 0 : kResizing));
}

/// Never sideways: what Qt wants to show there is moved by itself (`revealCursor`).
void ReadingView::scrollContentsBy(int, int dy) {
    const QSignalBlocker quiet(horizontalScrollBar());
    horizontalScrollBar()->setValue(0);
    QTextBrowser::scrollContentsBy(0, dy);
    placeEdges();
}

QTextCursor ReadingView::cursorForPosition(const QPoint& at) const {
    const Moved moved(*this, m_wide->offsetAt(at.y()));
    return QTextBrowser::cursorForPosition(at);
}

QRect ReadingView::cursorRect(const QTextCursor& cursor) const {
    const QRect place = QTextBrowser::cursorRect(cursor);
    return place.translated(-m_wide->offsetAt(place.center().y()), 0);
}

void ReadingView::revealCursor() {
    m_wide->reveal(QTextBrowser::cursorRect());
    viewport()->update();
}

bool ReadingView::viewportEvent(QEvent* event) {
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove: {
        const auto& mouse = static_cast<const QMouseEvent&>(*event);
        const Moved moved(*this, m_wide->offsetAt(mouse.position().toPoint().y()));
        return QTextBrowser::viewportEvent(event);
    }
    case QEvent::ContextMenu: {
        const Moved moved(*this, m_wide->offsetAt(static_cast<QContextMenuEvent*>(event)->y()));
        return QTextBrowser::viewportEvent(event);
    }
    default: return QTextBrowser::viewportEvent(event);
    }
}

void ReadingView::paintEvent(QPaintEvent* event) {
    for (const WideBlocks::Strip& strip : m_wide->strips(event->rect())) {
        const Moved moved(*this, strip.offset);
        QPaintEvent part(strip.rect);
        QTextBrowser::paintEvent(&part);
    }
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

/// Tab leads through what stands above the text, then walks its links, showing where the one with
/// the focus leads, then through what stands under it. Qt asks here for those in the edges too.
bool ReadingView::focusNextPrevChild(bool next) {
    const std::vector<QWidget*> way = m_edges->tabWay(*this, m_wide->bars());
    auto here = std::ranges::find(way, window()->focusWidget());
    if (here == way.end() || *here == this) {
        const bool stays = QTextBrowser::focusNextPrevChild(next) && hasFocus();
        const QTextCursor link = textCursor();
        const bool onLink = stays && link.hasSelection();
        emit linkHovered(onLink ? link.charFormat().anchorHref() : QString());
        if (onLink)
            revealCursor();
        if (stays)
            return true;
        here = std::ranges::find(way, this);
    }
    if (next ? here + 1 == way.end() : here == way.begin())
        return leaveByTab(next);
    QWidget* widget = next ? *(here + 1) : *(here - 1);
    widget->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    if (widget != this) { // what was scrolled away comes back
        const int top = widget->mapTo(viewport(), QPoint(0, 0)).y();
        QScrollBar& bar = *verticalScrollBar();
        if (top < 0)
            bar.setValue(bar.value() + top - kTopMargin);
        else if (top + widget->height() > viewport()->height())
            bar.setValue(bar.value() + top + widget->height() + kTopMargin - viewport()->height());
    }
    return true;
}

bool ReadingView::leaveByTab(bool next) {
    QWidget* widget = this;
    do {
        widget = next ? widget->nextInFocusChain() : widget->previousInFocusChain();
    } while (widget != this &&
             (isAncestorOf(widget) || (widget->focusPolicy() & Qt::TabFocus) == 0 ||
              !widget->isVisible() || !widget->isEnabled()));
    widget->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return widget != this;
}

/// With Ctrl the wheel changes the size of the text, as in a browser, through the settings; a wheel
/// that turns sideways, or any with Shift, moves the wide table under it.
void ReadingView::wheelEvent(QWheelEvent* event) {
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        m_wheeled = 0;
        const QPoint turned = event->angleDelta();
        const bool aside = std::abs(turned.x()) > std::abs(turned.y());
        if ((aside || event->modifiers().testFlag(Qt::ShiftModifier)) &&
            m_wide->moveAt(event->position().toPoint().y(),
                           -(aside ? turned.x() : turned.y()) / 2)) {
            event->accept();
            return;
        }
        QTextBrowser::wheelEvent(event);
        return;
    }
    m_wheeled += event->angleDelta().y();
    const int steps = m_wheeled / QWheelEvent::DefaultDeltasPerStep;
    m_wheeled -= steps * QWheelEvent::DefaultDeltasPerStep;
    if (steps != 0)
        emit sizeWanted(steps);
    event->accept();
}

/// Beside the column the wheel turns the page too.
bool ReadingView::event(QEvent* event) {
    if (event->type() == QEvent::Wheel) {
        wheelEvent(static_cast<QWheelEvent*>(event));
        return true;
    }
    return QTextBrowser::event(event);
}

QMimeData* ReadingView::createMimeDataFromSelection() const {
    const SelectionCopy copy = copyOf(textCursor());
    auto* copied = new QMimeData; // whoever asked owns it
    copied->setText(copy.text);
    copied->setHtml(copy.html);
    return copied;
}

void ReadingView::contextMenuEvent(QContextMenuEvent* event) {
    emit menuWanted(QUrl(anchorAt(event->pos())), event->globalPos());
}

} // namespace musette::gui
