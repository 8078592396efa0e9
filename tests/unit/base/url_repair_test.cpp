#include "support/catch.h"

#include <musette/base/url.h>

#include <array>
#include <string>
#include <utility>

using namespace musette::base;

TEST_CASE("blanks, tabs and line ends around and inside an address go") {
    CHECK(resolveUrl("", " http://example.org/a ") == "http://example.org/a");
    CHECK(resolveUrl("", "\xC2\xA0http://example.org/a\xE2\x80\x8B") == "http://example.org/a");
    CHECK(resolveUrl("", "\xEF\xBB\xBFhttp://example.org/a") == "http://example.org/a");
    CHECK(resolveUrl("http://example.org/", "a\nb\tc\r") == "http://example.org/abc");
    CHECK(resolveUrl("http://example.org/", "ht\ntps://example.net/") == "https://example.net/");
    CHECK(resolveUrl("http://example.org/", "java\nscript:alert(1)") == "javascript:alert(1)");
    CHECK(resolveUrl("http://example.org/a", " \n ") == "http://example.org/a");
}

TEST_CASE("what may not stand raw in an address is percent-encoded") {
    CHECK(resolveUrl("", "http://example.org/a b") == "http://example.org/a%20b");
    CHECK(resolveUrl("http://example.org/", "été?q=œuf#où") ==
          "http://example.org/%C3%A9t%C3%A9?q=%C5%93uf#o%C3%B9");
    CHECK(resolveUrl("http://example.org/", "<a>\"b\"") == "http://example.org/%3Ca%3E%22b%22");
    CHECK(resolveUrl("http://example.org/", "x//é/y") == "http://example.org/x//%C3%A9/y");
    CHECK(resolveUrl("http://example.org/", "caf\xE9") == "http://example.org/caf%E9");
    CHECK(resolveUrl("http://example.org/", std::string("a\0b", 3)) == "http://example.org/a%00b");
}

TEST_CASE("backslashes of web addresses are slashes, as in browsers") {
    CHECK(resolveUrl("http://example.org/x/", "\\a\\b") == "http://example.org/a/b");
    CHECK(resolveUrl("https://example.org/", "\\\\example.net\\x") == "https://example.net/x");
    CHECK(resolveUrl("", "http:\\\\example.org\\x") == "http://example.org/x");
    CHECK(resolveUrl("", "http://example.org/a?b\\c") == "http://example.org/a?b\\c");
    CHECK(resolveUrl("", "mailto:a\\b") == "mailto:a\\b");
}

TEST_CASE("a host cannot be disguised by a backslash or an at-sign") {
    const std::string url = resolveUrl("", "http://example.org\\@example.net/");
    CHECK(url == "http://example.org/@example.net/");
    CHECK(displayHost("http://example.org\\@example.net/") == "example.org");
    CHECK(displayHost("http://example.org@example.net/") == "example.net");
    CHECK(withoutUserInfo("http://example.org\\@example.net/") ==
          "http://example.org\\@example.net/");
}

TEST_CASE("the query, the fragment and the escapes stay byte for byte") {
    for (const char* url :
         {"http://example.org/?a=%c3%a9&b=+&c=%2F", "http://example.org/a?x={y}|z^`'[]",
          "http://example.org/%e9%E9/%2e%2e/", "http://example.org/100%?50%", "http://a.fr/?",
          "http://a.fr/#", "http://a.fr/a/;b=c,d(e)!*'$@:", "http://a.fr/?u=http://b.fr/../c"}) {
        INFO(url);
        CHECK(resolveUrl("", url) == url);
        CHECK(resolveUrl("https://example.net/x", url) == url);
    }
}

