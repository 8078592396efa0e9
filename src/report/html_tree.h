#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace musette::report {

/// An element or a text of a report's HTML, read back so that other formats say the same words.
struct HtmlNode {
    std::string name; ///< lower case; empty: a text
    std::string text; ///< of a text, its entities resolved
    std::vector<std::pair<std::string, std::string>> attributes{};
    std::vector<HtmlNode> children{};

    /// The value of an attribute; empty when it is missing.
    [[nodiscard]] std::string_view attribute(std::string_view wanted) const;
    [[nodiscard]] bool isText() const { return name.empty(); }
    /// True for what stands in a line of text.
    [[nodiscard]] bool isInline() const;
};

/// Reads what our templates and the sanitiser write: elements that are closed, and void ones. Of
/// other HTML the words come through. Pure.
[[nodiscard]] std::vector<HtmlNode> parseHtml(std::string_view html);

/// Writes a tree as HTML again.
[[nodiscard]] std::string writeHtml(const std::vector<HtmlNode>& nodes);

/// The words below a node, as they stand.
[[nodiscard]] std::string wordsOf(const HtmlNode& node);

} // namespace musette::report
