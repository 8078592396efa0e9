#pragma once

#include "entities.h"

#include <musette/feed/parsed_feed.h>

#include <pugixml.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace musette::feed {

/// Whether text nodes of blanks alone are kept. They matter inside XHTML only, and dropping them
/// saves a third of the nodes.
enum class Blanks { Drop, Keep };

/// Whether a well-formed document is taken as it is, or repaired all the same because its elements
/// stand where they cannot mean what they say.
enum class Trust { WellFormed, Nothing };

/// A document as a tree. Text and attribute values stand in it as they do in the source, with
/// references unresolved, so that `&amp;nbsp;` and `&nbsp;` can be told apart.
struct XmlTree {
    pugi::xml_document document;
    std::string buffer; ///< what the tree's strings point into
    EntityTable entities;
    std::vector<Diagnostic> diagnostics;
    bool cutOff = false; ///< the text ends before its elements do
};

/// Builds the tree: strictly first, then from repaired text. False when there is no element at all.
/// Nothing is fetched and no DTD is read but for its own plain-text entities.
[[nodiscard]] bool loadXml(XmlTree& tree, std::string_view text, Blanks blanks,
                           Trust trust = Trust::WellFormed);

} // namespace musette::feed
