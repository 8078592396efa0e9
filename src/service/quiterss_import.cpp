#include "merge.h"
#include "operations.h"
#include "recorded_address.h"

#include <musette/base/text.h>
#include <musette/service/library_file.h>
#include <musette/service/logins.h>
#include <musette/service/quiterss_import.h>
#include <musette/store/quiterss_file.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace musette::service {
namespace {

constexpr std::size_t kNewsAtOnce = 200;

/// The path of a folder, "Veille / Droit"; a tree that leads in circles ends.
std::string pathOf(std::int64_t folder,
                   const std::map<std::int64_t, const store::QuiteRssFeed*>& lines) {
    constexpr int kDeepest = 20;
    std::string path;
    for (int depth = 0; folder != 0 && depth < kDeepest; ++depth) {
        const auto line = lines.find(folder);
        if (line == lines.end())
            break;
        std::string name = line->second->name.empty() ? line->second->title : line->second->name;
        for (std::size_t at = name.find(" / "); at != std::string::npos; at = name.find(" / "))
            name.replace(at, 3, "/");
        if (!name.empty())
            path = path.empty() ? name : name + " / " + path;
        folder = line->second->parent;
    }
    return path;
}

feed::ParsedFeed parsedFrom(const store::QuiteRssNews& news) {
    feed::ParsedItem item;
    item.id = news.guid;
    item.url = news.url;
    item.title = base::collapseSpace(news.title);
    item.published = news.published;
    item.summaryHtml = news.description;
    item.contentHtml = news.content;
    if (!news.author.empty() || !news.authorEmail.empty())
        item.authors.push_back({news.author, news.authorEmail, news.authorUrl});
    const std::string categories = base::collapseSpace(news.categories);
    if (!categories.empty())
        item.categories.push_back(categories);
    if (!news.enclosureUrl.empty())
        item.enclosures.push_back({news.enclosureUrl, news.enclosureType, {}});
    item.commentsUrl = news.commentsUrl;
    feed::ParsedFeed document;
    document.items.push_back(std::move(item));
    return document;
}

/// An article on its way, with what the user did to it there.
struct Arriving {
    model::FeedId feed;
    model::IncomingItem item;
    const store::QuiteRssNews* news = nullptr;
};

} // namespace

struct QuiteRssImport::Parts {
    LibraryFile& library;
    std::unique_ptr<store::QuiteRssFile> source;
    std::string name;
    std::int64_t total = 0;
    std::int64_t seen = 0;
    bool begun = false;
    bool ended = false;
    model::OperationId operation;
    std::map<std::int64_t, model::FeedId> feeds; ///< by their number there
    std::map<std::int64_t, std::string> addresses;
    model::FeedId knownOf;
    store::KnownItems known;
    QuiteRssSummary summary;

    base::Status addFeeds();
    base::Result<model::FeedId> addFeed(const store::QuiteRssFeed& line, const std::string& folder);
    base::Status addNews();
    std::vector<Arriving> prepared(const std::vector<store::QuiteRssNews>& some) const;
    base::Status add(const Arriving& incoming);
    base::Status addNew(const Arriving& incoming);
    base::Status mark(model::ItemId id, const store::QuiteRssNews& news);
    base::Status know(model::FeedId feed);
};

base::Result<model::FeedId> QuiteRssImport::Parts::addFeed(const store::QuiteRssFeed& line,
                                                           const std::string& folder) {
    const auto address = recordedAddress(line.url);
    if (!address) {
        summary.refused.push_back(base::withoutUserInfo(line.url));
        return model::FeedId{};
    }
    store::FeedTable& table = library.storeWriter().feeds();
    addresses[line.id] = address->url;
    const auto followed = table.find(address->url);
    if (!followed)
        return std::unexpected(followed.error());
    if (*followed) {
        ++summary.feedsKnown;
        return **followed;
    }
    const auto place = table.folder(folder);
    if (!place)
        return std::unexpected(place.error());
    const std::string login =
        address->login ? library.logins().keep(*address->login) : std::string();
    const std::string custom = line.name == line.title ? std::string() : line.name;
    const auto made = table.insert(address->url, custom, *place, login);
    if (!made)
        return made;
    if (auto told = table.describe(*made, {line.title, line.siteUrl, "", ""}); !told)
        return std::unexpected(told.error());
    if (line.intervalMinutes) {
        store::FeedChange change;
        change.intervalMinutes = line.intervalMinutes;
        if (auto set = table.change(*made, change); !set)
            return std::unexpected(set.error());
    }
    ++summary.feeds;
    return made;
}

base::Status QuiteRssImport::Parts::addFeeds() {
    const auto lines = source->feeds();
    if (!lines)
        return std::unexpected(lines.error());
    std::map<std::int64_t, const store::QuiteRssFeed*> byId;
    for (const store::QuiteRssFeed& line : *lines)
        byId[line.id] = &line;
    for (const store::QuiteRssFeed& line : *lines) {
        const std::string folder = pathOf(line.parent, byId);
        if (line.url.empty())
            continue; // a folder comes with what lies in it
        const auto feed = addFeed(line, folder);
        if (!feed)
            return std::unexpected(feed.error());
        if (*feed)
            feeds[line.id] = *feed;
    }
    return {};
}

base::Status QuiteRssImport::Parts::know(model::FeedId feed) {
    if (knownOf == feed)
        return {};
    auto items = library.storeWriter().items().known(feed);
    if (!items)
        return std::unexpected(items.error());
    known = std::move(*items);
    knownOf = feed;
    return {};
}

