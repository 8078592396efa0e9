#include "atom_text.h"
#include "dialects.h"
#include "draft.h"
#include "extensions.h"
#include "person.h"
#include "xml_text.h"

#include <musette/base/text.h>
#include <musette/feed/parse.h>

#include <algorithm>

namespace musette::feed {
namespace {

// Each entry without authors holds a copy of those of the feed.
constexpr std::size_t kMaxInherited = 8;

Format formatOf(pugi::xml_node root, const Scope& scope) {
    const std::string version = scope.attribute(root, "version");
    for (pugi::xml_attribute a = root.first_attribute(); a; a = a.next_attribute()) {
        const std::string_view value = a.value();
        if (value.find("2005/Atom") != std::string_view::npos) {
            return Format::Atom10;
        }
        if (value.find("purl.org/atom/ns") != std::string_view::npos) {
            return Format::Atom03;
        }
    }
    return version.starts_with("0.") ? Format::Atom03 : Format::Atom10;
}

/// The relation in its short form (RFC 4287 §4.2.7.2).
std::string relationOf(pugi::xml_node node, const Scope& scope) {
    std::string rel = base::asciiLower(scope.attribute(node, "rel"));
    for (const std::string_view start : {"http://www.iana.org/assignments/relation/",
                                         "http://www.iana.org/assignments/link-relations/"}) {
        if (rel.starts_with(start)) {
            rel.erase(0, start.size());
        }
    }
    return rel.empty() ? "alternate" : rel;
}

void readEntryLink(ItemDraft& item, pugi::xml_node node, const Scope& scope) {
    const std::string rel = relationOf(node, scope);
    std::string href = scope.resolve(scope.attribute(node, "href"));
    if (href.empty()) {
        href = scope.resolve(trimmedTextOf(node, scope));
    }
    const std::string type = scope.attribute(node, "type");
    if (rel == "alternate") {
        const bool page = type.empty() || type == "text/html" || type == "application/xhtml+xml";
        item.url.offer(page ? Rank::Own : Rank::Extension, std::move(href));
    } else if (rel == "enclosure") {
        item.addEnclosure({std::move(href), type, lengthOf(scope.attribute(node, "length"))});
    } else if (rel == "replies") { // RFC 4685 §4
        item.commentsUrl.offer(type == "text/html" ? Rank::Own : Rank::Extension, std::move(href));
    } else if (rel == "related" || rel == "via" || rel == "self") {
        item.url.offer(Rank::Guess, std::move(href));
    }
}

void readContent(ItemDraft& item, pugi::xml_node node, const Scope& scope) {
    const std::string source = scope.attribute(node, "src");
    if (!source.empty()) { // RFC 4287 §4.1.3.2: the content stands elsewhere
        item.url.offer(Rank::Guess, scope.resolve(source));
        return;
    }
    item.content.offer(Rank::Own, atomHtml(node, scope));
    item.contentBase.offer(Rank::Own, scope.explicitBase());
}

void readCategory(ItemDraft& item, pugi::xml_node node, const Scope& scope) {
    for (const std::string& label : {scope.attribute(node, "label"), scope.attribute(node, "term"),
                                     base::collapseSpace(textOf(node, scope))}) {
        if (!label.empty()) {
            item.addCategory(label);
            return;
        }
    }
}

void readSource(ItemDraft& item, pugi::xml_node node, const Scope& scope) {
    forEachChild(node, scope, [&](pugi::xml_node child, Name name, const Scope& inner) {
        if (name.ns == Ns::Core && name.tag == Tag::Title) {
            item.sourceTitle.offer(Rank::Own, atomPlain(child, inner));
        } else if (name.ns == Ns::Core && name.tag == Tag::Author) {
            item.authors.offer(Rank::Fallback, readPerson(child, inner));
        }
    });
}

void readEntryElement(ItemDraft& item, pugi::xml_node node, Tag tag, const Scope& scope) {
    switch (tag) {
    case Tag::Id: item.id.offer(Rank::Own, trimmedTextOf(node, scope)); break;
    case Tag::Title: item.title.offer(Rank::Own, atomPlain(node, scope)); break;
    case Tag::Link: readEntryLink(item, node, scope); break;
    case Tag::Summary:
    case Tag::Description:
        item.summary.offer(tag == Tag::Summary ? Rank::Own : Rank::Fallback, atomHtml(node, scope));
        item.contentBase.offer(Rank::Fallback, scope.explicitBase());
        break;
    case Tag::Content: readContent(item, node, scope); break;
    case Tag::Published:
    case Tag::Issued: // Atom 0.3
    case Tag::PubDate: item.published.offer(Rank::Own, parseDate(textOf(node, scope))); break;
    case Tag::Created: // Atom 0.3
        item.published.offer(Rank::Fallback, parseDate(textOf(node, scope)));
        break;
    case Tag::Updated:
    case Tag::Modified: // Atom 0.3
        item.updated.offer(Rank::Own, parseDate(textOf(node, scope)));
        break;
    case Tag::Author: item.authors.offer(Rank::Own, readPerson(node, scope)); break;
    case Tag::Contributor: break;
    case Tag::Category: readCategory(item, node, scope); break;
    case Tag::Source: readSource(item, node, scope); break;
    default: break;
    }
}

ParsedItem readEntry(pugi::xml_node entry, const Scope& scope) {
    ItemDraft item;
    item.language.offer(Rank::Own, scope.language());
    forEachChild(entry, scope, [&](pugi::xml_node node, Name name, const Scope& inner) {
        if (name.ns == Ns::Core) {
            readEntryElement(item, node, name.tag, inner);
        } else {
            readItemExtension(item, node, name, inner);
        }
    });
    return finish(std::move(item));
}

void readFeedLink(FeedDraft& feed, pugi::xml_node node, const Scope& scope) {
    const std::string rel = relationOf(node, scope);
    std::string href = scope.resolve(scope.attribute(node, "href"));
    if (rel == "alternate") {
        const std::string type = scope.attribute(node, "type");
        const bool page = type.empty() || type == "text/html" || type == "application/xhtml+xml";
        feed.siteUrl.offer(page ? Rank::Own : Rank::Extension, std::move(href));
    } else if (rel == "self") {
        feed.feedUrl.offer(Rank::Own, std::move(href));
    }
}

void readFeedElement(FeedDraft& feed, pugi::xml_node node, Name name, const Scope& scope) {
    if (name.ns != Ns::Core) {
        readFeedExtension(feed, node, name, scope);
        return;
    }
    switch (name.tag) {
    case Tag::Title: feed.title.offer(Rank::Own, atomPlain(node, scope)); break;
    case Tag::Subtitle:
    case Tag::Tagline: // Atom 0.3
        feed.description.offer(Rank::Own, base::collapseSpace(atomHtml(node, scope)));
        break;
    case Tag::Description:
        feed.description.offer(Rank::Fallback, base::collapseSpace(atomHtml(node, scope)));
        break;
    case Tag::Link: readFeedLink(feed, node, scope); break;
    case Tag::Updated:
    case Tag::Modified: // Atom 0.3
        feed.updated.offer(Rank::Own, parseDate(textOf(node, scope)));
        break;
    case Tag::Language: feed.language.offer(Rank::Fallback, trimmedTextOf(node, scope)); break;
    case Tag::Icon:
    case Tag::Logo:
        feed.iconUrl.offer(name.tag == Tag::Icon ? Rank::Own : Rank::Extension,
                           scope.resolve(trimmedTextOf(node, scope)));
        break;
    case Tag::Author: feed.authors.offer(Rank::Own, readPerson(node, scope)); break;
    default: break;
    }
}

} // namespace

ParsedFeed readAtom(pugi::xml_node root, const Scope& scope) {
    FeedDraft feed;
    std::vector<ParsedItem> items;
    items.reserve(32);
    feed.language.offer(Rank::Own, scope.language());
    if (tagOf(std::string_view(root.name()).substr(std::string_view(root.name()).rfind(':') + 1)) ==
        Tag::Entry) {
        addItem(items, readEntry(root, scope));
    } else {
        forEachChild(root, scope, [&](pugi::xml_node node, Name name, const Scope& inner) {
            if (name.tag == Tag::Entry) {
                addItem(items, readEntry(node, inner));
            } else {
                readFeedElement(feed, node, name, inner);
            }
        });
    }
    std::vector<Person> authors = feed.authors.take();
    authors.resize(std::min(authors.size(), kMaxInherited));
    ParsedFeed result = finish(std::move(feed), formatOf(root, scope));
    // RFC 4287 §4.2.1: an entry without authors has those of its feed.
    for (ParsedItem& item : items) {
        if (item.authors.empty()) {
            item.authors = authors;
        }
    }
    result.items = std::move(items);
    return result;
}

} // namespace musette::feed
