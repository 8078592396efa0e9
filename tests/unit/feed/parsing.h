#pragma once

#include "support/catch.h"

#include <musette/feed/parse.h>

#include <string>
#include <string_view>

namespace musette::test {

/// Reads a document that must be a feed.
[[nodiscard]] inline feed::ParsedFeed parsed(std::string_view document,
                                             const std::string& url = {}) {
    feed::ParseOptions options;
    options.baseUrl = url;
    auto feed = feed::parse(document, options);
    INFO(document.substr(0, 300));
    REQUIRE(feed.has_value());
    return std::move(*feed);
}

/// An RSS 2.0 document around the content of its channel.
[[nodiscard]] inline std::string rss(std::string_view channel) {
    return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Veille</title>" +
           std::string(channel) + "</channel></rss>";
}

/// An item with a guid.
[[nodiscard]] inline std::string item(int number, std::string_view inside = {}) {
    return "<item><guid isPermaLink=\"false\">" + std::to_string(number) + "</guid>" +
           std::string(inside) + "</item>";
}

} // namespace musette::test
