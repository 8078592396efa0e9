#include "data_image.h"

#include <array>
#include <cstdint>

namespace musette::report {
namespace {

/// RFC 4648 §4; nothing when a sign is no letter of it.
std::optional<std::string> fromBase64(std::string_view text) {
    std::array<std::int8_t, 256> values{};
    values.fill(-1);
    constexpr std::string_view kLetters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (std::size_t i = 0; i < kLetters.size(); ++i)
        values[static_cast<std::uint8_t>(kLetters[i])] = static_cast<std::int8_t>(i);
    while (text.ends_with('='))
        text.remove_suffix(1);
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3 + 3);
    std::uint32_t group = 0;
    int bits = 0;
    for (const char c : text) {
        const int value = values[static_cast<std::uint8_t>(c)];
        if (value < 0)
            return std::nullopt;
        group = group << 6 | static_cast<std::uint32_t>(value);
        bits += 6;
        if (bits < 8)
            continue;
        bits -= 8;
        bytes += static_cast<char>(group >> bits & 0xFFU);
    }
    return bytes;
}

} // namespace

std::optional<DataImage> dataImageFrom(std::string_view address) {
    for (const std::string_view type : {"png", "jpeg", "gif", "webp"}) {
        const std::string start = "data:image/" + std::string(type) + ";base64,";
        if (!address.starts_with(start))
            continue;
        auto bytes = fromBase64(address.substr(start.size()));
        if (!bytes || bytes->empty())
            return std::nullopt;
        return DataImage{*std::move(bytes), std::string(type)};
    }
    return std::nullopt;
}

} // namespace musette::report
