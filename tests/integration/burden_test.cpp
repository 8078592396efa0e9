// What is too much for a feed reader, with the memory the real program needs for it.

#include "program.h"
#include "refreshed_library.h"
#include "support/compressed.h"

using namespace musette;
using namespace musette::test;
using namespace std::chrono_literals;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kSanitised = true; // memory and time say nothing then
#else
constexpr bool kSanitised = false;
#endif

constexpr long kMegabyte = 1024;

void checkWithin(const ProgramEnd& end, std::chrono::milliseconds time, long kilobytes) {
    if (kSanitised)
        return;
    CHECK(end.took < time);
    CHECK(end.peakKilobytes < kilobytes);
}

} // namespace

TEST_CASE("A small answer that unpacks to gigabytes is refused at the limit",
          "[burden][wire:gzip-bomb][wire:gzip-bomb-layers]") {
    TempDir folder;
    const Program program(folder.path());
    const std::string packed = gzipOfBlanks(std::size_t{1} << 30);
    const bool twice = GENERATE(false, true);
    HttpServer server([&](const RecordedRequest&) {
        return twice ? feedReply(gzipOf(packed), {{"Content-Encoding", "gzip, gzip"}})
                     : feedReply(packed, {{"Content-Encoding", "gzip"}});
    });
    REQUIRE(program({"feed", "add", server.url("/flux")}).status == 0);
    const ProgramEnd end = program({"refresh"});
    CHECK(end.status == 1);
    CHECK_THAT(end.err, containsText("larger than 33554432 bytes"));
    checkWithin(end, 20s, 300 * kMegabyte);
}

TEST_CASE("A document without end is read no further than the limit",
          "[burden][wire:huge-feed][wire:endless-stream]") {
    TempDir folder;
    const Program program(folder.path());
    std::atomic<std::size_t> sent = 0;
    const bool chunked = GENERATE(false, true);
    HttpServer server{HttpServer::Handler([&](const RecordedRequest&, Exchange& exchange) {
        const std::string piece(65'536, ' ');
        exchange.send(chunked ? "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                              : "HTTP/1.1 200 OK\r\nContent-Length: 209715200\r\n\r\n");
        while (exchange.send(chunked ? "10000\r\n" + piece + "\r\n" : piece))
            sent += piece.size();
        exchange.close();
    })};
    REQUIRE(program({"feed", "add", server.url("/flux")}).status == 0);
    const ProgramEnd end = program({"refresh"});
    CHECK(end.status == 1);
    CHECK(sent <= std::size_t{64} << 20);
    checkWithin(end, 20s, 300 * kMegabyte);
}

TEST_CASE("A feed of a hundred thousand items comes in, and the next one finds the new item",
          "[burden][wire:feed-100k]") {
    TempDir folder;
    Program program(folder.path());
    const int count = kSanitised ? 5'000 : 100'000;
    Pages pages;
    pages.set("/flux", feedReply(rss(numbered(1, count))));
    HttpServer server{std::function<Reply(const RecordedRequest&)>(
        [&](const RecordedRequest& asked) { return pages(asked); })};
    REQUIRE(program({"feed", "add", server.url("/flux")}).status == 0);
    const ProgramEnd first = program({"refresh", "--json"});
    CHECK_THAT(first.out, containsText("\"new_items\": " + std::to_string(count)));
    checkWithin(first, 240s, 768 * kMegabyte); // forty seconds where nothing else runs
    pages.set("/flux", feedReply(rss(numbered(1, count + 1))));
    const ProgramEnd next = program({"refresh", "--force", "--json"});
    CHECK_THAT(next.out, containsText("\"new_items\": 1,"));
    checkWithin(next, 180s, 768 * kMegabyte);
}

TEST_CASE("Hosts are asked side by side", "[refresh][wire:total-parallel]") {
    RefreshedLibrary library;
    constexpr std::size_t kHosts = 8;
    constexpr int kFeedsOfAHost = 4;
    Gate gate;
    std::atomic<int> waiting = 0;
    std::vector<std::unique_ptr<HttpServer>> hosts;
    for (std::size_t i = 0; i < kHosts; ++i) {
        hosts.push_back(std::make_unique<HttpServer>(
            HttpServer::Handler([&](const RecordedRequest&, Exchange& exchange) {
                if (++waiting == kHosts * kFeedsOfAHost)
                    gate.open(); // would stay shut if any host waited for another
                if (gate.wait())
                    exchange.send(feedReply(rss(numbered(1, 1))));
                exchange.close();
            })));
        for (int feed = 0; feed < kFeedsOfAHost; ++feed)
            library.follow(hosts.back()->url("/" + std::to_string(feed)));
    }
    CHECK(library.refresh().updated == kHosts * kFeedsOfAHost);
}

TEST_CASE("A feed is a feed under any Content-Type", "[refresh][wire:content-type-wrong]") {
    const std::string type =
        GENERATE("text/html", "text/html; charset=utf-8", "text/plain", "image/png",
                 "application/octet-stream", "application/json", ";;;", "", "text/xml; charset=\"");
    CAPTURE(type);
    RefreshedLibrary library;
    Reply reply{200, {}, rss(numbered(1, 3)), Reply::Framing::Length};
    if (!type.empty())
        reply.headers.emplace_back("Content-Type", type);
    library.pages.set("/flux", reply);
    library.followPath("/flux");
    CHECK(library.refresh().newItems == 3);
}
