#include "refreshed_library.h"
#include "support/compressed.h"

using namespace musette;
using namespace musette::test;

namespace {

constexpr const char* kFeed = "/flux";

} // namespace

TEST_CASE("Validators come back as they were given, from the second request on",
          "[refresh][wire:etag-only][wire:lastmod-only][wire:both-validators][wire:ims-exact]"
          "[wire:etag-weak][wire:etag-odd][wire:force-conditional][wire:no-validators]"
          "[wire:add-no-fetch]") {
    const std::string etag = GENERATE("\"plain\"", "W/\"weak, with  blanks\"", "no-quotes", "");
    const std::string modified =
        GENERATE("Tue, 24 Nov 2026 08:00:00 GMT", "2026-11-24 08:00 CET", "");
    RefreshedLibrary library;
    Headers headers;
    if (!etag.empty())
        headers.emplace_back("ETag", etag);
    if (!modified.empty())
        headers.emplace_back("Last-Modified", modified);
    library.pages.set(kFeed, feedReply(rss(numbered(1, 3)), headers));
    library.followPath(kFeed);
    CHECK(library.server.count() == 0);
    CHECK(library.refresh().newItems == 3);
    CHECK_FALSE(library.last(kFeed).header("if-none-match"));
    CHECK_FALSE(library.last(kFeed).header("if-modified-since"));
    library.pages.set(kFeed, statusReply(304));
    CHECK(library.force().notModified == 1);
    CHECK(library.last(kFeed).header("if-none-match").value_or("") == etag);
    CHECK(library.last(kFeed).header("if-modified-since").value_or("") == modified);
    CHECK(library.count() == 3);
}

TEST_CASE("New validators replace the old ones, also with the same body, also on a 304",
          "[refresh][wire:etag-changes][wire:etag-new-same-body][wire:etag-on-304]"
          "[wire:validators-dropped][wire:lastmod-backwards]") {
    RefreshedLibrary library;
    const std::string body = rss(numbered(1, 3));
    library.pages.set(kFeed, feedReply(body, {{"ETag", "\"one\""}, {"Last-Modified", "later"}}));
    library.followPath(kFeed);
    library.refresh();
    library.pages.set(kFeed, feedReply(body, {{"ETag", "\"two\""}, {"Last-Modified", "earlier"}}));
    CHECK(library.force().newItems == 0);
    library.pages.set(kFeed, statusReply(304, {{"ETag", "\"three\""}}));
    library.force();
    CHECK(library.last(kFeed).header("if-none-match") == "\"two\"");
    CHECK(library.last(kFeed).header("if-modified-since") == "earlier");
    library.pages.set(kFeed, feedReply(body));
    library.force();
    CHECK(library.last(kFeed).header("if-none-match") == "\"three\"");
    CHECK(library.last(kFeed).header("if-modified-since") == "earlier");
    SECTION("a 200 without validators forgets them") {
        library.force();
        CHECK_FALSE(library.last(kFeed).header("if-none-match"));
        CHECK_FALSE(library.last(kFeed).header("if-modified-since"));
    }
}

