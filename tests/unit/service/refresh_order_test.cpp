// In which order a refresh asks, how many feeds at once, and when it tells of them.

#include "open_library.h"

#include <musette/base/executor.h>
#include <musette/service/refresher.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

using namespace musette;
using test::need;
using test::OpenLibrary;

namespace {

/// Answers when the test wants it.
class HeldClient final : public net::HttpClient {
public:
    std::unique_ptr<net::RequestHandle> send(net::HttpRequest request,
                                             net::ResponseHandler handler) override {
        asked.push_back(request.url);
        m_handlers.emplace(request.url, std::move(handler));
        return std::make_unique<net::RequestHandle>();
    }
    void answer(const std::string& url) {
        auto waiting = m_handlers.extract(url);
        net::HttpResponse response;
        response.status = 200;
        response.url = url;
        response.body = "<rss version='2.0'><channel><title>T</title><item><guid>1</guid>"
                        "<title>Un</title></item></channel></rss>";
        waiting.mapped()(std::move(response));
    }

    std::vector<std::string> asked;

private:
    std::map<std::string, net::ResponseHandler> m_handlers;
};

/// A refresh under way of the feeds at these addresses.
struct Refresh {
    explicit Refresh(const std::vector<std::string>& urls) {
        for (const std::string& url : urls)
            library.addFeed(url);
        job = service::refresh(
            library.file(), {executor, executor, client}, {},
            [this](const service::RefreshProgress& progress) {
                told.push_back(progress.last.feed);
                stored.push_back(need(library.reader().overview()).counts.all);
            },
            [this](const base::Result<service::RefreshSummary>& result) { ended = result; });
    }

    OpenLibrary library;
    base::InlineExecutor executor;
    HeldClient client;
    std::vector<model::FeedId> told;
    std::vector<int> stored; ///< articles in the library at each telling
    std::optional<base::Result<service::RefreshSummary>> ended;
    std::unique_ptr<service::Job> job;
};

using Urls = std::vector<std::string>;

} // namespace

TEST_CASE("every host is asked once before one is asked again") {
    const Refresh refresh(
        {"http://a.test/1", "http://a.test/2", "http://b.test/1", "http://c.test/1"});
    CHECK(refresh.client.asked ==
          Urls{"http://a.test/1", "http://b.test/1", "http://c.test/1", "http://a.test/2"});
}

TEST_CASE("a host that has answered is asked next, while its connection is open") {
    Urls urls;
    for (int feed = 0; feed < 3; ++feed) {
        for (int host = 0; host < 70; ++host)
            urls.push_back("http://host" + std::to_string(host) + ".test/" + std::to_string(feed));
    }
    Refresh refresh(urls);
    REQUIRE(refresh.client.asked.size() == 64);
    refresh.client.answer("http://host5.test/0");
    CHECK(refresh.client.asked.back() == "http://host5.test/1");
}

TEST_CASE("a host that hangs holds up none but its own feeds") {
    Urls urls;
    for (int feed = 0; feed < 100; ++feed)
        urls.push_back("http://hangs.test/" + std::to_string(feed));
    for (int feed = 0; feed < 20; ++feed)
        urls.push_back("http://answers.test/" + std::to_string(feed));
    Refresh refresh(urls);
    for (int feed = 0; feed < 20; ++feed)
        refresh.client.answer("http://answers.test/" + std::to_string(feed));
    CHECK(refresh.told.size() == 20);
    CHECK(std::ranges::count_if(refresh.client.asked, [](const std::string& url) {
              return url.starts_with("http://hangs.test/");
          }) < 64);
    CHECK_FALSE(refresh.ended.has_value());
}

TEST_CASE("a feed is told of once its articles are in the library") {
    Refresh refresh({"http://a.test/1", "http://b.test/1"});
    refresh.client.answer("http://b.test/1");
    refresh.client.answer("http://a.test/1");
    CHECK(refresh.stored == std::vector<int>{1, 2});
    REQUIRE(refresh.ended.has_value());
    CHECK(need(*refresh.ended).newItems == 2);
}
