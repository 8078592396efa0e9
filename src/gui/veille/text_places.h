#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace musette::gui {

/// Positions in a text as Qt counts them (UTF-16), of positions as the core counts them (bytes of
/// UTF-8), in the same order.
[[nodiscard]] std::vector<int> placesInQt(std::string_view text,
                                          const std::vector<std::size_t>& bytes);

} // namespace musette::gui
