#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace musette::test {

/// gzip (RFC 1952) of a text, in stored blocks: valid, though no smaller.
[[nodiscard]] std::string gzipOf(std::string_view text);

/// gzip that unpacks to `count` blanks or a little more, about 150 times its own size; its checksum
/// is wrong, which only who reads it to the end finds out.
[[nodiscard]] std::string gzipOfBlanks(std::size_t count);

/// zlib (RFC 1950) of a text, which HTTP calls "deflate".
[[nodiscard]] std::string zlibOf(std::string_view text);

/// Bare deflate (RFC 1951) of a text, which some servers call "deflate".
[[nodiscard]] std::string deflateOf(std::string_view text);

/// Brotli (RFC 7932) of a text, in blocks that are stored as they are.
[[nodiscard]] std::string brotliOf(std::string_view text);

} // namespace musette::test
