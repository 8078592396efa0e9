#pragma once

#include <musette/base/quote.h>

#include <string_view>
#include <vector>

namespace musette::base {

/// Where these words stand in a text one after the other, as whole words: whatever their case,
/// accents, blanks and forms of apostrophes and dashes. From left to right, without overlap. None
/// when there are no words.
[[nodiscard]] std::vector<TextRange> findWords(std::string_view text, std::string_view words);

} // namespace musette::base
