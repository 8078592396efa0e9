#pragma once

#include <string>
#include <string_view>

namespace musette::report {

/// Markdown of a note from the HTML of somebody else, as a clipboard holds it: what the sanitiser
/// lets through, with headings, lists, tables, emphasis and links; no script, no style, no image
/// that lies in the page itself. Empty when nothing is left. Pure. Thread: any.
[[nodiscard]] std::string markdownFromHtml(std::string_view html);

} // namespace musette::report
