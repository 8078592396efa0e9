#include "support/catch.h"

#include <musette/feed/opml.h>

#include <string>

using namespace musette;
using Path = std::vector<std::string>;

namespace {

feed::Outline read(std::string_view text) {
    const auto outline = feed::readOutline(text);
    INFO(text.substr(0, 200));
    REQUIRE(outline.has_value());
    return *outline;
}

base::ErrorCode errorOf(std::string_view text) {
    const auto outline = feed::readOutline(text);
    REQUIRE_FALSE(outline.has_value());
    return outline.error().code;
}

std::string opml(std::string_view body) {
    return "<?xml version=\"1.0\"?>\n<opml version=\"2.0\"><head><title>Mes "
           "flux</title></head>\n<body>\n" +
           std::string(body) + "\n</body></opml>\n";
}

} // namespace

TEST_CASE("An OPML list gives its feeds in order, with site, title and line") {
    const auto outline =
        read(opml("<outline type=\"rss\" text=\"A\" xmlUrl=\"https://a.exemple/f\" "
                  "htmlUrl=\"https://a.exemple/\"/>\n"
                  "<outline text=\"b\" title=\"B &amp; Cie\" xmlUrl=\"https://b.exemple/f\"/>"));
    CHECK(outline.title == "Mes flux");
    REQUIRE(outline.feeds.size() == 2);
    CHECK(outline.feeds[0].url == "https://a.exemple/f");
    CHECK(outline.feeds[0].siteUrl == "https://a.exemple/");
    CHECK(outline.feeds[0].title == "A");
    CHECK(outline.feeds[0].folder.empty());
    CHECK(outline.feeds[0].line == 4);
    CHECK(outline.feeds[1].title == "B & Cie");
    CHECK(outline.feeds[1].line == 5);
}

TEST_CASE("Nested outlines are folders") {
    const auto outline = read(opml("<outline text=\"Veille\"><outline text=\"École\">"
                                   "<outline text=\"A\" xmlUrl=\"https://a.exemple/f\"/></outline>"
                                   "<outline text=\"B\" xmlUrl=\"https://b.exemple/f\"/></outline>"
                                   "<outline text=\"C\" xmlUrl=\"https://c.exemple/f\"/>"));
    REQUIRE(outline.feeds.size() == 3);
    CHECK(outline.feeds[0].folder == Path{"Veille", "École"});
    CHECK(outline.feeds[1].folder == Path{"Veille"});
    CHECK(outline.feeds[2].folder.empty());
}

TEST_CASE("Categories of OPML are labels without slashes") {
    const auto outline = read(opml(
        "<outline text=\"A\" xmlUrl=\"https://a.exemple/f\" category=\"/un/deux, trois,un\"/>"));
    REQUIRE(outline.feeds.size() == 1);
    CHECK(outline.feeds[0].categories == Path{"un", "deux", "trois"});
}

TEST_CASE("Letter case of names in OPML does not matter") {
    const auto outline =
        read("<OPML><BODY><OUTLINE TEXT=\"A\" XMLURL=\"https://a.exemple/f\"/></BODY></OPML>");
    REQUIRE(outline.feeds.size() == 1);
    CHECK(outline.feeds[0].url == "https://a.exemple/f");
}

TEST_CASE("The same feed twice is listed twice, for the caller to judge") {
    const auto outline = read(opml("<outline text=\"A\" xmlUrl=\"https://a.exemple/f\"/>"
                                   "<outline text=\"B\" xmlUrl=\"https://a.exemple/f\"/>"));
    CHECK(outline.feeds.size() == 2);
}

TEST_CASE("Sources that run a command or read a file are refused with their reason") {
    for (const char* address :
         {"exec:rm -rf /", "|rm", "filter:x:https://a.exemple", "javascript:alert(1)",
          "file:///etc/passwd", "/etc/passwd", "data:text/plain,x", "mailto:a@exemple.fr"}) {
        INFO(address);
        const auto outline = read(
            opml("<outline type=\"rss\" text=\"x\" xmlUrl=\"" + std::string(address) + "\"/>"));
        REQUIRE(outline.feeds.size() == 1);
        CHECK_FALSE(outline.feeds[0].refusal.empty());
    }
}

TEST_CASE("A feed of OPML without address is refused, an empty folder is not listed") {
    const auto outline = read(opml("<outline type=\"rss\" text=\"Sans adresse\"/>"
                                   "<outline text=\"Dossier vide\"/>"));
    REQUIRE(outline.feeds.size() == 1);
    CHECK(outline.feeds[0].title == "Sans adresse");
    CHECK_FALSE(outline.feeds[0].refusal.empty());
}

TEST_CASE("Addresses with feed: and without scheme become fetchable") {
    const auto outline = read(opml("<outline text=\"A\" xmlUrl=\"feed://a.exemple/f\"/>"
                                   "<outline text=\"B\" xmlUrl=\"feed:https://b.exemple/f\"/>"
                                   "<outline text=\"C\" xmlUrl=\"www.c.exemple/f\"/>"));
    REQUIRE(outline.feeds.size() == 3);
    CHECK(outline.feeds[0].url == "http://a.exemple/f");
    CHECK(outline.feeds[1].url == "https://b.exemple/f");
    CHECK(outline.feeds[2].url == "https://www.c.exemple/f");
}

TEST_CASE("Broken OPML gives the feeds before the damage") {
    const auto cut = read("<opml><body><outline text=\"A\" xmlUrl=\"https://a.exemple/f\"/>"
                          "<outline text=\"B\" xmlUr");
    REQUIRE_FALSE(cut.feeds.empty());
    CHECK(cut.feeds[0].url == "https://a.exemple/f");

    const auto ampersands =
        read(opml("<outline text=\"R & D\" xmlUrl=\"https://a.exemple/?a=1&b=2\">"));
    REQUIRE(ampersands.feeds.size() == 1);
    CHECK(ampersands.feeds[0].url == "https://a.exemple/?a=1&b=2");
    CHECK(ampersands.feeds[0].title == "R & D");
}

