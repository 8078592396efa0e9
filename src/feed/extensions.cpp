#include "extensions.h"

#include "atom_text.h"
#include "person.h"
#include "update_hints.h"
#include "xml_text.h"

#include <musette/base/text.h>
#include <musette/feed/parse.h>

namespace musette::feed {
namespace {

void readDublinCore(ItemDraft& item, pugi::xml_node node, Tag tag, const Scope& scope) {
    switch (tag) {
    case Tag::Title: item.title.offer(Rank::Extension, titleOf(node, scope)); break;
    case Tag::Creator:
    case Tag::Author: item.authors.offer(Rank::Extension, readPerson(node, scope)); break;
    case Tag::Publisher:
    case Tag::Contributor: item.authors.offer(Rank::Fallback, readPerson(node, scope)); break;
    case Tag::Date:
    case Tag::Issued:
    case Tag::Created: item.published.offer(Rank::Extension, parseDate(textOf(node, scope))); break;
    case Tag::Modified: item.updated.offer(Rank::Extension, parseDate(textOf(node, scope))); break;
    case Tag::Description:
    case Tag::Abstract: item.summary.offer(Rank::Extension, htmlOf(node, scope)); break;
    case Tag::Subject: item.addCategory(plainTitle(textOf(node, scope))); break;
    case Tag::Identifier: item.id.offer(Rank::Guess, trimmedTextOf(node, scope)); break;
    case Tag::Language: item.language.offer(Rank::Best, trimmedTextOf(node, scope)); break;
    case Tag::Source: item.sourceTitle.offer(Rank::Fallback, titleOf(node, scope)); break;
    default: break;
    }
}

void readItunes(ItemDraft& item, pugi::xml_node node, Tag tag, const Scope& scope) {
    switch (tag) {
    case Tag::Title: item.title.offer(Rank::Fallback, titleOf(node, scope)); break;
    case Tag::Author: item.authors.offer(Rank::Fallback, readPerson(node, scope)); break;
    case Tag::Summary: item.summary.offer(Rank::Fallback, htmlOf(node, scope)); break;
    case Tag::Subtitle: item.summary.offer(Rank::Guess, htmlOf(node, scope)); break;
    case Tag::Keywords: item.addKeywords(textOf(node, scope)); break;
    case Tag::Category: item.addCategory(scope.attribute(node, "text")); break;
    default: break;
    }
}

void readAtomLink(ItemDraft& item, pugi::xml_node node, const Scope& scope) {
    const std::string rel = base::asciiLower(scope.attribute(node, "rel"));
    std::string href = scope.resolve(scope.attribute(node, "href"));
    if (rel.empty() || rel == "alternate") {
        item.url.offer(Rank::Extension, std::move(href));
    } else if (rel == "enclosure") {
        item.addEnclosure({std::move(href), scope.attribute(node, "type"),
                           lengthOf(scope.attribute(node, "length"))});
    }
}

/// Atom elements that other dialects borrow.
void readAtom(ItemDraft& item, pugi::xml_node node, Tag tag, const Scope& scope) {
    switch (tag) {
    case Tag::Link: readAtomLink(item, node, scope); break;
    case Tag::Id: item.id.offer(Rank::Extension, trimmedTextOf(node, scope)); break;
    case Tag::Title: item.title.offer(Rank::Fallback, atomPlain(node, scope)); break;
    case Tag::Summary: item.summary.offer(Rank::Fallback, atomHtml(node, scope)); break;
    case Tag::Content:
        item.content.offer(Rank::Extension, atomHtml(node, scope));
        item.contentBase.offer(Rank::Own, scope.explicitBase());
        break;
    case Tag::Updated:
    case Tag::Modified: item.updated.offer(Rank::Extension, parseDate(textOf(node, scope))); break;
    case Tag::Published:
    case Tag::Issued: item.published.offer(Rank::Extension, parseDate(textOf(node, scope))); break;
    case Tag::Author: item.authors.offer(Rank::Extension, readPerson(node, scope)); break;
    case Tag::Category: item.addCategory(scope.attribute(node, "term")); break;
    default: break;
    }
}

} // namespace

void readItemExtension(ItemDraft& item, pugi::xml_node node, Name name, const Scope& scope) {
    switch (name.ns) {
    case Ns::Content:
        if (name.tag == Tag::Encoded) {
            item.content.offer(Rank::Own, htmlOf(node, scope));
            item.contentBase.offer(Rank::Own, scope.explicitBase());
        }
        break;
    case Ns::Xhtml:
        if (name.tag == Tag::Body) {
            item.content.offer(Rank::Own, innerHtml(node, scope));
            item.contentBase.offer(Rank::Own, scope.explicitBase());
        }
        break;
    case Ns::DublinCore:
    case Ns::DcTerms: readDublinCore(item, node, name.tag, scope); break;
    case Ns::Media: readMedia(item, node, name, scope); break;
    case Ns::Itunes: readItunes(item, node, name.tag, scope); break;
    case Ns::Atom: readAtom(item, node, name.tag, scope); break;
    case Ns::FeedBurner:
        if (name.tag == Tag::OrigLink) {
            // The address before the tracking one; feeds that give both mean their link.
            item.url.offer(Rank::Extension, scope.resolve(trimmedTextOf(node, scope)));
        }
        break;
    default: break;
    }
}

void readFeedExtension(FeedDraft& feed, pugi::xml_node node, Name name, const Scope& scope) {
    if (name.ns == Ns::Syndication) {
        readSyndication(feed, node, name.tag, scope);
    } else if (name.ns == Ns::Atom && name.tag == Tag::Link) {
        const std::string rel = base::asciiLower(scope.attribute(node, "rel"));
        std::string href = scope.resolve(scope.attribute(node, "href"));
        if (rel == "self") {
            feed.feedUrl.offer(Rank::Own, std::move(href));
        } else if (rel.empty() || rel == "alternate") {
            feed.siteUrl.offer(Rank::Extension, std::move(href));
        }
    } else if (name.ns == Ns::Atom && name.tag == Tag::Updated) {
        feed.updated.offer(Rank::Fallback, parseDate(textOf(node, scope)));
    } else if (name.ns == Ns::DublinCore || name.ns == Ns::DcTerms) {
        switch (name.tag) {
        case Tag::Title: feed.title.offer(Rank::Extension, titleOf(node, scope)); break;
        case Tag::Description:
            feed.description.offer(Rank::Extension, base::collapseSpace(htmlOf(node, scope)));
            break;
        case Tag::Language: feed.language.offer(Rank::Extension, trimmedTextOf(node, scope)); break;
        case Tag::Date:
        case Tag::Modified:
            feed.updated.offer(Rank::Fallback, parseDate(textOf(node, scope)));
            break;
        default: break;
        }
    } else if (name.ns == Ns::Itunes) {
        switch (name.tag) {
        case Tag::Image:
            feed.iconUrl.offer(Rank::Extension, scope.resolve(scope.attribute(node, "href")));
            break;
        case Tag::Summary:
            feed.description.offer(Rank::Fallback, base::collapseSpace(htmlOf(node, scope)));
            break;
        case Tag::Subtitle:
            feed.description.offer(Rank::Guess, base::collapseSpace(htmlOf(node, scope)));
            break;
        default: break;
        }
    }
}

} // namespace musette::feed
