#pragma once

#include <string>
#include <string_view>

namespace musette::markup {

/// Bounds the parser's work before it starts, in one linear pass over the tags: at most 200 open
/// elements, 64 attributes a tag, 400 000 tags; comments and raw-text content are left out. Past a
/// limit the tags go and their content stays. gumbo 0.10 is quadratic in depth and attributes
/// without it (its issue 393). It does not make the output safe; the writer does.
[[nodiscard]] std::string guarded(std::string_view html);

} // namespace musette::markup
