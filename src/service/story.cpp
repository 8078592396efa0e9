#include <musette/base/url.h>
#include <musette/base/words.h>
#include <musette/service/story.h>

#include <algorithm>
#include <array>
#include <limits>

namespace musette::service {
namespace {

constexpr std::size_t kBands = 5;
constexpr std::size_t kTitleWords = 4; ///< fewer tell nothing: "Revue de presse", "Agenda"
constexpr std::size_t kLead = 120;     ///< words at the beginning of a text that are compared
constexpr std::size_t kShortestLead = 12;
constexpr std::size_t kPhrase = 3; ///< words
constexpr double kTitleLikeness = 0.6;
constexpr double kTitleContained = 0.9;
constexpr double kTextLikeness = 0.4;

/// FNV-1a; the constants are those of its authors.
std::uint64_t hashOf(std::string_view text, std::uint64_t seed) {
    std::uint64_t hash = 14695981039346656037ULL ^ seed;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return hash;
}

/// The finaliser of SplitMix64: another hash of the same word for each seed.
std::uint64_t mixed(std::uint64_t value) {
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31U);
}

bool isNumber(std::string_view word) {
    return std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// A title's words without the short ones, which are in every title, and its numbers; each sorted
/// and once.
struct TitleWords {
    std::vector<std::string_view> words;
    std::vector<std::string_view> numbers;
};

void sortOnce(std::vector<std::string_view>& words) {
    std::ranges::sort(words);
    const auto rest = std::ranges::unique(words);
    words.erase(rest.begin(), rest.end());
}

TitleWords titleWordsOf(std::string_view title) {
    TitleWords parts;
    for (const std::string_view word : base::wordsOf(title, 60)) {
        if (isNumber(word))
            parts.numbers.push_back(word);
        else if (word.size() > 2)
            parts.words.push_back(word);
    }
    sortOnce(parts.words);
    sortOnce(parts.numbers);
    return parts;
}

template <class Value>
std::size_t common(const std::vector<Value>& a, const std::vector<Value>& b) {
    std::size_t count = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i < *j) {
            ++i;
        } else if (*j < *i) {
            ++j;
        } else {
            ++count;
            ++i;
            ++j;
        }
    }
    return count;
}

double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

bool titlesAlike(std::string_view a, std::string_view b) {
    const TitleWords left = titleWordsOf(a);
    const TitleWords right = titleWordsOf(b);
    const std::size_t fewer = std::min(left.words.size(), right.words.size());
    // Numbers tell the parts of a series apart, and one year's edition from the next.
    if (fewer < kTitleWords || left.numbers != right.numbers)
        return false;
    const std::size_t both = common(left.words, right.words);
    return share(both, left.words.size() + right.words.size() - both) >= kTitleLikeness ||
           share(both, fewer) >= kTitleContained;
}

/// The phrases of so many words at the beginning, as hashes, sorted and once.
std::vector<std::uint64_t> phrasesOf(const std::vector<std::string_view>& words,
                                     std::size_t length) {
    std::vector<std::uint64_t> phrases;
    for (std::size_t at = 0; at + kPhrase <= length; ++at) {
        std::uint64_t hash = 0;
        for (std::size_t i = 0; i < kPhrase; ++i)
            hash = hashOf(words[at + i], hash);
        phrases.push_back(hash);
    }
    std::ranges::sort(phrases);
    const auto rest = std::ranges::unique(phrases);
    phrases.erase(rest.begin(), rest.end());
    return phrases;
}

/// As far as the shorter one goes: many feeds give the beginning alone.
bool textsAlike(std::string_view a, std::string_view b) {
    const auto left = base::wordsOf(a, kLead);
    const auto right = base::wordsOf(b, kLead);
    const std::size_t length = std::min(left.size(), right.size());
    if (length < kShortestLead)
        return false;
    const auto some = phrasesOf(left, length);
    const auto others = phrasesOf(right, length);
    return share(common(some, others), std::min(some.size(), others.size())) >= kTextLikeness;
}

} // namespace

bool isGlobalGuid(std::string_view guid) {
    return guid.starts_with("tag:") || base::isHttpUrl(guid);
}

std::vector<std::int64_t> storyKeys(std::string_view foldedTitle, std::string_view guid) {
    std::vector<std::int64_t> keys;
    if (isGlobalGuid(guid))
        keys.push_back(static_cast<std::int64_t>(hashOf(guid, 1)));
    const TitleWords title = titleWordsOf(foldedTitle);
    if (title.words.size() < kTitleWords)
        return keys;
    std::array<std::uint64_t, 2 * kBands> least{};
    least.fill(std::numeric_limits<std::uint64_t>::max());
    for (const std::string_view word : title.words) {
        const std::uint64_t hash = hashOf(word, 0);
        for (std::size_t row = 0; row < least.size(); ++row)
            least[row] = std::min(least[row], mixed(hash + row * 0x9e3779b97f4a7c15ULL));
    }
    for (std::size_t band = 0; band < kBands; ++band)
        keys.push_back(
            static_cast<std::int64_t>(mixed(least[2 * band] ^ (least[2 * band + 1] + band))));
    return keys;
}

std::vector<std::string> storyAddresses(const std::string& urlClean) {
    const std::size_t host = urlClean.find("://");
    const std::size_t path = host == std::string::npos ? host : urlClean.find('/', host + 3);
    if (path == std::string::npos || path + 1 == urlClean.size())
        return {};
    std::string rest = urlClean.substr(host + 3);
    if (rest.starts_with("www."))
        rest.erase(0, 4);
    std::vector<std::string> addresses{urlClean};
    for (const char* start : {"https://", "http://", "https://www.", "http://www."}) {
        if (std::string address = start + rest; address != urlClean)
            addresses.push_back(std::move(address));
    }
    return addresses;
}

bool tellTheSame(const StoryWords& a, const StoryWords& b) {
    return titlesAlike(a.title, b.title) && textsAlike(a.text, b.text);
}

} // namespace musette::service
