#include "names.h"

#include <cstdint>

namespace musette::report {
namespace {

/// Two-byte characters of UTF-8 hold all letters that have a rule here.
char32_t upperOf(char32_t c) {
    if ((c >= 0xE0 && c <= 0xFE && c != 0xF7) || (c >= 0x3B1 && c <= 0x3C9 && c != 0x3C2) ||
        (c >= 0x430 && c <= 0x44F))
        return c - 0x20;
    if (c == 0xFF)
        return 0x178;
    if (c >= 0x450 && c <= 0x45F)
        return c - 0x50;
    // Latin Extended-A stands in pairs, upper before lower; the parity changes twice.
    const bool evenIsUpper = (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177);
    const bool oddIsUpper = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
    if (c == 0x131 || c == 0x138)
        return c;
    if ((evenIsUpper && c % 2 == 1) || (oddIsUpper && c % 2 == 0))
        return c - 1;
    return c;
}

} // namespace

std::string upperCase(std::string_view text) {
    std::string upper;
    upper.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto lead = static_cast<std::uint8_t>(text[i]);
        if (lead >= 'a' && lead <= 'z') {
            upper += static_cast<char>(lead - 0x20);
        } else if (lead >= 0xC3 && lead <= 0xD1 && i + 1 < text.size()) {
            const auto trail = static_cast<std::uint8_t>(text[++i]);
            const char32_t c =
                upperOf(static_cast<char32_t>((lead & 0x1FU) << 6 | (trail & 0x3FU)));
            upper += static_cast<char>(0xC0U | (c >> 6));
            upper += static_cast<char>(0x80U | (c & 0x3FU));
        } else {
            upper += text[i];
        }
    }
    return upper;
}

} // namespace musette::report
