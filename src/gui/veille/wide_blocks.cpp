#include "wide_blocks.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>

namespace musette::gui {
namespace {

constexpr int kBarHeight = 12;
constexpr int kUnderBar = 6;
constexpr int kStep = 40;
constexpr int kMargin = 24; ///< around what is moved into sight

/// Where a table is in the document, with its margins. (Qt tells its size, but as its place that of
/// the text in its first cell, which may stand in the middle of a higher row.)
QRect placeOf(const QTextTable& table) {
    const QAbstractTextDocumentLayout& layout = *table.document()->documentLayout();
    QRectF place = layout.frameBoundingRect(const_cast<QTextTable*>(&table));
    double top = place.top();
    for (int column = 0; column < table.columns(); ++column) {
        const QTextTableCell cell = table.cellAt(0, column);
        const QTextBlock first = cell.firstCursorPosition().block();
        const double padding = cell.format().toTableCellFormat().topPadding();
        top = std::min(top, layout.blockBoundingRect(first).top() - padding);
    }
    const double left = table.cellAt(0, 0).format().toTableCellFormat().leftPadding();
    place.moveTopLeft(
        {place.left() - left - table.format().leftMargin(), top - table.format().topMargin()});
    return place.toAlignedRect();
}

/// Takes the keys that move sideways; those of the article stay the article's.
class SidewaysBar final : public QScrollBar {
public:
    explicit SidewaysBar(QWidget& parent) : QScrollBar(Qt::Horizontal, &parent) {
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::ArrowCursor);
        setObjectName("sideways");
    }

protected:
    void keyPressEvent(QKeyEvent* event) override {
        switch (event->key()) {
        case Qt::Key_Left: setValue(value() - kStep); return;
        case Qt::Key_Right: setValue(value() + kStep); return;
        case Qt::Key_Home: setValue(minimum()); return;
        case Qt::Key_End: setValue(maximum()); return;
        default: event->ignore();
        }
    }
};

} // namespace

WideBlocks::WideBlocks(QTextBrowser& view) : QObject(&view), m_view(view) {}

void WideBlocks::clear(Text next) {
    m_offsets.clear();
    if (next == Text::Same) {
        for (const Block& block : m_blocks)
            m_offsets.push_back(block.offset);
    }
    m_blocks.clear();
    follow();
}

void WideBlocks::find(int from) {
    std::erase_if(m_blocks, [&](const Block& block) {
        return block.table.isNull() || block.table->lastPosition() >= from;
    });
    const auto column = static_cast<int>(m_view.document()->textWidth());
    for (QTextFrame* frame : m_view.document()->rootFrame()->childFrames()) {
        auto* table = qobject_cast<QTextTable*>(frame);
        if (table == nullptr || table->lastPosition() < from)
            continue;
        const QRect place = placeOf(*table);
        if (place.right() <= column + 1)
            continue;
        const std::size_t number = m_blocks.size();
        m_blocks.push_back({table, place, 0});
        if (number < m_offsets.size())
            m_blocks.back().offset = std::min(m_offsets[number], furthest(m_blocks.back()));
    }
    follow();
}

void WideBlocks::follow() {
    const QRect window = m_view.viewport()->rect();
    m_barred.clear();
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        Block& block = m_blocks[i];
        if (block.table.isNull())
            continue;
        block.place = placeOf(*block.table);
        const int bottom = top(block) + block.place.height();
        if (bottom < 0 || top(block) > window.height() || furthest(block) == 0)
            continue;
        const std::size_t number = m_barred.size();
        m_barred.push_back(i);
        QScrollBar* bar = number < m_bars.size() ? m_bars[number] : makeBar();
        const QSignalBlocker quiet(bar);
        bar->setRange(0, furthest(block));
        bar->setPageStep(window.width());
        bar->setValue(block.offset);
        // In the margin under the block.
        bar->setGeometry(0, bottom - kBarHeight - kUnderBar, window.width(), kBarHeight);
        bar->show();
    }
    for (std::size_t i = m_barred.size(); i < m_bars.size(); ++i)
        m_bars[i]->hide();
}

QScrollBar* WideBlocks::makeBar() {
    auto* bar = new SidewaysBar(*m_view.viewport());
    bar->setAccessibleName(tr("Scroll sideways"));
    const std::size_t number = m_bars.size();
    connect(bar, &QScrollBar::valueChanged, this, [this, number](int value) {
        if (number < m_barred.size())
            moveTo(m_barred[number], value);
    });
    QWidget::setTabOrder(m_bars.empty() ? static_cast<QWidget*>(&m_view) : m_bars.back(), bar);
    m_bars.push_back(bar);
    return bar;
}

int WideBlocks::top(const Block& block) const {
    return block.place.top() - m_view.verticalScrollBar()->value();
}

int WideBlocks::furthest(const Block& block) const {
    return std::max(0, block.place.right() + 1 - m_view.viewport()->width());
}

/// While the text is laid out anew a block may be smaller for a moment.
int WideBlocks::shownOffset(const Block& block) const {
    return std::min(block.offset, furthest(block));
}

std::size_t WideBlocks::blockAt(int y) const {
    const auto found = std::ranges::find_if(m_blocks, [&](const Block& block) {
        return top(block) <= y && y < top(block) + block.place.height();
    });
    return static_cast<std::size_t>(found - m_blocks.begin());
}

int WideBlocks::offsetAt(int y) const {
    const std::size_t found = blockAt(y);
    return found < m_blocks.size() ? shownOffset(m_blocks[found]) : 0;
}

std::vector<WideBlocks::Strip> WideBlocks::strips(const QRect& part) const {
    std::vector<Strip> strips;
    int y = part.top();
    const auto add = [&](int bottom, int offset) {
        if (bottom > y)
            strips.push_back({QRect(part.left(), y, part.width(), bottom - y), offset});
        y = std::max(y, bottom);
    };
    const int end = part.top() + part.height();
    for (const Block& block : m_blocks) {
        if (shownOffset(block) == 0 || top(block) >= end || top(block) + block.place.height() <= y)
            continue;
        add(std::max(y, top(block)), 0);
        add(std::min(end, top(block) + block.place.height()), shownOffset(block));
    }
    add(end, 0);
    return strips;
}

void WideBlocks::moveTo(std::size_t block, int offset) {
    Block& moved = m_blocks[block];
    moved.offset = std::clamp(offset, 0, furthest(moved));
    for (std::size_t i = 0; i < m_barred.size(); ++i) {
        const QSignalBlocker quiet(m_bars[i]);
        if (m_barred[i] == block)
            m_bars[i]->setValue(moved.offset);
    }
    m_view.viewport()->update(0, top(moved), m_view.viewport()->width(), moved.place.height());
}

bool WideBlocks::moveAt(int y, int by) {
    const std::size_t found = blockAt(y);
    if (found == m_blocks.size())
        return false;
    moveTo(found, m_blocks[found].offset + by);
    return true;
}

void WideBlocks::reveal(const QRect& place) {
    const std::size_t found = blockAt(place.center().y());
    if (found == m_blocks.size())
        return;
    const int offset = m_blocks[found].offset;
    const int width = m_view.viewport()->width();
    if (place.left() < offset)
        moveTo(found, place.left() - kMargin);
    else if (place.right() > offset + width)
        moveTo(found, place.right() - width + kMargin);
}

std::vector<QWidget*> WideBlocks::bars() const {
    return {m_bars.begin(), m_bars.end()};
}

} // namespace musette::gui
