#include "cli_call.h"
#include "support/catch.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using musette::test::CliCall;
using musette::test::containsText;
using nlohmann::json;

namespace {

constexpr const char* kFeed =
    "<rss version=\"2.0\"><channel><title>Veille</title><link>https://example.org/</link>"
    "<item><title>Un</title><link>/1</link><guid isPermaLink=\"false\">a</guid></item>"
    "</channel></rss>";

} // namespace

TEST_CASE("parse answers with the feed as JSON") {
    const auto answer = CliCall::bare({"parse", "--url", "https://example.org/feed", "-"}, kFeed);
    REQUIRE(answer.code == 0);
    const json feed = json::parse(answer.out);
    CHECK(feed["format"] == "rss2.0");
    CHECK(feed["items"][0]["url"] == "https://example.org/1");
    CHECK(feed["items"][0]["id"] == "a");
    CHECK(feed["items"][0]["published"].is_null());
}

TEST_CASE("parse refuses what is no feed with one line and status 1") {
    const auto answer = CliCall::bare({"parse", "-"}, "<html><body>page</body></html>");
    CHECK(answer.code == 1);
    CHECK(answer.out.empty());
    CHECK(std::ranges::count(answer.err, '\n') == 1);
}

TEST_CASE("parse of a missing file is a failure that names it") {
    const auto answer = CliCall::bare({"parse", "/nowhere/feed.xml"});
    CHECK(answer.code == 1);
    CHECK_THAT(answer.err, containsText("/nowhere/feed.xml"));
}

TEST_CASE("sanitize writes what the program would show") {
    const auto answer = CliCall::bare({"sanitize", "--base", "https://example.org/"},
                                      "<p onclick=x>a<script>b</script> <a href=c>d</a></p>");
    CHECK(answer.code == 0);
    CHECK_THAT(answer.out, containsText("href=\"https://example.org/c\""));
    CHECK(answer.out.find("script") == std::string::npos);
    CHECK(answer.out.find("onclick") == std::string::npos);
}

TEST_CASE("discover lists the feeds a page announces") {
    const auto answer = CliCall::bare(
        {"discover", "--url", "https://example.org/blog/", "-"},
        "<html><head><link rel=alternate type='application/rss+xml' href='feed' title='Blog'>"
        "</head></html>");
    REQUIRE(answer.code == 0);
    const json list = json::parse(answer.out);
    REQUIRE(list.size() == 1);
    CHECK(list[0]["url"] == "https://example.org/blog/feed");
    CHECK(list[0]["title"] == "Blog");
}