TEST_CASE("What is no whole feed leaves the validators as they were",
          "[refresh][wire:validators-survive-error][wire:validators-of-html][wire:gzip-corrupt]"
          "[wire:empty-200][wire:html-200][wire:error-500-recovers]") {
    RefreshedLibrary library;
    library.pages.set(kFeed, feedReply(rss(numbered(1, 3)), {{"ETag", "\"good\""}}));
    const model::FeedId id = library.followPath(kFeed);
    library.refresh();
    Reply bad;
    const std::string whole = rss(numbered(1, 5));
    SECTION("an error") {
        bad = statusReply(500, {{"ETag", "\"bad\""}});
    }
    SECTION("a web page") {
        bad =
            feedReply("<!DOCTYPE html><html><title>Portail</title></html>", {{"ETag", "\"bad\""}});
    }
    SECTION("nothing") {
        bad = feedReply("", {{"ETag", "\"bad\""}});
    }
    SECTION("damaged gzip") {
        std::string packed = gzipOf(whole);
        packed[packed.size() - 8] ^= 1;
        bad = feedReply(packed, {{"ETag", "\"bad\""}, {"Content-Encoding", "gzip"}});
    }
    library.pages.set(kFeed, bad);
    CHECK(library.force().failed == 1);
    CHECK(library.feed(id).status == model::FeedStatus::Error);
    CHECK_FALSE(library.feed(id).lastError.empty());
    CHECK(library.feed(id).title == "Veille");
    CHECK(library.count() == 3);
    library.pages.set(kFeed, feedReply(whole, {{"ETag", "\"new\""}}));
    CHECK(library.force().newItems == 2);
    CHECK(library.last(kFeed).header("if-none-match") == "\"good\"");
    CHECK(library.feed(id).status == model::FeedStatus::Ok);
    CHECK(library.feed(id).lastError.empty());
}

TEST_CASE("A feed whose document is cut off is asked for the rest",
          "[refresh][wire:validators-of-truncated]") {
    RefreshedLibrary library;
    library.followPath(kFeed);
    const std::string whole = rss(numbered(1, 10));
    const std::string half = whole.substr(0, whole.size() / 2);
    Reply cut = feedReply(half, {{"ETag", "\"same\""}});
    SECTION("before the connection closes") {
        cut.framing = Reply::Framing::UntilClose;
    }
    SECTION("in the middle of its compression") {
        const std::string packed = gzipOf(whole);
        cut = feedReply(packed.substr(0, packed.size() / 2),
                        {{"ETag", "\"same\""}, {"Content-Encoding", "gzip"}});
    }
    library.pages.set(kFeed, cut);
    library.refresh();
    library.pages.set(kFeed, feedReply(whole, {{"ETag", "\"same\""}}));
    library.force();
    CHECK_FALSE(library.last(kFeed).header("if-none-match"));
    CHECK(library.count() == 10);
    CHECK(library.force().newItems == 0);
}

TEST_CASE("A 304 that nobody asked for does no harm", "[refresh][wire:304-unasked]") {
    RefreshedLibrary library;
    library.followPath(kFeed);
    library.pages.set(kFeed, statusReply(304, {{"ETag", "\"x\""}}));
    library.refresh();
    library.pages.set(kFeed, feedReply(rss(numbered(1, 2))));
    CHECK(library.refreshLater().newItems == 2);
    CHECK_FALSE(library.last(kFeed).header("if-none-match"));
}

TEST_CASE("Validators of one address are never sent to another",
          "[refresh][wire:validators-not-across-url]") {
    RefreshedLibrary library;
    library.pages.set(kFeed, feedReply(rss(numbered(1, 2)), {{"ETag", "\"same\""}}));
    library.pages.set("/neuf", feedReply(rss(numbered(1, 4)), {{"ETag", "\"same\""}}));
    library.followPath(kFeed);
    library.refresh();
    library.pages.set(kFeed, redirectReply(301, "/neuf"));
    CHECK(library.force().newItems == 2);
    CHECK(library.last(kFeed).header("if-none-match") == "\"same\"");
    CHECK_FALSE(library.last("/neuf").header("if-none-match"));
    library.force();
    CHECK(library.last("/neuf").header("if-none-match") == "\"same\"");
}

TEST_CASE("Behind a steady 302 the target gets its own validators",
          "[refresh][wire:redirect-302-conditional]") {
    RefreshedLibrary library;
    Reply away = redirectReply(302, "/cible");
    away.headers.emplace_back("ETag", "\"of the redirect\"");
    library.pages.set(kFeed, away);
    library.pages.set("/cible", feedReply(rss(numbered(1, 2)), {{"ETag", "\"of the target\""}}));
    library.followPath(kFeed);
    library.refresh();
    library.force();
    CHECK_FALSE(library.last(kFeed).header("if-none-match"));
    CHECK(library.last("/cible").header("if-none-match") == "\"of the target\"");
}
