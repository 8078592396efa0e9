#pragma once

#include "report_model.h"

#include <string>
#include <vector>

namespace musette::report {

/// A line of the table of contents.
struct ContentsEntry {
    std::string anchor;
    std::string title;
    bool typedTitle = false; ///< in the session's language, not the report's
    std::vector<ContentsEntry> children;
};

/// The sections of a report in their order, sequences below their half-day.
[[nodiscard]] std::vector<ContentsEntry> contentsOf(const Report& report);

} // namespace musette::report
