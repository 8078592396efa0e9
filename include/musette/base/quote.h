#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace musette::base {

/// Bytes of a text, from `begin` up to `end`.
struct TextRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    friend bool operator==(const TextRange&, const TextRange&) = default;
};

/// A passage told by its words, so that it is found again in a text that was changed meanwhile
/// (W3C Web Annotation Data Model §4.2.4, "Text Quote Selector").
struct TextQuote {
    std::string exact;
    std::string prefix;       ///< what stands right before it
    std::string suffix;       ///< what stands right after it
    std::size_t position = 0; ///< bytes before it when it was taken; decides between equals

    friend bool operator==(const TextQuote&, const TextQuote&) = default;
};

/// The passage at a range of a UTF-8 text, without blanks at its ends, with a few words of context.
/// Nothing when it holds nothing but blanks.
[[nodiscard]] std::optional<TextQuote> quoteAt(std::string_view text, TextRange range);

/// How near a passage is to the words it was looked for by.
enum class Likeness {
    Exact,       ///< byte for byte
    Folded,      ///< but for spaces, case, accents and the forms of quotation marks and dashes
    Approximate, ///< at most a fifth of its letters differ
};

struct FoundQuote {
    TextRange range;
    Likeness likeness = Likeness::Exact;
};

/// Finds quoted passages in one text. Of several places the one whose surroundings agree best with
/// the quote's is taken, then the one nearest to where it was. A passage is not found when too
/// little of it and its surroundings is left to be sure. Time grows with the text's length and, for
/// changed passages, with length of the passage / 64. Pure. Thread: any, after construction.
class QuoteFinder {
public:
    explicit QuoteFinder(std::string text);
    ~QuoteFinder();
    QuoteFinder(QuoteFinder&&) noexcept;
    QuoteFinder& operator=(QuoteFinder&&) noexcept;

    [[nodiscard]] const std::string& text() const;
    [[nodiscard]] std::optional<FoundQuote> find(const TextQuote& quote) const;

private:
    struct Parts;
    std::unique_ptr<const Parts> m_parts;
};

} // namespace musette::base