base::Status QuiteRssImport::Parts::mark(model::ItemId id, const store::QuiteRssNews& news) {
    store::ItemTable& items = library.storeWriter().items();
    const std::array ids{id};
    if (news.starred) {
        if (auto done = items.setStarred(ids, true); !done)
            return done;
    }
    return news.labels.empty() ? base::Status{} : items.addTags(ids, news.labels);
}

base::Status QuiteRssImport::Parts::addNew(const Arriving& incoming) {
    store::ItemTable& items = library.storeWriter().items();
    const store::QuiteRssNews& news = *incoming.news;
    const base::Instant now = library.clock().now();
    const base::Instant arrived =
        std::min(news.received.value_or(news.published.value_or(now)), now);
    const auto id = items.insert(incoming.feed, incoming.item, arrived);
    if (!id)
        return std::unexpected(id.error());
    known[incoming.item.identity] = {*id, incoming.item.identity, incoming.item.contentHash};
    if (news.read) {
        if (auto done = items.setRead(std::array{*id}, true); !done)
            return done;
    }
    ++summary.items;
    summary.starred += news.starred ? 1 : 0;
    summary.tagged += news.labels.empty() ? 0 : 1;
    return mark(*id, news);
}

base::Status QuiteRssImport::Parts::add(const Arriving& incoming) {
    if (auto ready = know(incoming.feed); !ready)
        return ready;
    auto merged = merge({incoming.item}, known);
    const auto there = known.find(incoming.item.identity);
    if (merged.added.empty()) {
        ++summary.itemsKnown;
        const bool bears = there != known.end() && there->second.id && !incoming.news->deleted;
        return bears ? mark(there->second.id, *incoming.news) : base::Status{};
    }
    if (!incoming.news->deleted)
        return addNew(incoming);
    ++summary.deleted;
    known[incoming.item.identity] = {model::ItemId{}, incoming.item.identity, ""};
    return library.storeWriter().items().bury(incoming.feed, incoming.item.identity);
}

/// Sanitised here and not on the pool: the import is the only work at hand.
std::vector<Arriving>
QuiteRssImport::Parts::prepared(const std::vector<store::QuiteRssNews>& some) const {
    std::vector<Arriving> items;
    for (const store::QuiteRssNews& news : some) {
        const auto feed = feeds.find(news.feed);
        if (feed == feeds.end())
            continue; // of a feed that was removed there, or refused here
        for (model::IncomingItem& item : prepareItems(parsedFrom(news), addresses.at(news.feed)))
            items.push_back({feed->second, std::move(item), &news});
    }
    return items;
}

base::Status QuiteRssImport::Parts::addNews() {
    const auto some = source->next(kNewsAtOnce);
    if (!some)
        return std::unexpected(some.error());
    seen += static_cast<std::int64_t>(some->size());
    if (some->empty()) {
        ended = true;
        store::StoreWriter& store = library.storeWriter();
        return store.transaction(store::Durability::Now,
                                 [&] { return store.journal().dropIfEmpty(operation); });
    }
    const std::vector<Arriving> items = prepared(*some);
    store::StoreWriter& writer = library.storeWriter();
    return writer.transaction(store::Durability::Now, [&] {
        return writer.journal().addPart(operation, [&]() -> base::Result<int> {
            const int before = summary.items;
            for (const Arriving& incoming : items) {
                if (auto added = add(incoming); !added)
                    return std::unexpected(added.error());
            }
            return summary.items - before;
        });
    });
}

QuiteRssImport::QuiteRssImport(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
QuiteRssImport::~QuiteRssImport() = default;
QuiteRssImport::QuiteRssImport(QuiteRssImport&&) noexcept = default;

base::Result<QuiteRssImport> QuiteRssImport::open(LibraryFile& library,
                                                  const std::filesystem::path& file) {
    auto source = store::QuiteRssFile::open(file);
    if (!source)
        return std::unexpected(source.error());
    const auto total = (*source)->newsCount();
    if (!total)
        return std::unexpected(total.error());
    return QuiteRssImport(std::unique_ptr<Parts>(new Parts{.library = library,
                                                           .source = std::move(*source),
                                                           .name = "QuiteRSS",
                                                           .total = *total,
                                                           .operation = {},
                                                           .feeds = {},
                                                           .addresses = {},
                                                           .knownOf = {},
                                                           .known = {},
                                                           .summary = {}}));
}

bool QuiteRssImport::done() const {
    return m_parts->ended;
}
const QuiteRssSummary& QuiteRssImport::summary() const {
    return m_parts->summary;
}
std::int64_t QuiteRssImport::seen() const {
    return m_parts->seen;
}
std::int64_t QuiteRssImport::total() const {
    return m_parts->total;
}

base::Status QuiteRssImport::step() {
    Parts& parts = *m_parts;
    if (parts.begun)
        return parts.addNews();
    store::StoreWriter& writer = parts.library.storeWriter();
    const base::Status done = writer.transaction(store::Durability::Now, [&]() -> base::Status {
        const auto begun = writer.journal().begin(
            {model::OperationKind::ImportLibrary, parts.name, 0, parts.library.clock().now()},
            [&] { return parts.addFeeds(); });
        if (!begun)
            return std::unexpected(begun.error());
        parts.operation = *begun;
        return {};
    });
    parts.begun = done.has_value();
    return done;
}

} // namespace musette::service
