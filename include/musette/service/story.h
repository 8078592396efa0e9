#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace musette::service {

/// Keys of an item, some of which others that tell the same story are likely to share: its guid,
/// where that is an address or a tag: URI, and five bands of a MinHash over the words of its title
/// (docs/notes/005). A title of few words has none. Pure. Thread: any.
[[nodiscard]] std::vector<std::int64_t> storyKeys(std::string_view foldedTitle,
                                                  std::string_view guid);

/// True for a guid that stands for one thing in the whole world: http(s) or tag: (RFC 4151).
[[nodiscard]] bool isGlobalGuid(std::string_view guid);

/// The address as it is and as its mirrors write it: http and https, with and without "www.".
/// Nothing for one that leads to a whole site.
[[nodiscard]] std::vector<std::string> storyAddresses(const std::string& urlClean);

/// Title and text, folded for searching.
struct StoryWords {
    std::string_view title;
    std::string_view text;
};

/// True when two items are one text, a little changed, cut short or continued at most: titles of
/// nearly the same words and of the same numbers, texts that begin with nearly the same phrases.
/// Short texts and titles are no evidence. Pure. Thread: any.
[[nodiscard]] bool tellTheSame(const StoryWords& a, const StoryWords& b);

} // namespace musette::service
