#include "selection_copy.h"

#include "../look/table_shapes.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

#include <algorithm>

namespace musette::gui {
namespace {

constexpr QChar kZeroWidthSpace(0x200B);

/// A table of several columns that is not the bar and the text of a quotation.
const QTextTable* dataTableAt(const QTextBlock& block) {
    const QTextTable* table = QTextCursor(block).currentTable();
    return table == nullptr || table->columns() < 2 || isQuotation(*table) ? nullptr : table;
}

/// The box of a piece of code.
bool isCode(const QTextBlock& block) {
    const QTextTable* table = QTextCursor(block).currentTable();
    return table != nullptr && table->rows() == 1 && table->columns() == 1 &&
           !block.begin().atEnd() && block.begin().fragment().charFormat().fontFixedPitch();
}

QString listTag(const QTextList* list) {
    return list->format().style() <= QTextListFormat::ListDecimal ? "ol" : "ul";
}

class Copier {
public:
    explicit Copier(const QTextCursor& selection) : m_selection(selection) {}

    SelectionCopy copy() {
        const QTextDocument& document = *m_selection.document();
        QTextBlock block = document.findBlock(m_selection.selectionStart());
        for (; block.isValid() && block.position() < m_selection.selectionEnd();
             block = block.next())
            add(block);
        leave(nullptr, nullptr);
        m_copy.text = m_copy.text.trimmed();
        return std::move(m_copy);
    }

private:
    void add(const QTextBlock& block) {
        m_words.clear();
        m_inline.clear();
        for (auto it = block.begin(); !it.atEnd(); ++it)
            add(it.fragment());
        if (m_words.trimmed().isEmpty())
            return;
        const QTextTable* table = dataTableAt(block);
        const QTextList* list = table == nullptr ? block.textList() : nullptr;
        leave(table, list);
        if (table != nullptr) {
            addCell(*table, block);
            return;
        }
        m_copy.text += (m_copy.text.isEmpty()    ? ""
                        : inSameRun(list, block) ? "\n"
                                                 : "\n\n") +
                       m_words;
        m_inPre = isCode(block);
        if (list != nullptr) {
            if (m_list == nullptr)
                m_copy.html += '<' + listTag(list) + '>';
            m_list = list;
            m_copy.html += "<li>" + m_inline + "</li>";
            return;
        }
        const int level = block.blockFormat().headingLevel();
        const QString tag = level > 0 ? QString("h%1").arg(level) : m_inPre ? "pre" : "p";
        m_copy.html += '<' + tag + '>' + m_inline + "</" + tag + '>';
    }

    /// Items of one list and lines of one piece of code follow each other without an empty line.
    bool inSameRun(const QTextList* list, const QTextBlock& block) const {
        return (list != nullptr && list == m_list) || (m_inPre && isCode(block));
    }

    void addCell(const QTextTable& table, const QTextBlock& block) {
        const int row = table.cellAt(block.position()).row();
        if (m_table == nullptr) {
            m_copy.text += m_copy.text.isEmpty() ? "" : "\n\n";
            m_copy.html += "<table><tr>";
        } else if (row != m_row) {
            m_copy.text += '\n';
            m_copy.html += "</tr><tr>";
        }
        if (m_table != &table || row != m_row) {
            m_rowText = m_copy.text.size();
            m_rowHtml = m_copy.html.size();
        }
        const bool first = m_rowText == m_copy.text.size();
        m_table = &table;
        m_row = row;
        const QString cell = "<td>" + m_inline + "</td>";
        if (table.format().layoutDirection() == Qt::RightToLeft) { // the first column is the last
            m_copy.text.insert(m_rowText, first ? m_words : m_words + '\t');
            m_copy.html.insert(m_rowHtml, cell);
        } else {
            m_copy.text += first ? m_words : '\t' + m_words;
            m_copy.html += cell;
        }
    }

    /// Ends what the next block does not belong to.
    void leave(const QTextTable* table, const QTextList* list) {
        if (m_table != nullptr && m_table != table) {
            m_copy.html += "</tr></table>";
            m_table = nullptr;
        }
        if (m_list != nullptr && m_list != list) {
            m_copy.html += "</" + listTag(m_list) + '>';
            m_list = nullptr;
        }
    }

    void add(const QTextFragment& fragment) {
        const int from = std::max(fragment.position(), m_selection.selectionStart());
        const int to =
            std::min(fragment.position() + fragment.length(), m_selection.selectionEnd());
        if (from >= to)
            return;
        QString words = fragment.text().mid(from - fragment.position(), to - from);
        words.remove(QChar::ObjectReplacementCharacter).remove(kZeroWidthSpace);
        words.replace(QChar::LineSeparator, '\n');
        m_words += words;
        const QTextCharFormat format = fragment.charFormat();
        QString html = words.toHtmlEscaped().replace('\n', "<br>");
        if (format.fontFixedPitch())
            html = "<code>" + html + "</code>";
        if (format.fontItalic())
            html = "<i>" + html + "</i>";
        if (format.fontWeight() >= QFont::DemiBold)
            html = "<b>" + html + "</b>";
        const QString address = format.anchorHref();
        if (!address.isEmpty() && !address.startsWith('#'))
            html = "<a href=\"" + address.toHtmlEscaped() + "\">" + html + "</a>";
        m_inline += html;
    }

    const QTextCursor& m_selection;
    SelectionCopy m_copy;
    QString m_words;  ///< of the block
    QString m_inline; ///< the same with its elements
    const QTextTable* m_table = nullptr;
    int m_row = 0;
    qsizetype m_rowText = 0; ///< where the row begins in what was copied
    qsizetype m_rowHtml = 0;
    const QTextList* m_list = nullptr;
    bool m_inPre = false;
};

} // namespace

SelectionCopy copyOf(const QTextCursor& selection) {
    return Copier(selection).copy();
}

} // namespace musette::gui
