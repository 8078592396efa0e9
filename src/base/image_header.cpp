#include <musette/base/image_header.h>

#include <array>
#include <cstddef>

namespace musette::base {
namespace {

using Found = std::optional<ImageHeader>;

/// Decoding time grows with pixels times scans; cameras and editors write a dozen.
constexpr int kMostScans = 100;

constexpr std::array<std::string_view, 4> kNames{"png", "jpeg", "gif", "webp"};

std::uint32_t byteAt(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}
std::uint32_t bigEndian(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value = value << 8 | byteAt(bytes, at + i);
    return value;
}
std::uint32_t littleEndian(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint32_t value = 0;
    for (std::size_t i = count; i > 0; --i)
        value = value << 8 | byteAt(bytes, at + i - 1);
    return value;
}

Found sized(ImageType type, std::uint32_t width, std::uint32_t height) {
    constexpr std::uint32_t kMost = 0x7FFFFFFF;
    if (width == 0 || height == 0 || width > kMost || height > kMost)
        return {};
    return ImageHeader{type, width, height};
}

/// PNG (ISO/IEC 15948) §11.2.2: IHDR comes first and is 13 bytes long.
Found readPng(std::string_view bytes) {
    constexpr std::string_view kStart("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", 16);
    if (bytes.size() < 33 || !bytes.starts_with(kStart))
        return {};
    return sized(ImageType::Png, bigEndian(bytes, 16, 4), bigEndian(bytes, 20, 4));
}

/// GIF89a §18: the logical screen.
Found readGif(std::string_view bytes) {
    if (bytes.size() < 13 || !(bytes.starts_with("GIF87a") || bytes.starts_with("GIF89a")))
        return {};
    return sized(ImageType::Gif, littleEndian(bytes, 6, 2), littleEndian(bytes, 8, 2));
}

bool startsFrame(std::uint32_t marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

bool standsAlone(std::uint32_t marker) {
    return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
}

bool hasManyScans(std::string_view bytes) {
    int scans = 0;
    for (std::size_t at = bytes.find("\xFF\xDA"); at != std::string_view::npos;
         at = bytes.find("\xFF\xDA", at + 2)) {
        if (++scans > kMostScans)
            return true;
    }
    return false;
}

/// JPEG (ITU-T T.81) §B.1 and B.2.2: segments up to the one that starts the frame.
Found readJpeg(std::string_view bytes) {
    if (!bytes.starts_with("\xFF\xD8\xFF"))
        return {};
    std::size_t at = 2;
    while (at + 4 <= bytes.size()) {
        if (byteAt(bytes, at) != 0xFF)
            return {};
        const std::uint32_t marker = byteAt(bytes, at + 1);
        if (marker == 0xFF) { // fill bytes
            ++at;
            continue;
        }
        if (standsAlone(marker)) {
            at += 2;
            continue;
        }
        const std::uint32_t length = bigEndian(bytes, at + 2, 2);
        if (marker == 0 || marker == 0xD9 || marker == 0xDA || length < 2)
            return {}; // the picture begins or ends without a frame
        if (startsFrame(marker)) {
            constexpr std::uint32_t kShortestFrame = 8; // one without components
            if (length < kShortestFrame || at + 9 > bytes.size() || hasManyScans(bytes))
                return {};
            return sized(ImageType::Jpeg, bigEndian(bytes, at + 7, 2), bigEndian(bytes, at + 5, 2));
        }
        at += 2 + std::size_t{length};
    }
    return {};
}

/// WebP (RFC 9649) §2.5 to 2.7: lossy, lossless and extended files.
Found readWebp(std::string_view bytes) {
    constexpr std::size_t kData = 20;
    if (bytes.size() < kData || !bytes.starts_with("RIFF") || bytes.substr(8, 4) != "WEBP")
        return {};
    const std::string_view chunk = bytes.substr(12, 4);
    const std::string_view data = bytes.substr(kData, littleEndian(bytes, 16, 4));
    if (chunk == "VP8X" && data.size() >= 10)
        return sized(ImageType::Webp, littleEndian(data, 4, 3) + 1, littleEndian(data, 7, 3) + 1);
    if (chunk == "VP8L" && data.size() >= 5 && byteAt(data, 0) == 0x2F) {
        const std::uint32_t bits = littleEndian(data, 1, 4);
        return sized(ImageType::Webp, (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
    }
    if (chunk == "VP8 " && data.size() >= 10 &&
        data.substr(3, 3) == "\x9D\x01\x2A") // RFC 6386 §9.1
        return sized(ImageType::Webp, littleEndian(data, 6, 2) & 0x3FFF,
                     littleEndian(data, 8, 2) & 0x3FFF);
    return {};
}

} // namespace

std::optional<ImageHeader> readImageHeader(std::string_view bytes) {
    for (const auto read : {readPng, readJpeg, readGif, readWebp}) {
        if (const Found found = read(bytes))
            return found;
    }
    return {};
}

std::string_view nameOf(ImageType type) {
    return kNames.at(static_cast<std::size_t>(type));
}

std::optional<ImageType> imageTypeFrom(std::string_view name) {
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (kNames[i] == name)
            return static_cast<ImageType>(i);
    }
    return {};
}

} // namespace musette::base
