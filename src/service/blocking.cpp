#include <musette/base/executor.h>
#include <musette/net/http.h>
#include <musette/net/secure_hosts.h>
#include <musette/service/blocking.h>
#include <musette/service/link_check.h>
#include <musette/service/refresher.h>

#include <fmt/format.h>

#include <cstdlib>
#include <memory>
#include <optional>

namespace musette::service {
namespace {

/// The executors and the client of one piece of work, in the order in which they may be destroyed:
/// the client first, so that no answer reaches an executor that is gone.
struct Workshop {
    base::LoopExecutor loop;
    base::ThreadExecutor pool{2};
    std::unique_ptr<net::HttpClient> http;

    std::shared_ptr<net::SecureHosts> secureHosts = std::make_shared<net::SecureHosts>();

    Workshop() {
        net::HttpOptions options;
        options.secureHosts = secureHosts;
        if (const char* caFile = std::getenv("MUSETTE_CA_FILE"))
            options.caFile = caFile;
        http = net::makeCurlClient(std::move(options));
    }

    [[nodiscard]] RefreshPlaces places() { return {loop, pool, *http}; }
};

/// Runs the loop until `start` has called its handler or a stop is requested.
template <class T, class Start>
base::Result<T> runUntilDone(Workshop& workshop, const std::stop_token& stop, Start start) {
    std::optional<base::Result<T>> outcome;
    const std::stop_callback wake(stop, [&] { workshop.loop.stop(); });
    const auto job = start([&](base::Result<T> result) {
        outcome = std::move(result);
        workshop.loop.stop();
    });
    if (!outcome)
        workshop.loop.run();
    if (!outcome)
        return base::fail(base::ErrorCode::Cancelled, "interrupted");
    return *std::move(outcome);
}

} // namespace

base::Result<RefreshSummary> refreshAndWait(LibraryFile& library, const RefreshOptions& options,
                                            ProgressHandler progress, std::stop_token stop) {
    Workshop workshop;
    if (auto known = library.keepSecureHosts(workshop.secureHosts); !known)
        return std::unexpected(known.error());
    return runUntilDone<RefreshSummary>(workshop, stop, [&](RefreshHandler done) {
        return refresh(library, workshop.places(), options, std::move(progress), std::move(done));
    });
}

base::Result<FoundFeeds> findFeedsAndWait(LibraryFile& library, std::string address,
                                          std::stop_token stop) {
    Workshop workshop;
    if (auto known = library.keepSecureHosts(workshop.secureHosts); !known)
        return std::unexpected(known.error());
    return runUntilDone<FoundFeeds>(workshop, stop, [&](DiscoveryHandler done) {
        return findFeeds(library, workshop.places(), std::move(address), std::move(done));
    });
}

base::Result<FullTextOutcome> readFullTextAndWait(LibraryFile& library, model::ItemId item,
                                                  std::stop_token stop) {
    Workshop workshop;
    return runUntilDone<FullTextOutcome>(workshop, stop, [&](FullTextHandler done) {
        return readFullText(library, workshop.places(), item, std::move(done));
    });
}

base::Result<TitleSummary> fetchTitlesAndWait(LibraryFile& library, std::stop_token stop) {
    Workshop workshop;
    return runUntilDone<TitleSummary>(workshop, stop, [&](TitlesHandler done) {
        return fetchTitles(library, workshop.places(), std::move(done));
    });
}

base::Result<std::vector<model::LinkCheck>> checkLinksAndWait(const base::Clock& clock,
                                                              std::vector<std::string> urls,
                                                              LinkProgress progress,
                                                              std::stop_token stop) {
    Workshop workshop;
    return runUntilDone<std::vector<model::LinkCheck>>(
        workshop, stop,
        [&](std::move_only_function<void(base::Result<std::vector<model::LinkCheck>>)> done) {
            return checkLinks(workshop.places(), clock, std::move(urls), std::move(progress),
                              [done = std::move(done)](std::vector<model::LinkCheck> all) mutable {
                                  done(std::move(all));
                              });
        });
}

base::Result<FetchedPage> fetchPageAndWait(const std::string& url, std::stop_token stop) {
    Workshop workshop;
    auto response = runUntilDone<net::HttpResponse>(
        workshop, stop, [&](std::move_only_function<void(base::Result<net::HttpResponse>)> done) {
            net::HttpRequest request;
            request.url = url;
            request.accept = "text/html, application/xhtml+xml, */*;q=0.8";
            return workshop.http->send(
                std::move(request), [&workshop, done = std::move(done)](
                                        base::Result<net::HttpResponse> result) mutable {
                    workshop.loop.post(
                        [done = std::move(done), result = std::move(result)]() mutable {
                            done(std::move(result));
                        });
                });
        });
    if (!response)
        return std::unexpected(response.error());
    if (response->status < 200 || response->status > 299)
        return base::fail(base::ErrorCode::HttpStatus,
                          fmt::format("the server answered {}", response->status));
    FetchedPage page;
    page.url = response->url;
    page.contentType = std::string(response->header("content-type").value_or(""));
    page.body = std::move(response->body);
    return page;
}

} // namespace musette::service
