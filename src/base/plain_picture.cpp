#include <musette/base/image_header.h>
#include <musette/base/jpeg_orientation.h>
#include <musette/base/plain_picture.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace musette::base {
namespace {

using namespace std::string_view_literals;

std::uint32_t byteAt(std::string_view bytes, std::size_t at) {
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

template <std::size_t N>
bool isOneOf(std::string_view name, const std::array<std::string_view, N>& names) {
    return std::ranges::find(names, name) != names.end();
}

/// The segments of a JPEG (ITU-T T.81 §B.1.1) from the first to the end of the picture.
class Jpeg {
public:
    explicit Jpeg(std::string_view bytes) : m_bytes(bytes), m_orientation(jpegOrientation(bytes)) {}

    std::string plain() {
        m_out = "\xFF\xD8";
        if (!m_bytes.substr(2).starts_with("\xFF\xE0")) // JFIF comes first where there is one
            addOrientation();
        m_at = 2;
        while (nextMarker()) {
            if (m_marker == kEnd) {
                m_out += "\xFF\xD9";
                break;
            }
            takeSegment();
        }
        return std::move(m_out);
    }

private:
    static constexpr std::uint32_t kEnd = 0xD9;
    static constexpr std::uint32_t kScan = 0xDA;

    /// Goes to the next one, behind what is none: libjpeg finds it as well.
    bool nextMarker() {
        while (m_at + 1 < m_bytes.size()) {
            m_at = m_bytes.find('\xFF', m_at);
            if (m_at == std::string_view::npos || m_at + 1 >= m_bytes.size())
                return false;
            m_marker = byteAt(m_bytes, m_at + 1);
            if (m_marker != 0 && m_marker != 0xFF && !isRestart() && m_marker != 0x01 &&
                m_marker != 0xD8)
                return true;
            m_at += m_marker == 0xFF ? 1 : 2;
        }
        return false;
    }
    [[nodiscard]] bool isRestart() const { return m_marker >= 0xD0 && m_marker <= 0xD7; }

    void takeSegment() {
        const std::size_t said =
            std::size_t{byteAt(m_bytes, m_at + 2)} << 8 | byteAt(m_bytes, m_at + 3);
        const std::string_view segment = m_bytes.substr(m_at, 2 + std::max<std::size_t>(said, 2));
        const std::string_view content = segment.substr(std::min<std::size_t>(4, segment.size()));
        m_at += segment.size();
        if (m_marker == 0xE0) {
            addFileHeader(content);
        } else if (keeps(content)) {
            m_out += segment;
        }
        if (m_marker == kScan)
            takeScan();
    }
    /// Colour profiles, and what Adobe says of the colours' transformation.
    [[nodiscard]] bool keeps(std::string_view content) const {
        if (m_marker >= 0xE0 && m_marker <= 0xEF)
            return (m_marker == 0xE2 && content.starts_with("ICC_PROFILE\0"sv)) ||
                   (m_marker == 0xEE && content.starts_with("Adobe"sv));
        return m_marker != 0xFE;
    }
    /// JFIF 1.02 without its preview; other APP0 hold further ones.
    void addFileHeader(std::string_view content) {
        constexpr std::size_t kBeforePreview = 12;
        if (content.starts_with("JFIF\0"sv) && content.size() >= kBeforePreview) {
            m_out += "\xFF\xE0\0\x10"sv;
            m_out += content.substr(0, kBeforePreview);
            m_out += "\0\0"sv;
        }
        addOrientation();
    }
    /// Exif (2.32 §4.6.4) that says nothing else.
    void addOrientation() {
        if (m_orientation <= 1 || m_orientation > 8)
            return;
        m_out += "\xFF\xE1\0\x22"
                 "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"sv;
        m_out += static_cast<char>(m_orientation);
        m_out += "\0\0\0\0\0\0"sv;
        m_orientation = 1;
    }
    /// What a scan codes goes to the next marker that is no restart.
    void takeScan() {
        const std::size_t start = m_at;
        while (m_at < m_bytes.size()) {
            m_at = std::min(m_bytes.find('\xFF', m_at), m_bytes.size());
            m_marker = byteAt(m_bytes, m_at + 1);
            if (m_marker != 0 && !isRestart() && m_marker != 0xFF)
                break;
            m_at = std::min(m_at + (m_marker == 0xFF ? 1 : 2), m_bytes.size());
        }
        m_out += m_bytes.substr(start, m_at - start);
    }

    std::string_view m_bytes;
    std::uint32_t m_orientation;
    std::string m_out;
    std::size_t m_at = 0;
    std::uint32_t m_marker = 0;
};

/// Chunks of PNG (ISO/IEC 15948 §5.3, third edition) that have to do with how it looks.
std::string plainPng(std::string_view bytes) {
    constexpr std::size_t kAround = 12; // length, name, check sum
    constexpr std::array kKept{"IHDR"sv, "PLTE"sv, "IDAT"sv, "IEND"sv, "tRNS"sv, "gAMA"sv,
                               "cHRM"sv, "sRGB"sv, "iCCP"sv, "cICP"sv, "sBIT"sv, "bKGD"sv,
                               "hIST"sv, "pHYs"sv, "sPLT"sv, "acTL"sv, "fcTL"sv, "fdAT"sv};
    std::string plain(bytes.substr(0, 8));
    for (std::size_t at = 8; at + kAround <= bytes.size();) {
        std::size_t length = 0;
        for (std::size_t i = 0; i < 4; ++i)
            length = length << 8 | byteAt(bytes, at + i);
        const std::string_view chunk = bytes.substr(at, length + kAround);
        const std::string_view name = chunk.substr(4, 4);
        if (isOneOf(name, kKept))
            plain += chunk;
        if (name == "IEND")
            break;
        at += chunk.size();
    }
    return plain;
}

/// Chunks of WebP (RFC 9649 §2.7); what the file says of itself follows.
std::string plainWebp(std::string_view bytes) {
    constexpr std::size_t kHead = 8; // name, length
    constexpr std::array kKept{"VP8 "sv, "VP8L"sv, "VP8X"sv, "ALPH"sv,
                               "ANIM"sv, "ANMF"sv, "ICCP"sv};
    constexpr char kExifAndXmp = 0x08 | 0x04;
    std::string plain(bytes.substr(0, 12));
    for (std::size_t at = 12; at + kHead <= bytes.size();) {
        std::size_t length = 0;
        for (std::size_t i = 4; i > 0; --i)
            length = length << 8 | byteAt(bytes, at + 3 + i);
        const std::string_view chunk = bytes.substr(at, kHead + length + length % 2);
        const std::string_view name = chunk.substr(0, 4);
        at += chunk.size();
        if (!isOneOf(name, kKept))
            continue;
        const std::size_t flags = plain.size() + kHead;
        plain += chunk;
        if (name == "VP8X" && flags < plain.size())
            plain[flags] = static_cast<char>(plain[flags] & ~kExifAndXmp);
    }
    for (std::size_t i = 0; i < 4; ++i)
        plain[4 + i] = static_cast<char>((plain.size() - kHead) >> (8 * i) & 0xFF);
    return plain;
}

/// Blocks of GIF89a (§12 to 27) to its trailer, without comments and programs' own words.
class Gif {
public:
    explicit Gif(std::string_view bytes) : m_bytes(bytes) {}

    std::string plain() {
        constexpr std::size_t kScreen = 13;
        take(kScreen + colours(byteAt(m_bytes, kScreen - 3)));
        while (m_at < m_bytes.size()) {
            const std::uint32_t kind = byteAt(m_bytes, m_at);
            if (kind == 0x21) {
                takeExtension();
            } else if (kind == 0x2C) { // §20: descriptor, colours, size of code, blocks
                take(10 + colours(byteAt(m_bytes, m_at + 9)) + 1);
                takeBlocks(true);
            } else {
                take(kind == 0x3B ? 1 : 0);
                break;
            }
        }
        return std::move(m_out);
    }

private:
    static std::size_t colours(std::uint32_t flags) {
        return (flags & 0x80) == 0 ? 0 : std::size_t{3} << ((flags & 7) + 1);
    }
    void take(std::size_t count) {
        m_out += m_bytes.substr(std::min(m_at, m_bytes.size()), count);
        m_at = std::min(m_at + count, m_bytes.size());
    }
    void takeExtension() {
        const std::uint32_t label = byteAt(m_bytes, m_at + 1);
        const std::string_view program =
            m_bytes.substr(std::min(m_at + 3, m_bytes.size())).substr(0, 11);
        const bool repeats = byteAt(m_bytes, m_at + 2) == program.size() &&
                             (program == "NETSCAPE2.0" || program == "ANIMEXTS1.0");
        const bool kept = label == 0xF9 || label == 0x01 || (label == 0xFF && repeats);
        if (kept)
            take(2);
        else
            m_at = std::min(m_at + 2, m_bytes.size());
        takeBlocks(kept);
    }
    void takeBlocks(bool kept) {
        while (m_at < m_bytes.size()) {
            const std::size_t block = 1 + byteAt(m_bytes, m_at);
            if (kept)
                take(block);
            else
                m_at = std::min(m_at + block, m_bytes.size());
            if (block == 1)
                return;
        }
    }

    std::string_view m_bytes;
    std::string m_out;
    std::size_t m_at = 0;
};

} // namespace

std::string plainPicture(std::string_view bytes) {
    const auto header = readImageHeader(bytes);
    if (!header)
        return std::string(bytes);
    switch (header->type) {
    case ImageType::Png: return plainPng(bytes);
    case ImageType::Jpeg: return Jpeg(bytes).plain();
    case ImageType::Gif: return Gif(bytes).plain();
    case ImageType::Webp: return plainWebp(bytes);
    }
    return std::string(bytes);
}

} // namespace musette::base
