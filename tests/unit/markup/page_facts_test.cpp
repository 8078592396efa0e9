#include "support/catch.h"

#include <musette/markup/text.h>

using namespace musette::markup;

namespace {

constexpr std::string_view kPage = "https://exemple.org/blog/index.html";

}

TEST_CASE("a page says its title, language and base") {
    const PageFacts facts =
        readPage("<!doctype html><html lang=fr><head><title>Caf&eacute;\n noir</title>"
                 "<base href='/racine/'></head><body><svg><title>x</title></svg>",
                 kPage);
    CHECK(facts.title == "Café noir");
    CHECK(facts.lang == "fr");
    CHECK(facts.baseUrl == "https://exemple.org/racine/");
}

TEST_CASE("without a base element the page's own address is the base") {
    CHECK(readPage("<p>rien", kPage).baseUrl == kPage);
    CHECK(readPage("<base href='data:text/html,x'>", kPage).baseUrl == kPage);
}

TEST_CASE("announced feeds are found in any letter case and rel list, in page order") {
    const PageFacts facts = readPage(
        "<LINK REL='Alternate home' TYPE='Application/RSS+XML; charset=utf-8' "
        "HREF='rss?a=1&amp;b=2' TITLE='Le fil'>"
        "<link rel=alternate type=application/atom+xml href=//exemple.org/atom>"
        "<link rel=alternate type=application/feed+json href=/feed.json>"
        "<link rel=stylesheet type=text/css href=x.css><link rel=alternate hreflang=en href=/en>",
        kPage);
    REQUIRE(facts.feeds.size() == 3);
    CHECK(facts.feeds[0].url == "https://exemple.org/blog/rss?a=1&b=2");
    CHECK(facts.feeds[0].title == "Le fil");
    CHECK(facts.feeds[0].type == "application/rss+xml");
    CHECK(facts.feeds[1].url == "https://exemple.org/atom");
    CHECK(facts.feeds[2].url == "https://exemple.org/feed.json");
}

TEST_CASE("a base that comes after the links still applies to them") {
    const PageFacts facts = readPage("<link rel=alternate type=application/rss+xml href=fil><base "
                                     "href=https://autre.example/d/>",
                                     kPage);
    REQUIRE(facts.feeds.size() == 1);
    CHECK(facts.feeds[0].url == "https://autre.example/d/fil");
}

TEST_CASE("feeds of comments come last and none comes twice") {
    const PageFacts facts =
        readPage("<!-- <link rel=alternate type=application/rss+xml href=/vieux> -->"
                 "<link rel=alternate type=application/rss+xml href=/fil>"
                 "<link rel=alternate type=application/rss+xml href=/fil>"
                 "<script>'<link rel=alternate type=application/rss+xml href=/faux>'</script>",
                 kPage);
    REQUIRE(facts.feeds.size() == 2);
    CHECK(facts.feeds[0].url == "https://exemple.org/fil");
    CHECK(facts.feeds[1].url == "https://exemple.org/vieux");
}

TEST_CASE("the REST interface of WordPress and addresses of other schemes are no feeds") {
    const PageFacts facts = readPage(
        "<link rel=alternate type=application/json href=https://exemple.org/wp-json/wp/v2/posts/1>"
        "<link rel=alternate type=application/rss+xml href=javascript:alert(1)>"
        "<link rel=alternate type=application/rss+xml href=feed://exemple.org/fil>",
        kPage);
    REQUIRE(facts.feeds.size() == 1);
    CHECK(facts.feeds[0].url == "http://exemple.org/fil");
}
