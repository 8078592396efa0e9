#include <musette/base/direction.h>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace musette::base {

bool isRightToLeft(std::string_view utf8) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(utf8.data());
    const auto length = static_cast<std::int64_t>(utf8.size());
    for (std::int64_t at = 0; at < length;) {
        UChar32 letter = 0;
        U8_NEXT(data, at, length, letter);
        if (letter < 0)
            continue;
        switch (u_charDirection(letter)) {
        case U_LEFT_TO_RIGHT: return false;
        case U_RIGHT_TO_LEFT:
        case U_RIGHT_TO_LEFT_ARABIC: return true;
        default: break;
        }
    }
    return false;
}

} // namespace musette::base
