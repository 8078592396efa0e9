#include "feed_commit.h"

#include "redirect_move.h"
#include "schedule.h"

#include <musette/base/text.h>
#include <musette/base/url.h>
#include <musette/store/writer.h>

#include <algorithm>
#include <utility>

namespace musette::service {
namespace {

std::string headerText(const net::HttpResponse& response, std::string_view name) {
    return std::string(response.header(name).value_or(""));
}

void setValidators(model::FetchState& state, const net::HttpResponse& response) {
    state.validatorsUrl = response.url;
    state.etag = headerText(response, "etag");
    state.lastModified = headerText(response, "last-modified");
}

/// True when the answer was to a conditional request; a 304 that nobody asked for says nothing.
bool wasConditional(const model::FetchState& state, const net::HttpResponse& response) {
    return state.validatorsUrl == response.url &&
           (!state.etag.empty() || !state.lastModified.empty());
}

/// A 304 confirms what was sent and may replace it (RFC 9111 §4.3.4).
void refreshValidators(model::FetchState& state, const net::HttpResponse& response) {
    if (const auto etag = response.header("etag"))
        state.etag = std::string(*etag);
    if (const auto modified = response.header("last-modified"))
        state.lastModified = std::string(*modified);
}

Attempt attemptOf(const std::optional<net::HttpResponse>& response,
                  const base::Result<FeedDocument>& document, base::Instant now) {
    Attempt attempt;
    if (response)
        attempt.policy = net::readCachePolicy(*response, now);
    if (!response || (response->status != 429 && response->status != 503))
        attempt.policy.retryAfter.reset();
    if (document)
        attempt.kind = response && response->status == 304 ? Attempt::Kind::NotModified
                                                           : Attempt::Kind::Updated;
    else
        attempt.kind = document.error().code == base::ErrorCode::Gone ? Attempt::Kind::Gone
                                                                      : Attempt::Kind::Failed;
    return attempt;
}

/// What the server took the login by; after a refusal the next request asks that anew.
model::LoginScheme schemeAfter(const model::FetchState& state, const net::HttpResponse& response) {
    if (response.status == 401)
        return model::LoginScheme::None;
    switch (response.loginScheme) {
    case net::LoginScheme::Basic: return model::LoginScheme::Basic;
    case net::LoginScheme::Digest: return model::LoginScheme::Digest;
    case net::LoginScheme::Unknown: break;
    }
    return state.loginScheme;
}

store::StoryItem storyItem(model::ItemId id, model::FeedId feed, const model::IncomingItem& item,
                           base::Instant now) {
    return {id,
            feed,
            item.guid,
            item.urlClean,
            base::foldForSearch(item.title),
            item.searchText,
            item.published ? std::min(*item.published, now) : now};
}

} // namespace

FeedCommit::FeedCommit(LibraryFile& library, model::FetchState state,
                       std::optional<net::HttpResponse> response,
                       base::Result<FeedDocument> document, std::chrono::minutes defaultInterval)
    : m_library(library), m_state(std::move(state)), m_response(std::move(response)),
      m_document(std::move(document)), m_now(library.clock().now()),
      m_rules(library.storeWriter(), m_state.feed, m_now),
      m_stories(library.storeWriter().stories()), m_defaultInterval(defaultInterval) {
    m_outcome.feed = m_state.feed;
    m_outcome.title = base::withoutUserInfo(m_state.url);
}

bool FeedCommit::unanswered() const {
    using enum base::ErrorCode;
    if (m_response || m_document)
        return false;
    const base::ErrorCode code = m_document.error().code;
    return code == Offline || code == HostNotFound || code == ConnectionFailed || code == Timeout;
}

base::Result<FeedCommit::Step> FeedCommit::step(std::size_t& room) {
    const auto followed = m_library.storeWriter().feeds().exists(m_state.feed);
    if (!followed)
        return std::unexpected(followed.error());
    if (!*followed)
        return Step::Done; // removed meanwhile: what it brought is wanted no more
    if (auto compared = compare(); !compared)
        return std::unexpected(compared.error());
    m_rules.forget();
    m_stories.forget();
    if (auto some = storeSome(room); !some)
        return std::unexpected(some.error());
    if (!allStored())
        return Step::More;
    if (auto finished = finish(); !finished)
        return std::unexpected(finished.error());
    return Step::Done;
}

base::Status FeedCommit::compare() {
    if (m_compared || !m_document || m_document->items.empty())
        return {};
    const auto known =
        m_library.storeWriter().items().known(m_state.feed, identitiesOf(m_document->items));
    if (!known)
        return std::unexpected(known.error());
    m_changes = merge(std::move(m_document->items), *known);
    // The first document of an address that the feed did not have before.
    const bool moved = m_state.validatorsUrl.empty() || movedTo(m_state.url, *m_response);
    if (moved && !m_changes.added.empty()) {
        const auto byTitle = m_library.storeWriter().items().knownByTitle(m_state.feed);
        if (!byTitle)
            return std::unexpected(byTitle.error());
        adoptMoved(m_changes, *byTitle);
    }
    m_compared = true;
    return {};
}

base::Status FeedCommit::storeSome(std::size_t& room) {
    for (; room > 0 && !allStored(); --room, ++m_next) {
        if (auto stored = storeNext(); !stored)
            return stored;
    }
    return {};
}

base::Status FeedCommit::storeNew(const model::IncomingItem& item) {
    const auto id = m_library.storeWriter().items().insert(m_state.feed, item, m_now);
    if (!id)
        return std::unexpected(id.error());
    ++m_outcome.newItems;
    if (auto placed = m_stories.place(storyItem(*id, m_state.feed, item, m_now), item.storyKeys);
        !placed)
        return placed;
    return m_rules.take(*id, item);
}

base::Status FeedCommit::storeChanged(model::ItemId id, const model::IncomingItem& item) {
    ++m_outcome.changedItems;
    if (auto updated = m_library.storeWriter().items().update(id, item); !updated)
        return updated;
    return m_stories.placeAgain(storyItem(id, m_state.feed, item, m_now), item.storyKeys);
}

base::Status FeedCommit::storeNext() {
    const std::size_t adopted = m_changes.adopted.size();
    const std::size_t added = m_changes.added.size();
    if (m_next >= adopted && m_next < adopted + added)
        return storeNew(m_changes.added[m_next - adopted]);
    const bool known = m_next < adopted;
    const auto& [id, item] =
        known ? m_changes.adopted[m_next] : m_changes.changed[m_next - adopted - added];
    if (known) {
        if (auto renamed = m_library.storeWriter().items().adopt(id, item); !renamed)
            return renamed;
    }
    return storeChanged(id, item);
}

base::Status FeedCommit::takeFeed() {
    store::FeedTable& feeds = m_library.storeWriter().feeds();
    if (m_response->status == 304) {
        if (!wasConditional(m_state, *m_response))
            return {};
        refreshValidators(m_state, *m_response);
    } else if (m_document->cutOff) {
        // Its validators stand for the whole; asking without them brings the rest.
        m_state.etag.clear();
        m_state.lastModified.clear();
        m_state.bodyHash.clear();
    } else {
        setValidators(m_state, *m_response);
        m_state.bodyHash = m_document->bodyHash;
    }
    if (m_response->status == 200 && !m_document->sameBody) {
        m_state.hintMinutes = m_document->hintMinutes;
        m_state.skipHours = m_document->skipHours;
        m_state.skipDays = m_document->skipDays;
        if (auto described = feeds.describe(m_state.feed, m_document->description); !described)
            return described;
    }
    const auto target = movedTo(m_state.url, *m_response);
    return target ? feeds.moveTo(m_state.feed, *target, m_now) : base::Status{};
}

/// When the feed would be silent for longer than its habit follows from the dates of its items.
base::Status FeedCommit::watchHabit() {
    if (m_state.quietAfter && m_outcome.newItems == 0)
        return {};
    constexpr std::size_t kDates = 300;
    const auto dates = m_library.storeWriter().feeds().itemDates(m_state.feed, kDates);
    if (!dates)
        return std::unexpected(dates.error());
    m_state.quietAfter = quietAfter(*dates);
    return {};
}

base::Status FeedCommit::finish() {
    using Kind = FeedOutcome::Kind;
    std::optional<base::Instant> lastOk;
    if (m_response)
        m_state.loginScheme = schemeAfter(m_state, *m_response);
    if (m_document) {
        lastOk = m_now;
        m_outcome.kind = m_response->status == 304 ? Kind::NotModified : Kind::Updated;
        if (auto taken = takeFeed(); !taken)
            return taken;
        if (auto watched = watchHabit(); !watched)
            return watched;
    } else {
        m_outcome.kind = Kind::Failed;
        m_outcome.error = m_document.error();
    }
    plan(m_state, attemptOf(m_response, m_document, m_now), m_now, m_defaultInterval);
    if (auto saved = m_library.saveSecureHosts(); !saved)
        return saved;
    return m_library.storeWriter().feeds().saveFetch(
        m_state, {m_outcome.error, m_response ? m_response->status : 0, lastOk});
}

} // namespace musette::service
