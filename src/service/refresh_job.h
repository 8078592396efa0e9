#pragma once

#include "feed_queue.h"

#include <musette/service/logins.h>
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

/// One refresh under way. What has come is stored together in one transaction, and told once that
/// is committed: a feed that has a transaction to itself costs several times as much. Lives on the
/// library executor; what runs elsewhere holds weak references.
class RefreshRun : public std::enable_shared_from_this<RefreshRun> {
public:
    RefreshRun(LibraryFile& library, RefreshPlaces places, RefreshOptions options,
               ProgressHandler progress, RefreshHandler done);
    ~RefreshRun();
    RefreshRun(const RefreshRun&) = delete;
    RefreshRun& operator=(const RefreshRun&) = delete;

    void start();
    /// Nothing is called any more afterwards. Thread: any.
    void cancel();

private:
    [[nodiscard]] bool cancelled() const { return m_stop.stop_requested(); }
    base::Result<std::vector<model::FetchState>> chooseFeeds();
    base::Status readInterval();
    void readLogins();
    void pump();
    [[nodiscard]] bool mayAsk() const;
    void send(model::FetchState state);
    void answered(model::FetchState state, base::Result<net::HttpResponse> response);
    void makeRoom(model::FeedId feed, const std::string& url, std::size_t bodyBytes);
    void receive(std::unique_ptr<FeedCommit> commit);
    void storeSome();
    base::Status storeReady(std::vector<std::unique_ptr<FeedCommit>>& stored);
    void tell(const FeedCommit& commit);
    [[nodiscard]] bool silence() const;
    void goOn();
    void end(base::Result<RefreshSummary> result);

    LibraryFile& m_library;
    RefreshPlaces m_places;
    RefreshOptions m_options;
    ProgressHandler m_progress;
    RefreshHandler m_done;
    std::stop_source m_stop;
    std::optional<store::RefreshLock> m_lock;
    FeedQueue m_waiting;
    std::unordered_map<model::FeedId, std::unique_ptr<net::RequestHandle>> m_asked;
    /// Feeds that have answered and are not stored, and how long their documents are.
    std::unordered_map<model::FeedId, std::size_t> m_unstored;
    std::size_t m_unstoredBytes = 0;
    std::deque<std::unique_ptr<FeedCommit>> m_ready; ///< those that only need to be stored
    bool m_storing = false;                          ///< a task for m_ready is under way
    /// Nobody answered them, and nobody else yet: whose fault that is shows later.
    std::vector<std::unique_ptr<FeedCommit>> m_unanswered;
    std::unordered_set<std::string> m_silentHosts;
    bool m_answered = false;
    std::chrono::minutes m_defaultInterval = kDefaultInterval;
    std::vector<model::FetchState> m_withLogin; ///< they wait until the keyring has answered
    Logins::Known m_logins;
    base::Status m_loginsRead;
    RefreshSummary m_summary;
    int m_total = 0;
    bool m_ended = false;
    std::chrono::steady_clock::time_point m_began = std::chrono::steady_clock::now();
};

} // namespace musette::service
