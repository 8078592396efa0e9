#pragma once

class QTextTable;

namespace musette::gui {

/// The bar and the text of a quotation, which stand in a table of two cells.
[[nodiscard]] bool isQuotation(const QTextTable& table);

/// A table of the article itself: none that sets a quotation, a piece of code or a picture.
[[nodiscard]] bool isDataTable(const QTextTable& table);

} // namespace musette::gui
