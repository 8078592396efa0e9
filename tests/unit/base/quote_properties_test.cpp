// Promises about finding passages again, on texts and changes made at random (the same in each
// run).

#include "support/catch.h"

#include <musette/base/quote.h>
#include <musette/base/text.h>

#include <random>
#include <string>
#include <vector>

using namespace musette::base;

namespace {

class Random {
public:
    std::size_t below(std::size_t bound) { return m_engine() % bound; }

    /// Sentences of French words; few words, so that parts of a text are alike.
    std::string text(std::size_t words) {
        static const std::vector<std::string> kWords{
            "veille",  "l'éducation", "tri",  "session", "œuvre", "à",    "déjà",    "le",
            "un",      "formateur",   "note", "choisir", "où",    "ça",   "partage", "GRETA",
            "métiers", "et",          "deux", "jours",   "outil", "tête", "sœur",    "réseau"};
        static const std::vector<std::string> kEnds{" ", " ", " ", " ", ", ", " : ", ". ", ".\n"};
        std::string text;
        for (std::size_t i = 0; i < words; ++i)
            text += kWords[below(kWords.size())] + kEnds[below(kEnds.size())];
        return text;
    }

    /// A range of whole characters.
    TextRange range(const std::string& text, std::size_t longest) {
        std::size_t begin = below(text.size());
        std::size_t end = std::min(text.size(), begin + 1 + below(longest));
        while (begin > 0 && isInner(text, begin))
            --begin;
        while (end < text.size() && isInner(text, end))
            ++end;
        return {begin, end};
    }

    static bool isInner(const std::string& text, std::size_t at) {
        return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    }

private:
    std::minstd_rand m_engine{20261126};
};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

} // namespace

TEST_CASE("every passage of a text that did not change is found exactly where it is") {
    Random random;
    for (int round = 0; round < 100; ++round) {
        const std::string text = random.text(120);
        const QuoteFinder finder(text);
        for (int i = 0; i < 20; ++i) {
            const auto quote = quoteAt(text, random.range(text, 150));
            if (!quote)
                continue;
            CAPTURE(text, quote->exact, quote->position);
            const auto found = finder.find(*quote);
            REQUIRE(found.has_value());
            REQUIRE(found->range ==
                    TextRange{quote->position, quote->position + quote->exact.size()});
            REQUIRE(found->likeness == Likeness::Exact);
        }
    }
}

TEST_CASE("every passage is found in the same text with French spacing and other signs") {
    Random random;
    for (int round = 0; round < 100; ++round) {
        const std::string text = random.text(120);
        const std::string other =
            replaced(replaced(frenchSpacing(text), "'", "’"), ", ", ",\u00A0\n ");
        const QuoteFinder finder(other);
        for (int i = 0; i < 20; ++i) {
            const auto quote = quoteAt(text, random.range(text, 150));
            if (!quote)
                continue;
            CAPTURE(text, other, quote->exact);
            const auto found = finder.find(*quote);
            REQUIRE(found.has_value());
            const std::string words =
                other.substr(found->range.begin, found->range.end - found->range.begin);
            REQUIRE(replaced(foldForSearch(words), " ", "").size() ==
                    replaced(replaced(foldForSearch(quote->exact), "\n", ""), " ", "").size() +
                        (words.find('\n') == std::string::npos
                             ? 0
                             : static_cast<std::size_t>(std::ranges::count(words, '\n'))));
        }
    }
}

TEST_CASE("a passage with a tenth of its letters changed is found in its place") {
    Random random;
    for (int round = 0; round < 300; ++round) {
        const std::string text = random.text(80);
        const std::size_t begin = text.size() / 3;
        TextRange range{begin, begin + 60 + random.below(120)};
        while (Random::isInner(text, range.begin))
            ++range.begin;
        while (Random::isInner(text, range.end))
            ++range.end;
        const auto quote = quoteAt(text, range);
        REQUIRE(quote.has_value());
        std::string changed = text;
        const std::size_t edits = quote->exact.size() / 10;
        for (std::size_t i = 0; i < edits; ++i) {
            const std::size_t at = quote->position + random.below(quote->exact.size());
            if (static_cast<unsigned char>(changed[at]) < 0x80)
                changed[at] = 'x';
        }
        const std::string longer = random.text(30) + changed + random.text(30);
        CAPTURE(text, longer, quote->exact);
        const auto found = QuoteFinder(longer).find(*quote);
        REQUIRE(found.has_value());
        const std::size_t there = longer.find(changed) + quote->position;
        const auto within = [](std::size_t a, std::size_t b) { return a > b ? a - b : b - a; };
        // The ends may be off by what was changed there, and grow to whole words.
        constexpr std::size_t kWord = 14;
        CHECK(within(found->range.begin, there) <= edits + kWord);
        CHECK(within(found->range.end, there + quote->exact.size()) <= edits + kWord);
    }
}

TEST_CASE("no passage of thirty letters and more is found in a text without its words") {
    Random random;
    const std::string other(
        "Lorsque huit bonzes zigzaguent, kiwis jaunes pèsent moins. Vingt whiskys bus hier. "
        "Chaque plongeur nubien hume soixante-dix fleurs mauves, puis dort.");
    const QuoteFinder finder(other);
    for (int round = 0; round < 500; ++round) {
        const std::string text = random.text(60);
        const std::size_t begin = random.below(text.size() / 2);
        TextRange range{begin, begin + 40 + random.below(60)};
        while (Random::isInner(text, range.begin))
            ++range.begin;
        while (Random::isInner(text, range.end))
            ++range.end;
        const auto quote = quoteAt(text, range);
        REQUIRE(quote.has_value());
        CAPTURE(quote->exact);
        REQUIRE_FALSE(finder.find(*quote).has_value());
    }
}

TEST_CASE("whatever bytes come, what is found lies inside the text") {
    Random random;
    for (int round = 0; round < 5'000; ++round) {
        std::string text;
        const std::size_t length = random.below(60);
        for (std::size_t i = 0; i < length; ++i)
            text += static_cast<char>(random.below(8) == 0 ? 0x80 + random.below(128)
                                                           : 32 + random.below(96));
        const QuoteFinder finder(text);
        TextQuote quote;
        for (std::string* part : {&quote.exact, &quote.prefix, &quote.suffix}) {
            const std::size_t from = random.below(length + 1);
            *part = text.substr(from, random.below(12));
        }
        quote.position = random.below(200);
        const auto found = finder.find(quote);
        if (found) {
            REQUIRE(found->range.begin < found->range.end);
            REQUIRE(found->range.end <= text.size());
        }
    }
}
