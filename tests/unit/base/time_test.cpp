#include "support/catch.h"

#include <musette/base/time.h>

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
    for (const char* text :
         {"", "2026-11-24", "2026-02-30T00:00:00Z", "2026-11-24T24:00:00Z", "2026-11-24T09:30:05",
          "2026-11-24T09:30:05.Z", "24/11/2026", "2026-11-24T09:30:05+1:00"}) {
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

TEST_CASE("an offset that carries over a day, a month or a year is taken into account") {
    CHECK(parseRfc3339("2026-01-01T00:30:00+01:00") ==
          sys_days{2025y / December / 31} + 23h + 30min);
    CHECK(parseRfc3339("2024-02-28T23:30:00-01:00") == sys_days{2024y / February / 29} + 30min);
    CHECK(parseRfc3339("2016-12-31T23:59:60Z") == sys_days{2017y / January / 1}); // leap second
    CHECK(parseRfc3339("1969-12-31T23:59:59Z") == Instant{-1s});
    CHECK(formatRfc3339(Instant{-1s}) == "1969-12-31T23:59:59Z");
}

TEST_CASE("a wall-clock time that comes twice means the later moment") {
    const LocalTime twice{2026y / October / 25, 2, 30, 0};
    CHECK(fromLocal(twice, "Europe/Paris") == sys_days{2026y / October / 25} + 1h + 30min);
    CHECK(toLocal(sys_days{2026y / October / 25} + 30min, "Europe/Paris") == twice);
    CHECK(toLocal(sys_days{2026y / October / 25} + 1h + 30min, "Europe/Paris") == twice);
}

TEST_CASE("the borders of a gap are exact") {
    const Instant gap = sys_days{2026y / March / 29} + 1h;
    CHECK(toLocal(gap - 1s, "Europe/Paris") == LocalTime{2026y / March / 29, 1, 59, 59});
    CHECK(toLocal(gap, "Europe/Paris") == LocalTime{2026y / March / 29, 3, 0, 0});
    CHECK(fromLocal({2026y / March / 29, 1, 59, 59}, "Europe/Paris") == gap - 1s);
    CHECK(fromLocal({2026y / March / 29, 3, 0, 0}, "Europe/Paris") == gap);
}

TEST_CASE("a midnight that summer time skips moves on too") {
    // Beirut puts its clocks forward at midnight.
    const Instant moment = fromLocal({2026y / March / 29, 0, 0, 0}, "Asia/Beirut");
    CHECK(toLocal(moment, "Asia/Beirut") == LocalTime{2026y / March / 29, 1, 0, 0});
}

TEST_CASE("zones of all kinds go there and back through a year") {
    for (const char* zone : {"Europe/Paris", "America/Martinique", "Indian/Reunion",
                             "Pacific/Noumea", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC"}) {
        for (int day = 0; day < 365; day += 5) {
            const Instant moment = sys_days{2026y / January / 1} + days{day} + 12h + 7s;
            INFO(zone << " " << formatRfc3339(moment));
            CHECK(fromLocal(toLocal(moment, zone), zone) == moment);
        }
    }
}

TEST_CASE("moments before 1970 and with odd offsets have a wall clock") {
    CHECK(toLocal(Instant{-1s}, "UTC") == LocalTime{1969y / December / 31, 23, 59, 59});
    CHECK(toLocal(sys_days{2026y / July / 1}, "Asia/Kathmandu") ==
          LocalTime{2026y / July / 1, 5, 45, 0});
}

TEST_CASE("unknown and empty zones count as UTC, also after a known one") {
    const Instant moment = sys_days{2026y / July / 15} + 8h;
    CHECK(toLocal(moment, "Europe/Paris").hour == 10);
    CHECK(toLocal(moment, "").hour == 8);
    CHECK(toLocal(moment, "Europe/Pariss").hour == 8);
    CHECK(toLocal(moment, "Europe/Paris").hour == 10);
}

TEST_CASE("the zone of the machine has a name") {
    CHECK_FALSE(systemZone().empty());
}

TEST_CASE("the system's clock runs") {
    const SystemClock clock;
    CHECK(clock.now() > Instant{sys_days{2024y / January / 1}});
}
