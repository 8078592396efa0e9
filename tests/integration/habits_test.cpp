// When the desktop program asks its feeds, what it holds against them, and what it notices.

#include "refreshed_library.h"

#include <musette/service/feed_health.h>

#include <cmath>
#include <utility>

using namespace musette;
using namespace musette::test;
using namespace std::chrono_literals;
using std::chrono::days;

namespace {

/// Addresses on loopback at which nobody listens.
std::pair<std::string, std::string> silentAddresses() {
    const auto answer = [](const RecordedRequest&) { return statusReply(200); };
    const HttpServer one(answer);
    const HttpServer two(answer);
    return {one.url("/flux"), two.url("/flux")};
}

service::RefreshOptions windowOptions() {
    service::RefreshOptions options;
    options.hostsThatMeanOffline = 2;
    return options;
}

std::string httpDate(base::Instant moment) {
    return base::formatRfc3339(moment);
}

/// Items that appeared at these days before the clock's start; Atom, as its dates are plain.
std::string datedFeed(const std::vector<int>& daysAgo, const std::string& host = "site.test") {
    std::string xml = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Veille</title>";
    for (const int ago : daysAgo) {
        const std::string name = std::to_string(ago);
        xml += "<entry><id>https://" + host + "/" + name + "</id><title>Il y a " + name +
               " jours</title><link href=\"https://" + host + "/" + name + "\"/><published>" +
               httpDate(SteppedClock().current - std::chrono::days{ago}) +
               "</published><content type=\"html\">Texte de " + host + "</content></entry>";
    }
    return xml + "</feed>";
}

} // namespace

TEST_CASE("When no host at all answers the network is missing, and no feed is blamed",
          "[refresh][offline]") {
    RefreshedLibrary library;
    const auto [first, second] = silentAddresses();
    const auto one = library.follow(first);
    const auto two = library.follow(second);
    const auto summary = library.refresh(windowOptions());
    CHECK(summary.offline);
    CHECK(summary.feeds == 0);
    CHECK(summary.failed == 0);
    for (const auto id : {one, two}) {
        CHECK(library.feed(id).status == model::FeedStatus::New);
        CHECK_FALSE(library.feed(id).lastFetched);
    }
    CHECK(library.rows("SELECT max(failures) FROM feed_fetch").front() == "0");
    // For the command line each failure is told at once.
    const auto told = library.refresh();
    CHECK_FALSE(told.offline);
    CHECK(told.failed == 2);
    CHECK(library.feed(one).status == model::FeedStatus::Error);
    CHECK(library.feed(one).error == base::ErrorCode::ConnectionFailed);
}

TEST_CASE("A host that does not answer is told as soon as another one has answered",
          "[refresh][offline]") {
    RefreshedLibrary library;
    const auto [first, second] = silentAddresses();
    const auto dead = library.follow(first);
    const auto dying = library.follow(second);
    SECTION("with a feed") {
        library.pages.set("/flux", feedReply(rss(numbered(1, 3))));
    }
    SECTION("even with an error") {
        library.pages.set("/flux", statusReply(500));
    }
    library.followPath("/flux");
    const auto summary = library.refresh(windowOptions());
    CHECK_FALSE(summary.offline);
    CHECK(summary.feeds == 3);
    CHECK(library.feed(dead).status == model::FeedStatus::Error);
    CHECK(library.feed(dying).status == model::FeedStatus::Error);
}

TEST_CASE("One silent host alone is its own fault, unless the system knows of no network",
          "[refresh][offline]") {
    RefreshedLibrary library;
    const auto id = library.follow(silentAddresses().first);
    service::RefreshOptions options = windowOptions();
    options.hostsThatMeanOffline = 1;
    CHECK(library.refresh(options).offline);
    CHECK(library.feed(id).status == model::FeedStatus::New);
    options.hostsThatMeanOffline = 2;
    CHECK_FALSE(library.refresh(options).offline);
    CHECK(library.feed(id).status == model::FeedStatus::Error);
}

