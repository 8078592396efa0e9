#pragma once

#include "report_model.h"

#include <string>
#include <string_view>
#include <vector>

namespace musette::report {

/// A line of the table of contents.
struct ContentsEntry {
    std::string anchor;
    std::string title;
    bool typedTitle = false; ///< in the session's language, not the report's
    std::vector<ContentsEntry> children;
};

/// The sections of a report in the order its author wants, sequences below their half-day. Without
/// a word of the author they stand as in domain.md; a section that was not named stays behind the
/// one it usually follows.
[[nodiscard]] std::vector<ContentsEntry> contentsOf(const Report& report);

/// What the author calls a section, else `usual`.
[[nodiscard]] std::string titleOf(const std::vector<model::ReportSection>& sections,
                                  std::string_view anchor, std::string_view usual);

/// The author's words before the contents of a section, Markdown; empty for none.
[[nodiscard]] std::string_view transitionOf(const Report& report, std::string_view anchor);

} // namespace musette::report
