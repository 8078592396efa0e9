#pragma once

#include "draft.h"
#include "element.h"

#include <pugixml.hpp>

namespace musette::feed {

/// Takes an element of one of the shared vocabularies (content:, dc:, dcterms:, media:, itunes:,
/// atom: inside RSS, xhtml:body…) into an item. Others are left alone.
void readItemExtension(ItemDraft& item, pugi::xml_node node, Name name, const Scope& scope);

/// The same for the feed's own facts (dc:, sy:, itunes:, atom: inside RSS).
void readFeedExtension(FeedDraft& feed, pugi::xml_node node, Name name, const Scope& scope);

/// Yahoo's media: vocabulary, which nests.
void readMedia(ItemDraft& item, pugi::xml_node node, Name name, const Scope& scope);

} // namespace musette::feed
