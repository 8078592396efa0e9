#include "parsing.h"

using namespace musette;
using musette::test::item;
using musette::test::parsed;
using musette::test::rss;

TEST_CASE("Wherever a document is cut, its whole items survive and no half one appears") {
    const std::string whole =
        rss(item(1, "<title>Un</title><description><![CDATA[<p>a]] b</p>]]></description>") +
            item(2, "<title>Deux &amp; trois</title><!-- x --><link>https://exemple.fr/2</link>") +
            item(3, "<title>Trois</title><enclosure url='https://exemple.fr/3.mp3' length='1'/>"));
    const auto complete = parsed(whole);
    REQUIRE(complete.items.size() == 3);
    const std::size_t endOfFirst = whole.find("</item>") + 7;
    const std::size_t endOfSecond = whole.find("</item>", endOfFirst) + 7;
    const std::size_t endOfThird = whole.find("</item>", endOfSecond) + 7;
    for (std::size_t cut = whole.find("<channel>") + 9; cut < whole.size(); ++cut) {
        INFO(whole.substr(0, cut));
        const auto feed = parsed(whole.substr(0, cut));
        const std::size_t least = cut >= endOfThird    ? 3U
                                  : cut >= endOfSecond ? 2U
                                  : cut >= endOfFirst  ? 1U
                                                       : 0U;
        // One more when the cut goes through the end tag alone.
        REQUIRE(feed.items.size() >= least);
        REQUIRE(feed.items.size() <= least + 1);
        for (std::size_t i = 0; i < feed.items.size(); ++i) {
            CHECK(feed.items[i].id == complete.items[i].id);
            CHECK(feed.items[i].title == complete.items[i].title);
            CHECK(feed.items[i].summaryHtml == complete.items[i].summaryHtml);
            CHECK(feed.items[i].url == complete.items[i].url);
            CHECK(feed.items[i].enclosures.size() == complete.items[i].enclosures.size());
        }
    }
}

TEST_CASE("A cut Atom document keeps its whole entries") {
    const std::string whole =
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>V</title>"
        "<entry><id>1</id><title>A</title><content type=\"xhtml\">"
        "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>x</p></div></content></entry>"
        "<entry><id>2</id><title>B</title></entry></feed>";
    const std::size_t endOfFirst = whole.find("</entry>") + 8;
    for (std::size_t cut = endOfFirst; cut < whole.rfind("</entry>"); ++cut) {
        INFO(whole.substr(0, cut));
        const auto feed = parsed(whole.substr(0, cut));
        REQUIRE(feed.items.size() == 1);
        CHECK(feed.items[0].contentHtml == "<div><p>x</p></div>");
    }
}

TEST_CASE("A cut document says so in its diagnostics, a whole one has none") {
    CHECK(parsed(rss(item(1))).diagnostics.empty());
    const auto cut = parsed("<rss><channel><item><title>A</title></item><item><title>Co");
    REQUIRE_FALSE(cut.diagnostics.empty());
    bool said = false;
    for (const feed::Diagnostic& diagnostic : cut.diagnostics) {
        said = said || diagnostic.what.find("cut off") != std::string::npos;
    }
    CHECK(said);
}

TEST_CASE("HTML that stands unescaped in a description is kept as HTML") {
    const auto feed = parsed(rss(
        item(1, "<description><p>Un<br>deux <img src=x.png> trois</p></description>") + item(2)));
    REQUIRE(feed.items.size() == 2);
    CHECK_THAT(feed.items[0].summaryHtml, test::containsText("<br"));
    CHECK_THAT(feed.items[0].summaryHtml, test::containsText("x.png"));
    CHECK_THAT(feed.items[0].summaryHtml, test::containsText("trois"));
    CHECK(feed.items[1].id == "2");
}

TEST_CASE("An item that nobody closed ends where the next begins") {
    const auto feed = parsed(
        "<rss><channel><item><guid>1</guid><title>A<item><guid>2</guid><title>B</title></item>"
        "</channel></rss>");
    REQUIRE(feed.items.size() == 2);
    CHECK(feed.items[0].title == "A");
    CHECK(feed.items[1].title == "B");
}

TEST_CASE("Damage in one item leaves its neighbours alone") {
    const char* damages[] = {"<title>a < b</title>",
                             "<title>R & D</title>",
                             "<title>x</tilte>",
                             "<b><i>y</b></i>",
                             "<enclosure url=x.mp3 a a>",
                             "<description>]]></description>",
                             "<description><!-- - -- </description>",
                             "<a:b:c>z</a:b:c>",
                             "</p>",
                             "<>",
                             "<1>",
                             "<title attr=\"a<b\">x</title>"};
    for (const char* damage : damages) {
        INFO(damage);
        const auto feed = parsed(rss(item(1) + item(2, damage) + item(3, "<title>C</title>")));
        REQUIRE_FALSE(feed.items.empty());
        CHECK(feed.items.front().id == "1");
        REQUIRE(feed.items.size() == 3);
        CHECK(feed.items.back().id == "3");
        CHECK(feed.items.back().title == "C");
    }
}

