#pragma once

#include "report_model.h"

#include <musette/report/report.h>

#include <string>
#include <string_view>
#include <vector>

namespace musette::report {

/// Everything in a report that its author may leave out, in the report's order: its sections, also
/// those that no table of contents names, with their notes and links. Pure.
[[nodiscard]] std::vector<OutlineEntry> outlineOf(const Report& report);

/// The beginning of a text in Markdown, without its signs, on one line.
[[nodiscard]] std::string openingWords(std::string_view markdown);

} // namespace musette::report
