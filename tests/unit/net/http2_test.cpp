// HTTP/2 with the server of nghttp2 (Debian: nghttp2-server); skipped where it is not installed.

#include "fetching.h"
#include "support/child_program.h"
#include "support/proxy_server.h"
#include "support/temp_dir.h"

#include <atomic>
#include <vector>

using namespace musette;
using namespace musette::test;

namespace {

/// nghttpd, which speaks nothing but HTTP/2, behind a relay that counts connections.
struct Http2Site {
    std::filesystem::path program = findProgram("nghttpd");
    Authority authority;
    TempDir folder;
    int port = 0;
    std::unique_ptr<ChildProgram> server;
    std::unique_ptr<ProxyServer> relay;

    /// False when there is no such server here.
    bool start() {
        if (program.empty()) {
            WARN("nghttpd is not installed: HTTP/2 is not tested");
            return false;
        }
        const Certificate certificate = authority.issue("IP:127.0.0.1");
        writeBytes(folder / "ca.pem", authority.pem());
        writeBytes(folder / "key.pem", certificate.key);
        writeBytes(folder / "certificate.pem", certificate.certificate);
        std::filesystem::create_directory(folder / "pages");
        writeBytes(folder / "pages/feed.xml", "<rss>" + std::string(20'000, 'x') + "</rss>");
        port = freePort();
        server = std::make_unique<ChildProgram>(std::vector<std::string>{
            program.string(), "-a", "127.0.0.1", "-d", (folder / "pages").string(),
            std::to_string(port), (folder / "key.pem").string(),
            (folder / "certificate.pem").string()});
        REQUIRE(server->waitForPort(port));
        relay = std::make_unique<ProxyServer>(
            ProxyServer::Options{ProxyServer::Kind::Forward, {}, {}, port});
        return true;
    }
    [[nodiscard]] std::unique_ptr<net::HttpClient> client() const {
        return net::makeCurlClient({.caFile = (folder / "ca.pem").string()});
    }
    [[nodiscard]] std::string url(const std::string& path = "/feed.xml") const {
        return "https://" + relay->address() + path;
    }
};

} // namespace

TEST_CASE("HTTP/2 is spoken where a server offers it", "[net]") {
    Http2Site site;
    if (!site.start())
        return;
    const auto client = site.client();
    const net::HttpResponse answer = responseOf(fetch(*client, request(site.url())));
    CHECK(answer.status == 200);
    CHECK(answer.body.size() == 20'011);
    CHECK(responseOf(fetch(*client, request(site.url("/none")))).status == 404);

    net::HttpRequest conditional = request(site.url());
    conditional.validators = {
        {site.url(), "", std::string(answer.header("last-modified").value_or(""))}};
    CHECK(responseOf(fetch(*client, conditional)).status == 304);

    net::HttpRequest limited = request(site.url());
    limited.maxBytes = 1000;
    CHECK(errorOf(fetch(*client, limited)) == base::ErrorCode::TooLarge);
    CHECK(responseOf(fetch(*client, request(site.url()))).status == 200);
}

TEST_CASE("Requests to one host share a connection of HTTP/2", "[net][wire:keep-alive]") {
    Http2Site site;
    if (!site.start())
        return;
    const auto client = site.client();
    std::vector<Pending> pending;
    for (int i = 0; i < 24; ++i)
        pending.push_back(begin(*client, request(site.url("/feed.xml?" + std::to_string(i)))));
    for (Pending& one : pending)
        CHECK(responseOf(one.get()).status == 200);
    CHECK(site.relay->connections() == 1);
}

TEST_CASE("A server over TLS that knows no HTTP/2 is asked by HTTP/1.1, over few connections",
          "[net][wire:keep-alive][wire:per-host]") {
    const Authority authority;
    TempDir folder;
    writeBytes(folder / "ca.pem", authority.pem());
    HttpServer server([](const RecordedRequest&) { return feedReply("whole"); },
                      authority.issue("IP:127.0.0.1"));
    const auto client = net::makeCurlClient({.caFile = (folder / "ca.pem").string()});
    std::vector<Pending> pending;
    for (int i = 0; i < 24; ++i)
        pending.push_back(begin(*client, request(server.url("/" + std::to_string(i)))));
    for (Pending& one : pending)
        CHECK(responseOf(one.get()).status == 200);
    CHECK(server.connections() <= 6);
    CHECK(server.mostAtOnce() <= 6);
}

TEST_CASE("A host that shakes no hands holds up no more than its own requests", "[net]") {
    // It takes connections and says nothing: whoever waits for the first of them waits in vain.
    HttpServer silent{HttpServer::Handler(
        [](const RecordedRequest&, Exchange& exchange) { exchange.waitForClient(); })};
    HttpServer alive([](const RecordedRequest&) { return feedReply("whole"); });
    const auto client = net::makeCurlClient();
    std::vector<Pending> hanging;
    for (int i = 0; i < 12; ++i)
        hanging.push_back(begin(*client, impatientRequest("https" + silent.url().substr(4))));
    CHECK(responseOf(fetch(*client, request(alive.url()))).status == 200);
    for (Pending& one : hanging)
        CHECK_FALSE(one.get());
}

TEST_CASE("No more than the limit of requests is under way in all, over as many connections",
          "[net][wire:total-parallel]") {
    CHECK(net::HttpOptions{}.maxTotal == 64);
    CHECK(net::HttpOptions{}.maxPerHost == 6);
    constexpr int kHosts = 4;
    constexpr int kLimit = 5;
    Gate gate;
    std::atomic<int> underWay = 0;
    std::atomic<int> most = 0;
    std::vector<std::unique_ptr<HttpServer>> servers;
    for (int i = 0; i < kHosts; ++i) {
        servers.push_back(std::make_unique<HttpServer>(
            HttpServer::Handler([&](const RecordedRequest&, Exchange& exchange) {
                const int now = ++underWay;
                int before = most;
                while (now > before && !most.compare_exchange_weak(before, now)) {
                }
                if (now == kLimit)
                    gate.open();
                gate.wait();
                --underWay;
                exchange.send(feedReply("whole"));
            })));
    }
    const auto client = net::makeCurlClient({.maxPerHost = 3, .maxTotal = kLimit});
    std::vector<Pending> pending;
    for (int i = 0; i < 40; ++i)
        pending.push_back(begin(*client, request(servers[static_cast<std::size_t>(i % kHosts)]->url(
                                             "/" + std::to_string(i)))));
    for (Pending& one : pending)
        CHECK(responseOf(one.get()).status == 200);
    CHECK(most == kLimit);
}
