#include "refresh_job.h"

#include "feed_commit.h"
#include "run_handle.h"
#include "schedule.h"

#include <musette/base/url.h>
#include <musette/store/writer.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace musette::service {
namespace {

/// How many feeds are asked at once: what the client sends in parallel.
constexpr std::size_t kAsked = 64;

/// Feeds that have answered and are not stored yet, and the bytes of their documents: while there
/// are more, the library or the processor is what all wait for, and further answers would only fill
/// the memory.
constexpr std::size_t kUnstored = 256;
constexpr std::size_t kUnstoredBytes = std::size_t{12} << 20;

/// Items of one transaction: well under a second's work on a slow disk, so that what the user does
/// meanwhile need not wait for a hundred thousand of them.
constexpr std::size_t kItemsPerTransaction = 500;

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

net::LoginScheme netScheme(model::LoginScheme scheme) {
    switch (scheme) {
    case model::LoginScheme::Basic: return net::LoginScheme::Basic;
    case model::LoginScheme::Digest: return net::LoginScheme::Digest;
    case model::LoginScheme::None: break;
    }
    return net::LoginScheme::Unknown;
}

} // namespace

RefreshRun::RefreshRun(LibraryFile& library, RefreshPlaces places, RefreshOptions options,
                       ProgressHandler progress, RefreshHandler done)
    : m_library(library), m_places(places), m_options(std::move(options)),
      m_progress(std::move(progress)), m_done(std::move(done)) {}

RefreshRun::~RefreshRun() = default;

