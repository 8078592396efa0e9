#pragma once

#include "element.h"

#include <musette/base/error.h>
#include <musette/feed/parsed_feed.h>

#include <pugixml.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace musette::feed {

// One reader a dialect. Each takes the root element, with the scope of it, that `detectDialect`
// found to be its own.

[[nodiscard]] ParsedFeed readRss(pugi::xml_node root, const Scope& scope);
[[nodiscard]] ParsedFeed readRdf(pugi::xml_node root, const Scope& scope);
[[nodiscard]] ParsedFeed readAtom(pugi::xml_node root, const Scope& scope);
[[nodiscard]] ParsedFeed readCdf(pugi::xml_node root, const Scope& scope);

/// JSON Feed 1 and 1.1. Errors: NotAFeed.
[[nodiscard]] base::Result<ParsedFeed> readJsonFeed(std::string_view text,
                                                    std::string_view documentUrl);

enum class Dialect { Rss, Rdf, Atom, Cdf };

/// The root element of a feed and the dialect it begins.
struct Root {
    pugi::xml_node node;
    Dialect dialect = Dialect::Rss;
};

/// Finds the feed in a document; nothing when there is none.
[[nodiscard]] std::optional<Root> findRoot(pugi::xml_node document);

} // namespace musette::feed
