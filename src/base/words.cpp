#include <musette/base/words.h>

namespace musette::base {

std::vector<std::string_view> wordsOf(std::string_view folded, std::size_t most) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < folded.size() && words.size() < most;) {
        while (at < folded.size() && !isWordByte(folded[at]))
            ++at;
        const std::size_t from = at;
        while (at < folded.size() && isWordByte(folded[at]))
            ++at;
        if (at > from)
            words.push_back(folded.substr(from, at - from));
    }
    return words;
}

} // namespace musette::base
