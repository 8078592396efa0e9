#pragma once

#include "rich_text.h"

#include <string>
#include <string_view>

namespace musette::report {

/// The last step of `richText`: takes the sanitiser's own regular output (double quotes, no `<` or
/// `>` but in tags) and changes heading levels, tables, images and spaces.
[[nodiscard]] std::string dress(std::string_view sanitised, const RichTextOptions& options);

} // namespace musette::report
