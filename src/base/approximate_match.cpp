#include "approximate_match.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>

namespace musette::base {
namespace {

constexpr std::size_t kMostMatches = 200;
constexpr std::size_t kWordBits = 64;

/// The column of edit distances between a pattern and what ends at the character fed last.
class DistanceColumn {
public:
    /// Whether a match may begin anywhere in the text, or only where the feeding began.
    enum class Start { Anywhere, Here };

    DistanceColumn(std::u32string_view pattern, Start start)
        : m_length(pattern.size()), m_blocks((pattern.size() + kWordBits - 1) / kWordBits),
          m_none(m_blocks), m_up(m_blocks, ~std::uint64_t{0}), m_down(m_blocks),
          m_distance(pattern.size()), m_start(start) {
        for (std::size_t i = 0; i < pattern.size(); ++i) {
            auto& bits = m_where[pattern[i]];
            bits.resize(m_blocks);
            bits[i / kWordBits] |= std::uint64_t{1} << (i % kWordBits);
        }
    }

    /// The distance of the whole pattern from what ends with this character.
    std::size_t feed(char32_t point) {
        const auto found = m_where.find(point);
        const std::vector<std::uint64_t>& where = found == m_where.end() ? m_none : found->second;
        int carry = m_start == Start::Here ? 1 : 0;
        for (std::size_t block = 0; block < m_blocks; ++block)
            carry = step(block, where[block], carry);
        m_distance += static_cast<std::size_t>(carry); // -1 wraps to what it should be
        return m_distance;
    }

private:
    /// The difference at the lower border of a block, from the one at its upper border.
    int step(std::size_t block, std::uint64_t equal, int above) {
        std::uint64_t& up = m_up[block];
        std::uint64_t& down = m_down[block];
        const std::uint64_t fell = above < 0 ? 1U : 0U;
        const std::uint64_t rose = above > 0 ? 1U : 0U;
        const std::uint64_t vertical = equal | down;
        equal |= fell;
        const std::uint64_t same = (((equal & up) + up) ^ up) | equal;
        std::uint64_t risen = down | ~(same | up);
        std::uint64_t fallen = up & same;
        const bool last = block + 1 == m_blocks;
        const std::size_t border = last ? (m_length - 1) % kWordBits : kWordBits - 1;
        const int below =
            static_cast<int>((risen >> border) & 1) - static_cast<int>((fallen >> border) & 1);
        risen = (risen << 1) | rose;
        fallen = (fallen << 1) | fell;
        up = fallen | ~(vertical | risen);
        down = risen & vertical;
        return below;
    }

    std::size_t m_length;
    std::size_t m_blocks;
    std::vector<std::uint64_t> m_none;
    std::unordered_map<char32_t, std::vector<std::uint64_t>> m_where;
    std::vector<std::uint64_t> m_up;
    std::vector<std::uint64_t> m_down;
    std::size_t m_distance;
    Start m_start;
};

/// Where the match that ends at `end` begins: backwards, with the pattern turned round.
std::size_t beginOf(std::u32string_view text, std::u32string_view backwards, std::size_t end,
                    std::size_t errors) {
    DistanceColumn column(backwards, DistanceColumn::Start::Here);
    const std::size_t farthest = std::min(end, backwards.size() + errors);
    std::size_t begin = end;
    for (std::size_t length = 1; length <= farthest; ++length) {
        const std::size_t distance = column.feed(text[end - length]);
        // Of several the longest that is not longer than what is looked for.
        if (distance == errors && (begin == end || length <= backwards.size()))
            begin = end - length;
    }
    return begin;
}

} // namespace

std::vector<ApproximateMatch> approximateMatches(std::u32string_view text,
                                                 std::u32string_view pattern, std::size_t most) {
    std::vector<ApproximateMatch> matches;
    if (pattern.empty() || most >= pattern.size())
        return matches;
    DistanceColumn column(pattern, DistanceColumn::Start::Anywhere);
    bool inside = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t errors = column.feed(text[at]);
        if (errors > most) {
            inside = false;
            continue;
        }
        if (!inside || at + 1 - matches.back().end > pattern.size())
            matches.push_back({0, at + 1, errors});
        else if (errors < matches.back().errors)
            matches.back() = {0, at + 1, errors};
        inside = true;
    }
    std::ranges::sort(matches, {}, [](const ApproximateMatch& match) {
        return std::pair(match.errors, match.end); // no two end at one place
    });
    if (matches.size() > kMostMatches)
        matches.resize(kMostMatches);
    const std::u32string backwards(pattern.rbegin(), pattern.rend());
    for (ApproximateMatch& match : matches)
        match.begin = beginOf(text, backwards, match.end, match.errors);
    return matches;
}

std::vector<std::size_t> occurrences(std::u32string_view text, std::u32string_view pattern) {
    std::vector<std::size_t> places;
    if (pattern.empty())
        return places;
    std::vector<std::size_t> border(pattern.size() + 1);
    std::size_t matched = 0;
    for (std::size_t i = 1; i < pattern.size(); ++i) {
        while (matched > 0 && pattern[i] != pattern[matched])
            matched = border[matched];
        matched += pattern[i] == pattern[matched] ? 1U : 0U;
        border[i + 1] = matched;
    }
    matched = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        while (matched > 0 && (matched == pattern.size() || text[at] != pattern[matched]))
            matched = border[matched];
        matched += text[at] == pattern[matched] ? 1U : 0U;
        if (matched == pattern.size())
            places.push_back(at + 1 - matched);
    }
    return places;
}

} // namespace musette::base
