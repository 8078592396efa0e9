#include "approximate_match.h"
#include "matched_text.h"

#include <musette/base/quote.h>
#include <musette/base/text.h>

#include <algorithm>
#include <vector>

namespace musette::base {
namespace {

constexpr std::size_t kContext = 48; ///< bytes kept on either side
/// So many agreeing characters, of the passage and of its surroundings, make sure enough.
constexpr std::size_t kEnough = 16;
/// With so many an unchanged passage needs no better place looked for.
constexpr std::size_t kPlenty = 40;
/// A longer passage is looked for by its two ends once it was changed.
constexpr std::size_t kLongest = 512;
constexpr std::size_t kEndPiece = 192;
constexpr std::size_t kErrorShare = 5; ///< one error in so many characters

bool isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

bool continues(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// A place in the folded text, and how much speaks for it: characters that agree.
struct Place {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t evidence = 0;
    bool changed = false;
};

/// A quote in folded characters.
struct Wanted {
    std::u32string exact;
    std::u32string prefix;
    std::u32string suffix;
    std::size_t position = 0; ///< in the folded text

    /// What all of it could bring.
    [[nodiscard]] std::size_t available() const {
        return exact.size() + prefix.size() + suffix.size();
    }
};

std::size_t distance(std::size_t a, std::size_t b) {
    return a > b ? a - b : b - a;
}

/// The text as it is, for telling places that fold alike from each other.
struct Original {
    const MatchedText& matched;
    std::string_view text;
    std::string_view exact; ///< empty: nothing is to be told apart

    [[nodiscard]] bool same(std::size_t begin, std::size_t end) const {
        const TextRange range = matched.source(begin, end);
        return text.substr(range.begin, range.end - range.begin) == exact;
    }
};

/// Looks for one quote in one folded text.
class Search {
public:
    Search(const Original& original, const Wanted& wanted)
        : m_original(original), m_text(original.matched.points()), m_wanted(wanted) {}

    [[nodiscard]] std::optional<Place> run() const {
        std::optional<Place> best = unchanged();
        if (best && best->evidence >= std::min(kPlenty, m_wanted.available()))
            return best;
        best = better(best, m_wanted.exact.size() > kLongest ? byItsEnds() : changed());
        if (!best || best->evidence < std::min(kEnough, m_wanted.available()))
            return std::nullopt;
        return best;
    }

private:
    [[nodiscard]] std::optional<Place> better(std::optional<Place> a,
                                              const std::optional<Place>& b) const {
        if (!a || !b)
            return a ? a : b;
        if (a->evidence != b->evidence)
            return a->evidence > b->evidence ? a : b;
        return distance(a->begin, m_wanted.position) <= distance(b->begin, m_wanted.position) ? a
                                                                                              : b;
    }

    [[nodiscard]] std::size_t agreementBefore(std::size_t begin) const {
        std::size_t at = begin > 0 && m_text[begin - 1] == U' ' ? begin - 1 : begin;
        std::size_t agreed = 0;
        while (agreed < m_wanted.prefix.size() && at > 0 &&
               m_text[at - 1] == m_wanted.prefix[m_wanted.prefix.size() - 1 - agreed]) {
            --at;
            ++agreed;
        }
        return agreed;
    }
    [[nodiscard]] std::size_t agreementAfter(std::size_t end) const {
        std::size_t at = end < m_text.size() && m_text[end] == U' ' ? end + 1 : end;
        std::size_t agreed = 0;
        while (agreed < m_wanted.suffix.size() && at < m_text.size() &&
               m_text[at] == m_wanted.suffix[agreed]) {
            ++at;
            ++agreed;
        }
        return agreed;
    }
    [[nodiscard]] std::size_t agreement(std::size_t begin, std::size_t end) const {
        return agreementBefore(begin) + agreementAfter(end);
    }

    [[nodiscard]] std::optional<Place> unchanged() const {
        std::optional<Place> best;
        for (const std::size_t begin : occurrences(m_text, m_wanted.exact)) {
            const std::size_t end = begin + m_wanted.exact.size();
            const std::size_t asItWas = m_original.same(begin, end) ? 1 : 0;
            best = better(
                best, Place{begin, end, m_wanted.exact.size() + agreement(begin, end) + asItWas});
        }
        return best;
    }

    [[nodiscard]] std::optional<Place> changed() const {
        constexpr std::size_t kErrorCost = 3;
        const std::size_t length = m_wanted.exact.size();
        std::optional<Place> best;
        for (const ApproximateMatch& match :
             approximateMatches(m_text, m_wanted.exact, length / kErrorShare)) {
            const std::size_t total = length + agreement(match.begin, match.end);
            const std::size_t cost = kErrorCost * match.errors;
            best = better(best, wholeWords({match.begin, match.end, total > cost ? total - cost : 0,
                                            match.errors > 0}));
        }
        return best;
    }

    /// A word that was changed at its border counts whole.
    [[nodiscard]] Place wholeWords(Place place) const {
        constexpr std::size_t kFarthest = 12;
        for (std::size_t i = 0; i < kFarthest && place.begin > 0; ++i, --place.begin) {
            if (!isWord(m_text[place.begin - 1]) || !isWord(m_text[place.begin]))
                break;
        }
        for (std::size_t i = 0; i < kFarthest && place.end < m_text.size(); ++i, ++place.end) {
            if (!isWord(m_text[place.end]) || !isWord(m_text[place.end - 1]))
                break;
        }
        return place;
    }

    /// Both ends are there, about as far from each other as they were.
    [[nodiscard]] std::optional<Place> byItsEnds() const {
        const std::size_t length = m_wanted.exact.size();
        const std::size_t slack = length / kErrorShare;
        const Wanted head{
            m_wanted.exact.substr(0, kEndPiece), m_wanted.prefix, {}, m_wanted.position};
        const Original piece{m_original.matched, m_original.text, {}};
        const std::optional<Place> first = Search(piece, head).run();
        if (!first)
            return std::nullopt;
        const Wanted tail{m_wanted.exact.substr(length - kEndPiece),
                          {},
                          m_wanted.suffix,
                          first->begin + length - kEndPiece};
        const std::optional<Place> last = Search(piece, tail).run();
        if (!last || last->end < first->end || distance(last->end - first->begin, length) > slack)
            return std::nullopt;
        return Place{first->begin, last->end, first->evidence + last->evidence, true};
    }

    const Original& m_original;
    const std::u32string& m_text;
    const Wanted& m_wanted;
};

} // namespace

std::optional<TextQuote> quoteAt(std::string_view text, TextRange range) {
    std::size_t end = std::min(range.end, text.size());
    std::size_t begin = std::min(range.begin, end);
    while (begin < end && isBlank(text[begin]))
        ++begin;
    while (end > begin && isBlank(text[end - 1]))
        --end;
    if (begin == end)
        return std::nullopt;
    std::size_t from = begin - std::min(begin, kContext);
    while (from < begin && continues(text[from]))
        ++from;
    std::size_t to = std::min(text.size(), end + kContext);
    while (to > end && to < text.size() && continues(text[to]))
        --to;
    TextQuote quote{std::string(text.substr(begin, end - begin)),
                    std::string(text.substr(from, begin - from)),
                    std::string(text.substr(end, to - end)), begin};
    if (MatchedText(quote.exact).points().empty())
        return std::nullopt;
    return quote;
}

struct QuoteFinder::Parts {
    std::string text;
    MatchedText matched;

