#pragma once

#include <QObject>
#include <QPointer>
#include <QRect>

#include <vector>

class QScrollBar;
class QWidget;
class QTextBrowser;
class QTextTable;

namespace musette::gui {

/// Tables and pieces of code that are wider than the column of an article. They stay in the text,
/// where one marks and finds in them as everywhere, but each is moved sideways on its own, by the
/// scroll bar under it, while the text around it stays where it is. The view asks here by how much
/// what it draws, or what the pointer is over, is moved.
/// Ownership: belongs to the view. Thread: GUI.
class WideBlocks final : public QObject {
    Q_OBJECT

public:
    explicit WideBlocks(QTextBrowser& view);

    enum class Text { Another, Same };
    /// The text goes; when it comes back the same, its blocks are where they were moved to.
    void clear(Text next);
    /// Looks for wide ones in what stands in the document from a position on.
    void find(int from = 0);
    /// The text was scrolled or laid out: the bars go where their blocks are.
    void follow();

    /// By how much that line of the window is moved to the left.
    [[nodiscard]] int offsetAt(int y) const;
    struct Strip {
        QRect rect;
        int offset = 0;
    };
    /// A part of the window from top to bottom, each strip moved as one.
    [[nodiscard]] std::vector<Strip> strips(const QRect& part) const;
    /// Moves the block at that line; false when there is none.
    bool moveAt(int y, int by);
    /// Moves the block at that place, which is given as if nothing were moved, so that it is seen.
    void reveal(const QRect& place);
    /// For the Tab key.
    [[nodiscard]] std::vector<QWidget*> bars() const;

private:
    struct Block {
        QPointer<QTextTable> table;
        QRect place; ///< in the document
        int offset = 0;
    };

    [[nodiscard]] int top(const Block& block) const;
    [[nodiscard]] std::size_t blockAt(int y) const; ///< m_blocks.size(): none
    [[nodiscard]] int furthest(const Block& block) const;
    [[nodiscard]] int shownOffset(const Block& block) const;
    void moveTo(std::size_t block, int offset);
    QScrollBar* makeBar();

    QTextBrowser& m_view;
    std::vector<Block> m_blocks;
    std::vector<int> m_offsets;        ///< of the same text before it was set anew
    std::vector<QScrollBar*> m_bars;   ///< as many as were ever in the window at once
    std::vector<std::size_t> m_barred; ///< the block of each bar that is shown
};

} // namespace musette::gui