TEST_CASE("Characters that XML forbids are left out, the text around them stays") {
    std::string title = "a";
    for (const char c : {'\x00', '\x01', '\x08', '\x0B', '\x0C', '\x1F'}) {
        title += c;
    }
    title += "b";
    CHECK(parsed(rss(item(1, "<title>" + title + "</title>"))).items.at(0).title == "ab");
}

TEST_CASE("What servers write around a feed does not matter") {
    for (const char* before :
         {"\n\n", "Warning: mysql in /x.php on line 3\n", "<!-- debug -->", "\xEF\xBB\xBF"}) {
        INFO(before);
        CHECK(parsed(before + rss(item(1))).items.size() == 1);
    }
    for (const char* after :
         {"\n\n", "<!-- 0.2 s -->", "<script>x()</script>", "texte", "\0\0\0", "</rss>"}) {
        INFO(after);
        CHECK(parsed(rss(item(1)) + after).items.size() == 1);
    }
}

TEST_CASE("Items that stand in one another are items side by side") {
    const auto feed = parsed(
        rss("<item><guid>1</guid><title>Un</title><item><guid>2</guid><title>Deux</title></item>"
            "</item><item><guid>3</guid><title>Trois</title></item>"));
    REQUIRE(feed.items.size() == 3);
    CHECK(feed.items[0].title == "Un");
    CHECK(feed.items[1].title == "Deux");
    CHECK(feed.items[2].title == "Trois");
    CHECK_FALSE(feed.cutOff);
    REQUIRE(feed.diagnostics.size() == 1);
    CHECK_THAT(feed.diagnostics[0].what, test::containsText("an item stands in another"));
}

TEST_CASE("Wherever a JSON feed is cut, its whole items survive and no half one appears") {
    const std::string whole =
        R"({"version":"https://jsonfeed.org/version/1.1","title":"Veille","authors":[{"name":"A"}],)"
        R"("items":[{"id":"1","content_html":"<p>\"[{un}]\"</p>","tags":["a","b"]},)"
        R"({"id":"2","attachments":[{"url":"https://exemple.fr/2.mp3","mime_type":"audio/mpeg"}]},)"
        R"({"id":"3","title":"Trois"}]})";
    const auto complete = parsed(whole);
    REQUIRE(complete.items.size() == 3);
    const std::size_t endOfFirst = whole.find(R"({"id":"2")") - 1;
    const std::size_t endOfSecond = whole.find(R"({"id":"3")") - 1;
    const std::size_t endOfThird = whole.size() - 2;
    for (std::size_t cut = whole.find("\"title\""); cut < whole.size(); ++cut) {
        INFO(whole.substr(0, cut));
        if (cut < endOfFirst) {
            CHECK_FALSE(feed::parse(whole.substr(0, cut), {}).has_value());
            continue;
        }
        const auto feed = parsed(whole.substr(0, cut));
        const std::size_t expected = cut >= endOfThird ? 3U : cut >= endOfSecond ? 2U : 1U;
        REQUIRE(feed.items.size() == expected);
        CHECK(feed.cutOff);
        for (std::size_t i = 0; i < expected; ++i) {
            CHECK(feed.items[i].id == complete.items[i].id);
            CHECK(feed.items[i].contentHtml == complete.items[i].contentHtml);
            CHECK(feed.items[i].categories == complete.items[i].categories);
            CHECK(feed.items[i].enclosures.size() == complete.items[i].enclosures.size());
        }
    }
}

TEST_CASE("A JSON feed with the slips of hand-written ones is read") {
    const std::string head = R"({"version":"https://jsonfeed.org/version/1.1","title":"Veille",)";
    const auto titleOf = [&](const std::string& rest) {
        const auto feed = parsed(head + rest);
        REQUIRE(feed.items.size() == 1);
        CHECK_FALSE(feed.cutOff);
        CHECK(feed.diagnostics.size() == 1);
        return feed.items[0].title;
    };
    CHECK(titleOf(R"("items":[{"id":"1","title":"a",},],})") == "a");
    CHECK(titleOf(R"("items":[{"id":"1",,"title":"a"}]})") == "a");
    CHECK(titleOf("\"items\":[{\"id\":\"1\",\"title\":\"a\nb\"}]}") == "a b");
    CHECK(titleOf(R"("items":[{"id":"1","title":"l\'eau"}]})") == "l'eau");
    CHECK(titleOf(R"("items":[{"id":"1","title":"a"}]}})") == "a");
    CHECK(titleOf(R"("items":[{"id":"1","title":"a"}]}<script>x()</script>)") == "a");
}

TEST_CASE("JSON that cannot be made good is no feed") {
    for (const char* broken :
         {R"({"version":"https://jsonfeed.org/version/1.1","items":[{"id" "1"}]})", "{", "[",
          R"({"a)", "{]}["}) {
        INFO(broken);
        const auto feed = feed::parse(broken, {});
        REQUIRE_FALSE(feed.has_value());
        CHECK(feed.error().code == base::ErrorCode::NotAFeed);
    }
}
