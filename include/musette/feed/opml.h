#pragma once

#include <musette/base/error.h>

#include <string>
#include <string_view>
#include <vector>

namespace musette::feed {

/// A feed in a subscription list.
struct OutlineFeed {
    std::string url; ///< absolute, as given when it cannot be made so
    std::string siteUrl;
    std::string title;
    std::vector<std::string> folder;     ///< names from the top; empty: no folder
    std::vector<std::string> categories; ///< OPML category, without slashes
    int line = 0;                        ///< line of the source document, 0 when unknown
    std::string
        refusal; ///< why this line is not taken (command or script source, no address); empty: fine
};

struct Outline {
    std::string title;
    std::vector<OutlineFeed> feeds; ///< in document order
};

/// Reads OPML 1.0/2.0 (also broken), a browser's bookmarks file (Netscape HTML) or a plain list of
/// addresses. Errors: NotOpml, EmptyBody.
[[nodiscard]] base::Result<Outline> readOutline(std::string_view bytes);

/// Writes OPML 2.0 (UTF-8), folders as nested outlines.
[[nodiscard]] std::string writeOpml(const Outline& outline);

} // namespace musette::feed
