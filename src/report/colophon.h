#pragma once

#include "report_model.h"
#include "template_data.h"

#include <string>
#include <string_view>

namespace musette::report {

/// What the foot of the page tells: notice on links, author, licence, contact, date, citation;
/// false when it was left out.
[[nodiscard]] TemplateData colophonData(const Report& report, TemplateParts& parts);

/// Where a licence is explained: an address as it is, "CC BY-SA 4.0" and its kin by their deed;
/// empty for others.
[[nodiscard]] std::string licenceAddress(std::string_view licence);

} // namespace musette::report
