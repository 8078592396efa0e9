#include <musette/base/text.h>

#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace musette::base {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// Where the run of ASCII that starts at `at` ends, told eight bytes at a time.
std::size_t asciiEnd(std::string_view bytes, std::size_t at) {
    constexpr std::uint64_t kHighBits = 0x8080808080808080U;
    std::uint64_t block = 0;
    while (at + sizeof block <= bytes.size()) {
        std::memcpy(&block, bytes.data() + at, sizeof block);
        if ((block & kHighBits) != 0)
            break;
        at += sizeof block;
    }
    while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80)
        ++at;
    return at;
}

/// Length of the well-formed sequence at `at`, 0 when it is not well formed (Unicode 15, table
/// 3-7).
std::size_t sequenceLength(std::string_view bytes, std::size_t at) {
    std::int32_t index = 0;
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data() + at);
    const auto length = static_cast<std::int32_t>(std::min<std::size_t>(4, bytes.size() - at));
    UChar32 point = 0;
    U8_NEXT(data, index, length, point);
    return point < 0 ? 0 : static_cast<std::size_t>(index);
}

/// Where the well-formed start of the bytes ends.
std::size_t validEnd(std::string_view bytes, std::size_t at) {
    for (;;) {
        at = asciiEnd(bytes, at);
        if (at == bytes.size())
            return at;
        const std::size_t length = sequenceLength(bytes, at);
        if (length == 0)
            return at;
        at += length;
    }
}

} // namespace

bool isValidUtf8(std::string_view bytes) {
    return validEnd(bytes, 0) == bytes.size();
}

std::string toValidUtf8(std::string_view bytes) {
    std::string out;
    for (std::size_t from = 0;;) {
        const std::size_t end = validEnd(bytes, from);
        out += bytes.substr(from, end - from);
        if (end == bytes.size())
            return out;
        out += kReplacement;
        from = end + 1;
    }
}

} // namespace musette::base
