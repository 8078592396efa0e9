#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace musette::markup {

/// The readable text of HTML: tags removed, entities resolved, blocks apart by a newline, no script
/// or style. For search, excerpts and hashes. Linear time. Thread: any.
[[nodiscard]] std::string plainText(std::string_view html);

/// One line of plain text: for titles that hold HTML.
[[nodiscard]] std::string plainLine(std::string_view html);

/// The first words of an article, at most `bytes` long, ending in … when cut.
[[nodiscard]] std::string excerpt(std::string_view html, std::size_t bytes = 240);

/// How many words stand in plain text: what blanks and line ends part.
[[nodiscard]] std::size_t countWords(std::string_view plain);

/// Character references resolved (HTML 5 named ones and numbers), tags left alone.
[[nodiscard]] std::string decodeEntities(std::string_view text);

/// A feed that a web page announces (`<link rel="alternate" type="application/rss+xml">`).
struct AnnouncedFeed {
    std::string url;   ///< absolute
    std::string title; ///< as the page gives it, may be empty
    std::string type;  ///< the MIME type announced
};

/// What a page says of itself.
struct PageFacts {
    std::string title;
    std::string baseUrl; ///< <base href> resolved, else the page's own address
    std::string lang;
    std::vector<AnnouncedFeed> feeds; ///< in page order, feeds of comments last, no duplicates
};

/// Reads title and announced feeds of a page. `url` is the page's address, used for resolving.
[[nodiscard]] PageFacts readPage(std::string_view html, std::string_view url);

} // namespace musette::markup
