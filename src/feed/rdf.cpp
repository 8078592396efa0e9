#include "dialects.h"
#include "rss_vocabulary.h"

#include <musette/base/text.h>

namespace musette::feed {
namespace {

/// RSS 0.90 and 1.0 differ in their namespace (RSS 1.0 §2).
Format formatOf(pugi::xml_node root) {
    for (pugi::xml_attribute a = root.first_attribute(); a; a = a.next_attribute()) {
        const std::string_view value = a.value();
        if (value.find("rdf/simple/0.9") != std::string_view::npos) {
            return Format::Rss090;
        }
    }
    return Format::Rss100;
}

} // namespace

ParsedFeed readRdf(pugi::xml_node root, const Scope& scope) {
    FeedDraft feed;
    std::vector<ParsedItem> items;
    items.reserve(32);
    feed.language.offer(Rank::Guess, scope.language());
    forEachChild(root, scope, [&](pugi::xml_node node, Name name, const Scope& inner) {
        if (name.tag == Tag::Item) {
            addItem(items, readRssItem(node, inner));
        } else if (name.tag == Tag::Channel) {
            feed.language.offer(Rank::Fallback, inner.language());
            forEachChild(node, inner, [&](pugi::xml_node child, Name what, const Scope& deep) {
                if (what.tag == Tag::Item) {
                    addItem(items, readRssItem(child, deep));
                } else {
                    readChannelElement(feed, child, what, deep);
                }
            });
        } else if (name.tag == Tag::Image) {
            readChannelElement(feed, node, name, inner);
        }
    });
    ParsedFeed result = finish(std::move(feed), formatOf(root));
    result.items = std::move(items);
    return result;
}

} // namespace musette::feed
