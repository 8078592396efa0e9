#include "support/catch.h"

#include <musette/base/url.h>

#include <array>
#include <utility>

using namespace musette::base;

TEST_CASE("references resolve as in the table of RFC 3986 §5.4") {
    constexpr std::string_view base = "http://a/b/c/d;p?q";
    constexpr std::array<std::pair<std::string_view, std::string_view>, 38> table{{
        {"g", "http://a/b/c/g"},
        {"./g", "http://a/b/c/g"},
        {"g/", "http://a/b/c/g/"},
        {"/g", "http://a/g"},
        {"//g", "http://g/"},
        {"?y", "http://a/b/c/d;p?y"},
        {"g?y", "http://a/b/c/g?y"},
        {"#s", "http://a/b/c/d;p?q#s"},
        {"g#s", "http://a/b/c/g#s"},
        {"g?y#s", "http://a/b/c/g?y#s"},
        {";x", "http://a/b/c/;x"},
        {"g;x", "http://a/b/c/g;x"},
        {"", "http://a/b/c/d;p?q"},
        {".", "http://a/b/c/"},
        {"./", "http://a/b/c/"},
        {"..", "http://a/b/"},
        {"../", "http://a/b/"},
        {"../g", "http://a/b/g"},
        {"../..", "http://a/"},
        {"../../", "http://a/"},
        {"../../g", "http://a/g"},
        {"../../../g", "http://a/g"},
        {"../../../../g", "http://a/g"},
        {"/./g", "http://a/g"},
        {"/../g", "http://a/g"},
        {"g.", "http://a/b/c/g."},
        {".g", "http://a/b/c/.g"},
        {"g..", "http://a/b/c/g.."},
        {"..g", "http://a/b/c/..g"},
        {"./../g", "http://a/b/g"},
        {"./g/.", "http://a/b/c/g/"},
        {"g/./h", "http://a/b/c/g/h"},
        {"g/../h", "http://a/b/c/h"},
        {"g;x=1/./y", "http://a/b/c/g;x=1/y"},
        {"g;x=1/../y", "http://a/b/c/y"},
        {"g?y/../x", "http://a/b/c/g?y/../x"},
        {"g#s/../x", "http://a/b/c/g#s/../x"},
        {"http:g", "http://a/b/c/g"},
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

TEST_CASE("the origin of an address names its port") {
    CHECK(originOf("https://Example.org/a") == "https://example.org:443");
    CHECK(originOf("http://u:p@example.org:8080/") == "http://example.org:8080");
}

TEST_CASE("an address without host or with an impossible port does not split") {
    for (const char* url : {"", "http:", "http:/example.org", "http:///example.org", "http://:80/",
                            "http://example.org:99999/", "/path", "//example.org/"}) {
        INFO(url);
        CHECK_FALSE(splitUrl(url));
    }
    const auto bare = splitUrl("http://Example.org");
    REQUIRE(bare);
    CHECK(bare->path == "/");
    CHECK(bare->port == 0);
}

TEST_CASE("the origin is the same for all spellings of a host and its port") {
    CHECK(originOf("HTTPS://EXAMPLE.org:443/a") == originOf("https://u:p@example.org/b?c"));
    CHECK(originOf("http://example.org/") != originOf("https://example.org/"));
    CHECK(originOf("http://école.example/") == originOf("http://xn--cole-9oa.example:80/"));
    CHECK(originOf("http://[::1]:8080/") == "http://[::1]:8080");
    CHECK(originOf("nothing").empty());
}

TEST_CASE("the origin of an address is what its parts say, however it is written") {
    for (const char* url : {"http://example.org/a",
                            "https://example.org/",
                            "https://flux.exemple.fr:8443/a?b=c",
                            "http://127.0.0.1:8080/x",
                            "http://127.0.0.250/",
                            "http://010.0.0.1/",
                            "http://1.2/",
                            "http://0x7f.1/",
                            "http://example.org:080/",
                            "http://example.org:65536/",
                            "http://example.org:/",
                            "http://example.org?x=/",
                            "http://a..b/",
                            "http://.a/",
                            "http://a./",
                            "http://u@example.org/",
                            "http://xn--cole-9oa.example/",
                            "http:///a",
                            "http://example.org:80/%C3%A9",
                            "http://EXAMPLE.org/",
                            "http://a b/",
                            "ftp://a.fr/b",
                            "http://h:1:2/",
                            "http://h/\\x"}) {
        CAPTURE(url);
        const auto parts = splitUrl(url);
        std::string expected;
        if (parts) {
            const int standard = parts->scheme == "https" ? 443 : parts->scheme == "http" ? 80 : 0;
            expected = parts->scheme;
            expected += "://" + parts->host + ":";
            expected += std::to_string(parts->port == 0 ? standard : parts->port);
        }
        CHECK(originOf(url) == expected);
    }
}

TEST_CASE("the fragment can be taken off") {
    CHECK(withoutFragment("http://example.org/a?b#c#d") == "http://example.org/a?b");
    CHECK(withoutFragment("http://example.org/") == "http://example.org/");
}

TEST_CASE("a base that is relative, opaque or broken does no harm") {
    CHECK(resolveUrl("feed.xml", "a/b") == "a/b");
    CHECK(resolveUrl("mailto:ann@example.org", "http://example.org/") == "http://example.org/");
    CHECK(resolveUrl("urn:x:y", "#part") == "urn:x:y#part");
    CHECK(resolveUrl("http://example.org", "a") == "http://example.org/a");
    CHECK(resolveUrl("http://example.org?q", "a") == "http://example.org/a");
    CHECK(resolveUrl("http://Example.org:80/été/x?y", "z") == "http://example.org/%C3%A9t%C3%A9/z");
    CHECK(resolveUrl("http://example.org/a/../b/c", "") == "http://example.org/b/c");
}
