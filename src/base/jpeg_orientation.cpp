#include <musette/base/jpeg_orientation.h>

#include <cstddef>
#include <cstdint>
#include <optional>

namespace musette::base {
namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t kOrientationTag = 0x0112;
constexpr std::uint32_t kShortType = 3;
constexpr std::size_t kEntryLength = 12;

/// Numbers of a TIFF, in the order that it says; 0 beyond its end.
class Tiff {
public:
    explicit Tiff(std::string_view bytes) : m_bytes(bytes) {}

    [[nodiscard]] bool isOne() const {
        return m_bytes.starts_with("II*\0"sv) || m_bytes.starts_with("MM\0*"sv);
    }
    [[nodiscard]] std::uint32_t number(std::size_t at, std::size_t length) const {
        std::uint32_t value = 0;
        if (at > m_bytes.size() || m_bytes.size() - at < length)
            return 0;
        for (std::size_t i = 0; i < length; ++i) {
            const std::size_t place = m_bytes.front() == 'I' ? length - 1 - i : i;
            value = value << 8 | static_cast<unsigned char>(m_bytes[at + place]);
        }
        return value;
    }

private:
    std::string_view m_bytes;
};

/// The orientation that the first directory of a TIFF gives; 1, upright, when it gives none.
std::uint32_t orientationOf(std::string_view bytes) {
    const Tiff tiff(bytes);
    if (!tiff.isOne())
        return 1;
    const std::size_t directory = tiff.number(4, 4);
    const std::uint32_t entries = tiff.number(directory, 2); // 65535 at most
    for (std::uint32_t i = 0; i < entries; ++i) {
        const std::size_t entry = directory + 2 + std::size_t{i} * kEntryLength;
        if (tiff.number(entry, 2) == kOrientationTag && tiff.number(entry + 2, 2) == kShortType)
            return tiff.number(entry + 8, 2);
    }
    return 1;
}

/// What follows the name of the segment that cameras write (Exif 2.32 §4.7.2).
std::optional<std::string_view> exifOf(std::string_view jpeg) {
    constexpr auto kName = "Exif\0\0"sv;
    std::size_t at = 2;
    while (at + 4 <= jpeg.size() && static_cast<unsigned char>(jpeg[at]) == 0xFF) {
        const auto marker = static_cast<unsigned char>(jpeg[at + 1]);
        const std::size_t length = std::size_t{static_cast<unsigned char>(jpeg[at + 2])} << 8 |
                                   static_cast<unsigned char>(jpeg[at + 3]);
        // Only such segments may stand before it (§4.7.1): APP0 to APP15 and comments.
        const bool before = (marker >= 0xE0 && marker <= 0xEF) || marker == 0xFE;
        if (!before || length < 2)
            return {};
        const std::string_view segment = jpeg.substr(at + 4, length - 2);
        if (marker == 0xE1 && segment.starts_with(kName))
            return segment.substr(kName.size());
        at += 2 + length;
    }
    return {};
}

} // namespace

std::uint32_t jpegOrientation(std::string_view bytes) {
    if (!bytes.starts_with("\xFF\xD8\xFF"sv))
        return 1;
    const auto exif = exifOf(bytes);
    return exif ? orientationOf(*exif) : 1;
}

bool isTurnedJpeg(std::string_view bytes) {
    const std::uint32_t orientation = jpegOrientation(bytes);
    return orientation >= 5 && orientation <= 8;
}

} // namespace musette::base
