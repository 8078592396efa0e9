#include "text_places.h"

#include <algorithm>
#include <numeric>

namespace musette::gui {

std::vector<int> placesInQt(std::string_view text, const std::vector<std::size_t>& bytes) {
    std::vector<std::size_t> order(bytes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return bytes[i]; });
    std::vector<int> places(bytes.size());
    std::size_t at = 0;
    int units = 0;
    for (const std::size_t i : order) {
        for (; at < std::min(bytes[i], text.size()); ++at) {
            const auto byte = static_cast<unsigned char>(text[at]);
            // A character is counted by its first byte; those of four bytes are a pair of units.
            if ((byte & 0xC0U) != 0x80U)
                units += byte >= 0xF0U ? 2 : 1;
        }
        places[i] = units;
    }
    return places;
}

} // namespace musette::gui
