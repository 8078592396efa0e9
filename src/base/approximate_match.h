#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace musette::base {

/// A place in a text that differs from a pattern by few edits (insert, delete, replace).
struct ApproximateMatch {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t errors = 0;
};

/// The places that differ from `pattern` by at most `most` edits, the best end of each
/// neighbourhood, at most 200 of them, the best ones. Time: length of the text times length of the
/// pattern / 64. Source: G. Myers, "A fast bit-vector algorithm for approximate string matching
/// based on dynamic programming", JACM 46 (1999), in blocks as in H. Hyyrö, "Explaining and
/// extending the bit-parallel approximate string matching algorithm of Myers" (2001).
[[nodiscard]] std::vector<ApproximateMatch>
approximateMatches(std::u32string_view text, std::u32string_view pattern, std::size_t most);

/// Every place where `pattern` stands, also overlapping. Linear time (Knuth, Morris, Pratt).
[[nodiscard]] std::vector<std::size_t> occurrences(std::u32string_view text,
                                                   std::u32string_view pattern);

} // namespace musette::base
