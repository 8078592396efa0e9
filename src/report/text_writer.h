#pragma once

#include "html_tree.h"

#include <string>
#include <string_view>
#include <vector>

namespace musette::report {

/// A report's HTML as plain text for a mail: lines of 72 characters, broken at blanks only
/// (no-break spaces hold), links numbered, their addresses listed under `linksTitle` at the end.
/// Pure.
[[nodiscard]] std::string plainTextOf(const std::vector<HtmlNode>& nodes,
                                      std::string_view linksTitle);

} // namespace musette::report
