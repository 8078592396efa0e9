#include "refreshed_library.h"

#include <musette/net/http.h>
#include <musette/store/safety.h>

#include <atomic>
#include <stop_token>

using namespace musette;
using namespace musette::test;
using namespace std::chrono_literals;

TEST_CASE("Bad feeds among good ones spoil nothing, and the summary counts them",
          "[refresh][wire:bad-among-good]") {
    RefreshedLibrary library;
    for (const char* good : {"/1", "/2", "/3", "/4", "/5"}) {
        library.pages.set(good, feedReply(rss(numbered(1, 2))));
        library.followPath(good);
    }
    library.pages.set("/html", feedReply("<html><body>Bonjour</body></html>"));
    library.pages.set("/500", statusReply(500));
    for (const char* bad : {"/html", "/500", "/404"})
        library.followPath(bad);
    const service::RefreshSummary summary = library.refresh();
    CHECK(summary.feeds == 8);
    CHECK(summary.updated == 5);
    CHECK(summary.notModified == 0);
    CHECK(summary.failed == 3);
    CHECK(summary.newItems == 10);
    CHECK(library.count() == 10);
}

TEST_CASE("A body that is cut off is an error; the next refresh has it all, once",
          "[refresh][wire:truncated-length][wire:chunked-cut][wire:reset-mid-body]") {
    RefreshedLibrary library;
    const std::string whole = rss(numbered(1, 10));
    std::atomic<bool> broken = true;
    int kind = GENERATE(0, 1, 2);
    HttpServer server{HttpServer::Handler([&](const RecordedRequest&, Exchange& exchange) {
        Reply reply = feedReply(whole, {{"ETag", "\"x\""}});
        if (!broken)
            return exchange.send(reply);
        if (kind == 1)
            reply.framing = Reply::Framing::Chunked;
        const std::string wire = reply.wireBytes();
        exchange.send(wire.substr(0, wire.size() - 400));
        kind == 2 ? exchange.reset() : exchange.close();
    })};
    const model::FeedId id = library.follow(server.url("/flux"));
    CHECK(library.refresh().failed == 1);
    CHECK(library.count() == 0);
    CHECK(library.feed(id).status == model::FeedStatus::Error);
    broken = false;
    CHECK(library.force().newItems == 10);
    CHECK_FALSE(server.requests().back().header("if-none-match"));
    CHECK(library.count() == 10);
}

TEST_CASE("A server that hangs ends at the time limit while the others come in",
          "[refresh][wire:slow-body][wire:no-answer]") {
    RefreshedLibrary library;
    HttpServer hanging{HttpServer::Handler(
        [](const RecordedRequest&, Exchange& exchange) { exchange.waitForClient(); })};
    for (int i = 0; i < 10; ++i)
        library.follow(hanging.url("/" + std::to_string(i)));
    for (const char* good : {"/1", "/2"}) {
        library.pages.set(good, feedReply(rss(numbered(1, 2))));
        library.followPath(good);
    }
    service::RefreshOptions options;
    options.timeout = 300ms;
    const service::RefreshSummary summary = library.refresh(options);
    CHECK(summary.failed == 10);
    CHECK(summary.newItems == 4);
    CHECK(summary.elapsed < 5s);
}

TEST_CASE("A whole transfer has a minute unless told otherwise",
          "[refresh][wire:slow-body-default]") {
    CHECK(service::RefreshOptions{}.timeout == 60s);
    CHECK(net::HttpRequest{}.totalTimeout == 60s);
}

TEST_CASE("Many feeds of a dead host leave places to the others", "[refresh][wire:dead-host]") {
    RefreshedLibrary library;
    HttpServer alive([](const RecordedRequest&) { return feedReply(rss(numbered(1, 1))); });
    HttpServer dead{HttpServer::Handler([&](const RecordedRequest&, Exchange& exchange) {
        alive.waitForRequests(1); // would wait in vain if it held up the other host
        exchange.close();
    })};
    for (int i = 0; i < 100; ++i)
        library.follow(dead.url("/" + std::to_string(i)));
    library.follow(alive.url("/flux"));
    CHECK(library.refresh().newItems == 1);
    CHECK(dead.count() >= 100);
}

