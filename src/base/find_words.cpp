#include "matched_text.h"

#include <musette/base/find_words.h>

#include <string>

namespace musette::base {

std::vector<TextRange> findWords(std::string_view text, std::string_view words) {
    std::vector<TextRange> found;
    const MatchedText wanted(words);
    const std::u32string& name = wanted.points();
    if (name.empty())
        return found;
    const MatchedText matched(text);
    const std::u32string& points = matched.points();
    const auto isWordAt = [&](std::size_t place) {
        return place < points.size() && isWord(points[place]);
    };
    std::size_t from = 0;
    while ((from = points.find(name, from)) != std::u32string::npos) {
        const std::size_t end = from + name.size();
        const bool joinedBefore = from > 0 && isWord(name.front()) && isWordAt(from - 1);
        const bool joinedAfter = isWord(name.back()) && isWordAt(end);
        if (joinedBefore || joinedAfter) {
            ++from;
            continue;
        }
        found.push_back(matched.source(from, end));
        from = end;
    }
    return found;
}

} // namespace musette::base
