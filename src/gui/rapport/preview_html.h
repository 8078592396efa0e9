#pragma once

#include "../look/picture_decoding.h"

#include <musette/model/report.h>

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace musette::gui {

/// A report for the screen: its HTML and, by their numbers, the pictures that it carries in itself.
struct ReportOnScreen {
    QString html;
    std::vector<std::optional<PictureBytes>> pictures;
};

/// The page of a report as a text browser can show it: its text and structure, with tables where
/// the page uses what such a browser does not know. For the screen only; what is exported is the
/// page itself. Thread: any.
[[nodiscard]] ReportOnScreen previewHtml(std::string page);

/// How a report is set, in the preview and on paper.
struct ReportFaces {
    QString serif; ///< running text
    QString sans;  ///< headings, labels, facts
    model::ReportTheme theme = model::ReportTheme::Colour;
};

/// The style of that preview, on white paper whatever the program's theme; running text is in the
/// document's own font. `size`: of the text, in pixels.
[[nodiscard]] QString previewStyle(const ReportFaces& faces, int size);

} // namespace musette::gui
