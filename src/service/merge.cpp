#include "merge.h"

#include <musette/base/hash.h>
#include <musette/base/text.h>
#include <musette/base/url.h>
#include <musette/markup/sanitise.h>
#include <musette/markup/text.h>
#include <musette/service/story.h>
#include <musette/store/item_table.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace musette::service {
namespace {

std::string cleanAddress(const std::string& url) {
    if (!base::isHttpUrl(url))
        return {};
    return base::withoutFragment(base::withoutTracking(base::normaliseUrl(url)));
}

std::string sanitised(const std::string& html, const std::string& base,
                      const std::string& idPrefix) {
    if (html.empty())
        return {};
    markup::SanitiseOptions options;
    options.baseUrl = base;
    options.idPrefix = idPrefix;
    return markup::sanitise(html, options).html;
}

/// What an item with a link of its own is known by. The fragment stays: in a list of changes it is
/// all that tells one entry from the next.
std::string linkIdentity(const std::string& url) {
    return base::isHttpUrl(url) ? base::withoutTracking(base::normaliseUrl(url)) : url;
}

/// How often each link stands in the document: a link that several items share tells nothing.
std::unordered_map<std::string, int> linkCounts(const feed::ParsedFeed& feed) {
    std::unordered_map<std::string, int> counts;
    for (const feed::ParsedItem& item : feed.items) {
        if (item.id.empty() && !item.url.empty())
            ++counts[linkIdentity(item.url)];
    }
    return counts;
}

std::string contentHashOf(const feed::ParsedItem& item) {
    std::string all;
    for (const std::string* part : {&item.title, &item.url, &item.summaryHtml, &item.contentHtml})
        all.append(*part).append(1, '\0');
    return base::sha256Hex(all);
}

std::string wholeContentIdentity(const std::string& contentHash) {
    return "content:" + contentHash;
}

/// Title and date stay when a text is corrected, so they carry the identity where they exist.
std::string contentIdentity(const feed::ParsedItem& item, const std::string& contentHash) {
    if (item.title.empty())
        return wholeContentIdentity(contentHash);
    const std::string when = item.published ? base::formatRfc3339(*item.published) : "";
    return "content:" + base::sha256Hex(item.title + '\0' + when + '\0' + item.url);
}

/// guid → link → content: the first rung that tells the item from its neighbours.
void identify(model::IncomingItem& out, const feed::ParsedItem& item,
              const std::unordered_map<std::string, int>& linkCounts) {
    if (!item.id.empty()) {
        out.rung = model::IdentityRung::Guid;
        out.identity = item.id;
        return;
    }
    out.rung = model::IdentityRung::ContentHash;
    out.identity = contentIdentity(item, out.contentHash);
    if (item.url.empty())
        return;
    out.otherIdentity = linkIdentity(item.url);
    if (linkCounts.at(out.otherIdentity) > 1)
        return;
    out.rung = model::IdentityRung::Link;
    std::swap(out.identity, out.otherIdentity);
}

model::IncomingItem prepared(const feed::ParsedItem& item, const std::string& documentUrl,
                             const std::unordered_map<std::string, int>& linkCounts) {
    model::IncomingItem out;
    const std::string& base = !item.contentBase.empty() ? item.contentBase
                              : !item.url.empty()       ? item.url
                                                        : documentUrl;
    out.guid = item.id;
    out.url = item.url;
    out.urlClean = cleanAddress(item.url);
    out.title = item.title;
    for (const feed::Person& person : item.authors)
        out.authors.push_back({person.name, person.email, person.url});
    out.published = item.published;
    out.updated = item.updated;
    out.summaryHtml = sanitised(item.summaryHtml, base, "s-");
    out.contentHtml = sanitised(item.contentHtml, base, "u-");
    const std::string& body = out.contentHtml.empty() ? out.summaryHtml : out.contentHtml;
    const std::string text = markup::plainText(body);
    out.searchText = base::foldForSearch(text);
    const std::string& brief = out.summaryHtml.empty() ? out.contentHtml : out.summaryHtml;
    out.excerpt = markup::excerpt(brief);
    out.categories = item.categories;
    for (const feed::Enclosure& enclosure : item.enclosures)
        out.enclosures.push_back({enclosure.url, enclosure.type, enclosure.length});
    out.commentsUrl = item.commentsUrl;
    out.language = item.language;
    out.contentHash = contentHashOf(item);
    if (out.title.empty())
        out.title = base::ellipsize(base::collapseSpace(text), 80);
    out.storyKeys = storyKeys(base::foldForSearch(out.title), out.guid);
    identify(out, item, linkCounts);
    return out;
}

/// Items that share title, date and link differ in their text alone, so the text is their identity.
void tellApart(std::vector<model::IncomingItem>& items) {
    std::unordered_map<std::string, std::string> hashes;
    std::unordered_set<std::string> shared;
    for (const model::IncomingItem& item : items) {
        if (item.rung != model::IdentityRung::ContentHash)
            continue;
        const auto [first, isNew] = hashes.emplace(item.identity, item.contentHash);
        if (!isNew && first->second != item.contentHash)
            shared.insert(item.identity);
    }
    for (model::IncomingItem& item : items) {
        if (item.rung != model::IdentityRung::ContentHash || !shared.contains(item.identity))
            continue;
        if (item.otherIdentity.empty())
            item.otherIdentity = item.identity;
        item.identity = wholeContentIdentity(item.contentHash);
    }
}

using KnownItems = std::unordered_map<std::string, model::KnownItem>;

const model::KnownItem* find(const KnownItems& known, const std::string& identity) {
    const auto found = known.find(identity);
    return found == known.end() ? nullptr : &found->second;
}

/// The item that is known already. A link may be an item's own in one document and shared in the
/// next, so items that are known by their content come before those known by a link.
const model::KnownItem* knownAs(const model::IncomingItem& item, const KnownItems& known) {
    if (item.rung == model::IdentityRung::Link) {
        if (const model::KnownItem* before = find(known, item.otherIdentity))
            return before;
        return find(known, item.identity);
    }
    if (const model::KnownItem* before = find(known, item.identity))
        return before;
    if (item.rung == model::IdentityRung::ContentHash) {
        if (const model::KnownItem* before = find(known, wholeContentIdentity(item.contentHash)))
            return before;
    }
    if (item.otherIdentity.empty())
        return nullptr;
    const model::KnownItem* other = find(known, item.otherIdentity);
    return other != nullptr && other->contentHash == item.contentHash ? other : nullptr;
}

} // namespace

