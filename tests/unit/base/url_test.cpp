#include <musette/base/url.h>

#include "support/catch.h"

#include <array>
#include <utility>

using namespace musette::base;

TEST_CASE("references resolve as in the table of RFC 3986 §5.4") {
    constexpr std::string_view base = "http://a/b/c/d;p?q";
    constexpr std::array<std::pair<std::string_view, std::string_view>, 38> table{{
        {"g", "http://a/b/c/g"},           {"./g", "http://a/b/c/g"},
        {"g/", "http://a/b/c/g/"},         {"/g", "http://a/g"},
        {"//g", "http://g/"},              {"?y", "http://a/b/c/d;p?y"},
        {"g?y", "http://a/b/c/g?y"},       {"#s", "http://a/b/c/d;p?q#s"},
        {"g#s", "http://a/b/c/g#s"},       {"g?y#s", "http://a/b/c/g?y#s"},
        {";x", "http://a/b/c/;x"},         {"g;x", "http://a/b/c/g;x"},
        {"", "http://a/b/c/d;p?q"},        {".", "http://a/b/c/"},
        {"./", "http://a/b/c/"},           {"..", "http://a/b/"},
        {"../", "http://a/b/"},            {"../g", "http://a/b/g"},
        {"../..", "http://a/"},            {"../../", "http://a/"},
        {"../../g", "http://a/g"},         {"../../../g", "http://a/g"},
        {"../../../../g", "http://a/g"},   {"/./g", "http://a/g"},
        {"/../g", "http://a/g"},           {"g.", "http://a/b/c/g."},
        {".g", "http://a/b/c/.g"},         {"g..", "http://a/b/c/g.."},
        {"..g", "http://a/b/c/..g"},       {"./../g", "http://a/b/g"},
        {"./g/.", "http://a/b/c/g/"},      {"g/./h", "http://a/b/c/g/h"},
        {"g/../h", "http://a/b/c/h"},      {"g;x=1/./y", "http://a/b/c/g;x=1/y"},
        {"g;x=1/../y", "http://a/b/c/y"},  {"g?y/../x", "http://a/b/c/g?y/../x"},
        {"g#s/../x", "http://a/b/c/g#s/../x"}, {"http:g", "http://a/b/c/g"},
    }};
    for (const auto& [reference, expected] : table) {
        INFO(reference);
        CHECK(resolveUrl(base, reference) == expected);
    }
}

TEST_CASE("an address of another scheme is left as it is") {
    CHECK(resolveUrl("http://a/", "mailto:ann@example.org") == "mailto:ann@example.org");
    CHECK(resolveUrl("http://a/", "tag:example.org,2026:1") == "tag:example.org,2026:1");
    CHECK(resolveUrl("http://a/", "javascript:alert(1)") == "javascript:alert(1)");
}

TEST_CASE("blanks, umlauts and backslashes in an address are repaired") {
    CHECK(resolveUrl("", " http://example.org/a b ") == "http://example.org/a%20b");
    CHECK(resolveUrl("http://example.org/", "été?q=œuf") ==
          "http://example.org/%C3%A9t%C3%A9?q=%C5%93uf");
    CHECK(resolveUrl("http://example.org/x/", "\\a\\b") == "http://example.org/a/b");
    CHECK(resolveUrl("https://example.org/", "//cdn.example.org/x") == "https://cdn.example.org/x");
    CHECK(resolveUrl("http://example.org/", "a\nb\tc") == "http://example.org/abc");
}

TEST_CASE("the query and its escapes stay byte for byte") {
    CHECK(normaliseUrl("http://example.org/?a=%c3%a9&b=+&c=%2F") ==
          "http://example.org/?a=%c3%a9&b=+&c=%2F");
}

TEST_CASE("the normal form has a lower-case host, no default port and a path") {
    CHECK(normaliseUrl("HTTP://Example.ORG:80") == "http://example.org/");
    CHECK(normaliseUrl("https://example.org:443/a/../b") == "https://example.org/b");
    CHECK(normaliseUrl("https://example.org:8443/%e9") == "https://example.org:8443/%E9");
}

TEST_CASE("a relative reference without a base stays relative") {
    CHECK(resolveUrl("", "feed.xml") == "feed.xml");
}

TEST_CASE("an address splits into its parts") {
    const auto parts = splitUrl("https://ann:p%40ss@Example.org:8443/a/b?q=1#f");
    REQUIRE(parts);
    CHECK(parts->scheme == "https");
    CHECK(parts->user == "ann");
    CHECK(parts->password == "p@ss");
    CHECK(parts->host == "example.org");
    CHECK(parts->port == 8443);
    CHECK(parts->path == "/a/b");
    CHECK(parts->query == "q=1");
    CHECK(parts->fragment == "f");
    CHECK_FALSE(splitUrl("no address"));
}

TEST_CASE("user information can be taken off") {
    CHECK(withoutUserInfo("http://u:p@example.org/a@b") == "http://example.org/a@b");
    CHECK(withoutUserInfo("http://example.org/a@b") == "http://example.org/a@b");
}

TEST_CASE("only http and https addresses with a host are web addresses") {
    CHECK(isHttpUrl("http://example.org"));
    CHECK(isHttpUrl("HTTPS://[::1]:8080/"));
    CHECK_FALSE(isHttpUrl("http://"));
    CHECK_FALSE(isHttpUrl("http:///path"));
    CHECK_FALSE(isHttpUrl("http://:80/"));
    CHECK_FALSE(isHttpUrl("ftp://example.org/"));
    CHECK_FALSE(isHttpUrl("javascript:alert(1)"));
    CHECK_FALSE(isHttpUrl("/path"));
}

TEST_CASE("tracking parameters are taken off and the others stay in order") {
    CHECK(withoutTracking("https://example.org/a?utm_source=x&id=3&fbclid=y&b=2#top") ==
          "https://example.org/a?id=3&b=2#top");
    CHECK(withoutTracking("https://example.org/a?utm_source=x") == "https://example.org/a");
    CHECK(withoutTracking("https://example.org/a?UTM_Medium=x&q=1") == "https://example.org/a?q=1");
    CHECK(withoutTracking("https://example.org/a#?utm_source=x") ==
          "https://example.org/a#?utm_source=x");
    CHECK(withoutTracking("https://example.org/a?") == "https://example.org/a?");
}

TEST_CASE("what a user pastes becomes a fetchable address") {
    CHECK(urlFromUserInput(" example.org/feed ") == "https://example.org/feed");
    CHECK(urlFromUserInput("feed:https://example.org/rss") == "https://example.org/rss");
    CHECK(urlFromUserInput("feed://example.org/rss") == "https://example.org/rss");
    CHECK(urlFromUserInput("view-source:http://example.org/") == "http://example.org/");
    CHECK(urlFromUserInput("localhost:8080/feed") == "https://localhost:8080/feed");
    CHECK(urlFromUserInput("http://127.0.0.1:8080/") == "http://127.0.0.1:8080/");
    CHECK_FALSE(urlFromUserInput("veille"));
    CHECK_FALSE(urlFromUserInput("two words.fr"));
    CHECK_FALSE(urlFromUserInput("javascript:alert(1)"));
    CHECK_FALSE(urlFromUserInput(""));
}

TEST_CASE("the origin of an address names its port") {
    CHECK(originOf("https://Example.org/a") == "https://example.org:443");
    CHECK(originOf("http://u:p@example.org:8080/") == "http://example.org:8080");
}

TEST_CASE("the shown host has no www") {
    CHECK(displayHost("https://www.Example.org/a") == "example.org");
    CHECK(displayHost("mailto:a@example.org").empty());
}
