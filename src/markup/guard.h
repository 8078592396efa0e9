#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace musette::markup {

/// What one tag costs of a document's budget, by the number of formatting elements open around it:
/// the parser goes over them again and again.
[[nodiscard]] constexpr std::size_t tagCost(std::size_t formatting) {
    return 1 + formatting / 8;
}

/// The budget of a document, for the parser and for what is written.
inline constexpr std::size_t kTagBudget = 400'000;

/// Bounds the parser's work before it starts, in one linear pass over the tags: at most 200 open
/// elements, 64 attributes a tag, 400 000 tags, 8 formatting elements that are left open and so
/// come back in every later block; comments and raw-text content are left out. Past a limit the
/// tags go and their content stays. gumbo 0.10 is quadratic in depth and attributes without it (its
/// issue 393), and any parser is in formatting elements (HTML §13.2.4.3). It does not make the
/// output safe; the writer does.
[[nodiscard]] std::string guarded(std::string_view html);

} // namespace musette::markup
