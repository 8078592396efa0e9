#pragma once

#include <musette/base/time.h>

#include <optional>
#include <string>
#include <string_view>

namespace musette::markup {

/// What a page says of its article in meta elements (Open Graph, Dublin Core) and in JSON-LD
/// (schema.org Article). All of it is a claim, plain text.
struct PageHead {
    std::string title;     ///< of the article: og:title, headline
    std::string pageTitle; ///< of the page: the title element, often with the site's name
    std::string author;
    std::string published; ///< as it stands there
    std::string language;
    std::string baseUrl;
    std::string body;     ///< JSON-LD articleBody: text, or HTML made text
    bool notFree = false; ///< JSON-LD isAccessibleForFree: false
};

/// Thread: any. Errors: none.
[[nodiscard]] PageHead readHead(std::string_view html, std::string_view pageUrl);

/// A moment as pages write it: RFC 3339, without seconds or zone, or a date alone; UTC where no
/// zone is given.
[[nodiscard]] std::optional<base::Instant> readMoment(std::string_view text);

/// The string value of the first member `key` in JSON text, unescaped; empty when there is none.
[[nodiscard]] std::string jsonString(std::string_view json, std::string_view key);

} // namespace musette::markup
