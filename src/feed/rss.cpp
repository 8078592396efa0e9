#include "dialects.h"
#include "rss_vocabulary.h"

#include <musette/base/text.h>

namespace musette::feed {
namespace {

Format formatOf(pugi::xml_node root, const Scope& scope) {
    const std::string version = scope.attribute(root, "version");
    if (version.starts_with("0.92") || version.starts_with("0.93") || version.starts_with("0.94")) {
        return Format::Rss092;
    }
    if (version.starts_with("0.91")) {
        return Format::Rss091;
    }
    if (version.starts_with("0.9")) {
        return Format::Rss090;
    }
    if (version.starts_with("1.")) {
        return Format::Rss100;
    }
    return Format::Rss200;
}

void readChannel(FeedDraft& feed, std::vector<ParsedItem>& items, pugi::xml_node channel,
                 const Scope& scope) {
    feed.language.offer(Rank::Fallback, scope.language());
    forEachChild(channel, scope, [&](pugi::xml_node node, Name name, const Scope& inner) {
        if (name.tag == Tag::Item || (name.ns == Ns::Core && name.tag == Tag::Entry)) {
            addItem(items, readRssItem(node, inner));
        } else if (name.tag == Tag::Items) { // RSS 1.1's place for them
            forEachChild(node, inner, [&](pugi::xml_node child, Name nested, const Scope& within) {
                if (nested.tag == Tag::Item) {
                    addItem(items, readRssItem(child, within));
                }
            });
        } else {
            readChannelElement(feed, node, name, inner);
        }
    });
}

} // namespace

ParsedFeed readRss(pugi::xml_node root, const Scope& scope) {
    FeedDraft feed;
    std::vector<ParsedItem> items;
    items.reserve(32);
    feed.language.offer(Rank::Guess, scope.language());
    bool channelSeen = false;
    forEachChild(root, scope, [&](pugi::xml_node node, Name name, const Scope& inner) {
        if (name.tag == Tag::Channel) {
            channelSeen = true;
            readChannel(feed, items, node, inner);
        } else if (name.tag == Tag::Item) {
            // RSS 0.90's place for items, found under <rss> too.
            addItem(items, readRssItem(node, inner));
        }
    });
    if (!channelSeen && items.empty()) {
        readChannel(feed, items, root, scope);
    }
    ParsedFeed result = finish(std::move(feed), formatOf(root, scope));
    result.items = std::move(items);
    return result;
}

} // namespace musette::feed
