#pragma once

#include "draft.h"
#include "element.h"

#include <pugixml.hpp>

namespace musette::feed {

/// Takes <ttl>, <skipHours> and <skipDays> (RSS 2.0, RSS 0.91). Nonsense is left out.
void readRssHint(UpdateHints& hints, pugi::xml_node node, Tag tag, const Scope& scope);

/// Takes sy:updatePeriod and sy:updateFrequency (RSS 1.0 syndication module).
void readSyndication(FeedDraft& feed, pugi::xml_node node, Tag tag, const Scope& scope);

} // namespace musette::feed
