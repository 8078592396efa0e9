#pragma once

#include "report_model.h"
#include "template_data.h"

#include <string>

namespace musette::report {

/// What the templates of every format name, all but the head of the page.
[[nodiscard]] TemplateData pageData(const Report& report, TemplateParts& parts);

/// The report as one HTML file. Pure.
[[nodiscard]] std::string htmlPage(const Report& report);

} // namespace musette::report
