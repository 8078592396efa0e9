#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace musette::bench {

/// French-looking text by a seed, the same on every machine: function words as often as in French,
/// an invented vocabulary by Zipf's law, and topics that occur in a known part of all articles,
/// which the searches of the benchmark ask for. Sentences are made beforehand and drawn from a
/// stock, with some of their own in each article, so that gigabytes of it are made in minutes.
class InventedText {
public:
    explicit InventedText(std::uint64_t seed);

    /// A word that occurs in `share` of all articles.
    struct Topic {
        const char* word;
        double share;
    };
    [[nodiscard]] static const std::vector<Topic>& topics();

    [[nodiscard]] std::string title();
    /// About `bytes` long, paragraphs apart by line ends.
    [[nodiscard]] std::string body(std::size_t bytes);
    [[nodiscard]] std::string name();

    /// Between 0 and `end` - 1. Not by <random>'s distributions, which differ between libraries.
    std::size_t below(std::size_t end) { return static_cast<std::size_t>(m_random() % end); }
    bool chance(double part) { return static_cast<double>(m_random() >> 11U) * 0x1.0p-53 < part; }

private:
    [[nodiscard]] const std::string& word();
    [[nodiscard]] std::string sentence(std::size_t words);

    std::mt19937_64 m_random;
    std::vector<std::string> m_words;
    std::vector<double> m_reach; ///< of the word's rank, running sums of 1/rank
    std::vector<std::string> m_sentences;
};

} // namespace musette::bench
