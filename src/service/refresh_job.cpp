#include "refresh_job.h"

#include "feed_commit.h"
#include "schedule.h"

#include <musette/base/url.h>
#include <musette/store/writer.h>

#include <algorithm>
#include <utility>

namespace musette::service {
namespace {

/// How many feeds are under way at once: what the client sends in parallel, so that documents
/// waiting to be parsed stay few.
constexpr std::size_t kInFlight = 64;

/// Of one origin, so that hosts that hang leave places to the others; a few more than the client
/// asks at a time.
constexpr std::size_t kInFlightPerOrigin = 8;

base::Result<FeedDocument> documentOf(const base::Result<net::HttpResponse>& response,
                                      const std::string& knownBodyHash,
                                      const std::stop_token& stop) {
    if (!response)
        return std::unexpected(response.error());
    if (response->status == 200)
        return readDocument(*response, knownBodyHash, stop);
    if (response->status == 304)
        return FeedDocument{};
    return std::unexpected(errorForStatus(response->status));
}

} // namespace

RefreshRun::RefreshRun(LibraryFile& library, RefreshPlaces places, RefreshOptions options,
                       ProgressHandler progress, RefreshHandler done)
    : m_library(library), m_places(places), m_options(std::move(options)),
      m_progress(std::move(progress)), m_done(std::move(done)) {}

void RefreshRun::cancel() {
    m_stop.request_stop();
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
    if (m_options.pace == Pace::Share && shareOf(states->size()) < states->size()) {
        m_summary.left = static_cast<int>(states->size() - shareOf(states->size()));
        states->resize(shareOf(states->size())); // they come in the order of their dates
    }
    return states;
}

base::Status RefreshRun::readInterval() {
    const auto text = m_library.storeWriter().setting(kDefaultIntervalKey);
    if (!text)
        return std::unexpected(text.error());
    m_defaultInterval = defaultInterval(*text);
    return {};
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
    if (const auto read = readInterval(); !read)
        return end(std::unexpected(read.error()));
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
    while (!m_ended && !cancelled() && !silence() && m_running.size() < kInFlight) {
        const auto next = std::ranges::find_if(m_waiting, [&](const model::FetchState& state) {
            const auto origin = m_perOrigin.find(base::originOf(state.url));
            return origin == m_perOrigin.end() || origin->second < kInFlightPerOrigin;
        });
        if (next == m_waiting.end())
            return;
        model::FetchState state = std::move(*next);
        m_waiting.erase(next);
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
    ++m_perOrigin[base::originOf(state.url)];
    m_running[id] = nullptr; // a client may answer inside send
    auto handle = m_places.http.send(
        std::move(request), [weak = weak_from_this(), state = std::move(state)](
                                base::Result<net::HttpResponse> response) mutable {
            if (const auto self = weak.lock(); self && !self->cancelled())
                self->answered(state, std::move(response));
        });
    if (const auto running = m_running.find(id); running != m_running.end())
        running->second = std::move(handle);
}

/// On a thread of the client: hands a document to the pool and what comes of it to the library.
void RefreshRun::answered(const model::FetchState& state,
                          base::Result<net::HttpResponse> response) {
    auto work = [weak = weak_from_this(), &library = m_places.library, stop = m_stop.get_token(),
                 state, response = std::move(response)]() mutable {
        if (stop.stop_requested())
            return;
        base::Result<FeedDocument> document = documentOf(response, state.bodyHash, stop);
        std::optional<net::HttpResponse> head;
        if (response) {
            response->body = {};
            head = std::move(*response);
        }
        library.post([weak, state = std::move(state), head = std::move(head),
                      document = std::move(document)]() mutable {
            if (const auto self = weak.lock(); self && !self->cancelled())
                self->store(std::make_shared<FeedCommit>(self->m_library, std::move(state),
                                                         std::move(head), std::move(document),
                                                         self->m_defaultInterval));
        });
    };
    m_places.pool.post(std::move(work));
}

/// A failure that the network may be to blame for waits until some host has answered.
void RefreshRun::store(const std::shared_ptr<FeedCommit>& commit) {
    if (m_ended)
        return;
    if (m_answered || m_options.hostsThatMeanOffline == 0)
        return this->commit(commit);
    if (commit->unanswered()) {
        m_silentHosts.insert(base::originOf(commit->url()));
        m_unanswered.push_back(commit);
        left(*commit);
        return endIfDone();
    }
    m_answered = true;
    this->commit(commit);
}

/// Nothing but silence so far: more requests would only add to it.
bool RefreshRun::silence() const {
    constexpr std::size_t kEnough = 16;
    return !m_answered && m_silentHosts.size() >= std::max(kEnough, m_options.hostsThatMeanOffline);
}

/// A document of many items comes here once for each step of its commit.
void RefreshRun::commit(const std::shared_ptr<FeedCommit>& commit) {
    if (m_ended)
        return;
    const auto step = commit->step();
    if (!step)
        return end(std::unexpected(step.error()));
    if (*step == FeedCommit::Step::More)
        return m_places.library.post([weak = weak_from_this(), commit] {
            if (const auto self = weak.lock(); self && !self->cancelled())
                self->commit(commit);
        });
    const FeedOutcome& outcome = commit->outcome();
    left(*commit);
    count(outcome);
    if (m_progress)
        m_progress({m_summary.feeds, m_total, outcome});
    m_summary.outcomes.push_back(outcome);
    endIfDone();
}

void RefreshRun::left(const FeedCommit& commit) {
    if (m_running.erase(commit.outcome().feed) == 0)
        return;
    const auto origin = m_perOrigin.find(base::originOf(commit.url()));
    if (--origin->second == 0)
        m_perOrigin.erase(origin);
}

void RefreshRun::endIfDone() {
    if (!m_running.empty() || (!m_waiting.empty() && !silence()))
        return pump();
    if (m_unanswered.empty())
        return end(m_summary);
    if (!m_answered && m_silentHosts.size() >= m_options.hostsThatMeanOffline) {
        m_summary.offline = true;
        return end(m_summary);
    }
    const auto failed = std::move(m_unanswered.back());
    m_unanswered.pop_back();
    m_answered = true; // somebody's fault after all: each is told as its own
    m_places.library.post([weak = weak_from_this(), failed] {
        if (const auto self = weak.lock(); self && !self->cancelled())
            self->commit(failed);
    });
}

void RefreshRun::count(const FeedOutcome& outcome) {
    using Kind = FeedOutcome::Kind;
    m_summary.feeds += outcome.kind != Kind::Skipped;
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
    if (!cancelled())
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
