#include "invented_text.h"

#include <algorithm>
#include <array>

namespace musette::bench {
namespace {

constexpr std::size_t kWords = 150'000;
constexpr std::size_t kSentences = 60'000;

constexpr auto kFunctionWords = std::to_array<const char*>(
    {"de",   "la",    "le",   "et",    "les",  "des",   "en",    "un",    "du",   "une",   "que",
     "est",  "pour",  "qui",  "dans",  "a",    "par",   "plus",  "pas",   "au",   "sur",   "ne",
     "se",   "ce",    "il",   "sont",  "avec", "ou",    "elle",  "son",   "aux",  "mais",  "nous",
     "leur", "ont",   "être", "cette", "ces",  "tout",  "fait",  "deux",  "même", "comme", "entre",
     "sans", "aussi", "bien", "peut",  "tous", "après", "leurs", "faire", "très", "encore"});

constexpr auto kSyllables = std::to_array<const char*>(
    {"ba", "bé",  "bi",  "bon", "bra", "ca",  "cé",  "ci",  "com", "con", "cri", "da",  "dé",
     "di", "dou", "dra", "fa",  "fé",  "fi",  "for", "fra", "ga",  "gé",  "gi",  "gra", "ha",
     "in", "ja",  "jeu", "la",  "lé",  "li",  "lon", "ma",  "mé",  "mi",  "mon", "na",  "né",
     "ni", "nou", "pa",  "pé",  "pi",  "por", "pré", "pro", "qua", "ra",  "ré",  "ri",  "ron",
     "sa", "sé",  "si",  "sou", "sta", "ta",  "té",  "ti",  "tra", "va",  "vé",  "vi",  "vou"});
constexpr auto kEndings =
    std::to_array<const char*>({"tion", "ment", "eur", "age", "ique", "isme", "able", "ance", "té",
                                "ure", "aire", "oir", "el", "ent", "er", "es"});

template <class Words>
const char* anyOf(InventedText& text, const Words& words) {
    return words[text.below(words.size())];
}

} // namespace

const std::vector<InventedText::Topic>& InventedText::topics() {
    static const std::vector<Topic> topics{
        {"formation", 0.30},      {"l’évaluation", 0.30},   {"compétence", 0.30},
        {"pédagogie", 0.10},      {"apprentissage", 0.10},  {"d’alternance", 0.03},
        {"cœur de métier", 0.03}, {"Qualiopi", 0.01},       {"handicap", 0.01},
        {"tutorat", 0.001},       {"qu’andragogie", 0.001}, {"oxymètre", 0.00005}};
    return topics;
}

InventedText::InventedText(std::uint64_t seed) : m_random(seed) {
    m_words.reserve(kWords);
    double sum = 0;
    for (std::size_t rank = 1; rank <= kWords; ++rank) {
        std::string word;
        for (std::size_t part = 1 + below(3); part > 0; --part)
            word += anyOf(*this, kSyllables);
        word += anyOf(*this, kEndings);
        m_words.push_back(std::move(word));
        sum += 1.0 / (20.0 + static_cast<double>(rank));
        m_reach.push_back(sum);
    }
    m_sentences.reserve(kSentences);
    for (std::size_t i = 0; i < kSentences; ++i)
        m_sentences.push_back(sentence(8 + below(16)));
}

const std::string& InventedText::word() {
    const double at = static_cast<double>(m_random() >> 11U) * 0x1.0p-53 * m_reach.back();
    const auto found = std::ranges::lower_bound(m_reach, at);
    return m_words[static_cast<std::size_t>(found - m_reach.begin())];
}

std::string InventedText::sentence(std::size_t words) {
    std::string text;
    for (std::size_t i = 0; i < words; ++i) {
        if (!text.empty())
            text += ' ';
        if (i % 2 == 1) {
            // The square leans on the first words of the list.
            const std::size_t rank =
                std::min(below(kFunctionWords.size()), below(kFunctionWords.size()));
            text += kFunctionWords[rank];
        } else {
            text += word();
        }
    }
    return text + ". ";
}

std::string InventedText::title() {
    std::string text = sentence(5 + below(5));
    text.resize(text.size() - 2);
    text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    if (chance(0.05))
        (text += " : ").append(topics()[below(6)].word);
    return text;
}

std::string InventedText::body(std::size_t bytes) {
    std::string text;
    text.reserve(bytes + 400);
    for (const Topic& topic : topics()) {
        if (chance(topic.share))
            (text += sentence(5 + below(6)).append(topic.word)).append(" et la suite. ");
    }
    for (std::size_t own = 0; own < 2; ++own)
        text += sentence(10);
    for (std::size_t count = 1; text.size() < bytes; ++count) {
        text += m_sentences[below(m_sentences.size())];
        if (count % 6 == 0)
            text.back() = '\n';
    }
    return text;
}

std::string InventedText::name() {
    std::string text;
    for (int part = 0; part < 2; ++part) {
        std::string word = std::string(anyOf(*this, kSyllables)) + anyOf(*this, kSyllables);
        word.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(word.front())));
        text.append(text.empty() ? "" : " ").append(word);
    }
    return text;
}

} // namespace musette::bench
