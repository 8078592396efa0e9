#include "dialects.h"

#include "draft.h"
#include "xml_text.h"

#include <musette/base/text.h>
#include <musette/feed/parse.h>

namespace musette::feed {
namespace {

// A channel may hold channels (CDF §CHANNEL); their items are read as the feed's.
constexpr int kDepth = 16;

ParsedItem readItem(pugi::xml_node node, const Scope& scope) {
    ItemDraft item;
    item.url.offer(Rank::Own, scope.resolve(scope.attribute(node, "href")));
    item.updated.offer(Rank::Own, parseDate(scope.attribute(node, "lastmod")));
    item.id.offer(Rank::Own, scope.attribute(node, "id"));
    forEachChild(node, scope, [&](pugi::xml_node child, Name name, const Scope& inner) {
        switch (name.tag) {
        case Tag::Title:
            item.title.offer(Rank::Own, titleOf(child, inner));
            break;
        case Tag::Abstract:
            item.summary.offer(Rank::Own, htmlOf(child, inner));
            break;
        case Tag::Link:
            item.url.offer(Rank::Extension, inner.resolve(inner.attribute(child, "href")));
            break;
        default:
            break;
        }
    });
    return finish(std::move(item));
}

void readChannel(FeedDraft& feed, std::vector<ParsedItem>& items, pugi::xml_node channel,
                 const Scope& scope, int depth) {
    const Rank rank = depth == 0 ? Rank::Own : Rank::None;
    feed.siteUrl.offer(rank, scope.resolve(scope.attribute(channel, "href")));
    feed.feedUrl.offer(rank, scope.resolve(scope.attribute(channel, "self")));
    feed.updated.offer(rank, parseDate(scope.attribute(channel, "lastmod")));
    forEachChild(channel, scope, [&](pugi::xml_node node, Name name, const Scope& inner) {
        switch (name.tag) {
        case Tag::Title:
            feed.title.offer(rank, titleOf(node, inner));
            break;
        case Tag::Abstract:
            feed.description.offer(rank, base::collapseSpace(htmlOf(node, inner)));
            break;
        case Tag::Logo:
            feed.iconUrl.offer(rank, inner.resolve(inner.attribute(node, "href")));
            break;
        case Tag::Item:
            addItem(items, readItem(node, inner));
            break;
        case Tag::Channel:
            if (depth < kDepth) {
                readChannel(feed, items, node, inner, depth + 1);
            }
            break;
        default:
            break;
        }
    });
}

} // namespace

ParsedFeed readCdf(pugi::xml_node root, const Scope& scope) {
    FeedDraft feed;
    std::vector<ParsedItem> items;
    readChannel(feed, items, root, scope, 0);
    ParsedFeed result = finish(std::move(feed), Format::Cdf);
    result.items = std::move(items);
    return result;
}

} // namespace musette::feed
