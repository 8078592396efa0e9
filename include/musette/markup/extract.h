#pragma once

#include <musette/base/time.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace musette::markup {

struct ExtractOptions {
    std::string pageUrl;                         ///< where the page came from: relative addresses
    std::size_t maxBytes = std::size_t{8} << 20; ///< of input that are read
};

/// The article of a web page.
struct ExtractedArticle {
    std::string html;     ///< sanitised, as `sanitise` writes it
    std::string title;    ///< plain; may be empty
    std::string byline;   ///< plain; may be empty
    std::string language; ///< as the page says it, may be empty
    std::optional<base::Instant> published;
    /// The page says or shows that the rest is for subscribers.
    bool beginningOnly = false;
    bool truncated = false; ///< the page was longer than maxBytes
};

/// Finds the article in a whole page (UTF-8) and leaves out what stands around it: navigation,
/// sharing, related articles, comments, notices. Nothing when the page has no article: a list of
/// articles, a login, an error. Where the text lies is told by its running text, the share of links
/// in it, semantic elements and the class names that publishing programs use; a page's own
/// structured data (JSON-LD) only confirms. The result has been through `sanitise`.
/// Linear time, no recursion, bounded as `sanitise` is. Pure. Thread: any. Errors: none.
[[nodiscard]] std::optional<ExtractedArticle> extractArticle(std::string_view html,
                                                             const ExtractOptions& options);

} // namespace musette::markup