TEST_CASE("The size limit is the caller's", "[refresh][wire:max-size-option]") {
    RefreshedLibrary library;
    library.pages.set("/flux", feedReply(rss(numbered(1, 500))));
    library.followPath("/flux");
    service::RefreshOptions options;
    options.maxBytes = 10'000;
    CHECK(library.refresh(options).failed == 1);
    options.maxBytes = 1'000'000;
    options.force = true;
    CHECK(library.refresh(options).newItems == 500);
}

TEST_CASE("Only feed documents are asked for",
          "[refresh][wire:only-feed-requested][wire:xxe-http]") {
    RefreshedLibrary library;
    const std::string extra = "<image><url>" + library.server.url("/logo.png") + "</url></image>";
    library.pages.set("/flux", feedReply("<?xml version=\"1.0\"?><?xml-stylesheet href=\"" +
                                         library.server.url("/style.xsl") +
                                         "\"?>"
                                         "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" +
                                         library.server.url("/entity") +
                                         "\">]>"
                                         "<rss version=\"2.0\"><channel><title>T</title>" +
                                         extra +
                                         "<item><guid>1</guid><title>&x;</title>"
                                         "<enclosure url=\"" +
                                         library.server.url("/son.mp3") +
                                         "\" type=\"audio/mpeg\" length=\"1\"/>"
                                         "<description>&lt;img src=\"" +
                                         library.server.url("/image.png") +
                                         "\"&gt;</description>"
                                         "</item></channel></rss>"));
    library.followPath("/flux");
    library.refresh();
    CHECK(library.server.count() == 1);
}

TEST_CASE("One feed may be refreshed alone; one that went is asked no more",
          "[refresh][wire:refresh-one-feed][wire:removed-not-asked][wire:add-twice]") {
    RefreshedLibrary library;
    for (const char* path : {"/1", "/2"})
        library.pages.set(path, feedReply(rss(numbered(1, 2))));
    const model::FeedId one = library.followPath("/1");
    library.followPath("/2");
    CHECK(library.followPath("/1") == one);
    service::RefreshOptions options;
    options.feed = one;
    CHECK(library.refresh(options).feeds == 1);
    CHECK(library.asked("/2") == 0);
    REQUIRE(library.file().editor().feeds.remove(one));
    CHECK(library.force().feeds == 1);
    CHECK(library.asked("/1") == 1);
    options.feed = model::FeedId{4711};
    const auto unknown = service::refreshAndWait(library.file(), options, {}, {});
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code == base::ErrorCode::NotFound);
}

TEST_CASE("A feed removed while it is being asked does not stop the refresh", "[refresh]") {
    RefreshedLibrary library;
    model::FeedId removed;
    HttpServer server([&](const RecordedRequest& asked) {
        if (asked.target == "/parti")
            sqlRows(library.path(), "PRAGMA foreign_keys = ON; DELETE FROM feed WHERE id = " +
                                        std::to_string(removed.value));
        return feedReply(rss(numbered(1, 2)));
    });
    removed = library.follow(server.url("/parti"));
    library.follow(server.url("/reste"));
    const service::RefreshSummary summary = library.refresh();
    CHECK(summary.failed == 0);
    CHECK(summary.updated == 1);
    CHECK(summary.newItems == 2);
    CHECK(library.count() == 2);
}

TEST_CASE("A second refresh at the same time is told that another one runs", "[refresh]") {
    RefreshedLibrary library;
    const auto lock = store::RefreshLock::take(library.path());
    REQUIRE(lock);
    const auto refused = service::refreshAndWait(library.file(), {}, {}, {});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == base::ErrorCode::LibraryBusy);
}

TEST_CASE("A requested stop ends a refresh at once and keeps what is in", "[refresh]") {
    RefreshedLibrary library;
    std::stop_source stop;
    HttpServer hanging{HttpServer::Handler([&](const RecordedRequest&, Exchange& exchange) {
        stop.request_stop();
        exchange.waitForClient();
    })};
    library.follow(hanging.url("/flux"));
    const auto interrupted = service::refreshAndWait(library.file(), {}, {}, stop.get_token());
    REQUIRE_FALSE(interrupted);
    CHECK(interrupted.error().code == base::ErrorCode::Cancelled);
    library.pages.set("/flux", feedReply(rss(numbered(1, 2))));
    library.followPath("/flux");
    CHECK(library.file().check());
    service::RefreshOptions options;
    options.timeout = 300ms;
    CHECK(library.refresh(options).newItems == 2);
}
