#include "fetching.h"
#include "support/temp_dir.h"

#include <atomic>

using namespace musette;
using namespace musette::test;

TEST_CASE("Redirects are followed and told, in order", "[net][wire:redirect-relative]") {
    HttpServer server([](const RecordedRequest& asked) {
        if (asked.target == "/301")
            return redirectReply(301, "/308?x=%41#part");
        if (asked.target == "/308?x=%41")
            return redirectReply(308, "./a/../307");
        return asked.target == "/307" ? redirectReply(307, "/feed") : feedReply("whole");
    });
    const net::HttpResponse answer = responseOf(fetch(request(server.url("/301"))));
    CHECK(answer.body == "whole");
    CHECK(answer.url == server.url("/feed"));
    REQUIRE(answer.redirects.size() == 3);
    CHECK(answer.redirects[0].status == 301);
    CHECK(answer.redirects[0].to == server.url("/308?x=%41"));
    CHECK(answer.redirects[1].status == 308);
    CHECK(answer.redirects[1].to == server.url("/307"));
    CHECK(answer.redirects[2].status == 307);
}

TEST_CASE("A redirect without scheme keeps the scheme", "[net][wire:redirect-relative]") {
    HttpServer target([](const RecordedRequest&) { return feedReply("whole"); });
    HttpServer server(
        [&](const RecordedRequest&) { return redirectReply(302, target.url("/feed").substr(5)); });
    CHECK(responseOf(fetch(request(server.url()))).url == target.url("/feed"));
}

TEST_CASE("Redirects that never end are given up after 21 requests", "[net][wire:redirect-loop]") {
    std::atomic<int> step = 0;
    const bool endless = GENERATE(false, true);
    HttpServer server([&](const RecordedRequest&) {
        return redirectReply(302, endless ? "/" + std::to_string(++step) : std::string("/same"));
    });
    CHECK(errorOf(fetch(request(server.url("/same")))) == base::ErrorCode::TooManyRedirects);
    CHECK(server.count() <= 21);
}

TEST_CASE("A redirect to anything but the web is refused",
          "[net][wire:redirect-schemes][wire:redirect-file]") {
    const std::string to = GENERATE(
        "file:///etc/passwd", "ftp://127.0.0.1/feed", "gopher://127.0.0.1/feed",
        "dict://127.0.0.1/d:x", "ldap://127.0.0.1/x", "telnet://127.0.0.1/", "rtsp://127.0.0.1/x",
        "imap://127.0.0.1/x", "mqtt://127.0.0.1/x", "data:text/xml,<rss/>", "javascript:alert(1)",
        "made-up://127.0.0.1/", "http://", "http:///feed", "https://");
    CAPTURE(to);
    HttpServer server([&](const RecordedRequest& asked) {
        return asked.target == "/start" ? redirectReply(301, to) : feedReply("whole");
    });
    const FetchResult result = fetch(request(server.url("/start")));
    REQUIRE_FALSE(result);
    CHECK(server.count() == 1);
}

TEST_CASE("A redirect that does not say where to is an error", "[net][wire:redirect-no-location]") {
    HttpServer server([](const RecordedRequest&) { return statusReply(301); });
    CHECK(errorOf(fetch(request(server.url()))) == base::ErrorCode::ProtocolError);
}

TEST_CASE("A redirect from https to http is refused before anything is sent in clear",
          "[net][wire:redirect-https-http]") {
    HttpServer plain([](const RecordedRequest&) { return feedReply("whole"); });
    const Authority authority;
    HttpServer secure([&](const RecordedRequest&) { return redirectReply(301, plain.url()); },
                      authority.issue("IP:127.0.0.1"));
    TempDir folder;
    writeBytes(folder / "ca.pem", authority.pem());
    const auto client = net::makeCurlClient({.caFile = (folder / "ca.pem").string()});
    CHECK(errorOf(fetch(*client, request(secure.url()))) == base::ErrorCode::RedirectRefused);
    CHECK(plain.count() == 0);
}
