#include "gui/look/words.h"
#include "support/catch.h"

namespace musette::test {

TEST_CASE("The first of a month is written 1er in French, and only there", "[gui]") {
    const QLocale french(QLocale::French, QLocale::France);
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    const QDate first(2026, 12, 1);

    CHECK(gui::dayText(first, "dddd d MMMM yyyy", french) == "mardi 1er décembre 2026");
    CHECK(gui::dayText(first, "d", french) == "1er");
    CHECK(gui::dayText(first.addDays(10), "d MMMM", french) == "11 décembre");
    CHECK(gui::dayText(first, "MMMM d", english) == "December 1");
}

TEST_CASE("A date far enough is a date in the list, with its year when that is another", "[gui]") {
    const QLocale french(QLocale::French, QLocale::France);
    const QDateTime now(QDate(2026, 11, 24), QTime(12, 0));

    CHECK(gui::relativeDate(QDateTime(QDate(2026, 10, 1), QTime(9, 0)), now, french) == "1er oct.");
    CHECK(gui::relativeDate(QDateTime(QDate(2025, 10, 12), QTime(9, 0)), now, french) ==
          "12 oct. 2025");
    CHECK(gui::relativeDate(QDateTime(QDate(2026, 11, 22), QTime(9, 0)), now, french) ==
          "dim. 22 nov.");
}

} // namespace musette::test
