#include "utf8.h"

#include <algorithm>
#include <array>
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

/// Counts byte by byte what is well formed and what is not.
Utf8Facts countSequences(std::string_view bytes) {
    Utf8Facts facts;
    for (std::size_t at = 0; at < bytes.size();) {
        const unsigned char first = byteAt(bytes, at);
        if (first < 0x80) {
            facts.controls = facts.controls || isForbidden(first);
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

/// Sixteen bytes that are worked on at once: a vector type of GCC and Clang, which they bring down to
/// what the processor has.
using Lanes [[gnu::vector_size(16)]] = std::uint8_t;

constexpr std::size_t kBlock = sizeof(Lanes);
constexpr std::size_t kBefore = 3; ///< how far back a byte's place in its sequence reaches

/// What blocks of bytes hold; the highest bit of a lane is set when it has seen such a byte.
struct BlockFacts {
    Lanes wrong{};     ///< out of place in a well-formed text (Unicode, table 3-7)
    Lanes multibyte{};
    Lanes controls{};
};

Lanes lanesAt(const char* at) {
    Lanes lanes;
    std::memcpy(&lanes, at, sizeof lanes);
    return lanes;
}

/// Whether the highest bit of any lane is set.
bool any(Lanes lanes) {
    std::array<std::uint64_t, 2> halves{};
    std::memcpy(halves.data(), &lanes, sizeof lanes);
    return ((halves[0] | halves[1]) & kHighBits) != 0;
}

/// The controls that XML forbids: below 0x20, where none of the upper three bits is set.
inline void addControls(BlockFacts& facts, Lanes b) {
    const auto is = [](auto comparison) { return reinterpret_cast<const Lanes&>(comparison); };
    const Lanes bit6 = b + b;
    facts.controls |= ~(b | bit6 | (bit6 + bit6)) & ~is(b == '\t') & ~is(b == '\n');
}

/// Adds what stands in the `kBlock` bytes from `at` on, given the `kBefore` before them. No branch
/// depends on a byte: accents come at random places, and a processor guesses badly at those. A fact
/// about a byte is the highest bit of its lane; `b + b` moves the next bit there.
inline void addBlock(BlockFacts& facts, const char* at) {
    const auto is = [](auto comparison) { return reinterpret_cast<const Lanes&>(comparison); };
    const Lanes b = lanesAt(at);
    const Lanes b1 = lanesAt(at - 1);
    const Lanes b2 = lanesAt(at - 2);
    const Lanes b3 = lanesAt(at - 3);
    const Lanes bit6 = b + b;
    const Lanes bit5 = bit6 + bit6;
    const Lanes bit54 = bit5 | (bit5 + bit5);
    const Lanes twice2 = b2 + b2;
    const Lanes twice3 = b3 + b3;
    const Lanes fourfold3 = twice3 + twice3;
    const Lanes expected = (b1 & (b1 + b1)) |                          // after C0 and above
                           (b2 & twice2 & (twice2 + twice2)) |         // two after E0 and above
                           (b3 & twice3 & fourfold3 & (fourfold3 + fourfold3)); // three after F0
    const Lanes never = is((b & 0xFE) == 0xC0) | is(b >= 0xF5);
    const Lanes second = (is(b1 == 0xE0) & ~bit5) | (is(b1 == 0xED) & bit5) |   // A0–BF, 80–9F
                         (is(b1 == 0xF0) & ~bit54) | (is(b1 == 0xF4) & bit54); // 90–BF, 80–8F
    facts.wrong |= ((b & ~bit6) ^ expected) | never | second;
    facts.multibyte |= b;
    addControls(facts, b);
}

/// All whole blocks from `at` on. Where a stretch and the bytes before it are ASCII, there are only
/// controls to look for.
std::size_t addBlocks(BlockFacts& facts, std::string_view bytes, std::size_t at) {
    constexpr std::size_t kStretch = 4 * kBlock;
    for (; at + kStretch <= bytes.size(); at += kStretch) {
        const char* const from = bytes.data() + at;
        const Lanes all = lanesAt(from - kBefore) | lanesAt(from) | lanesAt(from + kBlock) |
                          lanesAt(from + 2 * kBlock) | lanesAt(from + 3 * kBlock);
        if (any(all)) {
            for (std::size_t i = 0; i < kStretch; i += kBlock)
                addBlock(facts, from + i);
        } else {
            for (std::size_t i = 0; i < kStretch; i += kBlock)
                addControls(facts, lanesAt(from + i));
        }
    }
    for (; at + kBlock <= bytes.size(); at += kBlock)
        addBlock(facts, bytes.data() + at);
    return at;
}

/// The facts of a text that begins with `kBefore` bytes of ASCII. Its end is looked at in a buffer
/// filled up with blanks, so that a sequence cut off there shows.
BlockFacts blockFacts(std::string_view bytes) {
    BlockFacts facts;
    const std::size_t done = addBlocks(facts, bytes, kBefore);
    std::array<char, kBefore + kBlock> end{};
    end.fill(' ');
    bytes.copy(end.data(), end.size(), done - kBefore);
    addBlock(facts, end.data() + kBefore);
    for (std::size_t i = 0; i < kBefore; ++i) {
        facts.controls[i] |= static_cast<std::uint8_t>(isForbidden(byteAt(bytes, i)) ? 0x80 : 0);
    }
    return facts;
}

} // namespace

Utf8Facts utf8Facts(std::string_view bytes) {
    // Nearly every document begins in ASCII and is well formed; the others are worth counting.
    const bool plainStart =
        bytes.size() >= kBefore && std::all_of(bytes.begin(), bytes.begin() + kBefore, [](char c) {
            return static_cast<unsigned char>(c) < 0x80;
        });
    if (plainStart) {
        if (const BlockFacts facts = blockFacts(bytes); !any(facts.wrong)) {
            return {any(facts.multibyte) ? 1U : 0U, 0, any(facts.controls)};
        }
    }
    return countSequences(bytes);
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
