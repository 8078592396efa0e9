#pragma once

#include "feed_document.h"

#include <musette/service/refresher.h>
#include <musette/store/safety.h>

#include <atomic>
#include <chrono>
#include <deque>
#include <memory>
#include <unordered_map>

namespace musette::service {

/// One refresh under way. Lives on the library executor; what runs elsewhere holds weak references.
class RefreshRun : public std::enable_shared_from_this<RefreshRun> {
public:
    RefreshRun(LibraryFile& library, RefreshPlaces places, RefreshOptions options,
               ProgressHandler progress, RefreshHandler done);

    void start();
    /// Nothing is called any more afterwards. Thread: any.
    void cancel();

private:
    base::Result<std::vector<model::FetchState>> chooseFeeds();
    void pump();
    void send(model::FetchState state);
    void answered(const model::FetchState& state, base::Result<net::HttpResponse> response);
    void finishFeed(model::FetchState state, const net::HttpResponse* response,
                    base::Result<FeedDocument> document);
    base::Status commit(model::FetchState& state, const net::HttpResponse* response,
                        const base::Result<FeedDocument>& document, FeedOutcome& outcome);
    base::Status storeItems(const model::FetchState& state, const FeedDocument& document,
                            FeedOutcome& outcome);
    void count(const FeedOutcome& outcome);
    void end(base::Result<RefreshSummary> result);

    LibraryFile& m_library;
    RefreshPlaces m_places;
    RefreshOptions m_options;
    ProgressHandler m_progress;
    RefreshHandler m_done;
    std::atomic<bool> m_cancelled = false;
    std::optional<store::RefreshLock> m_lock;
    std::deque<model::FetchState> m_waiting;
    std::unordered_map<model::FeedId, std::unique_ptr<net::RequestHandle>> m_running;
    RefreshSummary m_summary;
    int m_total = 0;
    bool m_ended = false;
    std::chrono::steady_clock::time_point m_began = std::chrono::steady_clock::now();
};

} // namespace musette::service
