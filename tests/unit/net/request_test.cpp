#include "fetching.h"

using namespace musette;
using namespace musette::test;

TEST_CASE("A request names the product, what it can read and nothing of the reader",
          "[net][wire:user-agent][wire:accept-header][wire:accept-encoding][wire:no-referer]"
          "[wire:no-cookies]") {
    HttpServer server([](const RecordedRequest&) {
        return feedReply("<rss/>", {{"Set-Cookie", "who=me; Path=/"}});
    });
    const auto client = net::makeCurlClient();
    CHECK(responseOf(fetch(*client, request(server.url("/one")))).status == 200);
    CHECK(responseOf(fetch(*client, request(server.url("/two")))).status == 200);
    for (const RecordedRequest& asked : server.requests()) {
        CHECK(asked.method == "GET");
        CHECK_THAT(asked.header("user-agent").value_or(""), containsText("Musette/"));
        CHECK_THAT(asked.header("user-agent").value_or(""), containsText("(+http"));
        CHECK_THAT(asked.header("accept").value_or(""), containsText("application/rss+xml"));
        CHECK_THAT(asked.header("accept").value_or(""), containsText("application/atom+xml"));
        CHECK_THAT(asked.header("accept").value_or(""), containsText("*/*"));
        CHECK_THAT(asked.header("accept-encoding").value_or(""), containsText("gzip"));
        for (const char* unwanted :
             {"cookie", "referer", "if-none-match", "if-modified-since", "authorization", "origin"})
            CHECK_FALSE(asked.header(unwanted).has_value());
    }
}

TEST_CASE("An address is asked for as it is, without its fragment", "[net][wire:url-exact]") {
    HttpServer server([](const RecordedRequest&) { return feedReply("<rss/>"); });
    const std::string target = "/a%2Fb/../c/./%7Ed?x=1&x=%C3%A9&y=a+b&empty=";
    const net::HttpResponse answer = responseOf(fetch(request(server.url(target + "#part"))));
    CHECK(server.requests().at(0).target == target);
    CHECK(answer.url == server.url(target));
}

TEST_CASE("Validators go back byte for byte, to the address that gave them alone",
          "[net][wire:validators-not-across-url]") {
    HttpServer server([](const RecordedRequest& asked) {
        return asked.target == "/moved" ? redirectReply(302, "/target") : statusReply(304);
    });
    const std::string etag = "W/\"a, b  c\"";
    const std::string modified = "Tue, 1 feb 2026 4:05 CET";
    net::HttpRequest conditional = request(server.url("/moved"));

    SECTION("asked at once") {
        conditional.url = server.url("/target");
        conditional.validators = {{server.url("/target"), etag, modified}};
        CHECK(responseOf(fetch(conditional)).status == 304);
        CHECK(server.requests("/target").at(0).header("if-none-match") == etag);
        CHECK(server.requests("/target").at(0).header("if-modified-since") == modified);
    }
    SECTION("behind a redirect") {
        conditional.validators = {{server.url("/target"), etag, modified}};
        CHECK(responseOf(fetch(conditional)).status == 304);
        CHECK_FALSE(server.requests("/moved").at(0).header("if-none-match"));
        CHECK(server.requests("/target").at(0).header("if-none-match") == etag);
    }
    SECTION("of the redirect itself") {
        conditional.validators = {{server.url("/moved"), etag, modified}};
        CHECK(responseOf(fetch(conditional)).status == 304);
        CHECK(server.requests("/moved").at(0).header("if-none-match") == etag);
        CHECK_FALSE(server.requests("/target").at(0).header("if-none-match"));
        CHECK_FALSE(server.requests("/target").at(0).header("if-modified-since"));
    }
    SECTION("a single validator makes up no other") {
        conditional.validators = {{server.url("/target"), "", modified}};
        CHECK(responseOf(fetch(conditional)).status == 304);
        CHECK_FALSE(server.requests("/target").at(0).header("if-none-match"));
    }
}
