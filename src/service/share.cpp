#include "merge.h"

#include <musette/base/url.h>
#include <musette/feed/opml.h>
#include <musette/feed/parse.h>
#include <musette/report/visible_document.h>
#include <musette/service/reader.h>
#include <musette/service/share.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

namespace musette::service {
namespace {

constexpr std::array<std::string_view, 4> kFormats{"html", "markdown", "opml", "atom"};

base::Result<std::string> sourcesOf(LibraryReader& reader, const std::vector<model::ItemRow>& rows,
                                    const ShareWords& words) {
    const auto feeds = reader.feeds();
    if (!feeds)
        return std::unexpected(feeds.error());
    std::unordered_set<model::FeedId> wanted;
    for (const model::ItemRow& row : rows)
        wanted.insert(row.feed);
    feed::Outline outline;
    outline.title = words.title;
    for (const model::Feed& feed : *feeds) {
        if (!wanted.contains(feed.id))
            continue;
        feed::OutlineFeed line;
        line.url = base::withoutUserInfo(feed.url);
        line.siteUrl = feed.siteUrl;
        line.title = feed.title;
        outline.feeds.push_back(std::move(line));
    }
    return feed::writeOpml(outline);
}

report::SharedItem sharedFrom(const model::ItemRow& row) {
    report::SharedItem item;
    item.title = row.title;
    item.url = row.url;
    if (!row.author.empty())
        item.authors.push_back(row.author);
    item.site = row.sourceName;
    item.published = row.published;
    item.arrived = row.arrived;
    item.excerpt = row.excerpt;
    return item;
}

} // namespace

std::optional<ShareFormat> shareFormatNamed(std::string_view name) {
    const auto* found = std::ranges::find(kFormats, name);
    if (found == kFormats.end())
        return std::nullopt;
    return static_cast<ShareFormat>(found - kFormats.begin());
}

base::Result<ItemsToShare> itemsToShare(LibraryReader& reader, const model::ItemQuery& query) {
    auto ids = reader.itemIds(query);
    if (!ids)
        return std::unexpected(ids.error());
    ItemsToShare all{*std::move(ids), 0};
    if (!query.session)
        return all;
    const auto document = reader.session(*query.session);
    if (!document)
        return std::unexpected(document.error());
    std::unordered_set<model::ItemId> open;
    for (const model::LinkedItem& item :
         report::visibleDocument(*document, report::Audience::Public).items)
        open.insert(item.link.item);
    all.keptBack = static_cast<int>(
        std::erase_if(all.ids, [&](model::ItemId id) { return !open.contains(id); }));
    return all;
}

base::Result<std::string> shareItems(LibraryReader& reader, std::span<const model::ItemId> ids,
                                     ShareFormat format, const ShareWords& words) {
    const auto rows = reader.itemRows(ids);
    if (!rows)
        return std::unexpected(rows.error());
    if (format == ShareFormat::Opml)
        return sourcesOf(reader, *rows, words);
    report::Selection selection;
    selection.title = words.title;
    selection.introduction = words.introduction;
    selection.author = words.author;
    selection.language = words.language;
    selection.templates = words.templates;
    for (const model::ItemRow& row : *rows)
        selection.items.push_back(sharedFrom(row));
    switch (format) {
    case ShareFormat::Html: return report::selectionHtml(selection);
    case ShareFormat::Markdown: return report::selectionMarkdown(selection);
    case ShareFormat::Atom: return report::selectionAtom(selection);
    case ShareFormat::Opml: break;
    }
    return std::string();
}

base::Result<PagesAdded> importShared(LibraryEditor& editor, std::string_view bytes) {
    const auto parsed = feed::parse(bytes, {});
    if (!parsed)
        return std::unexpected(parsed.error());
    std::vector<model::IncomingItem> pages = prepareItems(*parsed, {});
    std::unordered_map<std::string, std::string> titles;
    for (const feed::ParsedItem& item : parsed->items)
        titles.emplace(item.url, item.sourceTitle);
    std::vector<std::string> sources;
    for (model::IncomingItem& page : pages) {
        const std::string source = titles[page.url];
        sources.push_back(source.empty() ? base::displayHost(page.url) : source);
        // Among pages an address is what an item is known by, whatever its feed called it.
        page.rung = model::IdentityRung::Link;
        page.identity = page.urlClean;
        page.url = base::withoutUserInfo(page.url);
    }
    const std::string& title = parsed->title;
    return editor.items.addPages(title.empty() ? "Atom" : title, pages, sources);
}

} // namespace musette::service
