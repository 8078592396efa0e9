#pragma once

#include "session_builder.h"

#include <musette/report/formats.h>

#include <array>

namespace musette::test {

inline constexpr std::array kFormats{report::Format::Html, report::Format::Fragment,
                                     report::Format::Markdown, report::Format::Moodle,
                                     report::Format::Text};

/// The text of all files of an export, one after the other.
inline std::string exported(const model::SessionDocument& document, report::Format format,
                            const report::ReportOptions& options = {}) {
    std::string text;
    for (const report::ExportFile& file : report::exportReport(document, options, format, "cr"))
        text.append(file.name).append("\n").append(file.bytes);
    return text;
}

} // namespace musette::test
