#pragma once

#include <musette/service/credentials.h>
#include <musette/service/refresher.h>

#include <atomic>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace musette::service {

/// What an address answered with, worked out away from the library: a feed, or a page.
struct AddressContent {
    std::string url;                    ///< after redirects
    std::optional<FoundFeed> feed;      ///< the document is a feed itself
    std::vector<std::string> announced; ///< the feeds that a page names
    std::string pageTitle;
};

/// Decodes and parses an answer. Pure: for the pool. Errors: those of an HTTP status.
[[nodiscard]] base::Result<AddressContent> readAddress(const net::HttpResponse& response);

/// One search for feeds. It goes through stages, each a handful of requests side by side: the
/// address itself, the feeds its page announces, the usual places. A stage that finds a feed is the
/// last. Lives on the library executor; answers come in by way of the pool.
class FindFeedsRun : public std::enable_shared_from_this<FindFeedsRun> {
public:
    FindFeedsRun(LibraryFile& library, RefreshPlaces places, DiscoveryHandler done)
        : m_library(library), m_places(places), m_done(std::move(done)) {}

    void start(const std::string& address);
    /// Thread: any. No handler is called afterwards.
    void cancel();

private:
    enum class Stage { Address, Announced, Guessed };

    void ask(Stage stage, std::vector<std::string> urls);
    void send(std::size_t position);
    void answered(std::size_t position, base::Result<AddressContent> content);
    void finishStage();
    void afterAddress();
    void guess();
    void collect();
    void end(base::Result<FoundFeeds> result);

    LibraryFile& m_library;
    RefreshPlaces m_places;
    DiscoveryHandler m_done;
    Stage m_stage = Stage::Address;
    int m_round = 0;                 ///< answers of an earlier round come too late
    std::vector<std::string> m_urls; ///< of this stage
    std::vector<std::optional<base::Result<AddressContent>>> m_answers;
    std::vector<std::unique_ptr<net::RequestHandle>> m_requests;
    std::size_t m_missing = 0;
    std::string m_plainAddress; ///< http:// form to fall back on, empty when a scheme was given
    std::optional<StoredLogin> m_login; ///< that stood in the address
    std::string m_page;                 ///< the address that was read, for guesses
    std::optional<base::Error> m_pageError;
    FoundFeeds m_found;
    std::atomic<bool> m_cancelled = false;
};

} // namespace musette::service
