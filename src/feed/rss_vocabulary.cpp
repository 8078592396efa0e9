#include "rss_vocabulary.h"

#include "extensions.h"
#include "person.h"
#include "update_hints.h"
#include "xml_text.h"

#include <musette/base/text.h>
#include <musette/base/url.h>
#include <musette/feed/parse.h>

namespace musette::feed {
namespace {

/// <guid>: the identity, and the address when it is a permalink (RSS 2.0 §ltguidgt).
void readGuid(ItemDraft& item, pugi::xml_node node, const Scope& scope) {
    std::string guid = trimmedTextOf(node, scope);
    const std::string permalink = scope.attribute(node, "isPermaLink");
    if (base::isHttpUrl(guid) && !base::equalsIgnoringCase(permalink, "false")) {
        item.url.offer(Rank::Fallback, scope.resolve(guid));
    }
    item.id.offer(Rank::Own, std::move(guid));
}

void readLink(RankedText& url, pugi::xml_node node, const Scope& scope) {
    std::string text = trimmedTextOf(node, scope);
    if (text.empty()) {
        // Atom's way of writing it, in a feed without namespaces.
        const std::string rel = base::asciiLower(scope.attribute(node, "rel"));
        if (rel.empty() || rel == "alternate") {
            text = scope.attribute(node, "href");
        }
    }
    url.offer(Rank::Own, scope.resolve(text));
}

void readEnclosure(ItemDraft& item, pugi::xml_node node, const Scope& scope) {
    std::string url = scope.attribute(node, "url");
    if (url.empty()) {
        url = scope.attribute(node, "href");
    }
    if (url.empty() && hasElements(node)) {
        forEachChild(node, scope, [&](pugi::xml_node child, Name name, const Scope& inner) {
            if (name.tag == Tag::Url) {
                url = trimmedTextOf(child, inner);
            }
        });
    } else if (url.empty()) {
        url = trimmedTextOf(node, scope);
    }
    item.addEnclosure({scope.resolve(url), scope.attribute(node, "type"),
                       lengthOf(scope.attribute(node, "length"))});
}

/// <comments>: the address of the page. Some feeds write their number there, or a remark.
void readComments(ItemDraft& item, pugi::xml_node node, const Scope& scope) {
    const std::string text = trimmedTextOf(node, scope);
    const bool isReference = text.find_first_of(" \t\n") == std::string::npos &&
                             text.find_first_of("/#?.:") != std::string::npos;
    if (isReference) {
        item.commentsUrl.offer(Rank::Own, scope.resolve(text));
    }
}

void readCoreElement(ItemDraft& item, pugi::xml_node node, Tag tag, const Scope& scope) {
    switch (tag) {
    case Tag::Title: item.title.offer(Rank::Own, titleOf(node, scope)); break;
    case Tag::Link: readLink(item.url, node, scope); break;
    case Tag::Description:
        item.summary.offer(Rank::Own, htmlOf(node, scope));
        item.contentBase.offer(Rank::Fallback, scope.explicitBase());
        break;
    case Tag::Summary: item.summary.offer(Rank::Fallback, htmlOf(node, scope)); break;
    case Tag::Content:
    case Tag::Body:
    case Tag::Encoded:
        item.content.offer(Rank::Extension, htmlOf(node, scope));
        item.contentBase.offer(Rank::Own, scope.explicitBase());
        break;
    case Tag::Guid: readGuid(item, node, scope); break;
    case Tag::Id: item.id.offer(Rank::Extension, trimmedTextOf(node, scope)); break;
    case Tag::Author:
    case Tag::Creator: item.authors.offer(Rank::Own, readPerson(node, scope)); break;
    case Tag::PubDate:
    case Tag::Published:
    case Tag::Date:
        item.published.offer(tag == Tag::PubDate ? Rank::Own : Rank::Fallback,
                             parseDate(textOf(node, scope)));
        break;
    case Tag::Updated:
    case Tag::Modified:
    case Tag::LastBuildDate:
        item.updated.offer(Rank::Fallback, parseDate(textOf(node, scope)));
        break;
    case Tag::Category: item.addCategory(plainTitle(textOf(node, scope))); break;
    case Tag::Comments: readComments(item, node, scope); break;
    case Tag::Enclosure: readEnclosure(item, node, scope); break;
    case Tag::Source: item.sourceTitle.offer(Rank::Own, titleOf(node, scope)); break;
    case Tag::Item: scope.document().sawNestedItem = true; break;
    default: break;
    }
}

void readImage(FeedDraft& feed, pugi::xml_node node, const Scope& scope) {
    forEachChild(node, scope, [&](pugi::xml_node child, Name name, const Scope& inner) {
        if (name.ns == Ns::Core && name.tag == Tag::Url) {
            feed.iconUrl.offer(Rank::Own, inner.resolve(trimmedTextOf(child, inner)));
        }
    });
}

} // namespace

ParsedItem readRssItem(pugi::xml_node node, const Scope& scope) {
    ItemDraft item;
    // RSS 1.0 §5.5: the identity of an item is its rdf:about.
    item.id.offer(Rank::Fallback, scope.attribute(node, "rdf:about"));
    item.language.offer(Rank::Own, scope.language());
    forEachChild(node, scope, [&](pugi::xml_node child, Name name, const Scope& inner) {
        if (name.ns == Ns::Core) {
            readCoreElement(item, child, name.tag, inner);
        } else {
            readItemExtension(item, child, name, inner);
        }
    });
    if (item.url.rank() == Rank::None && base::isHttpUrl(item.id.value()) &&
        item.id.rank() == Rank::Fallback) {
        item.url.offer(Rank::Guess, scope.resolve(item.id.value()));
    }
    return finish(std::move(item));
}

void readChannelElement(FeedDraft& feed, pugi::xml_node node, Name name, const Scope& scope) {
    if (name.ns != Ns::Core) {
        readFeedExtension(feed, node, name, scope);
        return;
    }
    switch (name.tag) {
    case Tag::Title: feed.title.offer(Rank::Own, titleOf(node, scope)); break;
    case Tag::Link: readLink(feed.siteUrl, node, scope); break;
    case Tag::Description:
        feed.description.offer(Rank::Own, base::collapseSpace(htmlOf(node, scope)));
        break;
    case Tag::Language: feed.language.offer(Rank::Own, trimmedTextOf(node, scope)); break;
    case Tag::LastBuildDate: feed.updated.offer(Rank::Own, parseDate(textOf(node, scope))); break;
    case Tag::PubDate: feed.updated.offer(Rank::Extension, parseDate(textOf(node, scope))); break;
    case Tag::Image: readImage(feed, node, scope); break;
    default: readRssHint(feed.hints, node, name.tag, scope); break;
    }
}

} // namespace musette::feed
