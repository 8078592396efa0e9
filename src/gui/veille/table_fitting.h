#pragma once

class QTextDocument;

namespace musette::gui {

/// Gives the columns of an article's tables, from a position on, their widths: no word breaks
/// inside, and a table takes the whole width it is given. One whose words need more than that is
/// as wide as they need. (Left to itself Qt breaks words so that a table fits.) What is looked at
/// is bounded; a table that holds tables is left as Qt sets it. Thread: GUI.
void fitTables(QTextDocument& document, double width, int from = 0);

} // namespace musette::gui
