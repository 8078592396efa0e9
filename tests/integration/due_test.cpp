#include "refreshed_library.h"

using namespace musette;
using namespace musette::test;
using namespace std::chrono_literals;

namespace {

constexpr const char* kFeed = "/flux";

/// Refreshes at a time after the start and tells whether the feed was asked then.
bool askedAt(RefreshedLibrary& library, std::chrono::seconds time) {
    static const base::Instant start = SteppedClock().current;
    library.clock.current = start + time;
    const std::size_t before = library.server.count();
    library.refresh();
    return library.server.count() > before;
}

} // namespace

TEST_CASE("A feed is asked about once an hour, and at once by force",
          "[refresh][wire:not-within-minutes]") {
    RefreshedLibrary library;
    library.pages.set(kFeed, feedReply(rss(numbered(1, 3))));
    library.followPath(kFeed);
    CHECK(askedAt(library, 0s));
    CHECK_FALSE(askedAt(library, 5min));
    CHECK_FALSE(askedAt(library, 20min));
    CHECK(library.force().feeds == 1);
    CHECK_FALSE(askedAt(library, 40min));
    CHECK(askedAt(library, 20min + 64min));
}

TEST_CASE("What server and feed say about their rhythm is kept to",
          "[refresh][wire:max-age][wire:max-age-on-304][wire:max-age-cap][wire:expires]"
          "[wire:ttl][wire:sy-period][wire:skip-hours][wire:skip-days]") {
    Headers headers;
    std::string extra;
    std::chrono::seconds quiet{2h};
    std::chrono::seconds due = 4h + 6min;
    int status = 200;
    SECTION("max-age") {
        headers = {{"Cache-Control", "max-age=14400"}};
    }
    SECTION("max-age on a 304") {
        headers = {{"Cache-Control", "max-age=14400"}};
        status = 304;
    }
    SECTION("max-age of ten years") {
        headers = {{"Cache-Control", "max-age=315360000"}};
        due = 25h;
    }
    SECTION("Expires") {
        headers = {{"Date", "Tue, 01 Sep 2026 08:00:00 GMT"},
                   {"Expires", "Tue, 01 Sep 2026 12:00:00 GMT"}};
    }
    SECTION("ttl") {
        extra = "<ttl>240</ttl>";
    }
    SECTION("sy:updatePeriod") {
        extra =
            "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>";
        quiet = 3h;
        due = 6h + 6min;
    }
    SECTION("skipHours") {
        extra = "<skipHours><hour>10</hour><hour>11</hour></skipHours>";
        quiet = 2h; // 11:30
        due = 2h + 31min;
    }
    SECTION("skipDays") {
        extra = "<skipDays><day>Wednesday</day></skipDays>";
        quiet = 30h; // Wednesday, 15:30
        due = 39h;   // Thursday, 0:30
    }
    RefreshedLibrary library;
    library.followPath(kFeed);
    if (status == 304) {
        library.pages.set(kFeed, feedReply(rss(numbered(1, 3)), {{"ETag", "\"x\""}}));
        library.clock.current -= 2h;
        library.refresh();
        library.pages.set(kFeed, statusReply(304, headers));
    } else {
        library.pages.set(kFeed, feedReply(rss(numbered(1, 3), extra), headers));
    }
    CHECK(askedAt(library, 0s));
    CHECK_FALSE(askedAt(library, quiet));
    CHECK(askedAt(library, due));
}

TEST_CASE("A skipped hour is skipped by feeds that are long overdue and that fail", "[refresh]") {
    RefreshedLibrary library;
    library.pages.set(kFeed,
                      feedReply(rss(numbered(1, 3), "<skipHours><hour>14</hour></skipHours>")));
    library.followPath(kFeed);
    CHECK(askedAt(library, 0s));
    CHECK_FALSE(askedAt(library, 5h)); // 14:30
    library.pages.set(kFeed, statusReply(500));
    CHECK(askedAt(library, 28h)); // 13:30 on the next day; tried again after an hour, not at 14:30
    CHECK_FALSE(askedAt(library, 29h + 1min));
    CHECK(askedAt(library, 29h + 31min));
}

TEST_CASE("Nonsense about the rhythm neither starves nor floods a feed",
          "[refresh][wire:ttl-garbage][wire:skip-all][wire:no-cache-floor]") {
    const std::string extra = GENERATE(
        "<ttl>soon</ttl>", "<ttl>-5</ttl>", "<ttl>99999999999999999999</ttl>", "<ttl>0</ttl>",
        "<ttl/>", "<skipHours><hour>99</hour><hour>x</hour></skipHours>",
        "<skipDays><day>Lundi</day></skipDays>",
        "<skipDays><day>Monday</day><day>Tuesday</day><day>Wednesday</day><day>Thursday</day>"
        "<day>Friday</day><day>Saturday</day><day>Sunday</day></skipDays>",
        "<sy:updatePeriod>never</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>");
    CAPTURE(extra);
    RefreshedLibrary library;
    library.pages.set(kFeed,
                      feedReply(rss(numbered(1, 3), extra), {{"Cache-Control", "no-cache"}}));
    library.followPath(kFeed);
    CHECK(askedAt(library, 0s));
    CHECK_FALSE(askedAt(library, 20min));
    CHECK(askedAt(library, 25h));
}

