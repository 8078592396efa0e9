#pragma once

#include <musette/base/error.h>
#include <musette/report/report.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace musette::report {

/// What a report is written as. All are made from one tree that holds nothing its audience may not
/// see, and say the same words.
enum class Format {
    Html,     ///< one page that stands alone
    Fragment, ///< clean HTML from h2 down, for a blog (WordPress): no style, script or class
    Markdown, ///< CommonMark with tables, images in a folder beside it
    Moodle,   ///< a ZIP for Moodle's and M@gistère's Book ("Import HTML chapters")
    Text,     ///< plain, for a mail
};

/// "html", "fragment", "markdown", "moodle", "text".
[[nodiscard]] std::string_view nameOf(Format format);
[[nodiscard]] std::optional<Format> formatNamed(std::string_view name);
/// What files of a format end in: ".html", ".html", ".md", ".zip", ".txt".
[[nodiscard]] std::string_view endingOf(Format format);

/// A file of an export; the name is relative to the export's own folder, with "/".
struct ExportFile {
    std::string name;
    std::string bytes;

    friend bool operator==(const ExportFile&, const ExportFile&) = default;
};

/// The files of an export. Of Markdown the text comes first, then its images: `stem` "rapport"
/// gives "rapport.md" and "rapport-images/image-1.png". Of Moodle they are the pages and images to
/// pack, in their order; of the others it is one file. Deterministic: same document and options,
/// same bytes. Pure. Thread: any.
[[nodiscard]] std::vector<ExportFile> exportReport(const model::SessionDocument& document,
                                                   const ReportOptions& options, Format format,
                                                   std::string_view stem);

} // namespace musette::report
