#pragma once

#include <string>
#include <string_view>

namespace musette::report {

/// Markdown of a note from the HTML of somebody else, as a clipboard holds it: what the sanitiser
/// lets through, with headings, lists, tables, emphasis and links; no script, no style, no image
/// that lies in the page itself. Empty when nothing is left. Pure. Thread: any.
[[nodiscard]] std::string markdownFromHtml(std::string_view html);

/// Markdown that says exactly this text: what is a sign of Markdown or HTML in it is escaped, lines
/// stay lines and blank lines part paragraphs. Pure. Thread: any.
[[nodiscard]] std::string markdownFromText(std::string_view text);

} // namespace musette::report
