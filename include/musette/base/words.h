#pragma once

#include <string_view>
#include <vector>

namespace musette::base {

/// Of text as `foldForSearch` gives it: whether a byte belongs to a word. As the tokenizer of the
/// search index has it for ASCII; whatever is not ASCII counts.
[[nodiscard]] constexpr bool isWordByte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
}

/// The words of folded text, the first `most` of them, as pieces of that text.
[[nodiscard]] std::vector<std::string_view> wordsOf(std::string_view folded,
                                                    std::size_t most = std::string_view::npos);

} // namespace musette::base
