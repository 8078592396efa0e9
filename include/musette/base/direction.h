#pragma once

#include <string_view>

namespace musette::base {

/// True for text that is written from right to left: by its first letter that says so (Unicode
/// Bidirectional Algorithm, P2). Thread: any.
[[nodiscard]] bool isRightToLeft(std::string_view utf8);

} // namespace musette::base
