#include "table_fitting.h"

#include "../look/table_shapes.h"

#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>
#include <numeric>
#include <vector>

namespace musette::gui {
namespace {

constexpr int kMostCells = 4000;
constexpr double kQuoteIndent = 20;
constexpr double kSlack = 3; ///< the border between two cells, and what rounding takes
/// A column whose text could be read in a narrower one is no wider than this share of the room.
constexpr double kWidestShare = 0.4;

struct Column {
    double least = 0;  ///< its longest word
    double wanted = 0; ///< its longest line
};

class TableMeasure {
public:
    TableMeasure(const QTextTable& table, double room)
        : m_table(table), m_room(room), m_defaultFont(table.document()->defaultFont()),
          m_metrics(m_defaultFont), m_columns(static_cast<std::size_t>(table.columns())) {}

    /// False for a table that is not to be set.
    bool measure() {
        int looked = 0;
        for (int row = 0; row < m_table.rows(); ++row) {
            for (int column = 0; column < m_table.columns(); ++column) {
                const QTextTableCell cell = m_table.cellAt(row, column);
                if (cell.row() != row || cell.column() != column)
                    continue; // seen already: it spans
                if (!measure(cell))
                    return false;
                if (++looked == kMostCells)
                    return true;
            }
        }
        return true;
    }

    [[nodiscard]] std::vector<double> widths() const {
        double least = 0;
        double wanted = 0;
        for (const Column& column : m_columns) {
            least += column.least;
            wanted += column.wanted;
        }
        std::vector<double> widths;
        for (const Column& column : m_columns) {
            if (least > m_room)
                widths.push_back(
                    std::max(column.least, std::min(column.wanted, m_room * kWidestShare)));
            else if (wanted > m_room)
                widths.push_back(column.least + (m_room - least) * (column.wanted - column.least) /
                                                    std::max(wanted - least, 1.0));
            else
                widths.push_back(column.wanted * m_room / std::max(wanted, 1.0));
        }
        return widths;
    }

private:
    bool measure(const QTextTableCell& cell) {
        m_cell = {};
        for (auto it = cell.begin(); !it.atEnd(); ++it) {
            if (it.currentFrame() != nullptr)
                return false;
            measure(it.currentBlock());
        }
        const QTextTableCellFormat format = cell.format().toTableCellFormat();
        const double around = format.leftPadding() + format.rightPadding() + kSlack;
        m_cell.least = std::min(m_cell.least + around, m_room);
        m_cell.wanted = std::max(m_cell.wanted + around, m_cell.least);
        spread(cell.column(), cell.columnSpan());
        return true;
    }

    /// What a cell over several columns needs beyond them goes to each alike.
    void spread(int first, int span) {
        const auto begin = m_columns.begin() + first;
        const auto end = begin + std::min(span, m_table.columns() - first);
        Column sum;
        for (auto column = begin; column != end; ++column) {
            sum.least += column->least;
            sum.wanted += column->wanted;
        }
        const auto count = static_cast<double>(end - begin);
        for (auto column = begin; column != end; ++column) {
            column->least += std::max(0.0, m_cell.least - sum.least) / count;
            column->wanted += std::max(0.0, m_cell.wanted - sum.wanted) / count;
            column->wanted = std::max(column->wanted, column->least);
        }
    }

    void measure(const QTextBlock& block) {
        double line = 0;
        double word = 0; ///< goes on from one fragment to the next
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextCharFormat format = it.fragment().charFormat();
            if (format.isImageFormat()) {
                const double picture = std::min(format.toImageFormat().width(),
                                                m_room / std::max(m_table.columns(), 1));
                m_cell.least = std::max(m_cell.least, picture);
                line += picture;
                continue;
            }
            useFont(format.font().resolve(m_defaultFont));
            const QString text = it.fragment().text();
            line += m_metrics.horizontalAdvance(text);
            qsizetype begin = 0;
            for (qsizetype at = 0; at <= text.size(); ++at) {
                const bool ends = at < text.size() && breaksAt(text.at(at));
                if (!ends && at < text.size())
                    continue;
                word += m_metrics.horizontalAdvance(text.mid(begin, at - begin));
                m_cell.least = std::max(m_cell.least, word);
                if (ends) {
                    word = 0;
                    begin = at + 1;
                }
            }
        }
        m_cell.wanted = std::max(m_cell.wanted, line);
    }

    static bool breaksAt(QChar sign) {
        return sign == ' ' || sign == '\t' || sign == QChar::LineSeparator || sign == QChar(0x200B);
    }

    void useFont(const QFont& font) {
        if (font == m_font)
            return;
        m_font = font;
        m_metrics = QFontMetricsF(font);
    }

    const QTextTable& m_table;
    double m_room;
    QFont m_defaultFont;
    QFont m_font;
    QFontMetricsF m_metrics;
    std::vector<Column> m_columns;
    Column m_cell;
};

void fit(QTextTable& table, double room) {
    TableMeasure measure(table, room);
    if (!measure.measure())
        return;
    QList<QTextLength> lengths;
    double total = 0;
    for (const double width : measure.widths()) {
        lengths << QTextLength(QTextLength::FixedLength, width);
        total += width;
    }
    QTextTableFormat format = table.format();
    format.setColumnWidthConstraints(lengths);
    format.setWidth(QTextLength(QTextLength::FixedLength, total));
    if (format != table.format())
        table.setFormat(format);
}

struct Place {
    QTextFrame* frame;
    double room;
};

} // namespace

void fitTables(QTextDocument& document, double width, int from) {
    std::vector<Place> open{{document.rootFrame(), width}};
    QTextCursor edit(&document);
    edit.beginEditBlock();
    while (!open.empty()) {
        const Place place = open.back();
        open.pop_back();
        for (QTextFrame* child : place.frame->childFrames()) {
            auto* table = qobject_cast<QTextTable*>(child);
            if (table == nullptr || table->lastPosition() < from)
                continue;
            if (isDataTable(*table))
                fit(*table, place.room);
            else
                open.push_back({table, place.room - (isQuotation(*table) ? kQuoteIndent : 0)});
        }
    }
    edit.endEditBlock();
}

} // namespace musette::gui