    explicit Parts(std::string whole) : text(std::move(whole)), matched(text) {}
};

QuoteFinder::QuoteFinder(std::string text)
    : m_parts(std::make_unique<const Parts>(std::move(text))) {}
QuoteFinder::~QuoteFinder() = default;
QuoteFinder::QuoteFinder(QuoteFinder&&) noexcept = default;
QuoteFinder& QuoteFinder::operator=(QuoteFinder&&) noexcept = default;

const std::string& QuoteFinder::text() const {
    return m_parts->text;
}

std::optional<FoundQuote> QuoteFinder::find(const TextQuote& quote) const {
    const MatchedText& matched = m_parts->matched;
    const Wanted wanted{MatchedText(quote.exact).points(), MatchedText(quote.prefix).points(),
                        MatchedText(quote.suffix).points(), matched.indexOf(quote.position)};
    if (wanted.exact.empty())
        return std::nullopt;
    const Original original{matched, m_parts->text, quote.exact};
    const std::optional<Place> place = Search(original, wanted).run();
    if (!place)
        return std::nullopt;
    const Likeness likeness = place->changed                            ? Likeness::Approximate
                              : original.same(place->begin, place->end) ? Likeness::Exact
                                                                        : Likeness::Folded;
    return FoundQuote{matched.source(place->begin, place->end), likeness};
}

} // namespace musette::base