TEST_CASE("the normal form has a lower-case host, no default port and a path") {
    constexpr std::array<std::pair<const char*, const char*>, 12> table{{
        {"HTTP://Example.ORG:80", "http://example.org/"},
        {"https://example.org:443/a/../b", "https://example.org/b"},
        {"https://example.org:8443/%e9?%e9", "https://example.org:8443/%E9?%e9"},
        {"https://example.org:0443/", "https://example.org/"},
        {"https://example.org:/", "https://example.org/"},
        {"http://example.org:443/", "http://example.org:443/"},
        {"http://example.org?a=B", "http://example.org/?a=B"},
        {"http://[::80]:80/", "http://[::80]/"},
        {"http://[2001:DB8::1]:8080/", "http://[2001:db8::1]:8080/"},
        {"http://Ann:PW@Example.org/", "http://Ann:PW@example.org/"},
        {"TAG:Example.org,2026:A", "tag:Example.org,2026:A"},
        {"http://example.org/a%2", "http://example.org/a%2"},
    }};
    for (const auto& [url, normal] : table) {
        INFO(url);
        CHECK(normaliseUrl(url) == normal);
        CHECK(normaliseUrl(normaliseUrl(url)) == normal);
    }
}

TEST_CASE("an internationalised host has one form") {
    CHECK(resolveUrl("", "http://École.example/é") == "http://xn--cole-9oa.example/%C3%A9");
    CHECK(normaliseUrl("http://xn--cole-9oa.example/") == normaliseUrl("http://école.example"));
    CHECK(normaliseUrl("http://%C3%A9cole.example/") == normaliseUrl("http://école.example"));
    CHECK(normaliseUrl("http://ann:p@école.example:8080/") ==
          "http://ann:p@xn--cole-9oa.example:8080/");
    CHECK(normaliseUrl("http://１２７.0.0.1/") == "http://127.0.0.1/");
}

TEST_CASE("letters that stand for delimiters do not split a host") {
    // U+FF0F is a full-width slash.
    CHECK(normaliseUrl("http://example.org\uFF0F.example.net/").find("example.org/") ==
          std::string::npos);
    CHECK(normaliseUrl("http://exa%2Fmple.org/") == "http://exa%2fmple.org/");
}

TEST_CASE("the shown host has no www and no port") {
    CHECK(displayHost("https://www.Example.org/a") == "example.org");
    CHECK(displayHost("https://www.fr/a") == "www.fr");
    CHECK(displayHost("http://u:p@example.org:8080/") == "example.org");
    CHECK(displayHost("http://[::1]:8080/") == "[::1]");
    CHECK(displayHost("mailto:a@example.org").empty());
    CHECK(displayHost("").empty());
}

TEST_CASE("the shown host has its accents, but no letters of other scripts") {
    CHECK(displayHost("http://xn--cole-9oa.example/") == "école.example");
    CHECK(displayHost("http://école.example/") == "école.example");
    // Cyrillic letters that look like "apple"
    CHECK(displayHost("http://xn--80ak6aa92e.example/") == "xn--80ak6aa92e.example");
}

TEST_CASE("user information can be taken off") {
    CHECK(withoutUserInfo("http://u:p@example.org/a@b") == "http://example.org/a@b");
    CHECK(withoutUserInfo("http://example.org/a@b") == "http://example.org/a@b");
    CHECK(withoutUserInfo("http://u:p@q@example.org/") == "http://example.org/");
    CHECK(withoutUserInfo(" http://u:p@example.org/") == "http://example.org/");
    CHECK(withoutUserInfo("//u:p@example.org/") == "//example.org/");
    CHECK(withoutUserInfo("mailto:a@example.org") == "mailto:a@example.org");
}

TEST_CASE("a path is never read as a host") {
    CHECK(resolveUrl("", "x:/.//example.org") == "x:/.//example.org");
    CHECK(resolveUrl("http://example.org/", "/.//example.net/") ==
          "http://example.org//example.net/");
    CHECK_FALSE(isHttpUrl(resolveUrl("", "http:/.//example.net/")));
}

TEST_CASE("very long addresses resolve in linear time") {
    std::string dots = "http://example.org/";
    for (int i = 0; i < 200'000; ++i)
        dots += "a/../";
    CHECK(resolveUrl("", dots) == "http://example.org/");
    const std::string longPath(1'000'000, 'x');
    CHECK(resolveUrl("http://example.org/", longPath) == "http://example.org/" + longPath);
}
