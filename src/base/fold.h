#pragma once

#include <string>

namespace musette::base {

/// What foldForSearch makes of one character; null for one that no table holds, outside the Latin
/// alphabets and the signs of typography.
[[nodiscard]] const std::string* foldedCharacter(char32_t point);

} // namespace musette::base
