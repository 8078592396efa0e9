#pragma once

#include <musette/report/templates.h>

#include <kainjow/mustache.hpp>

#include <string>
#include <string_view>

namespace musette::report {

/// The bytes of a template, the user's own before the program's; empty for an unknown name.
[[nodiscard]] std::string_view templateText(std::string_view fileName, const Templates& own);

/// Renders a template and what it includes. Values are escaped by the same writer everywhere; only
/// {{{…}}} goes through as it is.
[[nodiscard]] std::string renderTemplate(std::string_view fileName, kainjow::mustache::data data,
                                         const Templates& own);

} // namespace musette::report