TEST_CASE("After a long silence the feeds are asked by and by, those first that waited longest",
          "[refresh][schedule]") {
    RefreshedLibrary library;
    constexpr int kFeeds = 40;
    for (int i = 0; i < kFeeds; ++i) {
        const std::string target = "/flux" + std::to_string(i);
        library.pages.set(target, feedReply(rss(numbered(1, 1))));
        library.followPath(target);
        library.refresh(); // each a minute after the one before
        library.pass(1min);
    }
    library.pass(72h);
    service::RefreshOptions options = windowOptions();
    options.pace = service::Pace::Share;
    std::size_t before = library.server.count();
    auto summary = library.refresh(options);
    CHECK(summary.feeds == 8);
    CHECK(summary.left == kFeeds - 8);
    CHECK(library.server.count() - before == 8);
    CHECK(library.asked("/flux0") == 2);
    CHECK(library.asked("/flux8") == 1);
    int looks = 1;
    for (; summary.left > 0; ++looks) {
        library.pass(1min);
        summary = library.refresh(options);
        CHECK(summary.feeds <= 8);
    }
    CHECK(looks == 5);
    CHECK(library.server.count() - before == kFeeds);
    library.pass(1min);
    CHECK(library.refresh(options).feeds == 0);
}

TEST_CASE(
    "The default interval of a library is kept to, a feed's own and a server's wish before it",
    "[refresh][schedule]") {
    RefreshedLibrary library;
    library.pages.set("/defaut", feedReply(rss(numbered(1, 1))));
    library.pages.set("/propre", feedReply(rss(numbered(1, 1))));
    library.pages.set("/lent", feedReply(rss(numbered(1, 1), "<ttl>600</ttl>")));
    const auto plain = library.followPath("/defaut");
    const auto own = library.followPath("/propre");
    const auto slow = library.followPath("/lent");
    auto& feeds = library.file().editor().feeds;
    REQUIRE(feeds.edit(own, {{}, {}, 30, {}}));
    const base::Instant start = library.clock.current;
    library.refresh();
    CHECK(library.feed(plain).nextDue == start + 1h);

    // What is planned already follows, without a burst.
    REQUIRE(feeds.setDefaultInterval(4h));
    CHECK(library.feed(plain).nextDue == start + 4h);
    CHECK(library.feed(own).nextDue == start + 30min);
    CHECK(library.feed(slow).nextDue == start + 10h);
    REQUIRE(feeds.setDefaultInterval(2h));
    CHECK(library.feed(plain).nextDue == start + 2h);
    CHECK(library.feed(slow).nextDue == start + 10h);

    library.pass(2h);
    library.refresh();
    CHECK(library.feed(plain).nextDue == start + 4h);
    CHECK(library.feed(own).nextDue == start + 2h + 30min);
    CHECK_FALSE(feeds.setDefaultInterval(0min));
}

TEST_CASE("A feed that brings nothing for much longer than its habit is noticed, without an error",
          "[refresh][mute]") {
    RefreshedLibrary library;
    library.pages.set("/flux", feedReply(datedFeed({0, 7, 14, 21, 28, 35})));
    const auto id = library.followPath("/flux");
    library.refresh();
    const auto mute = [&] { return service::isMute(library.feed(id), library.clock.current); };
    CHECK_FALSE(mute());
    CHECK(library.feed(id).newest == SteppedClock().current);
    library.pass(days{59});
    library.refresh();
    CHECK_FALSE(mute());
    library.pass(days{2});
    library.refresh();
    CHECK(mute());
    CHECK(library.feed(id).status == model::FeedStatus::Ok);
    // Something new ends it.
    library.pages.set("/flux", feedReply(datedFeed({-61, 0, 7, 14, 21, 28, 35})));
    library.refreshLater();
    CHECK_FALSE(mute());
}

