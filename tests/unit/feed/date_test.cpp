#include "support/catch.h"

#include <musette/feed/parse.h>

#include <string>

using namespace musette;

namespace {

/// The date as RFC 3339, or "-" when it is none.
std::string read(std::string_view text) {
    const auto moment = feed::parseDate(text);
    return moment ? base::formatRfc3339(*moment) : "-";
}

struct Case {
    const char* text;
    const char* expected;
};

void checkAll(std::initializer_list<Case> cases) {
    for (const Case& one : cases) {
        INFO(one.text);
        CHECK(read(one.text) == one.expected);
    }
}

} // namespace

TEST_CASE("A date of RFC 822 is read with and without its optional parts") {
    checkAll({{"Tue, 24 Nov 2026 09:30:15 GMT", "2026-11-24T09:30:15Z"},
              {"Tue, 24 Nov 2026 09:30:15 +0100", "2026-11-24T08:30:15Z"},
              {"24 Nov 2026 09:30:15 -0330", "2026-11-24T13:00:15Z"},
              {"Tue, 24 Nov 2026 09:30 GMT", "2026-11-24T09:30:00Z"},
              {"Tue, 24 Nov 26 09:30:15 UT", "2026-11-24T09:30:15Z"},
              {"Tue, 4 Nov 2026 9:30:15 GMT", "2026-11-04T09:30:15Z"},
              {"24 Nov 2026", "2026-11-24T00:00:00Z"},
              {"Tue,24 Nov 2026 09:30:15 GMT", "2026-11-24T09:30:15Z"},
              {"  Tue,  24  Nov 2026\n09:30:15  GMT ", "2026-11-24T09:30:15Z"},
              {"Tue, 24 November 2026 09:30:15 +01:00", "2026-11-24T08:30:15Z"}});
}

TEST_CASE("A wrong name of the day does not matter") {
    CHECK(read("Mon, 24 Nov 2026 09:30:15 GMT") == "2026-11-24T09:30:15Z");
}

TEST_CASE("Years of two digits follow RFC 2822 section 4.3") {
    checkAll({{"24 Nov 49 00:00 GMT", "2049-11-24T00:00:00Z"},
              {"24 Nov 50 00:00 GMT", "1950-11-24T00:00:00Z"},
              {"24 Nov 99 00:00 GMT", "1999-11-24T00:00:00Z"}});
}

TEST_CASE("Obsolete zones have the offsets of RFC 822") {
    checkAll({{"Tue, 24 Nov 2026 09:30:00 EST", "2026-11-24T14:30:00Z"},
              {"Tue, 24 Nov 2026 09:30:00 EDT", "2026-11-24T13:30:00Z"},
              {"Tue, 24 Nov 2026 09:30:00 CST", "2026-11-24T15:30:00Z"},
              {"Tue, 24 Nov 2026 09:30:00 CDT", "2026-11-24T14:30:00Z"},
              {"Tue, 24 Nov 2026 09:30:00 MST", "2026-11-24T16:30:00Z"},
              {"Tue, 24 Nov 2026 09:30:00 MDT", "2026-11-24T15:30:00Z"},
              {"Tue, 24 Nov 2026 09:30:00 PST", "2026-11-24T17:30:00Z"},
              {"Tue, 24 Nov 2026 09:30:00 PDT", "2026-11-24T16:30:00Z"},
              {"Tue, 24 Nov 2026 09:30:00 Z", "2026-11-24T09:30:00Z"},
              {"Tue, 24 Nov 2026 09:30:00 CET", "2026-11-24T08:30:00Z"},
              {"Tue, 24 Nov 2026 09:30:00 CEST", "2026-11-24T07:30:00Z"}});
}

TEST_CASE("French names of days and months are read") {
    checkAll({{"mar., 24 novembre 2026 09:30:00 +0100", "2026-11-24T08:30:00Z"},
              {"mardi 24 novembre 2026", "2026-11-24T00:00:00Z"},
              {"1 f\xC3\xA9vrier 2026", "2026-02-01T00:00:00Z"},
              {"14 ao\xC3\xBBt 2026 10:00", "2026-08-14T10:00:00Z"},
              {"25 d\xC3\xA9"
               "c. 2026 10:00",
               "2026-12-25T10:00:00Z"},
              {"lun. 6 juil. 2026 10:00:00 GMT", "2026-07-06T10:00:00Z"},
              {"3 juin 2026", "2026-06-03T00:00:00Z"}});
}

