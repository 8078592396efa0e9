#pragma once

#include <QString>

class QTextCursor;

namespace musette::gui {

/// What is selected in an article, for another program: plain text, and HTML of the plainest kind –
/// paragraphs, headings, lists, tables, links, bold, italics, code – without our colours and sizes.
struct SelectionCopy {
    QString text;
    QString html;
};

[[nodiscard]] SelectionCopy copyOf(const QTextCursor& selection);

} // namespace musette::gui
