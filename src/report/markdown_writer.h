#pragma once

#include "html_tree.h"

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace musette::report {

/// Where an image goes that stands in the page itself, as `data:`: its address beside the Markdown;
/// empty leaves its text alone.
using KeepImage = std::function<std::string(std::string_view data)>;

/// A report's HTML as CommonMark 0.31, tables as GitHub writes them. Every sign that would mean
/// something to Markdown is escaped, so that what comes out is read as what went in; places that
/// links lead to are kept as `<a id="…"></a>`, the one piece of HTML in it. Pure.
[[nodiscard]] std::string markdownOf(const std::vector<HtmlNode>& nodes, const KeepImage& keep);

/// The inner text of an element as one line of Markdown; "\\\n" for a line that is broken.
[[nodiscard]] std::string inlineMarkdown(const std::vector<const HtmlNode*>& nodes,
                                         const KeepImage& keep);

/// The ids that links of the page lead to.
[[nodiscard]] std::set<std::string> linkedAnchors(const std::vector<HtmlNode>& nodes);

} // namespace musette::report