TEST_CASE("Korean dates are in the time of Korea unless they name another") {
    checkAll({{"2026년 11월 24일 09:30:15", "2026-11-24T00:30:15Z"},
              {"2026년 11월 24일  오후 3:05", "2026-11-24T06:05:00Z"},
              {"2026-11-24 오후 11:23:17", "2026-11-24T14:23:17Z"},
              {"2026-11-24 오전 11:23:17", "2026-11-24T02:23:17Z"},
              {"2026-11-24 오후 11:23:17 +0100", "2026-11-24T22:23:17Z"}});
}

TEST_CASE("Dates in Chinese and Japanese characters are read") {
    checkAll({{"2026年11月24日 09:30", "2026-11-24T09:30:00Z"},
              {"2026年11月24日 下午 3:05", "2026-11-24T15:05:00Z"},
              {"2026年11月24日 午後 3時05分 JST", "2026-11-24T06:05:00Z"}});
}

TEST_CASE("Hungarian and Greek dates are read") {
    checkAll({{"2026-november-24T9:15+01:00", "2026-11-24T08:15:00Z"},
              {"2026. július 13., 9:15", "2026-07-13T09:15:00Z"},
              {"Τρι, 24 Νοέ 2026 12:00:00 EST", "2026-11-24T17:00:00Z"},
              {"Κυρ, 11 Ιούλ 2026 12:00:00 GMT", "2026-07-11T12:00:00Z"}});
}

TEST_CASE("Dates of RFC 3339 and W3C-DTF are read at any precision") {
    checkAll({{"2026", "2026-01-01T00:00:00Z"},
              {"2026-11", "2026-11-01T00:00:00Z"},
              {"2026-11-24", "2026-11-24T00:00:00Z"},
              {"2026-11-24T09:30Z", "2026-11-24T09:30:00Z"},
              {"2026-11-24T09:30:15+01:00", "2026-11-24T08:30:15Z"},
              {"2026-11-24T09:30:15.25-05:00", "2026-11-24T14:30:15Z"},
              {"2026-11-24 09:30:15", "2026-11-24T09:30:15Z"},
              {"2026-11-24t09:30:15z", "2026-11-24T09:30:15Z"},
              {"20261124T093015Z", "2026-11-24T09:30:15Z"},
              {"2026-W48-2", "2026-11-24T00:00:00Z"},
              {"2026-328", "2026-11-24T00:00:00Z"}});
}

TEST_CASE("asctime and Unix time are read") {
    checkAll({{"Tue Nov 24 09:30:15 2026", "2026-11-24T09:30:15Z"},
              {"Tue Nov 24 09:30:15 CET 2026", "2026-11-24T08:30:15Z"},
              {"1795509000", "2026-11-24T08:30:00Z"},
              {"1795509000000", "2026-11-24T08:30:00Z"}});
}

TEST_CASE("The end of a day and a leap second are moments") {
    checkAll({{"2026-11-24T24:00:00Z", "2026-11-25T00:00:00Z"},
              {"2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"}});
}

TEST_CASE("Impossible dates give nothing") {
    checkAll({{"", "-"},
              {"demain", "-"},
              {"Tue, 31 Feb 2026 00:00:00 GMT", "-"},
              {"2026-02-29", "-"},
              {"2026-13-01", "-"},
              {"2026-11-24T25:00:00Z", "-"},
              {"2026-11-24T09:61:00Z", "-"},
              {"0000-00-00T00:00:00Z", "-"}});
    CHECK(read("2024-02-29") == "2024-02-29T00:00:00Z");
}

TEST_CASE("A moment beyond the years that can be written is none") {
    checkAll({{"9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"},
              {"9999-12-31T23:59:60Z", "-"},
              {"9999-12-31T23:59:59-01:00", "-"},
              {"0001-01-01T00:00:00+01:00", "-"}});
}

TEST_CASE("A long text is no date, and costs nothing") {
    CHECK(read(std::string(1 << 20, '1')) == "-");
    CHECK(read(std::string(1 << 20, ' ') + "2026-11-24") == "2026-11-24T00:00:00Z");
}
