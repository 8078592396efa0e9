#pragma once

#include <string>
#include <string_view>

namespace musette::feed {

/// What became of a document that is not well-formed.
struct RepairedXml {
    std::string text;    ///< well-formed as far as tags, attributes and sections go
    bool cutOff = false; ///< the source ends in the middle of an item or of its own markup
};

/// Rewrites a document so that a strict parser takes it: unclosed and crossed tags are closed where
/// the names of feed elements say so, void HTML elements end at once, stray `<` become text,
/// attributes get quotes, the doctype and processing instructions go. An item that the end of the
/// source cuts through is left out; those before it stay. References are not touched.
/// Linear time, no recursion. Pure.
[[nodiscard]] RepairedXml repairXml(std::string_view source);

} // namespace musette::feed
