// What the JSON of `parse` does not show: hints, icons, languages, bases, sources.
#include "parsing.h"

using namespace musette;
using musette::test::item;
using musette::test::parsed;
using musette::test::rss;

namespace {

std::string atom(std::string_view inside, std::string_view attributes = {}) {
    return "<feed xmlns=\"http://www.w3.org/2005/Atom\"" + std::string(attributes) +
           "><title>V</title>" + std::string(inside) + "</feed>";
}

constexpr std::string_view kSyndication =
    "<sy:updatePeriod xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\">";

} // namespace

TEST_CASE("RSS says how often and when it is worth asking") {
    const auto hints =
        parsed(rss("<ttl>90</ttl><skipHours><hour>0</hour><hour>23</hour></skipHours>"
                   "<skipDays><day>Sunday</day><day>Saturday</day></skipDays>"))
            .hints;
    CHECK(hints.ttlMinutes == 90);
    CHECK(hints.skipHours == ((1U << 0U) | (1U << 23U)));
    CHECK(hints.skipDays == ((1U << 0U) | (1U << 6U)));
}

TEST_CASE("Hour 24 means midnight, what is no hour or day means nothing") {
    const auto hints =
        parsed(
            rss("<ttl>-5</ttl><skipHours><hour>24</hour><hour>25</hour><hour>x</hour></skipHours>"
                "<skipDays><day>dimanche?</day></skipDays>"))
            .hints;
    CHECK_FALSE(hints.ttlMinutes.has_value());
    CHECK((hints.skipHours == 0 || hints.skipHours == 1));
    CHECK(hints.skipDays == 0);
}

TEST_CASE("The syndication module gives a period divided by its frequency") {
    const auto period = [](std::string_view name, std::string_view frequency) {
        std::string channel(kSyndication);
        channel.append(name).append("</sy:updatePeriod>");
        if (!frequency.empty()) {
            channel.append("<sy:updateFrequency>")
                .append(frequency)
                .append("</sy:updateFrequency>");
        }
        return parsed(rss(channel)).hints.syndicationMinutes;
    };
    CHECK(period("hourly", "") == 60);
    CHECK(period("daily", "2") == 720);
    CHECK(period("weekly", "1") == 10080);
    CHECK_FALSE(period("never", "1").has_value());
    CHECK(period("hourly", "0").value_or(60) == 60);
    CHECK(period("hourly", "100000").value_or(1) >= 1);
}

TEST_CASE("A feed without hints has none") {
    const auto hints = parsed(rss("")).hints;
    CHECK_FALSE(hints.ttlMinutes.has_value());
    CHECK_FALSE(hints.syndicationMinutes.has_value());
    CHECK(hints.skipHours == 0);
    CHECK(hints.skipDays == 0);
}

TEST_CASE("Each dialect names its icon") {
    const std::string url = "https://exemple.fr/flux";
    CHECK(parsed(rss("<image><url>/i.png</url></image>"), url).iconUrl ==
          "https://exemple.fr/i.png");
    CHECK(parsed(atom("<logo>/l.png</logo><icon>/i.png</icon>"), url).iconUrl ==
          "https://exemple.fr/i.png");
    CHECK(parsed(atom("<logo>/l.png</logo>"), url).iconUrl == "https://exemple.fr/l.png");
    CHECK(parsed("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"V\",\"icon\":\"/"
                 "i.png\",\"items\":[]}",
                 url)
              .iconUrl == "https://exemple.fr/i.png");
}

TEST_CASE("An item has the language that is in force at it") {
    const auto feed = parsed(atom(
        "<entry><id>1</id></entry><entry xml:lang=\"en\"><id>2</id></entry>", " xml:lang=\"fr\""));
    REQUIRE(feed.items.size() == 2);
    CHECK(feed.language == "fr");
    CHECK(feed.items[0].language == "fr");
    CHECK(feed.items[1].language == "en");
}

TEST_CASE(
    "The base of the content is what xml:base sets there, none where the document's is in force") {
    const auto feed = parsed(atom("<entry><id>1</id><content type=\"html\">x</content></entry>"
                                  "<entry xml:base=\"/b/\"><id>2</id><content type=\"html\" "
                                  "xml:base=\"c/\">x</content></entry>"),
                             "https://exemple.fr/flux");
    REQUIRE(feed.items.size() == 2);
    CHECK(feed.items[0].contentBase.empty());
    CHECK(feed.items[1].contentBase == "https://exemple.fr/b/c/");
}

TEST_CASE("An aggregated entry names the feed it came from") {
    CHECK(parsed(rss(item(1, "<source url=\"https://a.exemple/f\">Autre &amp; Cie</source>")))
              .items.at(0)
              .sourceTitle == "Autre & Cie");
    CHECK(parsed(atom("<entry><id>1</id><source><title "
                      "type=\"html\">&lt;b&gt;Autre&lt;/b&gt;</title></source></entry>"))
              .items.at(0)
              .sourceTitle == "Autre");
}

TEST_CASE("Links that are no web addresses are given as they are, for the reader to refuse") {
    const auto feed = parsed(rss(item(1, "<link>mailto:ann@exemple.fr</link>") +
                                 item(2, "<link>javascript:alert(1)</link>")),
                             "https://exemple.fr/flux");
    CHECK(feed.items.at(0).url == "mailto:ann@exemple.fr");
    CHECK(feed.items.at(1).url == "javascript:alert(1)");
}

TEST_CASE("A namespace counts by its name, not by its prefix") {
    const auto feed = parsed(
        "<rss xmlns:dc=\"urn:not-dublin-core-at-all\" xmlns:q=\"http://purl.org/dc/elements/1.1/\" "
        "version=\"2.0\"><channel><item><q:creator>Ann</q:creator></item></channel></rss>");
    REQUIRE(feed.items.at(0).authors.size() == 1);
    CHECK(feed.items[0].authors[0].name == "Ann");
}

TEST_CASE("A feed is known by its bytes, whatever its Content-Type says") {
    for (const char* type :
         {"text/html", "application/octet-stream", "application/json", "image/png", ""}) {
        INFO(type);
        feed::ParseOptions options;
        options.contentType = type;
        CHECK(feed::parse(rss(item(1)), options).has_value());
    }
}

TEST_CASE("What is no feed is an error that says what it is") {
    const std::pair<std::string, const char*> cases[] = {
        {"<!doctype html><html></html>", "an HTML page"},
        {"<html xmlns=\"http://www.w3.org/1999/xhtml\"><head/></html>", "an HTML page"},
        {"\x89PNG\r\n\x1A\n", "a PNG image"},
        {"RIFF\x10\x20\x01\x01WEBPVP8 ", "a WebP image"},
        {"\xFF\xD8\xFF\xE0", "a JPEG image"},
        {"\x1F\x8B\x08", "gzip data"},
        {"%PDF-1.7", "a PDF document"},
        {"{\"items\": []}", "other JSON"},
        {"[1, 2]", "other JSON"},
        {"{\"a\": ", "broken JSON"},
        {"<opml><body/></opml>", "OPML"},
        {"<urlset/>", "<urlset>"},
        {"hello", "plain text"}};
    for (const auto& [document, what] : cases) {
        INFO(document);
        const auto feed = feed::parse(document, {});
        REQUIRE_FALSE(feed.has_value());
        CHECK(feed.error().code == base::ErrorCode::NotAFeed);
        CHECK_THAT(feed.error().detail, test::containsText(what));
    }
    const auto nothing = feed::parse(" \n", {});
    REQUIRE_FALSE(nothing.has_value());
    CHECK(nothing.error().code == base::ErrorCode::EmptyBody);
}
