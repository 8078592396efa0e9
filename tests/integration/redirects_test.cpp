#include "refreshed_library.h"

#include <cstdlib>

using namespace musette;
using namespace musette::test;

namespace {

constexpr const char* kOld = "/ancien";
constexpr const char* kNew = "/neuf";

} // namespace

TEST_CASE("A permanent redirect moves the feed, a temporary one does not",
          "[refresh][wire:redirect-301][wire:redirect-302][wire:redirect-307]"
          "[wire:redirect-308]") {
    const int status = GENERATE(301, 302, 303, 307, 308);
    CAPTURE(status);
    const bool permanent = status == 301 || status == 308;
    RefreshedLibrary library;
    library.pages.set(kOld, redirectReply(status, kNew));
    library.pages.set(kNew, feedReply(rss(numbered(1, 3))));
    const model::FeedId id = library.followPath(kOld);
    CHECK(library.refresh().newItems == 3);
    CHECK(library.feed(id).url == library.server.url(permanent ? kNew : kOld));
    CHECK(library.force().newItems == 0);
    CHECK(library.asked(kOld) == (permanent ? 1 : 2));
    CHECK(library.count() == 3);
}

TEST_CASE("A feed that moves from http to https is followed and stored there",
          "[refresh][wire:redirect-http-https]") {
    const Authority authority;
    TempDir folder;
    writeBytes(folder / "ca.pem", authority.pem());
    REQUIRE(::setenv("MUSETTE_CA_FILE", (folder / "ca.pem").c_str(), 1) == 0);
    HttpServer secure([](const RecordedRequest&) { return feedReply(rss(numbered(1, 3))); },
                      authority.issue("IP:127.0.0.1"));
    RefreshedLibrary library;
    library.pages.set(kOld, redirectReply(301, secure.url("/flux")));
    const model::FeedId id = library.followPath(kOld);
    CHECK(library.refresh().newItems == 3);
    CHECK(library.feed(id).url == secure.url("/flux"));
    CHECK(library.force().newItems == 0);
    CHECK(library.asked(kOld) == 1);
    REQUIRE(::unsetenv("MUSETTE_CA_FILE") == 0);
}

TEST_CASE("A chain moves the feed as far as it is permanent from its start",
          "[refresh][wire:redirect-chain]") {
    RefreshedLibrary library;
    library.pages.set(kOld, redirectReply(301, "/b"));
    library.pages.set("/b", redirectReply(308, "/c"));
    library.pages.set("/c", redirectReply(302, "/d"));
    library.pages.set("/d", redirectReply(301, kNew));
    library.pages.set(kNew, feedReply(rss(numbered(1, 3))));
    const model::FeedId id = library.followPath(kOld);
    CHECK(library.refresh().newItems == 3);
    CHECK(library.feed(id).url == library.server.url("/c"));
}

TEST_CASE("A redirect that leads to no feed leaves address and items alone",
          "[refresh][wire:redirect-no-location][wire:redirect-to-html][wire:redirect-file]"
          "[wire:redirect-loop]") {
    RefreshedLibrary library;
    library.pages.set(kOld, feedReply(rss(numbered(1, 3)), {{"ETag", "\"x\""}}));
    const model::FeedId id = library.followPath(kOld);
    library.refresh();
    SECTION("a captive portal") {
        library.pages.set(kOld, redirectReply(301, "/portail"));
        library.pages.set("/portail", {200,
                                       {{"Content-Type", "text/html"}, {"ETag", "\"p\""}},
                                       "<!DOCTYPE html><html><body>Connexion</body></html>",
                                       {}});
    }
    SECTION("without Location") {
        library.pages.set(kOld, statusReply(301));
    }
    SECTION("to itself") {
        library.pages.set(kOld, redirectReply(301, kOld));
    }
    SECTION("between two") {
        library.pages.set(kOld, redirectReply(301, kNew));
        library.pages.set(kNew, redirectReply(301, kOld));
    }
    SECTION("to a file") {
        const std::string local = (library.folder / "local.xml").string();
        writeBytes(local, rss(numbered(10, 12)));
        library.pages.set(kOld, redirectReply(301, "file://" + local));
    }
    SECTION("to an error") {
        library.pages.set(kOld, redirectReply(301, "/nulle-part"));
    }
    SECTION("to a 304 that nobody asked for") {
        library.pages.set(kOld, redirectReply(301, kNew));
        library.pages.set(kNew, statusReply(304));
    }
    const std::size_t before = library.server.count();
    library.force();
    CHECK(library.server.count() - before <= 21);
    CHECK(library.feed(id).url == library.server.url(kOld));
    CHECK(library.count() == 3);
    library.pages.set(kOld, feedReply(rss(numbered(1, 4)), {{"ETag", "\"y\""}}));
    CHECK(library.force().newItems == 1);
    CHECK(library.last(kOld).header("if-none-match") == "\"x\"");
}

TEST_CASE("A redirect onto a feed that is followed already does no harm",
          "[refresh][wire:redirect-onto-known]") {
    RefreshedLibrary library;
    library.pages.set(kNew, feedReply(rss(numbered(1, 3))));
    library.pages.set(kOld, redirectReply(301, kNew));
    const model::FeedId known = library.followPath(kNew);
    const model::FeedId other = library.followPath(kOld);
    CHECK(library.refresh().failed == 0);
    CHECK(library.asked(kNew) <= 2);
    CHECK(library.count("feed_id = " + std::to_string(known.value)) == 3);
    CHECK(library.feed(other).status == model::FeedStatus::Ok);
    CHECK(library.force().failed == 0);
}

TEST_CASE("A login moves along within its origin and stays out of what is shown",
          "[refresh][wire:auth-basic]") {
    RefreshedLibrary library;
    library.pages.set(kOld, redirectReply(301, kNew));
    library.pages.set(kNew, feedReply(rss(numbered(1, 3)), {{"ETag", "\"x\""}}));
    const model::FeedId id =
        library.follow("http://camille:secret@" + library.server.url(kOld).substr(7));
    library.refresh();
    CHECK(library.feed(id).url == library.server.url(kNew));
    const service::RefreshSummary again = library.force();
    CHECK(library.last(kNew).header("authorization") == "Basic Y2FtaWxsZTpzZWNyZXQ=");
    CHECK(library.last(kNew).header("if-none-match") == "\"x\"");
    CHECK(again.outcomes.at(0).title == library.server.url(kNew));
    library.pages.set(kNew, statusReply(500));
    CHECK(library.force().failed == 1);
    CHECK(library.feed(id).lastError.find("secret") == std::string::npos);
}
