#pragma once

#include <vector>

class QTextDocument;

namespace musette::gui {

/// The name of an anchor that marks a line as the head of what follows (a date under a heading, a
/// label), besides headings.
inline constexpr const char* kLeadName = "musette-lead";

/// What of a document stands on one page, from and to in its own units downwards.
struct PageSpan {
    double from = 0;
    double to = 0;
};

/// Divides a document that is laid out as one long column into pages of a height: no line, picture
/// or row of a table is cut, no heading or head stands alone at the end of a page, nor does the
/// first or last line of a paragraph without another. (QTextDocument's own pages know none of
/// this.) Something higher than a page is cut. At least one page. Thread: that of the document.
[[nodiscard]] std::vector<PageSpan> pagesOf(const QTextDocument& document, double height);

} // namespace musette::gui
