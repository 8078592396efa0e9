#include "parsing.h"

#include <musette/feed/json.h>

using namespace musette;
using musette::test::item;
using musette::test::parsed;
using musette::test::rss;

namespace {

std::string repeated(std::string_view text, std::size_t times) {
    std::string out;
    out.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) {
        out += text;
    }
    return out;
}

} // namespace

TEST_CASE("Entities that refer to each other do not grow (billion laughs)", "[wire:xml-laughs]") {
    std::string doctype = "<!DOCTYPE rss [<!ENTITY a0 \"ha\">";
    for (int i = 1; i < 20; ++i) {
        const std::string inner = "&a" + std::to_string(i - 1) + ";";
        doctype += "<!ENTITY a" + std::to_string(i) + " \"" + repeated(inner, 10) + "\">";
    }
    const auto feed =
        parsed(doctype + "]><rss><channel><title>&a19;</title>" + item(1) + "</channel></rss>");
    CHECK(feed.title.size() < 1000);
    CHECK(feed.items.size() == 1);
}

TEST_CASE("A large entity used often does not fill the memory (quadratic blow-up)",
          "[wire:xml-quadratic]") {
    const std::string document =
        "<!DOCTYPE rss [<!ENTITY a \"" + std::string(100'000, 'x') +
        "\">]><rss><channel><title>V</title><item><guid>1</guid><description>" +
        repeated("&a;", 10'000) + "</description></item></channel></rss>";
    const auto feed = parsed(document);
    REQUIRE(feed.items.size() == 1);
    CHECK(feed.items[0].summaryHtml.size() < 4'000'000);
}

TEST_CASE("A small entity used in every item is bounded as a whole") {
    const std::string document =
        "<!DOCTYPE rss [<!ENTITY a \"" + std::string(1000, 'x') + "\">]><rss><channel>" +
        repeated("<item><title>&a;&a;&a;&a;</title></item>", 20'000) + "</channel></rss>";
    std::size_t size = 0;
    for (const feed::ParsedItem& read : parsed(document).items) {
        size += read.title.size();
    }
    CHECK(size < 10'000'000);
}

TEST_CASE("External entities and DTDs are never fetched or shown", "[wire:xxe-file]") {
    const auto feed = parsed(
        "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:1/x.dtd\" "
        "[<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY % p SYSTEM \"file:///etc/passwd\">%p;]>"
        "<rss><channel><title>a&x;b</title></channel></rss>");
    CHECK(feed.title == "a&x;b");
}

TEST_CASE("Nesting without end costs neither stack nor the items around it", "[wire:xml-deep]") {
    const std::string deep = repeated("<b>", 100'000) + "x" + repeated("</b>", 100'000);
    const auto feed =
        parsed(rss(item(1) + item(2, "<description>" + deep + "</description>") + item(3)));
    CHECK(feed.items.size() == 3);
    CHECK(parsed(rss(item(1) + "<item><title>" + repeated("<b>", 100'000))).items.size() == 2);
    CHECK(parsed(rss(repeated("<channel>", 50'000))).title == "Veille");
}

TEST_CASE("JSON nested without end is refused or cut, never fatal") {
    const std::string start =
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"V\",\"_x\":";
    static_cast<void>(feed::parse(start + repeated("[", 200'000), {}));
    static_cast<void>(feed::parse(start + repeated("{\"a\":", 200'000), {}));
    const auto whole = feed::parse(
        start + repeated("[", 50'000) + repeated("]", 50'000) + ",\"items\":[{\"id\":\"1\"}]}", {});
    REQUIRE(whole.has_value());
    CHECK(whole->items.size() == 1);
}

TEST_CASE("An item of ten thousand categories, authors and files is bounded") {
    const auto feed = parsed(rss(item(1, [] {
        std::string inside;
        for (int i = 0; i < 10'000; ++i) {
            const std::string n = std::to_string(i);
            inside += "<category>c" + n + "</category><author>a" + n +
                      "</author><enclosure url='https://exemple.fr/" + n + "'/>";
        }
        return inside;
    }())));
    REQUIRE(feed.items.size() == 1);
    CHECK(feed.items[0].categories.size() <= 512);
    CHECK(feed.items[0].authors.size() <= 64);
    CHECK(feed.items[0].enclosures.size() <= 512);
}

TEST_CASE("A long title is still a title, long markup costs linear time") {
    const auto feed = parsed(rss(item(1, "<title>" + repeated("&lt;b&gt;", 200'000) + "x</title>") +
                                 item(2, "<title>" + std::string(1 << 20, 'a') + "</title>") +
                                 item(3, "<title>" + repeated("&lt;", 200'000) + "</title>")));
    REQUIRE(feed.items.size() == 3);
    CHECK(feed.items[1].title.size() == 1U << 20U);
}

TEST_CASE("Many attributes and namespace declarations cost linear time") {
    std::string declarations;
    for (int i = 0; i < 20'000; ++i) {
        declarations += " xmlns:n" + std::to_string(i) + "='urn:" + std::to_string(i) + "'";
    }
    const auto feed = parsed("<rss version='2.0'" + declarations + "><channel>" +
                             repeated("<item><n1:x/></item>", 5000) + "</channel></rss>");
    CHECK(feed.items.size() == 5000);
}

TEST_CASE("Runs of markup's beginnings cost linear time") {
    for (const char* start : {"<", "<!--", "<![CDATA[", "&", "&#", "<?", "<!DOCTYPE ", "<a ", "</",
                              "<!ENTITY ", "<item><title>"}) {
        INFO(start);
        static_cast<void>(feed::parse(rss(repeated(start, 100'000)), {}));
        static_cast<void>(feed::parse(repeated(start, 100'000), {}));
    }
    SUCCEED();
}

TEST_CASE("JSON of any feed is valid UTF-8, even of one put together by hand") {
    feed::ParsedFeed feed;
    feed.title = "a\xFF\xC3";
    CHECK(feed::toJson(feed, -1).find("a\xEF\xBF\xBD") != std::string::npos);
    CHECK(feed::toJson(feed, -1).find('\n') == std::string::npos);
}
