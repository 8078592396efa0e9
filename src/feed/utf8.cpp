#include "utf8.h"

#include <cstdint>
#include <cstring>

namespace musette::feed {
namespace {

unsigned char byteAt(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

bool isContinuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

/// The length of the well-formed sequence at `at` (Unicode, table 3-7), 0 when there is none.
std::size_t sequenceLength(std::string_view bytes, std::size_t at) {
    const unsigned char first = byteAt(bytes, at);
    const std::size_t length = first >= 0xC2 && first <= 0xDF   ? 2
                               : first >= 0xE0 && first <= 0xEF ? 3
                               : first >= 0xF0 && first <= 0xF4 ? 4
                                                                : 0;
    if (length == 0 || at + length > bytes.size()) {
        return 0;
    }
    const unsigned char second = byteAt(bytes, at + 1);
    if (!isContinuation(second) || (first == 0xE0 && second < 0xA0) ||
        (first == 0xED && second > 0x9F) || (first == 0xF0 && second < 0x90) ||
        (first == 0xF4 && second > 0x8F)) {
        return 0;
    }
    for (std::size_t i = 2; i < length; ++i) {
        if (!isContinuation(byteAt(bytes, at + i))) {
            return 0;
        }
    }
    return length;
}

bool isForbidden(unsigned char byte) {
    return byte < 0x20 && byte != '\t' && byte != '\n';
}

/// True when one of the eight bytes is below `limit` (at most 0x80); high bytes may mislead it.
bool hasBelow(std::uint64_t word, std::uint64_t limit) {
    constexpr std::uint64_t kOnes = 0x0101010101010101U;
    return ((word - kOnes * limit) & ~word & (kOnes * 0x80U)) != 0;
}

} // namespace

Utf8Facts utf8Facts(std::string_view bytes) {
    Utf8Facts facts;
    std::size_t at = 0;
    while (at < bytes.size()) {
        if (at + 8 <= bytes.size()) {
            std::uint64_t word = 0;
            std::memcpy(&word, bytes.data() + at, 8);
            if ((word & 0x8080808080808080U) == 0 && (facts.controls || !hasBelow(word, 0x20))) {
                at += 8;
                continue;
            }
        }
        const unsigned char byte = byteAt(bytes, at);
        if (byte < 0x80) {
            facts.controls = facts.controls || isForbidden(byte);
            ++at;
            continue;
        }
        const std::size_t length = sequenceLength(bytes, at);
        facts.multibyte += length > 0 ? 1 : 0;
        facts.invalid += length > 0 ? 0 : 1;
        at += length > 0 ? length : 1;
    }
    return facts;
}

void appendUtf8(std::string& out, char32_t character) {
    const auto value = static_cast<std::uint32_t>(character);
    const auto tail = [&](unsigned shift) {
        out += static_cast<char>(0x80U | ((value >> shift) & 0x3FU));
    };
    if (value < 0x80) {
        out += static_cast<char>(value);
    } else if (value < 0x800) {
        out += static_cast<char>(0xC0U | (value >> 6U));
        tail(0);
    } else if (value < 0x10000) {
        out += static_cast<char>(0xE0U | (value >> 12U));
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xF0U | (value >> 18U));
        tail(12);
        tail(6);
        tail(0);
    }
}

std::string withoutControls(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const unsigned char byte = byteAt(text, i);
        if (!isForbidden(byte)) {
            out += text[i];
        } else if (byte == '\r') {
            if (i + 1 >= text.size() || text[i + 1] != '\n') {
                out += '\n';
            }
        }
    }
    return out;
}

} // namespace musette::feed
