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

bool isContinuation(unsigned char byte) {
    return (byte & 0xC0U) == 0x80U;
}

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

/// Sixteen bytes that are worked on at once: a vector type of GCC and Clang, which they bring down
/// to what the processor has.
using Lanes [[gnu::vector_size(16)]] = std::uint8_t;

constexpr std::size_t kBlock = sizeof(Lanes);
constexpr std::size_t kBefore = 3; ///< how far back a byte's place in its sequence reaches

constexpr std::size_t kStretch = 4 * kBlock;

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

/// A comparison's outcome as lanes of all ones and of zeros.
template <class Comparison>
Lanes lanesOf(const Comparison& comparison) {
    return reinterpret_cast<const Lanes&>(comparison);
}

Lanes allOf(std::uint8_t value) {
    return Lanes{} + value;
}
Lanes higher(Lanes a, Lanes b) {
    return a > b ? a : b;
}
Lanes lower(Lanes a, Lanes b) {
    return a < b ? a : b;
}

/// What each lane has above `limit`; nothing where it is below.
Lanes above(Lanes lanes, std::uint8_t limit) {
    return higher(lanes, allOf(limit)) - allOf(limit);
}

/// What blocks of bytes hold, lane by lane.
struct BlockFacts {
    Lanes wrong{}; ///< highest bit: out of place in a well-formed text (Unicode, table 3-7)
    Lanes highest{};
    Lanes lowest = allOf(0xFF);
    Lanes nextToLineFeed = allOf(0xFF); ///< the lowest distance from 0x0B on; what is below is far

    void add(Lanes b) {
        highest = higher(highest, b);
        lowest = lower(lowest, b);
        nextToLineFeed = lower(nextToLineFeed, b - allOf('\n' + 1));
    }

    [[nodiscard]] bool multibyte() const { return any(highest); }
    /// The controls that XML forbids: those below the tab, and those from 0x0B to 0x1F.
    [[nodiscard]] bool controls() const {
        return any(lanesOf(lowest < '\t') | lanesOf(nextToLineFeed < 0x20 - ('\n' + 1)));
    }
};

/// The bytes from `at` on that continue a sequence and should not, or the other way round, given
/// the `kBefore` bytes before them. The highest bit of a lane tells.
Lanes misplaced(const char* at) {
    const Lanes expected = above(lanesAt(at - 1), 0xC0 - 0x80) | // after C0 and above
                           above(lanesAt(at - 2), 0xE0 - 0x80) | // two after E0 and above
                           above(lanesAt(at - 3), 0xF0 - 0x80);  // three after F0 and above
    const Lanes b = lanesAt(at);
    return (b & ~(b + b)) ^ expected;
}

/// First bytes below F0 that never are or that not every second byte may follow.
Lanes delicate(Lanes b) {
    return lanesOf((b & 0xFE) == 0xC0) | lanesOf(b == 0xE0) | lanesOf(b == 0xED);
}

/// What is wrong about the second bytes of delicate first ones and of those from F0 on, and about
/// first bytes that never are.
Lanes wrongPairs(const char* at) {
    const Lanes b = lanesAt(at);
    const Lanes b1 = lanesAt(at - 1);
    const Lanes bit5 = (b + b) + (b + b);
    const Lanes bit54 = bit5 | (bit5 + bit5);
    return lanesOf((b & 0xFE) == 0xC0) | lanesOf(b >= 0xF5) |              // never
           (lanesOf(b1 == 0xE0) & ~bit5) | (lanesOf(b1 == 0xED) & bit5) |  // A0–BF, 80–9F
           (lanesOf(b1 == 0xF0) & ~bit54) | (lanesOf(b1 == 0xF4) & bit54); // 90–BF, 80–8F
}

void addBlock(BlockFacts& facts, const char* at) {
    facts.wrong |= misplaced(at) | wrongPairs(at);
    facts.add(lanesAt(at));
}

/// Adds the `kStretch` bytes from `at` on. No branch depends on single bytes: accents come at
/// random places, and a processor guesses badly at those. The branches here go the same way through
/// most of a document.
void addStretch(BlockFacts& facts, const char* at) {
    // Of its own, for registers: bytes read through a pointer could be those of `facts`.
    BlockFacts here;
    for (std::size_t i = 0; i < kStretch; i += kBlock)
        here.add(lanesAt(at + i));
    const Lanes before = lanesAt(at - kBefore);
    const Lanes highest = higher(here.highest, before);
    facts.lowest = lower(facts.lowest, here.lowest);
    facts.nextToLineFeed = lower(facts.nextToLineFeed, here.nextToLineFeed);
    if (!any(highest)) {
        return;
    }
    facts.highest = higher(facts.highest, highest);
    Lanes special = delicate(before) | lanesOf(highest >= 0xF0);
    for (std::size_t i = 0; i < kStretch; i += kBlock) {
        here.wrong |= misplaced(at + i);
        special |= delicate(lanesAt(at + i));
    }
    if (any(special)) {
        for (std::size_t i = 0; i < kStretch; i += kBlock)
            here.wrong |= wrongPairs(at + i);
    }
    facts.wrong |= here.wrong;
}

/// The facts of a text that begins with `kBefore` bytes of ASCII. Its end is looked at in a buffer
/// filled up with blanks, so that a sequence cut off there shows.
BlockFacts blockFacts(std::string_view bytes) {
    BlockFacts facts;
    std::array<char, kBefore + kBlock> edge{};
    edge.fill(' ');
    bytes.copy(edge.data(), kBefore);
    facts.add(lanesAt(edge.data()));
    std::size_t done = kBefore;
    for (; done + kStretch <= bytes.size(); done += kStretch)
        addStretch(facts, bytes.data() + done);
    for (; done + kBlock <= bytes.size(); done += kBlock)
        addBlock(facts, bytes.data() + done);
    edge.fill(' ');
    bytes.copy(edge.data(), edge.size(), done - kBefore);
    addBlock(facts, edge.data() + kBefore);
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
            return {facts.multibyte() ? 1U : 0U, 0, facts.controls()};
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
