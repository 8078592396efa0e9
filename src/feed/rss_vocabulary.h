#pragma once

#include "draft.h"
#include "element.h"

#include <pugixml.hpp>

namespace musette::feed {

/// Reads an RSS item of any version; `Core` elements by RSS 2.0, the rest as extensions.
[[nodiscard]] ParsedItem readRssItem(pugi::xml_node item, const Scope& scope);

/// Takes one child of a channel that is no item.
void readChannelElement(FeedDraft& feed, pugi::xml_node node, Name name, const Scope& scope);

} // namespace musette::feed
