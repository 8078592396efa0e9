#include "draft.h"

#include <musette/base/text.h>

#include <algorithm>
#include <charconv>

namespace musette::feed {
namespace {

// More of a kind in one item is a defect of the feed or an attack; the searches below stay short.
constexpr std::size_t kMaxPeople = 64;
constexpr std::size_t kMaxCategories = 512;
constexpr std::size_t kMaxFiles = 512;

} // namespace

void RankedPeople::offer(Rank rank, Person person) {
    if ((person.name.empty() && person.email.empty() && person.url.empty()) || rank < m_rank) {
        return;
    }
    if (rank > m_rank) {
        m_people.clear();
        m_rank = rank;
    }
    const auto same = [&](const Person& known) {
        return known.name == person.name && known.email == person.email && known.url == person.url;
    };
    if (m_people.size() < kMaxPeople && std::none_of(m_people.begin(), m_people.end(), same)) {
        m_people.push_back(std::move(person));
    }
}

void ItemDraft::addCategory(std::string_view text) {
    std::string label = base::collapseSpace(text);
    if (!label.empty() && categories.size() < kMaxCategories &&
        std::find(categories.begin(), categories.end(), label) == categories.end()) {
        categories.push_back(std::move(label));
    }
}

void ItemDraft::addKeywords(std::string_view text) {
    while (!text.empty() && categories.size() < kMaxCategories) {
        const std::size_t end = std::min(text.find(','), text.size());
        addCategory(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

void ItemDraft::add(std::vector<Enclosure>& files, Enclosure file) {
    if (file.url.empty() || files.size() >= kMaxFiles) {
        return;
    }
    const auto known = std::find_if(files.begin(), files.end(),
                                    [&](const Enclosure& other) { return other.url == file.url; });
    if (known == files.end()) {
        files.push_back(std::move(file));
        return;
    }
    if (known->type.empty()) {
        known->type = std::move(file.type);
    }
    if (!known->length) {
        known->length = file.length;
    }
}

ParsedItem finish(ItemDraft&& draft) {
    for (Enclosure& file : draft.mediaFiles) {
        draft.addEnclosure(std::move(file));
    }
    ParsedItem item;
    item.id = draft.id.take();
    item.url = draft.url.take();
    item.title = draft.title.take();
    item.authors = draft.authors.take();
    item.published = draft.published.take();
    item.updated = draft.updated.take();
    item.summaryHtml = draft.summary.take();
    item.contentHtml = draft.content.take();
    item.contentBase = draft.contentBase.take();
    item.categories = std::move(draft.categories);
    item.enclosures = std::move(draft.enclosures);
    item.commentsUrl = draft.commentsUrl.take();
    item.language = draft.language.take();
    item.sourceTitle = draft.sourceTitle.take();
    return item;
}

ParsedFeed finish(FeedDraft&& draft, Format format) {
    ParsedFeed feed;
    feed.format = format;
    feed.title = draft.title.take();
    feed.siteUrl = draft.siteUrl.take();
    feed.feedUrl = draft.feedUrl.take();
    feed.description = draft.description.take();
    feed.language = draft.language.take();
    feed.iconUrl = draft.iconUrl.take();
    feed.updated = draft.updated.take();
    feed.hints = draft.hints;
    if (draft.periodMinutes) {
        feed.hints.syndicationMinutes = std::max(1, *draft.periodMinutes / draft.frequency);
    }
    return feed;
}

void addItem(std::vector<ParsedItem>& items, ParsedItem item) {
    constexpr std::size_t kMaxItems = 500'000;
    if (items.size() < kMaxItems) {
        items.push_back(std::move(item));
    }
}

std::optional<std::int64_t> lengthOf(std::string_view text) {
    text = base::trim(text);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0) {
        return std::nullopt;
    }
    return value;
}

} // namespace musette::feed
