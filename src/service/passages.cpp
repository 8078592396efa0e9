// The words of a search in the articles that it found.

#include <musette/base/text.h>
#include <musette/service/annotated_text.h>
#include <musette/service/reader.h>
#include <musette/store/reader.h>

#include <algorithm>
#include <set>

namespace musette::service {
namespace {

constexpr std::size_t kLength = 240; ///< bytes of a passage, as many as an excerpt has
constexpr std::size_t kBefore = 60;  ///< of them before the first word

/// A word of the text that is one of those searched for.
struct Match {
    std::size_t begin = 0;
    std::size_t word = 0;
};

/// Letters and digits; of the other bytes those that begin no space or quotation mark.
std::size_t wordEnd(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const bool ascii = byte < 0x80;
        const bool letter =
            (byte >= '0' && byte <= '9') || ((byte | 32U) >= 'a' && (byte | 32U) <= 'z');
        const std::string_view rest = text.substr(at);
        const bool sign = rest.starts_with("\xC2\xA0") || rest.starts_with("«") ||
                          rest.starts_with("»") || rest.starts_with("\xE2\x80");
        if ((ascii && !letter) || sign)
            break;
        ++at;
    }
    return at;
}

std::vector<Match> matchesIn(std::string_view text, const std::vector<std::string>& words,
                             bool open) {
    constexpr std::size_t kMost = 500;
    std::vector<Match> matches;
    for (std::size_t at = 0; at < text.size() && matches.size() < kMost;) {
        const std::size_t end = wordEnd(text, at);
        if (end == at) {
            ++at;
            continue;
        }
        const std::string folded = base::foldForSearch(text.substr(at, end - at));
        for (std::size_t i = 0; i < words.size(); ++i) {
            const bool beginning = open && i + 1 == words.size();
            if (beginning ? folded.starts_with(words[i]) : folded == words[i]) {
                matches.push_back({at, i});
                break;
            }
        }
        at = end;
    }
    return matches;
}

/// Where the most of the words stand together.
std::size_t bestPlace(const std::vector<Match>& matches) {
    std::size_t best = matches.front().begin;
    std::size_t most = 0;
    for (std::size_t i = 0; i < matches.size(); ++i) {
        std::set<std::size_t> together;
        for (std::size_t j = i;
             j < matches.size() && matches[j].begin < matches[i].begin + kLength - 2 * kBefore; ++j)
            together.insert(matches[j].word);
        if (together.size() > most) {
            most = together.size();
            best = matches[i].begin;
        }
    }
    return best;
}

std::string passageIn(std::string_view text, const std::vector<std::string>& words, bool open) {
    const std::vector<Match> matches = matchesIn(text, words, open);
    if (matches.empty())
        return {};
    const std::size_t place = bestPlace(matches);
    if (place < kLength / 2)
        return {}; // the excerpt shows it
    std::size_t start = std::min(text.find(' ', place - kBefore), place);
    start = text[start] == ' ' ? start + 1 : start;
    return "… " + base::ellipsize(base::collapseSpace(text.substr(start, 2 * kLength)), kLength);
}

} // namespace

std::string LibraryReader::wordsOf(std::string_view search) {
    const store::SearchedWords searched = store::StoreReader::wordsOf(search);
    std::string words;
    for (const std::string& word : searched.words)
        words.append(words.empty() ? "" : " ").append(word);
    return searched.open || words.empty() ? words : words + ' ';
}

base::Result<std::vector<std::string>> LibraryReader::passages(std::span<const model::ItemId> ids,
                                                               std::string_view search) const {
    const store::SearchedWords searched = store::StoreReader::wordsOf(search);
    std::vector<std::string> passages;
    for (const model::ItemId id : ids) {
        const auto article = m_store.article(id);
        if (!article && article.error().code != base::ErrorCode::NotFound)
            return std::unexpected(article.error());
        passages.push_back(article
                               ? passageIn(annotatedText(*article), searched.words, searched.open)
                               : std::string());
    }
    return passages;
}

} // namespace musette::service
