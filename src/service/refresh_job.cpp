#include "refresh_job.h"

#include "merge.h"
#include "redirect_move.h"
#include "schedule.h"

#include <musette/base/url.h>
#include <musette/store/writer.h>

#include <algorithm>
#include <utility>

namespace musette::service {
namespace {

/// How many feeds are under way at once: what the client sends in parallel, so that documents waiting
/// to be parsed stay few.
constexpr std::size_t kInFlight = 64;

std::string headerText(const net::HttpResponse& response, std::string_view name) {
    return std::string(response.header(name).value_or(""));
}

void setValidators(model::FetchState& state, const net::HttpResponse& response) {
    state.validatorsUrl = response.url;
    state.etag = headerText(response, "etag");
    state.lastModified = headerText(response, "last-modified");
}

/// A 304 confirms what was sent and may replace it; one that nobody asked for says nothing.
void refreshValidators(model::FetchState& state, const net::HttpResponse& response) {
    if (state.validatorsUrl != response.url || (state.etag.empty() && state.lastModified.empty()))
        return;
    if (const auto etag = response.header("etag"))
        state.etag = std::string(*etag);
    if (const auto modified = response.header("last-modified"))
        state.lastModified = std::string(*modified);
}

Attempt attemptOf(const net::HttpResponse* response, const base::Result<FeedDocument>& document,
                  base::Instant now) {
    Attempt attempt;
    if (response != nullptr)
        attempt.policy = net::readCachePolicy(*response, now);
    if (response == nullptr || (response->status != 429 && response->status != 503))
        attempt.policy.retryAfter.reset();
    if (document)
        attempt.kind = response != nullptr && response->status == 304 ? Attempt::Kind::NotModified
                                                                       : Attempt::Kind::Updated;
    else
        attempt.kind = document.error().code == base::ErrorCode::Gone ? Attempt::Kind::Gone
                                                                      : Attempt::Kind::Failed;
    return attempt;
}

} // namespace

RefreshRun::RefreshRun(LibraryFile& library, RefreshPlaces places, RefreshOptions options,
                       ProgressHandler progress, RefreshHandler done)
    : m_library(library), m_places(places), m_options(std::move(options)),
      m_progress(std::move(progress)), m_done(std::move(done)) {}

void RefreshRun::cancel() {
    m_cancelled = true;
    // The run may be in the middle of a step on the library executor, so it lets go of its requests
    // there.
    m_places.library.post([self = shared_from_this()] {
        self->m_ended = true;
        self->m_running.clear();
        self->m_waiting.clear();
        self->m_lock.reset();
    });
}

base::Result<std::vector<model::FetchState>> RefreshRun::chooseFeeds() {
    auto states = m_library.storeWriter().feeds().fetchStates(m_options.feed);
    if (!states)
        return states;
    if (m_options.feed && states->empty())
        return base::fail(base::ErrorCode::NotFound, "there is no feed " +
                                                         std::to_string(m_options.feed->value) +
                                                         " in this library");
    const base::Instant now = m_library.clock().now();
    std::erase_if(*states, [&](const model::FetchState& state) {
        if (m_options.force)
            return !m_options.feed && !mayBeForced(state, now);
        return !isDue(state, now);
    });
    return states;
}

void RefreshRun::start() {
    if (m_library.storeWriter().readOnly())
        return end(base::fail(base::ErrorCode::LibraryReadOnly,
                              m_library.storeWriter().path().string() +
                                  ": the library can only be read, so nothing was refreshed"));
    auto lock = store::RefreshLock::take(m_library.storeWriter().path());
    if (!lock)
        return end(std::unexpected(lock.error()));
    m_lock.emplace(std::move(*lock));
    auto states = chooseFeeds();
    if (!states)
        return end(std::unexpected(states.error()));
    m_total = static_cast<int>(states->size());
    m_waiting.assign(std::make_move_iterator(states->begin()),
                     std::make_move_iterator(states->end()));
    if (m_waiting.empty())
        return end(m_summary);
    pump();
}

void RefreshRun::pump() {
    while (!m_ended && !m_cancelled && m_running.size() < kInFlight && !m_waiting.empty()) {
        model::FetchState state = std::move(m_waiting.front());
        m_waiting.pop_front();
        send(std::move(state));
    }
}

void RefreshRun::send(model::FetchState state) {
    const model::FeedId id = state.feed;
    net::HttpRequest request;
    request.url = state.url;
    if (!state.etag.empty() || !state.lastModified.empty())
        request.validators.push_back({state.validatorsUrl, state.etag, state.lastModified});
    request.totalTimeout = m_options.timeout;
    request.connectTimeout = std::min(request.connectTimeout, m_options.timeout);
    request.maxBytes = m_options.maxBytes;
    m_running[id] = nullptr; // a client may answer inside send
    auto handle = m_places.http.send(
        std::move(request), [weak = weak_from_this(), state = std::move(state)](base::Result<net::HttpResponse> response) mutable {
            if (const auto self = weak.lock(); self && !self->m_cancelled)
                self->answered(state, std::move(response));
        });
    if (const auto running = m_running.find(id); running != m_running.end())
        running->second = std::move(handle);
}

/// On a thread of the client: hands a document to the pool and what comes of it to the library.
void RefreshRun::answered(const model::FetchState& state, base::Result<net::HttpResponse> response) {
    auto work = [weak = weak_from_this(), &library = m_places.library, state,
                 response = std::move(response)]() mutable {
        base::Result<FeedDocument> document{FeedDocument{}};
        if (!response)
            document = std::unexpected(response.error());
        else if (response->status == 200)
            document = readDocument(*response, state.bodyHash);
        else if (response->status != 304)
            document = std::unexpected(errorForStatus(response->status));
        if (response)
            response->body = {};
        library.post([weak, state = std::move(state), response = std::move(response),
                      document = std::move(document)]() mutable {
            if (const auto self = weak.lock(); self && !self->m_cancelled)
                self->finishFeed(std::move(state), response ? &*response : nullptr,
                                 std::move(document));
        });
    };
    m_places.pool.post(std::move(work));
}

base::Status RefreshRun::storeItems(const model::FetchState& state, const FeedDocument& document,
                                    FeedOutcome& outcome) {
    store::StoreWriter& writer = m_library.storeWriter();
    const auto known = writer.items().known(state.feed);
    if (!known)
        return std::unexpected(known.error());
    const MergeResult changes = merge(document.items, *known);
    const base::Instant now = m_library.clock().now();
    for (const model::IncomingItem& item : changes.added) {
        if (const auto id = writer.items().insert(state.feed, item, now); !id)
            return std::unexpected(id.error());
    }
    for (const auto& [id, item] : changes.changed) {
        if (auto done = writer.items().update(id, item); !done)
            return done;
    }
    outcome.newItems = static_cast<int>(changes.added.size());
    outcome.changedItems = static_cast<int>(changes.changed.size());
    return writer.feeds().describe(state.feed, document.description);
}

/// Items, validators and the next date of one feed in one transaction: never one without the other.
base::Status RefreshRun::commit(model::FetchState& state, const net::HttpResponse* response,
                                const base::Result<FeedDocument>& document, FeedOutcome& outcome) {
    store::StoreWriter& writer = m_library.storeWriter();
    const base::Instant now = m_library.clock().now();
    return writer.transaction(store::Durability::Soon, [&]() -> base::Status {
        std::optional<base::Instant> lastOk;
        if (document && response != nullptr) {
            lastOk = now;
            if (response->status == 304) {
                refreshValidators(state, *response);
            } else {
                setValidators(state, *response);
                state.bodyHash = document->bodyHash;
            }
            if (response->status == 200 && !document->sameBody) {
                state.hintMinutes = document->hintMinutes;
                state.skipHours = document->skipHours;
                state.skipDays = document->skipDays;
                if (auto stored = storeItems(state, *document, outcome); !stored)
                    return stored;
            }
            if (const auto target = movedTo(state.url, *response)) {
                if (auto moved = writer.feeds().moveTo(state.feed, *target); !moved)
                    return moved;
            }
        }
        plan(state, attemptOf(response, document, now), now);
        return writer.feeds().saveFetch(state, document ? "" : document.error().detail, lastOk);
    });
}

void RefreshRun::finishFeed(model::FetchState state, const net::HttpResponse* response,
                            base::Result<FeedDocument> document) {
    if (m_ended)
        return;
    m_running.erase(state.feed);
    FeedOutcome outcome;
    outcome.feed = state.feed;
    outcome.title = base::withoutUserInfo(state.url);
    using Kind = FeedOutcome::Kind;
    if (!document) {
        outcome.kind = Kind::Failed;
        outcome.error = document.error();
    } else {
        outcome.kind = response->status == 304 ? Kind::NotModified : Kind::Updated;
    }
    if (const base::Status stored = commit(state, response, document, outcome); !stored)
        return end(std::unexpected(stored.error()));
    count(outcome);
    if (m_progress)
        m_progress({m_summary.feeds, m_total, outcome});
    m_summary.outcomes.push_back(std::move(outcome));
    if (m_waiting.empty() && m_running.empty())
        return end(m_summary);
    pump();
}

void RefreshRun::count(const FeedOutcome& outcome) {
    using Kind = FeedOutcome::Kind;
    ++m_summary.feeds;
    m_summary.updated += outcome.kind == Kind::Updated;
    m_summary.notModified += outcome.kind == Kind::NotModified;
    m_summary.failed += outcome.kind == Kind::Failed;
    m_summary.newItems += outcome.newItems;
}

void RefreshRun::end(base::Result<RefreshSummary> result) {
    if (m_ended)
        return;
    m_ended = true;
    m_running.clear();
    m_waiting.clear();
    m_lock.reset();
    if (result)
        result->elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now() - m_began);
    if (!m_cancelled)
        m_done(std::move(result));
}

namespace {

class RefreshHandle final : public Job {
public:
    explicit RefreshHandle(std::shared_ptr<RefreshRun> run) : m_run(std::move(run)) {}
    ~RefreshHandle() override { m_run->cancel(); }
    RefreshHandle(const RefreshHandle&) = delete;
    RefreshHandle& operator=(const RefreshHandle&) = delete;

private:
    std::shared_ptr<RefreshRun> m_run;
};

} // namespace

std::unique_ptr<Job> refresh(LibraryFile& library, const RefreshPlaces& places,
                             const RefreshOptions& options, ProgressHandler progress,
                             RefreshHandler done) {
    auto run = std::make_shared<RefreshRun>(library, places, options, std::move(progress),
                                            std::move(done));
    run->start();
    return std::make_unique<RefreshHandle>(std::move(run));
}

} // namespace musette::service
