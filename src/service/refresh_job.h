#pragma once

#include <musette/service/refresher.h>
#include <musette/store/safety.h>

#include <chrono>
#include <deque>
#include <memory>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace musette::service {

class FeedCommit;

/// One refresh under way. Lives on the library executor; what runs elsewhere holds weak references.
class RefreshRun : public std::enable_shared_from_this<RefreshRun> {
public:
    RefreshRun(LibraryFile& library, RefreshPlaces places, RefreshOptions options,
               ProgressHandler progress, RefreshHandler done);

    void start();
    /// Nothing is called any more afterwards. Thread: any.
    void cancel();

private:
    [[nodiscard]] bool cancelled() const { return m_stop.stop_requested(); }
    base::Result<std::vector<model::FetchState>> chooseFeeds();
    base::Status readInterval();
    void pump();
    void send(model::FetchState state);
    void answered(const model::FetchState& state, base::Result<net::HttpResponse> response);
    void store(const std::shared_ptr<FeedCommit>& commit);
    void commit(const std::shared_ptr<FeedCommit>& commit);
    void left(const FeedCommit& commit);
    [[nodiscard]] bool silence() const;
    void endIfDone();
    void count(const FeedOutcome& outcome);
    void end(base::Result<RefreshSummary> result);

    LibraryFile& m_library;
    RefreshPlaces m_places;
    RefreshOptions m_options;
    ProgressHandler m_progress;
    RefreshHandler m_done;
    std::stop_source m_stop;
    std::optional<store::RefreshLock> m_lock;
    std::deque<model::FetchState> m_waiting;
    std::unordered_map<model::FeedId, std::unique_ptr<net::RequestHandle>> m_running;
    std::unordered_map<std::string, std::size_t> m_perOrigin; ///< requests and commits under way
    /// Nobody answered them, and nobody else yet: whose fault that is shows later.
    std::vector<std::shared_ptr<FeedCommit>> m_unanswered;
    std::unordered_set<std::string> m_silentHosts;
    bool m_answered = false;
    std::chrono::minutes m_defaultInterval = kDefaultInterval;
    RefreshSummary m_summary;
    int m_total = 0;
    bool m_ended = false;
    std::chrono::steady_clock::time_point m_began = std::chrono::steady_clock::now();
};

} // namespace musette::service
