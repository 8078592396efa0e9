#include "compressed.h"

#include <algorithm>
#include <cstdint>

namespace musette::test {
namespace {

constexpr std::string_view kGzipHeader{"\x1f\x8b\x08\0\0\0\0\0\0\x03", 10};

void appendLittle(std::string& out, std::uint32_t value, int bytes) {
    for (int i = 0; i < bytes; ++i)
        out += static_cast<char>((value >> (8 * i)) & 0xffU);
}

std::uint32_t crc32(std::string_view text) {
    std::uint32_t crc = 0xffffffffU;
    for (const char c : text) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xedb88320U : 0U);
    }
    return ~crc;
}

std::uint32_t adler32(std::string_view text) {
    std::uint32_t a = 1;
    std::uint32_t b = 0;
    for (const char c : text) {
        a = (a + static_cast<unsigned char>(c)) % 65521U;
        b = (b + a) % 65521U;
    }
    return (b << 16U) | a;
}

/// Writes bits from the lowest on, as deflate packs them.
class BitWriter {
public:
    void bits(std::uint32_t value, int count) {
        for (int i = 0; i < count; ++i)
            bit((value >> i) & 1U);
    }
    /// A Huffman code: its highest bit first.
    void code(std::uint32_t value, int count) {
        for (int i = count - 1; i >= 0; --i)
            bit((value >> i) & 1U);
    }
    std::string out;

private:
    void bit(std::uint32_t one) {
        if (m_used == 0)
            out += '\0';
        out.back() = static_cast<char>(static_cast<unsigned char>(out.back()) | (one << m_used));
        m_used = (m_used + 1) % 8;
    }
    int m_used = 0;
};

} // namespace

std::string deflateOf(std::string_view text) {
    std::string out;
    do {
        const std::size_t size = std::min<std::size_t>(text.size(), 65535);
        out += size == text.size() ? '\1' : '\0'; // the last block, or a further one; stored
        appendLittle(out, static_cast<std::uint32_t>(size), 2);
        appendLittle(out, ~static_cast<std::uint32_t>(size), 2);
        out.append(text.substr(0, size));
        text.remove_prefix(size);
    } while (!text.empty());
    return out;
}

std::string gzipOf(std::string_view text) {
    std::string out(kGzipHeader);
    out += deflateOf(text);
    appendLittle(out, crc32(text), 4);
    appendLittle(out, static_cast<std::uint32_t>(text.size()), 4);
    return out;
}

std::string zlibOf(std::string_view text) {
    std::string out = "\x78\x01" + deflateOf(text);
    const std::uint32_t sum = adler32(text);
    for (int shift = 24; shift >= 0; shift -= 8)
        out += static_cast<char>((sum >> shift) & 0xffU);
    return out;
}

std::string brotliOf(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t size = std::min<std::size_t>(text.size(), 65536);
        // RFC 7932 §9.2: not the last block, a length of four nibbles, stored; before the first of
        // them a bit for the window's size (§9.1).
        const std::uint32_t header = (static_cast<std::uint32_t>(size - 1) << 3U) | (1U << 19U);
        appendLittle(out, out.empty() ? header << 1U : header, 3);
        out.append(text.substr(0, size));
        text.remove_prefix(size);
    }
    return out + '\3'; // the last block, empty
}

std::string gzipOfBlanks(std::size_t count) {
    BitWriter bits;
    bits.bits(1, 1); // the last block
    bits.bits(1, 2); // with fixed codes, RFC 1951 §3.2.6
    bits.code(0x30U + ' ', 8);
    for (std::size_t done = 1; done < count; done += 258) {
        bits.code(0xc5, 8); // length 258
        bits.code(0, 5);    // from one byte before
    }
    bits.code(0, 7); // end of block
    return std::string(kGzipHeader) + bits.out + std::string(8, '\0');
}

} // namespace musette::test
