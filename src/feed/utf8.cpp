#include "utf8.h"

#include <bit>
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

constexpr std::uint64_t kOnes = 0x0101010101010101U;
constexpr std::uint64_t kHighBits = kOnes * 0x80U;

std::uint64_t wordAt(std::string_view bytes, std::size_t at) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, sizeof word);
    return word;
}

/// The high bit of each byte that is a control XML forbids. A byte of ASCII plus 0x60 carries into
/// its high bit from 0x20 on; tab and line feed are taken out by hand.
std::uint64_t forbiddenIn(std::uint64_t word) {
    const std::uint64_t ascii = word & ~kHighBits;
    const auto isNot = [&](std::uint64_t byte) { return (ascii ^ (kOnes * byte)) + kOnes * 0x7FU; };
    return ~(ascii + kOnes * 0x60U) & ~word & kHighBits & isNot('\t') & isNot('\n');
}

/// The next place from `at` on that is not ASCII; notes the controls passed over.
std::size_t skipAscii(std::string_view bytes, std::size_t at, bool& controls) {
    while (at + 8 <= bytes.size()) {
        const std::uint64_t word = wordAt(bytes, at);
        controls = controls || forbiddenIn(word) != 0;
        const std::uint64_t high = word & kHighBits;
        if (high != 0) {
            // The first byte in memory is the lowest of a little-endian word.
            return at + static_cast<std::size_t>(std::endian::native == std::endian::little
                                                     ? std::countr_zero(high)
                                                     : std::countl_zero(high)) / 8;
        }
        at += 8;
    }
    for (; at < bytes.size() && byteAt(bytes, at) < 0x80; ++at) {
        controls = controls || isForbidden(byteAt(bytes, at));
    }
    return at;
}

} // namespace

Utf8Facts utf8Facts(std::string_view bytes) {
    Utf8Facts facts;
    for (std::size_t at = skipAscii(bytes, 0, facts.controls); at < bytes.size();
         at = skipAscii(bytes, at, facts.controls)) {
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
    std::size_t copied = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (at + 8 <= text.size() && forbiddenIn(wordAt(text, at)) == 0) {
            at += 8;
            continue;
        }
        if (isForbidden(byteAt(text, at))) {
            out.append(text.substr(copied, at - copied));
            copied = at + 1;
            if (text[at] == '\r' && (at + 1 >= text.size() || text[at + 1] != '\n')) {
                out += '\n';
            }
        }
        ++at;
    }
    out.append(text.substr(copied));
    return out;
}

} // namespace musette::feed