TEST_CASE("Retry-After is kept to, also by force, up to a week",
          "[refresh][wire:retry-after-429][wire:retry-after-429-date][wire:retry-after-503]"
          "[wire:retry-after-503-date][wire:retry-after-force][wire:retry-after-cap]") {
    const int status = GENERATE(429, 503);
    RefreshedLibrary library;
    Headers headers;
    std::chrono::seconds quiet{};
    std::chrono::seconds due{};
    SECTION("in seconds") {
        headers = {{"Retry-After", "10800"}};
        quiet = 2h + 58min;
        due = 3h + 1min;
    }
    SECTION("as a date") {
        headers = {{"Retry-After", "Tue, 24 Nov 2026 12:30:00 GMT"}};
        quiet = 2h + 58min;
        due = 3h + 1min;
    }
    SECTION("of ten years") {
        headers = {{"Retry-After", "315360000"}};
        quiet = 6 * 24h;
        due = 7 * 24h + 1min;
    }
    library.pages.set(kFeed, statusReply(status, headers));
    const model::FeedId id = library.followPath(kFeed);
    CHECK(library.refresh().failed == 1);
    CHECK_FALSE(askedAt(library, quiet));
    CHECK(library.force().feeds == 0);
    service::RefreshOptions only;
    only.feed = id;
    CHECK(library.refresh(only).feeds == 0);
    CHECK(askedAt(library, due));
}

TEST_CASE("Retry-After is not lengthened by failures before it", "[refresh]") {
    RefreshedLibrary library;
    library.pages.set(kFeed, statusReply(500));
    library.followPath(kFeed);
    for (int i = 0; i < 6; ++i) {
        library.pass(24h);
        CHECK(library.refresh().failed == 1);
    }
    library.pages.set(kFeed, statusReply(503, {{"Retry-After", "7200"}}));
    library.pass(24h);
    CHECK(library.refresh().failed == 1);
    library.pass(119min);
    CHECK(library.refresh().feeds == 0);
    library.pass(2min);
    CHECK(library.refresh().feeds == 1);
}

TEST_CASE("Nonsense in Retry-After is an ordinary failure", "[refresh][wire:retry-after-garbage]") {
    RefreshedLibrary library;
    library.pages.set(kFeed, statusReply(429, {{"Retry-After", "when it suits you"}}));
    library.followPath(kFeed);
    CHECK(askedAt(library, 0s));
    CHECK_FALSE(askedAt(library, 10min));
    CHECK(askedAt(library, 23h));
}

TEST_CASE("A lasting failure is asked ever less, but never given up",
          "[refresh][wire:backoff-404][wire:error-403][wire:auth-401]") {
    const int status = GENERATE(401, 403, 404);
    RefreshedLibrary library;
    library.pages.set(kFeed, statusReply(status));
    const model::FeedId id = library.followPath(kFeed);
    int asked = 0;
    for (int hour = 0; hour < 48; ++hour)
        asked += askedAt(library, std::chrono::hours(hour)) ? 1 : 0;
    CHECK(asked >= 2);
    CHECK(asked <= 8);
    CHECK(library.feed(id).status == model::FeedStatus::Error);
    library.pages.set(kFeed, feedReply(rss(numbered(1, 3))));
    CHECK(askedAt(library, 80h));
    CHECK(library.feed(id).status == model::FeedStatus::Ok);
    CHECK(askedAt(library, 81h + 4min)); // the count starts anew
    library.pages.set(kFeed, statusReply(status));
    CHECK(askedAt(library, 83h));
    CHECK(askedAt(library, 84h + 4min));
}

TEST_CASE("A feed that is gone is asked only when the user insists on it",
          "[refresh][wire:gone-410]") {
    RefreshedLibrary library;
    library.pages.set(kFeed, feedReply(rss(numbered(1, 3))));
    const model::FeedId id = library.followPath(kFeed);
    library.refresh();
    library.pages.set(kFeed, statusReply(410));
    CHECK(library.force().failed == 1);
    CHECK(library.feed(id).status == model::FeedStatus::Gone);
    CHECK(library.count() == 3);
    library.pass(24h * 30);
    CHECK(library.refresh().feeds == 0);
    CHECK(library.force().feeds == 0);
    library.pages.set(kFeed, feedReply(rss(numbered(1, 4))));
    service::RefreshOptions insisting;
    insisting.feed = id;
    CHECK(library.refresh(insisting).feeds == 0);
    insisting.force = true;
    CHECK(library.refresh(insisting).newItems == 1);
    CHECK(library.feed(id).status == model::FeedStatus::Ok);
}

TEST_CASE("The library tells when a feed was asked and will be", "[refresh][wire:next-due-told]") {
    RefreshedLibrary library;
    library.pages.set(kFeed, feedReply(rss(numbered(1, 3))));
    const model::FeedId id = library.followPath(kFeed);
    CHECK_FALSE(library.feed(id).lastFetched);
    library.refresh();
    CHECK(library.feed(id).lastFetched == library.clock.current);
    CHECK(library.feed(id).nextDue == library.clock.current + 1h);
}

TEST_CASE("A clock set back by a year silences no feed", "[refresh][wire:clock-back]") {
    RefreshedLibrary library;
    library.pages.set(kFeed, feedReply(rss(numbered(1, 3))));
    library.followPath(kFeed);
    library.refresh();
    library.pass(-24h * 365);
    CHECK(library.refresh().feeds == 1);
    CHECK(library.refresh().feeds == 0);
    library.pass(64min);
    CHECK(library.refresh().feeds == 1);
}
