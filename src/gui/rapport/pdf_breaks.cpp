#include "pdf_breaks.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextTable>

#include <algorithm>
#include <cstddef>
#include <optional>

namespace musette::gui {
namespace {

/// What is not cut: a line, or a row of a table.
struct Band {
    double top = 0;
    double bottom = 0;
    bool withNext = false; ///< it does not end a page
};

bool leads(const QTextBlock& block) {
    if (block.blockFormat().headingLevel() > 0)
        return true;
    for (auto part = block.begin(); !part.atEnd(); ++part) {
        if (part.fragment().charFormat().anchorNames().contains(QLatin1String(kLeadName)))
            return true;
    }
    return false;
}

/// The tables of a document by their places. Qt looks for the frame of each block among all frames,
/// which takes longer the longer a report is.
class Tables {
public:
    explicit Tables(const QTextDocument& document) {
        for (const QTextFrame* frame : document.rootFrame()->childFrames())
            m_tables.push_back(frame);
        std::ranges::sort(m_tables, {}, &QTextFrame::firstPosition);
    }

    /// The outermost one that holds the block; none: it stands on the page itself.
    [[nodiscard]] const QTextFrame* around(const QTextBlock& block) const {
        const auto next =
            std::ranges::upper_bound(m_tables, block.position(), {}, &QTextFrame::firstPosition);
        if (next == m_tables.begin())
            return nullptr;
        const QTextFrame* table = *(next - 1);
        return block.position() <= table->lastPosition() ? table : nullptr;
    }

private:
    std::vector<const QTextFrame*> m_tables;
};

/// The row of a real table that a block is in; quotations are tables of one row, and are cut
/// between their lines.
std::optional<int> rowOf(const QTextBlock& block) {
    const QTextTable* table = QTextCursor(block).currentTable();
    if (table == nullptr || table->rows() < 2)
        return std::nullopt;
    return table->cellAt(block.position()).row();
}

void addLines(std::vector<Band>& bands, const QTextBlock& block, const Tables& tables) {
    const QTextLayout& layout = *block.layout();
    const bool inTable = tables.around(block) != nullptr;
    // Blocks of the page itself know their place.
    const QRectF area = inTable ? block.document()->documentLayout()->blockBoundingRect(block)
                                : layout.boundingRect().translated(layout.position());
    const bool lead = leads(block);
    if (const auto row = inTable ? rowOf(block) : std::nullopt) {
        // What names the columns stays with what it names.
        bands.push_back({area.top(), area.bottom(), lead || *row == 0});
        return;
    }
    const double origin = area.top() - layout.boundingRect().top();
    const int count = layout.lineCount();
    for (int i = 0; i < count; ++i) {
        const QRectF line = layout.lineAt(i).rect();
        const bool kept = count > 1 && (i == 0 || i == count - 2);
        bands.push_back({origin + line.top(), origin + line.bottom(), lead || kept});
    }
}

/// Bands in their order, those that overlap (cells beside each other) as one.
std::vector<Band> bandsOf(const QTextDocument& document) {
    const Tables tables(document);
    std::vector<Band> bands;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.length() > 1 && block.layout() != nullptr)
            addLines(bands, block, tables);
    }
    std::ranges::stable_sort(bands, {}, &Band::top);
    std::vector<Band> merged;
    for (const Band& band : bands) {
        // Lines touch; a little less is no overlap.
        if (!merged.empty() && band.top < merged.back().bottom - 1) {
            merged.back().bottom = std::max(merged.back().bottom, band.bottom);
            merged.back().withNext = merged.back().withNext || band.withNext;
        } else {
            merged.push_back(band);
        }
    }
    return merged;
}

/// The last band of a page that begins with `first`.
std::size_t lastOnPage(const std::vector<Band>& bands, std::size_t first, double limit) {
    std::size_t last = first;
    while (last + 1 < bands.size() && bands[last + 1].bottom <= limit)
        ++last;
    if (last + 1 == bands.size())
        return last;
    std::size_t wanted = last;
    while (wanted > first && bands[wanted].withNext)
        --wanted;
    return bands[wanted].withNext ? last : wanted;
}

} // namespace

std::vector<PageSpan> pagesOf(const QTextDocument& document, double height) {
    const double end = document.documentLayout()->documentSize().height();
    const std::vector<Band> bands = bandsOf(document);
    std::vector<PageSpan> pages;
    double from = 0;
    std::size_t first = 0;
    while (first < bands.size()) {
        const std::size_t last = lastOnPage(bands, first, from + height);
        double bottom = bands[last].bottom;
        for (; bottom > from + height; from += height) // higher than a page
            pages.push_back({from, from + height});
        first = last + 1;
        pages.push_back({from, bottom});
        if (first < bands.size())
            from = bands[first].top;
    }
    if (pages.empty())
        pages.push_back({0, std::min(end, height)});
    return pages;
}

} // namespace musette::gui
