#pragma once

#include <musette/base/error.h>
#include <musette/report/formats.h>

#include <filesystem>
#include <vector>

namespace musette::service {

/// Writes what `report::exportReport` made to `file`, named by its caller: one file, of Markdown
/// with the folder of its images beside it, of Moodle a ZIP of its pages. Images are there before
/// the text that shows them, and the text takes its place at once: an old export stays until then.
/// What a failure began is removed. Errors: those of files. Thread: any.
[[nodiscard]] base::Status writeReportFiles(const std::filesystem::path& file,
                                            report::Format format,
                                            const std::vector<report::ExportFile>& files);

} // namespace musette::service
