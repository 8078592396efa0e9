#include "dates.h"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <string_view>

namespace musette::report {
namespace {

using Names = std::array<std::string_view, 12>;
using Weekdays = std::array<std::string_view, 7>;

constexpr Names kMonthsFr{"janvier", "février", "mars",      "avril",   "mai",      "juin",
                          "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
constexpr Names kMonthsEn{"January", "February", "March",     "April",   "May",      "June",
                          "July",    "August",   "September", "October", "November", "December"};
constexpr Weekdays kWeekdaysFr{"dimanche", "lundi",    "mardi", "mercredi",
                               "jeudi",    "vendredi", "samedi"};
constexpr Weekdays kWeekdaysEn{"Sunday",   "Monday", "Tuesday", "Wednesday",
                               "Thursday", "Friday", "Saturday"};

std::string_view monthName(base::Date date, Language language) {
    const std::size_t index = (static_cast<unsigned>(date.month()) + 11) % 12;
    return language == Language::French ? kMonthsFr[index] : kMonthsEn[index];
}

std::string dayOfMonth(base::Date date, Language language) {
    const unsigned day = static_cast<unsigned>(date.day());
    // Only the first of a month is an ordinal in French.
    return day == 1 && language == Language::French ? "1er" : fmt::to_string(day);
}

std::string dayAndMonth(base::Date date, Language language) {
    return fmt::format("{} {}", dayOfMonth(date, language), monthName(date, language));
}

} // namespace

std::string longDate(base::Date date, Language language) {
    return fmt::format("{} {}", dayAndMonth(date, language), static_cast<int>(date.year()));
}

std::string dateWithWeekday(base::Date date, Language language) {
    const std::chrono::weekday weekday{std::chrono::sys_days(date)};
    const auto& names = language == Language::French ? kWeekdaysFr : kWeekdaysEn;
    return fmt::format("{} {}", names[weekday.c_encoding() % 7], longDate(date, language));
}

std::vector<DatePiece> dateRange(base::Date first, base::Date last, Language language) {
    if (last <= first)
        return {{longDate(first, language), base::formatDate(first)}};
    std::string start = longDate(first, language);
    if (first.year() == last.year())
        start = first.month() == last.month() ? dayOfMonth(first, language)
                                              : dayAndMonth(first, language);
    const bool neighbours =
        std::chrono::sys_days(last) - std::chrono::sys_days(first) == std::chrono::days(1);
    const bool french = language == Language::French;
    std::vector<DatePiece> pieces;
    if (!neighbours)
        pieces.push_back({french ? "du " : "from ", {}});
    pieces.push_back({std::move(start), base::formatDate(first)});
    if (neighbours)
        pieces.push_back({french ? " et " : " and ", {}});
    else
        pieces.push_back({french ? " au " : " to ", {}});
    pieces.push_back({longDate(last, language), base::formatDate(last)});
    return pieces;
}

std::string textOf(const std::vector<DatePiece>& pieces) {
    std::string text;
    for (const DatePiece& piece : pieces)
        text += piece.text;
    return text;
}

std::string clockText(model::ClockMinutes minutes, Language language) {
    const int hour = minutes / 60;
    const int minute = minutes % 60;
    if (language == Language::English)
        return fmt::format("{:02}:{:02}", hour, minute);
    return minute == 0 ? fmt::format("{}\u00A0h", hour)
                       : fmt::format("{}\u00A0h\u00A0{:02}", hour, minute);
}

std::string clockDatetime(model::ClockMinutes minutes) {
    return fmt::format("{:02}:{:02}", minutes / 60 % 24, minutes % 60);
}

} // namespace musette::report
