#include "dialects.h"
#include "draft.h"
#include "links.h"
#include "xml_text.h"

#include <musette/base/text.h>
#include <musette/feed/parse.h>

#include <algorithm>

namespace musette::feed {
namespace {

// A channel may hold channels (CDF §CHANNEL); their items are read as the feed's.
constexpr int kDepth = 16;

/// An address against the BASE of the channels around it (CDF §CHANNEL), else the document's.
std::string resolved(const std::string& from, const Scope& scope, std::string_view reference) {
    return from.empty() ? scope.resolve(reference) : resolveLink(from, reference);
}

/// What `<A HREF>` inside an element gives, which stands for the element's own HREF (CDF §A).
std::string anchorOf(pugi::xml_node node, const Scope& scope) {
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
        if (base::equalsIgnoringCase(child.name(), "A")) {
            return scope.attribute(child, "href");
        }
    }
    return {};
}

ParsedItem readItem(pugi::xml_node node, const Scope& scope, const std::string& from) {
    ItemDraft item;
    item.url.offer(Rank::Own, resolved(from, scope, scope.attribute(node, "href")));
    item.url.offer(Rank::Fallback, resolved(from, scope, anchorOf(node, scope)));
    item.updated.offer(Rank::Own, parseDate(scope.attribute(node, "lastmod")));
    item.id.offer(Rank::Own, scope.attribute(node, "id"));
    forEachChild(node, scope, [&](pugi::xml_node child, Name name, const Scope& inner) {
        switch (name.tag) {
        case Tag::Title: item.title.offer(Rank::Own, titleOf(child, inner)); break;
        case Tag::Abstract: item.summary.offer(Rank::Own, htmlOf(child, inner)); break;
        case Tag::Link:
            item.url.offer(Rank::Extension, resolved(from, inner, inner.attribute(child, "href")));
            break;
        default: break;
        }
    });
    return finish(std::move(item));
}

/// A channel's place: how deep it is, and the base that those around it set.
struct Place {
    int depth = 0;
    std::string base;
};

void readChannel(FeedDraft& feed, std::vector<ParsedItem>& items, pugi::xml_node channel,
                 const Scope& scope, const Place& outer) {
    const Rank rank = outer.depth == 0 ? Rank::Own : Rank::None;
    const std::string own = resolved(outer.base, scope, scope.attribute(channel, "base"));
    const std::string& from = own.empty() ? outer.base : own;
    const auto link = [&](std::string_view reference) { return resolved(from, scope, reference); };
    feed.siteUrl.offer(rank, link(scope.attribute(channel, "href")));
    feed.siteUrl.offer(std::min(rank, Rank::Fallback), link(anchorOf(channel, scope)));
    feed.feedUrl.offer(rank, link(scope.attribute(channel, "self")));
    feed.updated.offer(rank, parseDate(scope.attribute(channel, "lastmod")));
    forEachChild(channel, scope, [&](pugi::xml_node node, Name name, const Scope& inner) {
        switch (name.tag) {
        case Tag::Title: feed.title.offer(rank, titleOf(node, inner)); break;
        case Tag::Abstract:
            feed.description.offer(rank, base::collapseSpace(htmlOf(node, inner)));
            break;
        case Tag::Logo:
            feed.iconUrl.offer(rank, resolved(from, inner, inner.attribute(node, "href")));
            break;
        case Tag::Item: addItem(items, readItem(node, inner, from)); break;
        case Tag::Channel:
            if (outer.depth < kDepth) {
                readChannel(feed, items, node, inner, {outer.depth + 1, from});
            }
            break;
        default: break;
        }
    });
}

} // namespace

ParsedFeed readCdf(pugi::xml_node root, const Scope& scope) {
    FeedDraft feed;
    std::vector<ParsedItem> items;
    readChannel(feed, items, root, scope, {});
    ParsedFeed result = finish(std::move(feed), Format::Cdf);
    result.items = std::move(items);
    return result;
}

} // namespace musette::feed
