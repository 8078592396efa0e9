#pragma once

#include "html_tree.h"

#include <musette/report/formats.h>

#include <string>
#include <string_view>
#include <vector>

namespace musette::report {

/// Cuts a report's HTML into the pages of a book for Moodle ("Import HTML chapters"): a chapter for
/// each section, `NN-name.html`, a sub-chapter for each sequence, `NN-name_sub.html`, its images
/// beside them. A page holds a bare title, the character set in double quotes and a body; links
/// between pages name the page alone, since Moodle finds no other. Pure.
struct BookOptions {
    std::string_view language; ///< for `lang`
    std::string_view opening;  ///< title of the page that stands first
};

[[nodiscard]] std::vector<ExportFile> bookOf(std::vector<HtmlNode> nodes,
                                             const BookOptions& options);

} // namespace musette::report
