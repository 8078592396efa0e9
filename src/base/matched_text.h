#pragma once

#include <musette/base/quote.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace musette::base {

/// A letter or digit of folded text.
[[nodiscard]] bool isWord(char32_t point);

/// A text as passages are compared by: folded for searching, all quotation marks, apostrophes and
/// dashes as one of each, blanks only between two words, nothing invisible. Every character knows
/// where it comes from.
class MatchedText {
public:
    explicit MatchedText(std::string_view text);

    [[nodiscard]] const std::u32string& points() const { return m_points; }
    /// The bytes that characters `begin` to `end` come from; `begin` < `end`.
    [[nodiscard]] TextRange source(std::size_t begin, std::size_t end) const {
        return {m_begins[begin], m_ends[end - 1]};
    }
    /// The first character that comes from `byte` or from behind it.
    [[nodiscard]] std::size_t indexOf(std::size_t byte) const;

private:
    void add(char32_t point, std::size_t begin, std::size_t end);
    void addCharacter(char32_t point, std::size_t begin, std::size_t end);

    std::u32string m_points;
    std::vector<std::uint32_t> m_begins;
    std::vector<std::uint32_t> m_ends;
    bool m_blank = false; ///< one was read since the last character
};

} // namespace musette::base
