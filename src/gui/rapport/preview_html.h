#pragma once

#include <QString>

namespace musette::gui {

/// The page of a report as a text browser can show it: its text and structure, with tables where
/// the page uses what such a browser does not know. For the screen only; what is exported is the
/// page itself. Thread: any.
[[nodiscard]] QString previewHtml(const QString& page);

/// The style of that preview, on white paper whatever the theme; running text is in the document's
/// own font. `size`: of the text, in pixels.
[[nodiscard]] QString previewStyle(const QString& sans, int size);

} // namespace musette::gui
