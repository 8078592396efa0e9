#include "support/catch.h"

#include <musette/base/url.h>

#include <array>
#include <utility>

using namespace musette::base;

TEST_CASE("what a user pastes becomes a fetchable address", "[wire:url-exact]") {
    constexpr std::array<std::pair<const char*, const char*>, 22> table{{
        {" example.org/feed ", "https://example.org/feed"},
        {"EXAMPLE.org", "https://example.org/"},
        {"feed:https://example.org/rss", "https://example.org/rss"},
        {"feed://example.org/rss", "https://example.org/rss"},
        {"feed:example.org/rss", "https://example.org/rss"},
        {"view-source:http://example.org/", "http://example.org/"},
        {"view-source:feed:http://example.org/", "http://example.org/"},
        {"<https://example.org/a>", "https://example.org/a"},
        {"//example.org/a", "https://example.org/a"},
        {"http:/example.org/a", "http://example.org/a"},
        {"https:///example.org/a", "https://example.org/a"},
        {"http:example.org", "http://example.org/"},
        {"localhost:8080/feed", "https://localhost:8080/feed"},
        {"localhost", "https://localhost/"},
        {"example.org:80", "https://example.org:80/"},
        {"[::1]:8080/feed", "https://[::1]:8080/feed"},
        {"http://127.0.0.1:8080/", "http://127.0.0.1:8080/"},
        {"http://ann:pw@example.org/feed", "http://ann:pw@example.org/feed"},
        {"instance.example/@ann.rss", "https://instance.example/@ann.rss"},
        {"école.example/été", "https://xn--cole-9oa.example/%C3%A9t%C3%A9"},
        {"http://intranet/feed", "http://intranet/feed"},
        {"HTTP://Example.org:80/%7eann/../a/./b?c=%2f", "http://example.org/%7eann/../a/./b?c=%2f"},
    }};
    for (const auto& [text, url] : table) {
        INFO(text);
        CHECK(urlFromUserInput(text) == url);
    }
}

TEST_CASE("what is no web address is refused") {
    for (const char* text : {"",
                             "veille",
                             "two words.fr",
                             "javascript:alert(1)",
                             "javascript:alert.x(1)",
                             "mailto:ann@example.org",
                             "ann@example.org",
                             "data:text/html,a.b",
                             "ftp://example.org/",
                             "file:///etc/hosts",
                             "http://",
                             "https:///",
                             "http://:80/",
                             "feed:",
                             ".",
                             ".fr",
                             "<>",
                             "http://example.org:99999/",
                             "<a href=\"http://example.org\">",
                             "//",
                             "/path"}) {
        INFO(text);
        const auto url = urlFromUserInput(text);
        CHECK_FALSE(url);
        if (!url)
            CHECK(url.error().code == ErrorCode::InvalidUrl);
    }
}

TEST_CASE("a refused address does not appear in the error, as it may hold a password") {
    const auto url = urlFromUserInput("http://ann:secret@exa mple.org/");
    REQUIRE_FALSE(url);
    CHECK(url.error().detail.find("secret") == std::string::npos);
}
