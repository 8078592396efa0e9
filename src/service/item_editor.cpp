#include "added_page.h"
#include "operations.h"

#include <musette/base/hash.h>
#include <musette/base/text.h>
#include <musette/base/url.h>
#include <musette/service/editor.h>
#include <musette/store/writer.h>

#include <algorithm>

namespace musette::service {
namespace {

/// Fails when one of the items is not there; gives the title of the first for the journal.
base::Result<std::string> subjectOf(store::StoreWriter& store, std::span<const model::ItemId> ids) {
    std::string subject;
    for (const model::ItemId id : ids) {
        auto title = store.items().title(id);
        if (!title)
            return title;
        if (subject.empty())
            subject = std::move(*title);
    }
    return subject;
}

std::vector<std::string> cleanLabels(std::span<const std::string> labels) {
    std::vector<std::string> clean;
    for (const std::string& label : labels) {
        std::string text = base::collapseSpace(label);
        if (!text.empty() && std::ranges::find(clean, text) == clean.end())
            clean.push_back(std::move(text));
    }
    return clean;
}

} // namespace

base::Status ItemEditor::markRead(std::span<const model::ItemId> ids, bool read,
                                  Journalled journalled) {
    const auto work = [&] { return m_store.items().setRead(ids, read); };
    if (journalled == Journalled::No)
        return m_store.transaction(store::Durability::Soon, work);
    const auto subject = subjectOf(m_store, ids);
    if (!subject)
        return std::unexpected(subject.error());
    return m_store.operation(model::OperationKind::MarkRead, *subject, static_cast<int>(ids.size()),
                             work);
}

base::Status ItemEditor::markStoryRead(model::ItemId id, Journalled journalled) {
    auto ids = m_store.stories().members(id);
    if (!ids)
        return std::unexpected(ids.error());
    if (ids->empty())
        ids->push_back(id);
    return markRead(*ids, true, journalled);
}

base::Status ItemEditor::markFeedRead(model::FeedId feed, bool read) {
    const auto title = m_store.feeds().title(feed);
    if (!title)
        return std::unexpected(title.error());
    return m_store.operation(model::OperationKind::MarkRead, *title, 1,
                             [&] { return m_store.items().setFeedRead(feed, read); });
}

base::Status ItemEditor::markAllRead(std::string_view view, std::span<const model::ItemId> ids) {
    return m_store.operation(model::OperationKind::MarkRead, subjectOf(view),
                             static_cast<int>(ids.size()),
                             [&] { return m_store.items().setRead(ids, true); });
}

base::Status ItemEditor::star(std::span<const model::ItemId> ids, bool starred) {
    const auto subject = subjectOf(m_store, ids);
    if (!subject)
        return std::unexpected(subject.error());
    return m_store.operation(model::OperationKind::Star, *subject, static_cast<int>(ids.size()),
                             [&] { return m_store.items().setStarred(ids, starred); });
}

base::Status ItemEditor::triage(std::span<const model::ItemId> ids, model::Triage state,
                                std::string_view reason) {
    const auto subject = subjectOf(m_store, ids);
    if (!subject)
        return std::unexpected(subject.error());
    return m_store.operation(
        model::OperationKind::Triage, *subject, static_cast<int>(ids.size()),
        [&] { return m_store.items().setTriage(ids, state, reason, m_clock.now()); });
}

base::Status ItemEditor::tag(std::span<const model::ItemId> ids,
                             std::span<const std::string> labels) {
    const std::vector<std::string> clean = cleanLabels(labels);
    if (clean.empty())
        return base::fail(base::ErrorCode::InvalidArgument, "a tag needs a name");
    const auto subject = subjectOf(m_store, ids);
    if (!subject)
        return std::unexpected(subject.error());
    return m_store.operation(model::OperationKind::Tag, *subject, static_cast<int>(ids.size()),
                             [&] { return m_store.items().addTags(ids, clean); });
}

base::Status ItemEditor::untag(std::span<const model::ItemId> ids,
                               std::span<const std::string> labels) {
    const std::vector<std::string> clean = cleanLabels(labels);
    const auto subject = subjectOf(m_store, ids);
    if (!subject)
        return std::unexpected(subject.error());
    return m_store.operation(model::OperationKind::Tag, *subject, static_cast<int>(ids.size()),
                             [&] { return m_store.items().removeTags(ids, clean); });
}

base::Status ItemEditor::showFullText(model::ItemId id, bool shown) {
    return m_store.transaction(store::Durability::Soon,
                               [&] { return m_store.fullTexts().show(id, shown); });
}

base::Result<PagesAdded> ItemEditor::addPages(std::string_view subject,
                                              std::span<const model::IncomingItem> pages,
                                              std::span<const std::string> sources) {
    const bool any = std::ranges::any_of(
        pages, [](const model::IncomingItem& page) { return !page.urlClean.empty(); });
    if (!any)
        return base::fail(base::ErrorCode::InvalidArgument, "no entry has an address");
    PagesAdded result;
    const base::Status done = m_store.operation(
        model::OperationKind::AddItem, subjectOf(subject), static_cast<int>(pages.size()),
        [&]() -> base::Status {
            for (std::size_t i = 0; i < pages.size(); ++i) {
                if (pages[i].urlClean.empty())
                    continue;
                const auto known = m_store.items().findByAddress(pages[i].urlClean);
                if (!known)
                    return std::unexpected(known.error());
                const auto made =
                    m_store.items().addPage(pages[i], model::ItemOrigin::Import,
                                            i < sources.size() ? sources[i] : "", m_clock.now());
                if (!made)
                    return std::unexpected(made.error());
                result.items.push_back(*made);
                ++(*known ? result.known : result.added);
            }
            return {};
        });
    if (!done)
        return std::unexpected(done.error());
    return result;
}

base::Result<model::IncomingItem> addedPage(std::string_view url, std::string_view title) {
    const auto address = base::urlFromUserInput(url);
    if (!address)
        return std::unexpected(address.error());
    model::IncomingItem page;
    page.url = base::withoutUserInfo(*address);
    page.urlClean = base::withoutFragment(base::withoutTracking(page.url));
    page.title = base::collapseSpace(title);
    if (page.title.empty())
        page.title = page.url;
    page.rung = model::IdentityRung::Link;
    page.identity = page.urlClean;
    page.searchText = base::foldForSearch(page.title);
    page.contentHash = base::sha256Hex(page.title + '\n' + page.url);
    return page;
}

base::Result<model::ItemId> ItemEditor::addPage(std::string_view url, std::string_view title) {
    const auto page = addedPage(url, title);
    if (!page)
        return std::unexpected(page.error());
    return made<model::ItemId>(m_store, model::OperationKind::AddItem, page->title, [&] {
        return m_store.items().addPage(*page, model::ItemOrigin::Manual,
                                       base::displayHost(page->url), m_clock.now());
    });
}

} // namespace musette::service