TEST_CASE("A feed with long pauses is not called mute in one of them", "[refresh][mute]") {
    RefreshedLibrary library;
    // Four numbers a year, each over two days.
    library.pages.set("/revue", feedReply(datedFeed({0, 1, 90, 91, 180, 181, 270, 271})));
    library.pages.set("/jeune", feedReply(datedFeed({0, 1})));
    const auto review = library.followPath("/revue");
    const auto young = library.followPath("/jeune");
    library.refresh();
    const auto mute = [&](model::FeedId id) {
        return service::isMute(library.feed(id), library.clock.current);
    };
    library.pass(days{100});
    CHECK_FALSE(mute(review));
    library.pass(days{60});
    CHECK(mute(review));
    CHECK_FALSE(mute(young));
    library.pass(days{210});
    CHECK(mute(young));
}

TEST_CASE("How much a feed brings in a month is told from the dates of its articles",
          "[refresh][journal]") {
    RefreshedLibrary library;
    std::vector<int> daily(60);
    for (int i = 0; i < 60; ++i)
        daily[static_cast<std::size_t>(i)] = i;
    library.pages.set("/quotidien", feedReply(datedFeed(daily)));
    library.pages.set("/rare", feedReply(datedFeed({80, 200, 400})));
    const auto often = library.followPath("/quotidien");
    const auto rare = library.followPath("/rare");
    library.refresh();
    const auto activity = library.file().reader().feedActivity(library.clock.current);
    REQUIRE(activity);
    REQUIRE(activity->size() == 2);
    CHECK(activity->front().feed == often);
    CHECK(std::abs(activity->front().itemsPerMonth - 31) < 1.0);
    CHECK(activity->back().feed == rare);
    CHECK(std::abs(activity->back().itemsPerMonth - 0.33) < 0.02);
}

TEST_CASE("A feed that has moved for good tells where it came from and announces nothing twice",
          "[refresh][moved]") {
    RefreshedLibrary library;
    library.pages.set("/ancien", feedReply(datedFeed({1, 2, 3}, "ancien.test")));
    const auto id = library.followPath("/ancien");
    library.refresh();
    REQUIRE(library.count() == 3);
    library.pages.set("/nouveau", feedReply(datedFeed({0, 1, 2, 3}, "nouveau.test")));
    library.pages.set("/ancien", statusReply(301, {{"Location", library.server.url("/nouveau")}}));
    const auto summary = library.refreshLater();
    CHECK(summary.newItems == 1);
    CHECK(library.count() == 4);
    CHECK(library.feed(id).url == library.server.url("/nouveau"));
    CHECK(library.feed(id).movedFrom == library.server.url("/ancien"));
    CHECK(library.feed(id).movedAt == library.clock.current);
    CHECK(library.count("url LIKE 'https://nouveau.test/%'") == 4);
    CHECK(library.refreshLater().newItems == 0);
}

TEST_CASE("A feed whose address the user corrects keeps its items, also under new identities",
          "[refresh][moved]") {
    RefreshedLibrary library;
    library.pages.set("/ancien",
                      feedReply(datedFeed({1, 2, 3}, "ancien.test"), {{"ETag", "\"ancien\""}}));
    const auto id = library.followPath("/ancien");
    library.refresh();
    REQUIRE(library.file().editor().items.markFeedRead(id, true));
    library.pages.set("/nouveau", feedReply(datedFeed({0, 1, 2, 3}, "nouveau.test")));
    service::FeedEdit edit;
    edit.url = library.server.url("/nouveau");
    REQUIRE(library.file().editor().feeds.edit(id, edit));
    CHECK(library.refresh().newItems == 1);
    CHECK_FALSE(library.last("/nouveau").header("if-none-match").has_value());
    CHECK(library.count() == 4);
    CHECK(library.count("id NOT IN (SELECT item_id FROM unread_item)") == 3);
    library.pages.set("/nouveau", feedReply(datedFeed({-1, 0, 1, 2, 3}, "nouveau.test")));
    CHECK(library.refreshLater().newItems == 1);
    CHECK(library.count() == 5);
}
