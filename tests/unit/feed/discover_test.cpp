#include "support/catch.h"

#include <musette/feed/discover.h>

#include <algorithm>
#include <string>

using namespace musette;

namespace {

bool guesses(std::string_view page, std::string_view feed) {
    const auto found = feed::guessedFeedUrls(page);
    return std::find(found.begin(), found.end(), feed) != found.end();
}

} // namespace

TEST_CASE("Known sites have the feed of their own pattern first") {
    const std::pair<const char*, const char*> cases[] = {
        {"https://www.youtube.com/channel/UCabc",
         "https://www.youtube.com/feeds/videos.xml?channel_id=UCabc"},
        {"https://www.youtube.com/playlist?list=PL1",
         "https://www.youtube.com/feeds/videos.xml?playlist_id=PL1"},
        {"https://github.com/equipe/projet", "https://github.com/equipe/projet/releases.atom"},
        {"https://www.reddit.com/r/france", "https://www.reddit.com/r/france/.rss"},
        {"https://mastodon.exemple/@ann", "https://mastodon.exemple/@ann.rss"},
        {"https://bsky.app/profile/ann.exemple", "https://bsky.app/profile/ann.exemple/rss"},
        {"https://tube.exemple/c/cours",
         "https://tube.exemple/feeds/videos.xml?videoChannelName=cours"}};
    for (const auto& [page, feed] : cases) {
        INFO(page);
        const auto found = feed::guessedFeedUrls(page);
        REQUIRE_FALSE(found.empty());
        CHECK(found.front() == feed);
    }
}

TEST_CASE("Any site is asked where WordPress, SPIP and others have their feeds") {
    CHECK(guesses("https://exemple.fr/", "https://exemple.fr/feed/"));
    CHECK(guesses("https://exemple.fr/", "https://exemple.fr/rss.xml"));
    CHECK(guesses("https://exemple.fr/", "https://exemple.fr/atom.xml"));
    CHECK(guesses("https://exemple.fr/", "https://exemple.fr/spip.php?page=backend"));
    CHECK(guesses("https://exemple.fr/blog/", "https://exemple.fr/blog/feed/"));
    CHECK(guesses("https://exemple.fr:8443/", "https://exemple.fr:8443/feed/"));
    CHECK(guesses("exemple.fr", "https://exemple.fr/feed/"));
}

TEST_CASE("A guess is never the page itself, nor given twice") {
    const auto found = feed::guessedFeedUrls("https://exemple.fr/feed/");
    CHECK(std::count(found.begin(), found.end(), "https://exemple.fr/feed/") == 0);
    auto sorted = found;
    std::sort(sorted.begin(), sorted.end());
    CHECK(std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end());
}

TEST_CASE("What is no address of a page has no guesses") {
    CHECK(feed::guessedFeedUrls("").empty());
    CHECK(feed::guessedFeedUrls("javascript:alert(1)").empty());
    CHECK(feed::guessedFeedUrls("file:///etc/passwd").empty());
}

TEST_CASE("Announced feeds are absolute web addresses, those of comments last") {
    const std::string page =
        "<!doctype html><html><head>"
        "<link rel=alternate type=\"application/rss+xml\" title=\"Commentaires\" "
        "href=\"/comments/feed/\">"
        "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"Articles\" href=\"/feed/\">"
        "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"javascript:alert(1)\">"
        "<link rel=\"alternate\" hreflang=\"en\" href=\"/en/\">"
        "</head><body></body></html>";
    const auto found = feed::announcedFeeds(page, "text/html", "https://exemple.fr/a/b");
    REQUIRE(found.size() == 2);
    CHECK(found[0].url == "https://exemple.fr/feed/");
    CHECK(found[0].title == "Articles");
    CHECK(found[1].url == "https://exemple.fr/comments/feed/");
}

TEST_CASE("A page in an older encoding announces titles with their accents") {
    const auto found =
        feed::announcedFeeds("<html><head><link rel=alternate type='application/rss+xml' "
                             "title='\xC9t\xE9' href='/f'></head></html>",
                             "text/html; charset=iso-8859-1", "https://exemple.fr/");
    REQUIRE(found.size() == 1);
    CHECK(found[0].title == "Été");
}

TEST_CASE(
    "The feed of a Moodle forum is found in the page's link to it, the only place of its token") {
    const std::string forum = "https://moodle.exemple.fr/mod/forum/view.php?id=12";
    const std::string link =
        "<a href=\"https://moodle.exemple.fr/rss/file.php/340/5f2c/mod_forum/7/rss.xml\">"
        "RSS des messages</a>";
    const auto found =
        feed::announcedFeeds("<html><body>" + link + "</body></html>", "text/html", forum);
    REQUIRE(found.size() == 1);
    CHECK(found[0].url == "https://moodle.exemple.fr/rss/file.php/340/5f2c/mod_forum/7/rss.xml");
    CHECK(feed::announcedFeeds("<a href=\"/rss.xml\">RSS</a>", "text/html", forum).empty());

    const std::string announced =
        "<link rel=alternate type=\"application/rss+xml\" href=\"/autre.xml\">";
    const auto both = feed::announcedFeeds(link + announced, "text/html", forum);
    REQUIRE(both.size() == 2);
    CHECK(both[0].url == "https://moodle.exemple.fr/autre.xml");
}
