#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace musette::markup {

/// At most `limit` bytes, cut before the character that would not fit.
[[nodiscard]] std::string_view cutAt(std::string_view text, std::size_t limit);

/// HTML as the parser gets it: valid UTF-8 without the controls that HTML does not know.
[[nodiscard]] std::string cleanBytes(std::string_view html);

} // namespace musette::markup
