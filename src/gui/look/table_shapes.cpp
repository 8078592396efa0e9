#include "table_shapes.h"

#include <QTextTable>

namespace musette::gui {

bool isQuotation(const QTextTable& table) {
    const bool mirrored = table.format().layoutDirection() == Qt::RightToLeft;
    return table.rows() == 1 && table.columns() == 2 &&
           table.cellAt(0, mirrored ? 1 : 0).firstPosition() ==
               table.cellAt(0, mirrored ? 1 : 0).lastPosition();
}

bool isDataTable(const QTextTable& table) {
    return (table.columns() > 1 || table.rows() > 1) && !isQuotation(table);
}

} // namespace musette::gui
