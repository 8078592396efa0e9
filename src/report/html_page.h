#pragma once

#include "report_model.h"

#include <string>

namespace musette::report {

/// The report as one HTML file. Pure.
[[nodiscard]] std::string htmlPage(const Report& report);

} // namespace musette::report
