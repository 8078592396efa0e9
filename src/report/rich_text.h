#pragma once

#include <musette/report/report.h>

#include <string>
#include <string_view>

namespace musette::report {

struct RichTextOptions {
    std::string idPrefix = "u-";           ///< no two texts of one page share it
    int firstHeadingLevel = 2;             ///< of the text's highest heading
    bool frenchSpacing = false;            ///< outside of code and addresses
    bool scrollRegions = true;             ///< around tables
    std::string_view tableLabel;           ///< names the scrollable region of each table
    std::string_view imageLabel = "image"; ///< stands before the text of an image not embedded
    std::string_view attachmentLabel = "fichier joint"; ///< stands behind the name of a file
    ImageOf imageOf{};                                  ///< none: every remote image is a link
    int* tables = nullptr; ///< counts the tables of the page, so that their names differ
};

/// Markdown as HTML for a page of ours: md4c without raw HTML, the sanitiser, then what the page
/// needs: headings without a gap below the page's own, tables in focusable scroll regions with
/// scopes, links in place of images that are not embedded. Pure. Errors: none, anything is input.
[[nodiscard]] std::string richText(std::string_view markdown, const RichTextOptions& options);

} // namespace musette::report
