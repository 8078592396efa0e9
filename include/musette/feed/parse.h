#pragma once

#include <musette/base/error.h>
#include <musette/feed/parsed_feed.h>

#include <string>
#include <string_view>

namespace musette::feed {

struct ParseOptions {
    std::string baseUrl;     ///< the document's own address; may be empty
    std::string contentType; ///< the HTTP Content-Type, for its charset; may be empty
};

/// Bytes → feed. The format is told from the bytes, never from the Content-Type. Dirty input is
/// repaired with a diagnostic; nothing is fetched, no entity beyond the predefined and HTML ones is
/// expanded. Pure. Thread: any.
/// Errors: NotAFeed (the detail says what it is instead), EmptyBody.
[[nodiscard]] base::Result<ParsedFeed> parse(std::string_view bytes, const ParseOptions& options);

/// Reads a date of a feed: RFC 822/2822, RFC 3339/W3C-DTF, asctime, Unix time and the deviations
/// found in feeds. Impossible dates give nothing.
[[nodiscard]] std::optional<base::Instant> parseDate(std::string_view text);

/// Bytes → UTF-8 as a browser reads them: BOM, HTTP charset, XML declaration, then detection.
[[nodiscard]] std::string decodeToUtf8(std::string_view bytes, std::string_view contentType);

} // namespace musette::feed
