#pragma once

#include <string>
#include <string_view>

namespace musette::markup {

/// The value of an attribute with its references resolved; a name without semicolon stays as it is,
/// so that `?a=1&copy=2` is not broken (HTML §13.2.5.73).
[[nodiscard]] std::string decodeAttribute(std::string_view value);

} // namespace musette::markup
