#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace musette::report {

/// The words of a text or file, folded (no case, no accents), in their order. Signs and tags part
/// words; a run of more than 40 characters is no word but an image or a key.
[[nodiscard]] std::vector<std::string> wordList(std::string_view text);

/// Whether these words follow each other somewhere in the list.
[[nodiscard]] bool followEachOther(const std::vector<std::string>& list,
                                   const std::vector<std::string>& words);

} // namespace musette::report
