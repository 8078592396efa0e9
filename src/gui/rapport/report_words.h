#pragma once

#include <musette/report/linter.h>

#include <QString>

#include <string>
#include <vector>

namespace musette::gui {

/// The words of a report on the screen, in the user's language.

/// What the report's core speaks to the user: the language of the program.
[[nodiscard]] report::Language wordLanguage();
/// "In the way of an export"
[[nodiscard]] QString severityWord(report::Severity severity);
[[nodiscard]] QString severityIcon(report::Severity severity);
/// What is wrong with templates, a line each, behind a sentence that says so.
[[nodiscard]] QString templateWords(const std::string& trouble);
/// "Draft"
[[nodiscard]] QString stateWord(model::ReportState state);
/// How many stand in the way of an export.
[[nodiscard]] int blocking(const std::vector<report::Finding>& findings);

} // namespace musette::gui
