#include "word_list.h"

#include <musette/base/text.h>

#include <algorithm>

namespace musette::report {

std::vector<std::string> wordList(std::string_view text) {
    constexpr std::size_t kLongest = 40;
    std::vector<std::string> words;
    std::string word;
    const auto finish = [&] {
        if (!word.empty() && word.size() <= kLongest)
            words.push_back(word);
        word.clear();
    };
    // An image in the page is long and no text: its address ends at the quotation mark.
    std::string plain;
    while (!text.empty()) {
        const std::size_t at = std::min(text.find("data:image/"), text.size());
        plain += text.substr(0, at);
        text.remove_prefix(at);
        text.remove_prefix(std::min(text.find_first_of("\"') "), text.size()));
    }
    const std::string folded = base::foldForSearch(plain);
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const auto c = static_cast<unsigned char>(folded[i]);
        // General punctuation (U+2000 to U+206F: E2 80, E2 81) and « » · (C2 xx) part words too.
        const bool sign =
            c == 0xC2 || (c == 0xE2 && i + 1 < folded.size() &&
                          (static_cast<unsigned char>(folded[i + 1]) & 0xFEU) == 0x80U);
        if (sign) {
            finish();
            i += c == 0xC2 ? 1 : 2;
        } else if (c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')) {
            word += static_cast<char>(c);
        } else {
            finish();
        }
    }
    finish();
    return words;
}

bool followEachOther(const std::vector<std::string>& list, const std::vector<std::string>& words) {
    return !words.empty() && std::ranges::search(list, words).begin() != list.end();
}

} // namespace musette::report
