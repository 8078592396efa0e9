#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace musette::markup {

struct SanitiseOptions {
    /// Absolute address that relative links are resolved against; empty: relative links are
    /// dropped.
    std::string baseUrl;
    /// Prefix for ids of the article, so that they meet nothing of the page around it.
    std::string idPrefix = "u-";
    /// Headings are written at least at this level (h1 of a feed becomes h2 in the reading pane).
    int firstHeadingLevel = 2;
    /// Bytes of input that are read; the rest is cut on a character border.
    std::size_t maxBytes = 8U << 20;
};

/// What came out of the sanitiser.
struct SanitisedHtml {
    std::string html;
    bool truncated = false; ///< the input was longer than maxBytes
    int remoteImages = 0;   ///< images that wait for the reader's word (`<img data-src=…>`)
};

/// The only road to HTML that is shown or exported: an allow-list over gumbo's HTML5 tree, written
/// anew from tables, idempotent. Remote images come as `<img data-src="…">`, links without tracking
/// parameters. Pure. Thread: any. Errors: none, anything is input.
[[nodiscard]] SanitisedHtml sanitise(std::string_view html, const SanitiseOptions& options = {});

} // namespace musette::markup