TEST_CASE("OPML in an older encoding is read") {
    const auto outline =
        read("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><opml><body>"
             "<outline text=\"\xE9t\xE9\" xmlUrl=\"https://a.exemple/f\"/></body></opml>");
    REQUIRE(outline.feeds.size() == 1);
    CHECK(outline.feeds[0].title == "été");
}

TEST_CASE("Folders nest without end, and cost no stack") {
    std::string body;
    for (int i = 0; i < 5000; ++i) {
        body += "<outline text=\"d\">";
    }
    body += "<outline text=\"A\" xmlUrl=\"https://a.exemple/f\"/>";
    for (int i = 0; i < 5000; ++i) {
        body += "</outline>";
    }
    const auto outline = read(opml(body));
    REQUIRE(outline.feeds.size() == 1);
    CHECK(outline.feeds[0].folder.size() <= 32);
}

TEST_CASE("A browser's bookmarks are a list of addresses with folders") {
    const auto outline =
        read("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n"
             "<H1>Marque-pages</H1>\n<DL><p>\n<DT><H3>Veille &amp; co</H3>\n<DL><p>\n"
             "<DT><A HREF=\"https://a.exemple/\" FEEDURL=\"https://a.exemple/f\" "
             "TAGS=\"un,deux\">Le site A</A>\n</DL><p>\n"
             "<DT><A HREF=\"https://b.exemple/\">B</A>\n</DL>");
    REQUIRE(outline.feeds.size() == 2);
    CHECK(outline.feeds[0].url == "https://a.exemple/f");
    CHECK(outline.feeds[0].siteUrl == "https://a.exemple/");
    CHECK(outline.feeds[0].title == "Le site A");
    CHECK(outline.feeds[0].folder == Path{"Veille & co"});
    CHECK(outline.feeds[0].categories == Path{"un", "deux"});
    CHECK(outline.feeds[1].url == "https://b.exemple/");
    CHECK(outline.feeds[1].folder.empty());
}

TEST_CASE("A title with the words of a bookmarks file makes OPML no bookmarks file") {
    const auto outline = read(opml("<outline text=\"DOCTYPE NETSCAPE-Bookmark-file-1\" "
                                   "xmlUrl=\"https://a.exemple/f\"/>"));
    REQUIRE(outline.feeds.size() == 1);
    CHECK(outline.feeds[0].url == "https://a.exemple/f");
}

TEST_CASE("A plain list of addresses is read line by line") {
    const auto outline = read("# mes flux\nhttps://a.exemple/f \"école\" \"~Le site A\"\n\r\n"
                              "exemple.fr/flux\nn'importe quoi\n");
    REQUIRE(outline.feeds.size() == 3);
    CHECK(outline.feeds[0].url == "https://a.exemple/f");
    CHECK(outline.feeds[0].title == "Le site A");
    CHECK(outline.feeds[0].categories == Path{"école"});
    CHECK(outline.feeds[0].line == 2);
    CHECK(outline.feeds[1].url == "https://exemple.fr/flux");
    CHECK(outline.feeds[1].refusal.empty());
    CHECK_FALSE(outline.feeds[2].refusal.empty());
}

TEST_CASE("What is no list of feeds is an error that says so") {
    CHECK(errorOf("") == base::ErrorCode::EmptyBody);
    CHECK(errorOf(" \n ") == base::ErrorCode::EmptyBody);
    CHECK(errorOf("bonjour") == base::ErrorCode::NotOpml);
    CHECK(errorOf("<html><body><p>x</p></body></html>") == base::ErrorCode::NotOpml);
    CHECK(errorOf("{\"a\": 1}") == base::ErrorCode::NotOpml);
}

TEST_CASE("A written list is read again the same, whatever its names hold") {
    feed::Outline outline;
    outline.title = "Mes « flux » & <autres>";
    outline.feeds = {
        {"https://a.exemple/f?a=1&b=2", "https://a.exemple/", "A & \"B\" 'C' 3 < 4", {}, {}, 0, {}},
        {"https://b.exemple/f", "", "Un", {"Veille & co", "École"}, {"x", "y"}, 0, {}},
        {"https://c.exemple/f", "", "Deux", {"Veille & co"}, {}, 0, {}}};
    const auto again = read(feed::writeOpml(outline));
    CHECK(again.title == outline.title);
    REQUIRE(again.feeds.size() == 3);
    CHECK(again.feeds[0].url == outline.feeds[0].url);
    CHECK(again.feeds[0].siteUrl == outline.feeds[0].siteUrl);
    CHECK(again.feeds[0].title == outline.feeds[0].title);
    for (const feed::OutlineFeed& feed : again.feeds) {
        if (feed.title == "Un") {
            CHECK(feed.folder == Path{"Veille & co", "École"});
            CHECK(feed.categories == Path{"x", "y"});
        } else if (feed.title == "Deux") {
            CHECK(feed.folder == Path{"Veille & co"});
        }
    }
}

TEST_CASE("A title of control characters and damaged bytes is written as well-formed UTF-8") {
    feed::Outline outline;
    outline.feeds = {{"https://a.exemple/f",
                      "",
                      "a\x01\xFF"
                      "b\n",
                      {},
                      {},
                      0,
                      {}}};
    const auto again = read(feed::writeOpml(outline));
    REQUIRE(again.feeds.size() == 1);
    CHECK(again.feeds[0].title == "a\xEF\xBF\xBD"
                                  "b");
}
