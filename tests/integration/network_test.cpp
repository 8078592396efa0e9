// What the program makes of the network it finds: IPv6, hosts that want https, the system's
// authorities, and its own limit in all.

#include "program.h"
#include "refreshed_library.h"

#include <curl/curl.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>

using namespace musette;
using namespace musette::test;

namespace {

constexpr const char* kTwoYears = "max-age=63072000";

/// True where an ordinary user may lay a file over another one for a process of his own.
bool canCoverFiles() {
    return std::system("unshare --user --map-root-user --mount true >/dev/null 2>&1") == 0;
}

std::string systemStore() {
    const char* file = curl_version_info(CURLVERSION_NOW)->cainfo;
    return file != nullptr ? file : "/etc/ssl/certs/ca-certificates.crt";
}

} // namespace

TEST_CASE("A host that asked for https is asked by https by later runs, and its address stays",
          "[program]") {
    const Authority authority;
    TempDir folder;
    writeBytes(folder / "ca.pem", authority.pem());
    HttpServer server(
        [](const RecordedRequest& asked) {
            if (asked.header("if-none-match"))
                return statusReply(304);
            return feedReply(rss(numbered(1, 3)),
                             {{"Strict-Transport-Security", kTwoYears}, {"ETag", "\"x\""}});
        },
        authority.issue("DNS:localhost"));
    Program program(folder.path());
    program.environment = {"MUSETTE_CA_FILE=" + (folder / "ca.pem").string()};
    const std::string host = "localhost:" + std::to_string(server.port());
    REQUIRE(program({"feed", "add", "http://" + host + "/ancien"}).status == 0);
    CHECK(program({"refresh", "--force"}).status == 1); // it does not speak http
    REQUIRE(server.count() == 0);

    REQUIRE(program({"feed", "add", "https://" + host + "/flux"}).status == 0);
    CHECK(program({"refresh", "--force", "--feed", "2"}).status == 0);
    const ProgramEnd later = program({"refresh", "--force", "--json"});
    CHECK_THAT(later.out, containsText("\"updated\": 1,"));
    CHECK_THAT(later.out, containsText("\"not_modified\": 1,"));
    CHECK(server.requests("/ancien").size() == 1);
    CHECK_THAT(program({"feed", "list", "--json"}).out,
               containsText("\"url\": \"http://" + host + "/ancien\""));
    CHECK_THAT(program({"refresh", "--force", "--json"}).out, containsText("\"not_modified\": 2,"));
}

TEST_CASE("Feeds at an IPv6 address are followed, refreshed and moved like any other",
          "[refresh]") {
    RefreshedLibrary library;
    HttpServer server(OverIpv6{}, [&](const RecordedRequest& asked) {
        if (asked.target == "/ancien")
            return redirectReply(301, "/flux");
        if (asked.header("if-none-match") == "\"x\"")
            return statusReply(304);
        return feedReply(rss(numbered(1, 3)), {{"ETag", "\"x\""}});
    });
    if (server.port() == 0) {
        WARN("this system has no IPv6: it is not tested");
        return;
    }
    const model::FeedId id = library.follow(server.url("/ancien"));
    CHECK(library.refresh().newItems == 3);
    CHECK(library.feed(id).url == server.url("/flux"));
    CHECK(library.refreshLater().notModified == 1);
    for (const RecordedRequest& asked : server.requests())
        CHECK(asked.header("host") == "[::1]:" + std::to_string(server.port()));
}

TEST_CASE("No more than 64 feeds are asked at a time, however many hosts there are",
          "[refresh][wire:total-parallel]") {
    constexpr int kMost = 64;
    constexpr int kHosts = 16;
    constexpr int kFeedsOfAHost = 6;
    RefreshedLibrary library;
    Gate gate;
    std::atomic<int> underWay = 0;
    std::atomic<int> most = 0;
    const auto answer = [&](const RecordedRequest&, Exchange& exchange) {
        const int now = ++underWay;
        for (int before = most; now > before && !most.compare_exchange_weak(before, now);) {
        }
        if (now >= kMost)
            gate.open();
        gate.wait();
        --underWay; // before the answer, upon which the next one comes
        exchange.send(feedReply(rss(numbered(1, 1))));
    };
    std::vector<std::unique_ptr<HttpServer>> hosts;
    for (int i = 0; i < kHosts; ++i) {
        hosts.push_back(std::make_unique<HttpServer>(HttpServer::Handler(answer)));
        for (int feed = 0; feed < kFeedsOfAHost; ++feed)
            library.follow(hosts.back()->url("/" + std::to_string(feed)));
    }
    CHECK(library.refresh().updated == kHosts * kFeedsOfAHost);
    CHECK(most == kMost);
}

TEST_CASE("Without MUSETTE_CA_FILE the authorities are those of the system's store, and no others",
          "[program]") {
    const Authority authority;
    TempDir folder;
    writeBytes(folder / "store.pem", authority.pem());
    HttpServer server([](const RecordedRequest&) { return feedReply(rss(numbered(1, 3))); },
                      authority.issue("IP:127.0.0.1"));
    Program program(folder.path());
    REQUIRE(program({"feed", "add", server.url("/flux")}).status == 0);
    CHECK_THAT(program({"refresh", "--force"}).err, containsText("no secure connection"));
    CHECK(server.count() == 0);
    if (!canCoverFiles()) {
        WARN("no file can be laid over the system's store here: that it is read is not tested");
        return;
    }
    std::string call =
        "unshare --user --map-root-user --mount sh -c 'mount --bind \"$0\" \"$1\" && "
        "exec \"$2\" --library \"$3\" refresh --force' ";
    for (const std::string& word : {(folder / "store.pem").string(), systemStore(),
                                    std::string(MUSETTE_CLI), program.library().string()})
        call += "'" + word + "' ";
    CHECK(std::system((call + ">/dev/null").c_str()) == 0);
    CHECK(server.requests("/flux").size() == 1);
}
