#pragma once

#include <cstdint>
#include <string>
#include <string_view>

// The beginnings of picture files, as far as their size can be read: enough for all that does not
// decode them.

namespace musette::test {

[[nodiscard]] inline std::string bigEndian(std::uint32_t value, int bytes) {
    std::string out;
    for (int i = bytes - 1; i >= 0; --i)
        out += static_cast<char>(value >> (8 * i) & 0xFF);
    return out;
}
[[nodiscard]] inline std::string littleEndian(std::uint32_t value, int bytes) {
    std::string out;
    for (int i = 0; i < bytes; ++i)
        out += static_cast<char>(value >> (8 * i) & 0xFF);
    return out;
}

/// `tail` makes two pictures of one size differ.
[[nodiscard]] inline std::string pngStart(std::uint32_t width, std::uint32_t height,
                                          std::string_view tail = {}) {
    return std::string("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", 16) + bigEndian(width, 4) +
           bigEndian(height, 4) + std::string("\x08\x06\0\0\0CRC4", 9) + std::string(tail);
}

[[nodiscard]] inline std::string gifStart(std::uint32_t width, std::uint32_t height) {
    return "GIF89a" + littleEndian(width, 2) + littleEndian(height, 2) + std::string("\x80\0\0", 3);
}

/// With a comment before the frame, and so many scans after it.
[[nodiscard]] inline std::string jpegStart(std::uint32_t width, std::uint32_t height,
                                           int scans = 1) {
    std::string bytes = std::string("\xFF\xD8\xFF\xE0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0", 20) +
                        std::string("\xFF\xFF\xFE\0\5abc", 8) +
                        std::string("\xFF\xC2\0\x11\x08", 5) + bigEndian(height, 2) +
                        bigEndian(width, 2) + std::string("\3\1\x22\0\2\x11\1\3\x11\1", 10);
    for (int i = 0; i < scans; ++i)
        bytes += std::string("\xFF\xDA\0\x0C\3\1\0\2\x11\3\x11\0\x3F\0scan", 18);
    return bytes + "\xFF\xD9";
}

enum class ByteOrder { Little, Big };

/// A JPEG with what its camera says of how it was held (Exif, Orientation).
[[nodiscard]] inline std::string withOrientation(const std::string& jpeg, int orientation,
                                                 ByteOrder order = ByteOrder::Little) {
    const auto number = [order](std::uint32_t value, int bytes) {
        return order == ByteOrder::Little ? littleEndian(value, bytes) : bigEndian(value, bytes);
    };
    std::string exif("Exif\0\0", 6);
    exif += order == ByteOrder::Little ? "II" : "MM";
    exif += number(42, 2);
    exif += number(8, 4);      // the directory follows
    exif += number(1, 2);      // with one entry
    exif += number(0x0112, 2); // Orientation
    exif += number(3, 2);      // one SHORT
    exif += number(1, 4);
    exif += number(static_cast<std::uint32_t>(orientation), 2);
    exif += number(0, 2);
    exif += number(0, 4); // no other directory
    std::string segment("\xFF\xE1", 2);
    segment += bigEndian(static_cast<std::uint32_t>(exif.size()) + 2, 2);
    segment += exif;
    std::string held = jpeg;
    held.insert(2, segment);
    return held;
}

[[nodiscard]] inline std::string webpFile(std::string_view chunk, std::string payload) {
    payload.resize(24, '\0');
    return "RIFF" + littleEndian(static_cast<std::uint32_t>(payload.size()) + 12, 4) + "WEBP" +
           std::string(chunk) + littleEndian(static_cast<std::uint32_t>(payload.size()), 4) +
           payload;
}
[[nodiscard]] inline std::string webpLossy(std::uint32_t width, std::uint32_t height) {
    return webpFile("VP8 ", std::string("\x30\1\0\x9D\x01\x2A", 6) + littleEndian(width, 2) +
                                littleEndian(height, 2));
}
[[nodiscard]] inline std::string webpLossless(std::uint32_t width, std::uint32_t height) {
    return webpFile("VP8L", "\x2F" + littleEndian((width - 1) | (height - 1) << 14, 4));
}
[[nodiscard]] inline std::string webpExtended(std::uint32_t width, std::uint32_t height) {
    return webpFile("VP8X", std::string(4, '\0') + littleEndian(width - 1, 3) +
                                littleEndian(height - 1, 3));
}

} // namespace musette::test
