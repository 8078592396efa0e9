#include <musette/base/time.h>

#include "support/catch.h"

using namespace musette::base;
using namespace std::chrono;

TEST_CASE("an instant is written and read as RFC 3339") {
    const Instant moment = sys_days{2026y / November / 24} + 9h + 30min + 5s;
    CHECK(formatRfc3339(moment) == "2026-11-24T09:30:05Z");
    CHECK(parseRfc3339("2026-11-24T09:30:05Z") == moment);
    CHECK(parseRfc3339("2026-11-24t10:30:05.250+01:00") == moment);
    CHECK(parseRfc3339("2026-11-24 04:00:05-05:30") == moment);
}

TEST_CASE("what is no RFC 3339 date-time gives nothing") {
    for (const char* text : {"", "2026-11-24", "2026-02-30T00:00:00Z", "2026-11-24T24:00:00Z",
                             "2026-11-24T09:30:05", "2026-11-24T09:30:05.Z", "24/11/2026",
                             "2026-11-24T09:30:05+1:00"}) {
        INFO(text);
        CHECK_FALSE(parseRfc3339(text));
    }
}

TEST_CASE("a date is read only when it exists") {
    CHECK(parseDate("2024-02-29") == Date{2024y / February / 29});
    CHECK_FALSE(parseDate("2026-02-29"));
    CHECK_FALSE(parseDate("2026-2-9"));
    CHECK(formatDate(2026y / March / 1) == "2026-03-01");
}

TEST_CASE("the wall clock follows the zone and its summer time") {
    const Instant winter = sys_days{2026y / January / 15} + 8h;
    const Instant summer = sys_days{2026y / July / 15} + 8h;
    CHECK(toLocal(winter, "Europe/Paris").hour == 9);
    CHECK(toLocal(summer, "Europe/Paris").hour == 10);
    CHECK(fromLocal(toLocal(summer, "Europe/Paris"), "Europe/Paris") == summer);
    CHECK(toLocal(sys_days{2026y / January / 1} + 23h + 30min, "Europe/Paris").date ==
          Date{2026y / January / 2});
}

TEST_CASE("a wall-clock time that summer time skips moves on") {
    const Instant moment = fromLocal({2026y / March / 29, 2, 30, 0}, "Europe/Paris");
    CHECK(moment == sys_days{2026y / March / 29} + 1h + 30min);
}

TEST_CASE("an unknown zone counts as UTC") {
    CHECK(toLocal(sys_days{2026y / July / 15} + 8h, "Nowhere/Land").hour == 8);
}

TEST_CASE("a fixed clock stands still") {
    const FixedClock clock{sys_days{2026y / November / 24}};
    CHECK(clock.now() == clock.now());
}
