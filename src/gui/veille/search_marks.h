#pragma once

#include <QString>
#include <QTextLayout>

namespace musette::gui {

/// Where the words of a search stand in a text, as ranges in the given format: whole words, without
/// regard to accents and case; the last word may be the beginning of a longer one.
[[nodiscard]] QList<QTextLayout::FormatRange> searchMarks(const QString& text, const QString& words,
                                                          const QTextCharFormat& format);

} // namespace musette::gui
