#include "merge.h"

#include <musette/base/hash.h>
#include <musette/base/text.h>
#include <musette/base/url.h>
#include <musette/markup/sanitise.h>
#include <musette/markup/text.h>

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace musette::service {
namespace {

std::string cleanAddress(const std::string& url) {
    if (!base::isHttpUrl(url))
        return {};
    return base::withoutFragment(base::withoutTracking(base::normaliseUrl(url)));
}

std::string sanitised(const std::string& html, const std::string& base, const std::string& idPrefix) {
    if (html.empty())
        return {};
    markup::SanitiseOptions options;
    options.baseUrl = base;
    options.idPrefix = idPrefix;
    return markup::sanitise(html, options).html;
}

/// How often each link stands in the document: a link that several items share tells nothing.
std::unordered_map<std::string_view, int> linkCounts(const feed::ParsedFeed& feed) {
    std::unordered_map<std::string_view, int> counts;
    for (const feed::ParsedItem& item : feed.items) {
        if (item.id.empty() && !item.url.empty())
            ++counts[item.url];
    }
    return counts;
}

std::string contentHashOf(const feed::ParsedItem& item) {
    std::string all;
    for (const std::string* part : {&item.title, &item.url, &item.summaryHtml, &item.contentHtml})
        all.append(*part).append(1, '\0');
    return base::sha256Hex(all);
}

/// guid → link → content: the first rung that tells the item from its neighbours.
void identify(model::IncomingItem& out, const feed::ParsedItem& item, bool linkIsItsOwn) {
    if (!item.id.empty()) {
        out.rung = model::IdentityRung::Guid;
        out.identity = item.id;
    } else if (!item.url.empty() && linkIsItsOwn) {
        out.rung = model::IdentityRung::Link;
        out.identity = out.urlClean.empty() ? item.url : out.urlClean;
    } else {
        // Title and date stay when a text is corrected, so they carry the identity where they exist.
        out.rung = model::IdentityRung::ContentHash;
        const std::string when = item.published ? base::formatRfc3339(*item.published) : "";
        out.identity = item.title.empty() ? "content:" + out.contentHash
                                          : "content:" + base::sha256Hex(item.title + '\0' + when +
                                                                         '\0' + item.url);
    }
}

model::IncomingItem prepared(const feed::ParsedItem& item, const std::string& documentUrl,
                             bool linkIsItsOwn) {
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
    out.text = markup::plainText(body);
    const std::string& brief = out.summaryHtml.empty() ? out.contentHtml : out.summaryHtml;
    out.excerpt = markup::excerpt(brief);
    out.categories = item.categories;
    for (const feed::Enclosure& enclosure : item.enclosures)
        out.enclosures.push_back({enclosure.url, enclosure.type, enclosure.length});
    out.commentsUrl = item.commentsUrl;
    out.language = item.language;
    out.contentHash = contentHashOf(item);
    if (out.title.empty())
        out.title = base::ellipsize(base::collapseSpace(out.text), 80);
    identify(out, item, linkIsItsOwn);
    return out;
}

} // namespace

std::vector<model::IncomingItem> prepareItems(const feed::ParsedFeed& feed,
                                              const std::string& documentUrl) {
    const auto links = linkCounts(feed);
    std::unordered_set<std::string> seen;
    std::vector<model::IncomingItem> items;
    items.reserve(feed.items.size());
    for (const feed::ParsedItem& item : feed.items) {
        const auto count = links.find(item.url);
        const bool linkIsItsOwn = count != links.end() && count->second == 1;
        model::IncomingItem out = prepared(item, documentUrl, linkIsItsOwn);
        if (seen.insert(out.identity).second)
            items.push_back(std::move(out));
    }
    return items;
}

MergeResult merge(std::vector<model::IncomingItem> incoming,
                  const std::unordered_map<std::string, model::KnownItem>& known) {
    MergeResult result;
    for (model::IncomingItem& item : incoming) {
        const auto found = known.find(item.identity);
        if (found == known.end())
            result.added.push_back(std::move(item));
        else if (found->second.id && found->second.contentHash != item.contentHash)
            result.changed.emplace_back(found->second.id, std::move(item));
    }
    // Documents have the newest first; what arrives together is stored oldest first.
    std::ranges::reverse(result.added);
    return result;
}

} // namespace musette::service