void RefreshRun::cancel() {
    m_stop.request_stop();
    // The run may be in the middle of a step on the library executor, so it lets go of its requests
    // there.
    m_places.library.post([self = shared_from_this()] {
        self->m_ended = true;
        self->m_asked.clear();
        self->m_waiting.clear();
        self->m_ready.clear();
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
    for (model::FetchState& state : *states) {
        if (state.login.empty())
            m_waiting.add(std::move(state));
        else
            m_withLogin.push_back(std::move(state));
    }
    if (m_waiting.empty() && m_withLogin.empty())
        return end(m_summary);
    readLogins();
    pump();
}

/// Feeds with a login wait for the keyring, which may ask the user; the others do not.
void RefreshRun::readLogins() {
    std::vector<std::string> names;
    for (const model::FetchState& state : m_withLogin)
        names.push_back(state.login);
    if (names.empty())
        return;
    m_library.logins().read(std::move(names), m_places.library,
                            [weak = weak_from_this()](Logins::Known known, base::Status status) {
                                const auto self = weak.lock();
                                if (!self || self->m_ended || self->cancelled())
                                    return;
                                self->m_logins = std::move(known);
                                self->m_loginsRead = std::move(status);
                                for (auto& state : std::exchange(self->m_withLogin, {}))
                                    self->m_waiting.add(std::move(state));
                                self->pump();
                            });
}

bool RefreshRun::mayAsk() const {
    return !m_ended && !cancelled() && !silence() && m_asked.size() < kAsked &&
           m_unstored.size() < kUnstored && m_unstoredBytes < kUnstoredBytes;
}

void RefreshRun::pump() {
    while (mayAsk()) {
        auto next = m_waiting.next();
        if (!next)
            return;
        send(std::move(*next));
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
    m_asked[id] = nullptr; // a client may answer inside send
    if (!state.login.empty()) {
        const auto known = m_logins.find(state.login);
        if (known == m_logins.end() && !m_loginsRead)
            return answered(std::move(state), std::unexpected(m_loginsRead.error()));
        if (known != m_logins.end() && known->second.origin == base::originOf(state.url))
            request.login = {known->second.user, known->second.password,
                             netScheme(state.loginScheme)};
    }
    auto handle = m_places.http.send(
        std::move(request), [weak = weak_from_this(), state = std::move(state)](
                                base::Result<net::HttpResponse> response) mutable {
            if (const auto self = weak.lock(); self && !self->cancelled())
                self->answered(std::move(state), std::move(response));
        });
    if (const auto asked = m_asked.find(id); asked != m_asked.end())
        asked->second = std::move(handle);
}

/// On a thread of the client: hands a document to the pool and what comes of it to the library.
void RefreshRun::answered(model::FetchState state, base::Result<net::HttpResponse> response) {
    const bool hasDocument = response && response->status == 200;
    m_places.library.post([weak = weak_from_this(), feed = state.feed, url = state.url,
                           bytes = hasDocument ? response->body.size() : 0] {
        if (const auto self = weak.lock(); self && !self->cancelled())
            self->makeRoom(feed, url, bytes);
    });
    auto work = [weak = weak_from_this(), &library = m_places.library, stop = m_stop.get_token(),
                 state = std::move(state), response = std::move(response)]() mutable {
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
                self->receive(std::make_unique<FeedCommit>(self->m_library, std::move(state),
                                                           std::move(head), std::move(document),
                                                           self->m_defaultInterval));
        });
    };
    if (hasDocument)
        m_places.pool.post(std::move(work));
    else
        work();
}

/// A feed has answered: another may be asked.
void RefreshRun::makeRoom(model::FeedId feed, const std::string& url, std::size_t bodyBytes) {
    if (m_ended)
        return;
    m_asked.erase(feed);
    m_unstored[feed] = bodyBytes;
    m_unstoredBytes += bodyBytes;
    m_waiting.answered(url);
    pump();
}

/// A failure that the network may be to blame for waits until some host has answered. All else is
/// stored, together with what comes while a transaction runs.
void RefreshRun::receive(std::unique_ptr<FeedCommit> commit) {
    if (m_ended)
        return;
    if (!m_answered && m_options.hostsThatMeanOffline != 0 && commit->unanswered()) {
        m_silentHosts.insert(base::originOf(commit->url()));
        m_unstored.erase(commit->outcome().feed);
        m_unanswered.push_back(std::move(commit));
        return goOn();
    }
    m_answered = true;
    m_ready.push_back(std::move(commit));
    if (!m_storing)
        storeSome();
}

/// Nothing but silence so far: more requests would only add to it.
bool RefreshRun::silence() const {
    constexpr std::size_t kEnough = 16;
    return !m_answered && m_silentHosts.size() >= std::max(kEnough, m_options.hostsThatMeanOffline);
}

void RefreshRun::storeSome() {
    m_storing = true;
    m_places.library.post([weak = weak_from_this()] {
        const auto self = weak.lock();
        if (!self || self->m_ended || self->cancelled())
            return;
        std::vector<std::unique_ptr<FeedCommit>> stored;
        if (const base::Status done = self->storeReady(stored); !done)
            return self->end(std::unexpected(done.error()));
        for (const auto& commit : stored)
            self->tell(*commit);
        self->m_storing = false;
        if (!self->m_ready.empty())
            self->storeSome();
        self->goOn();
    });
}

/// One transaction; `stored` are the feeds that came to their end in it.
base::Status RefreshRun::storeReady(std::vector<std::unique_ptr<FeedCommit>>& stored) {
    return m_library.storeWriter().transaction(store::Durability::Soon, [&]() -> base::Status {
        std::size_t room = kItemsPerTransaction;
        while (room > 0 && !m_ready.empty()) {
            std::unique_ptr<FeedCommit> commit = std::move(m_ready.front());
            m_ready.pop_front();
            const auto step = commit->step(room);
            if (!step)
                return std::unexpected(step.error());
            if (*step == FeedCommit::Step::Done)
                stored.push_back(std::move(commit));
            else
                m_ready.push_back(std::move(commit)); // a long document lets the others go first
        }
        return {};
    });
}

void RefreshRun::tell(const FeedCommit& commit) {
    using Kind = FeedOutcome::Kind;
    const FeedOutcome& outcome = commit.outcome();
    if (const auto unstored = m_unstored.extract(outcome.feed))
        m_unstoredBytes -= unstored.mapped();
    m_summary.feeds += outcome.kind != Kind::Skipped;
    m_summary.updated += outcome.kind == Kind::Updated;
    m_summary.notModified += outcome.kind == Kind::NotModified;
    m_summary.failed += outcome.kind == Kind::Failed;
    m_summary.newItems += outcome.newItems;
    if (m_progress)
        m_progress({m_summary.feeds, m_total, outcome});
    m_summary.outcomes.push_back(outcome);
}

void RefreshRun::goOn() {
    if (m_ended)
        return;
    const bool more = !m_withLogin.empty() || (!m_waiting.empty() && !silence());
    if (!m_asked.empty() || !m_unstored.empty() || m_storing || more)
        return pump();
    if (m_unanswered.empty())
        return end(m_summary);
    if (!m_answered && m_silentHosts.size() >= m_options.hostsThatMeanOffline) {
        m_summary.offline = true;
        return end(m_summary);
    }
    m_answered = true; // somebody's fault after all: each is told as its own
    std::ranges::move(m_unanswered, std::back_inserter(m_ready));
    m_unanswered.clear();
    storeSome();
}

void RefreshRun::end(base::Result<RefreshSummary> result) {
    if (m_ended)
        return;
    m_ended = true;
    m_asked.clear();
    m_waiting.clear();
    m_ready.clear();
    m_lock.reset();
    if (result)
        result->elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now() - m_began);
    if (!cancelled())
        m_done(std::move(result));
}

std::unique_ptr<Job> refresh(LibraryFile& library, const RefreshPlaces& places,
                             const RefreshOptions& options, ProgressHandler progress,
                             RefreshHandler done) {
    auto run = std::make_shared<RefreshRun>(library, places, options, std::move(progress),
                                            std::move(done));
    run->start();
    return std::make_unique<RunHandle<RefreshRun>>(std::move(run));
}

} // namespace musette::service
