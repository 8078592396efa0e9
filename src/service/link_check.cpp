#include "run_handle.h"

#include <musette/base/url.h>
#include <musette/service/link_check.h>

#include <algorithm>
#include <atomic>
#include <deque>
#include <map>
#include <unordered_map>
#include <utility>

namespace musette::service {
namespace {

/// A reader follows a link for no longer than this, and a page tells by its beginning that it is
/// there.
constexpr std::chrono::milliseconds kPatience{20'000};
constexpr std::size_t kMostBytes = std::size_t{256} << 10;
constexpr std::size_t kMostPerHost = 2;
constexpr std::size_t kHostsThatMeanOffline = 2;

model::LinkCheck outcomeOf(const std::string& url, base::Instant now,
                           const base::Result<net::HttpResponse>& response) {
    model::LinkCheck check;
    check.url = url;
    check.checkedAt = now;
    if (!response) {
        // A page that is longer than what was asked for is there.
        if (response.error().code == base::ErrorCode::TooLarge)
            check.status = 200;
        else
            check.problem = base::nameOf(response.error().code);
        return check;
    }
    check.status = response->status;
    const bool moved =
        !response->redirects.empty() && response->status < 300 &&
        std::ranges::all_of(
            response->redirects,
            [](const net::Redirect& step) { return step.status == 301 || step.status == 308; });
    if (moved)
        check.movedTo = response->url;
    return check;
}

/// Lives on the library executor; what runs elsewhere holds weak references.
class LinkRun : public std::enable_shared_from_this<LinkRun> {
public:
    LinkRun(const RefreshPlaces& places, const base::Clock& clock, std::vector<std::string> urls,
            LinkProgress progress, LinksDone done)
        : m_places(places), m_clock(clock), m_waiting(urls.begin(), urls.end()), m_all(urls.size()),
          m_progress(std::move(progress)), m_done(std::move(done)) {}

    void pump() {
        while (!m_cancelled) {
            const auto next = std::ranges::find_if(m_waiting, [this](const std::string& url) {
                return m_perHost[base::originOf(url)] < kMostPerHost;
            });
            if (next == m_waiting.end())
                break;
            const std::string url = std::move(*next);
            m_waiting.erase(next);
            send(url);
        }
        if (m_cancelled || m_checks.size() != m_all || !m_done)
            return;
        if (isOffline())
            m_checks.clear();
        std::exchange(m_done, nullptr)(std::move(m_checks));
    }

    /// Thread: any. No handler is called afterwards.
    void cancel() {
        m_cancelled = true;
        m_places.library.post([self = shared_from_this()] {
            self->m_waiting.clear();
            self->m_running.clear();
        });
    }

private:
    /// That no site at all answers says nothing of the links.
    [[nodiscard]] bool isOffline() const {
        return m_perHost.size() >= kHostsThatMeanOffline &&
               std::ranges::all_of(
                   m_checks, [](int status) { return status == 0; }, &model::LinkCheck::status);
    }

    void send(const std::string& url) {
        ++m_perHost[base::originOf(url)];
        m_running[url] = nullptr; // a client may answer inside send
        net::HttpRequest request;
        request.url = url;
        request.accept = "text/html, application/xhtml+xml, */*;q=0.8";
        request.totalTimeout = kPatience;
        request.maxBytes = kMostBytes;
        auto handle = m_places.http.send(
            std::move(request), [weak = weak_from_this(), &library = m_places.library,
                                 url](base::Result<net::HttpResponse> response) {
                library.post([weak, url, response = std::move(response)] {
                    if (const auto self = weak.lock(); self && !self->m_cancelled)
                        self->take(url, response);
                });
            });
        if (const auto running = m_running.find(url); running != m_running.end())
            running->second = std::move(handle);
    }

    void take(const std::string& url, const base::Result<net::HttpResponse>& response) {
        m_running.erase(url);
        --m_perHost[base::originOf(url)];
        m_checks.push_back(outcomeOf(url, m_clock.now(), response));
        if (m_progress)
            m_progress(m_checks.size(), m_all);
        pump();
    }

    RefreshPlaces m_places;
    const base::Clock& m_clock;
    std::deque<std::string> m_waiting;
    std::size_t m_all;
    LinkProgress m_progress;
    LinksDone m_done;
    std::map<std::string, std::unique_ptr<net::RequestHandle>> m_running;
    std::unordered_map<std::string, std::size_t> m_perHost;
    std::vector<model::LinkCheck> m_checks;
    std::atomic<bool> m_cancelled = false;
};

} // namespace

std::unique_ptr<Job> checkLinks(const RefreshPlaces& places, const base::Clock& clock,
                                std::vector<std::string> urls, LinkProgress progress,
                                LinksDone done) {
    std::ranges::sort(urls);
    urls.erase(std::ranges::unique(urls).begin(), urls.end());
    auto run = std::make_shared<LinkRun>(places, clock, std::move(urls), std::move(progress),
                                         std::move(done));
    run->pump();
    return std::make_unique<RunHandle<LinkRun>>(std::move(run));
}

} // namespace musette::service