std::vector<model::IncomingItem> prepareItems(const feed::ParsedFeed& feed,
                                              const std::string& documentUrl,
                                              const std::stop_token& stop) {
    const auto links = linkCounts(feed);
    std::vector<model::IncomingItem> items;
    items.reserve(feed.items.size());
    for (const feed::ParsedItem& item : feed.items) {
        if (stop.stop_requested())
            break;
        items.push_back(prepared(item, documentUrl, links));
    }
    tellApart(items);
    std::unordered_set<std::string> seen;
    std::erase_if(
        items, [&](const model::IncomingItem& item) { return !seen.insert(item.identity).second; });
    return items;
}

std::vector<std::string> identitiesOf(const std::vector<model::IncomingItem>& incoming) {
    std::vector<std::string> identities;
    for (const model::IncomingItem& item : incoming) {
        identities.push_back(item.identity);
        if (!item.otherIdentity.empty())
            identities.push_back(item.otherIdentity);
        if (item.rung == model::IdentityRung::ContentHash)
            identities.push_back(wholeContentIdentity(item.contentHash));
    }
    return identities;
}

MergeResult merge(std::vector<model::IncomingItem> incoming,
                  const std::unordered_map<std::string, model::KnownItem>& known) {
    MergeResult result;
    for (model::IncomingItem& item : incoming) {
        const model::KnownItem* before = knownAs(item, known);
        if (before == nullptr)
            result.added.push_back(std::move(item));
        else if (before->id && before->contentHash != item.contentHash)
            result.changed.emplace_back(before->id, std::move(item));
    }
    // Documents have the newest first; what arrives together is stored oldest first.
    std::ranges::reverse(result.added);
    return result;
}

void adoptMoved(MergeResult& result,
                const std::unordered_map<std::string, model::KnownItem>& byTitle) {
    std::unordered_set<std::int64_t> taken;
    std::erase_if(result.added, [&](model::IncomingItem& item) {
        if (!item.published)
            return false;
        const model::KnownItem* before =
            find(byTitle, store::datedTitle(item.title, *item.published));
        if (before == nullptr || !taken.insert(before->id.value).second)
            return false;
        result.adopted.emplace_back(before->id, std::move(item));
        return true;
    });
}

} // namespace musette::service
