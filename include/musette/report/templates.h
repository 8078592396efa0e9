#pragma once

#include <musette/base/embedded.h>
#include <musette/report/report.h>

#include <span>
#include <string>
#include <vector>

namespace musette::report {

/// The program's own templates and style sheets, to begin one's own from.
[[nodiscard]] std::span<const base::EmbeddedFile> templateFiles();

/// What is wrong with a template of the user, for the one who wrote it.
struct TemplateProblem {
    std::string file;
    int line = 1;        ///< from 1
    std::string message; ///< English

    friend bool operator==(const TemplateProblem&, const TemplateProblem&) = default;
};

/// Tags that are not closed, includes that are not there or go round in circles, names of files
/// that no report has, and what would run or fetch something: an exported file makes no request.
/// Templates with problems are not rendered. Pure. Thread: any.
[[nodiscard]] std::vector<TemplateProblem> checkTemplates(const Templates& templates);

} // namespace musette::report
