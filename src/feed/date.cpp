#include "ascii.h"
#include "date_parts.h"

#include <musette/base/text.h>
#include <musette/feed/parse.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

namespace musette::feed {
namespace {

constexpr std::size_t kLongestDate = 120;

/// Seconds since 1970, or milliseconds where there are too many digits for seconds.
std::optional<base::Instant> readUnixTime(std::string_view text) {
    const std::size_t dot = std::min(text.find('.'), text.size());
    const std::string_view whole = text.substr(0, dot);
    if (whole.size() < 9 || whole.size() > 13 ||
        !std::all_of(whole.begin(), whole.end(), isDigit) ||
        (dot < text.size() &&
         !std::all_of(text.begin() + static_cast<std::ptrdiff_t>(dot) + 1, text.end(), isDigit))) {
        return std::nullopt;
    }
    long long seconds = 0;
    std::from_chars(whole.data(), whole.data() + whole.size(), seconds);
    if (whole.size() >= 12) {
        seconds /= 1000;
    }
    return base::Instant(std::chrono::seconds(seconds));
}

/// Two digits at `at`, which must be there.
int twoDigits(std::string_view text, std::size_t at) {
    return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

/// The number of an English month's first three letters, 0 when they are none.
int englishMonth(std::string_view name) {
    constexpr std::string_view kMonths = "janfebmaraprmayjunjulaugsepoctnovdec";
    const std::array<char, 3> lower = {toLower(name[0]), toLower(name[1]), toLower(name[2])};
    const std::size_t at = kMonths.find(std::string_view(lower.data(), 3));
    return at != std::string_view::npos && at % 3 == 0 ? static_cast<int>(at / 3) + 1 : 0;
}

/// RFC 822 as written by the book, "Tue, 02 Jan 2024 03:04:05 +0100": nearly all of the dates in
/// RSS. Anything else goes the long way.
std::optional<DateParts> readPlainRfc822(std::string_view text) {
    constexpr std::string_view kShape = "aaa, 00 aaa 0000 00:00:00 ";
    if (text.size() > 31 || text.size() < kShape.size() + 3) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < kShape.size(); ++i) {
        const char c = text[i];
        const bool fits = kShape[i] == '0'   ? isDigit(c)
                          : kShape[i] == 'a' ? isLetter(c)
                                             : c == kShape[i];
        if (!fits) {
            return std::nullopt;
        }
    }
    DateParts parts;
    const std::string_view zone = text.substr(kShape.size());
    if (zone.size() == 5 && (zone[0] == '+' || zone[0] == '-') &&
        std::all_of(zone.begin() + 1, zone.end(), isDigit)) {
        const int offset = twoDigits(zone, 1) * 60 + twoDigits(zone, 3);
        parts.offsetMinutes = zone[0] == '-' ? -offset : offset;
    } else if (zone != "GMT" && zone != "UTC") {
        return std::nullopt;
    }
    parts.day = twoDigits(text, 5);
    parts.month = englishMonth(text.substr(8, 3));
    parts.year = twoDigits(text, 12) * 100 + twoDigits(text, 14);
    parts.hour = twoDigits(text, 17);
    parts.minute = twoDigits(text, 20);
    parts.second = twoDigits(text, 23);
    return *parts.month > 0 ? std::optional(parts) : std::nullopt;
}

} // namespace

int fullYear(int year, std::size_t digits) {
    if (digits >= 4) {
        return year;
    }
    return digits == 3 ? year + 1900 : year + (year < 50 ? 2000 : 1900);
}

std::optional<base::Instant> finishDate(const DateParts& parts) {
    if (!parts.year || *parts.year < 1 || *parts.year > 9999) {
        return std::nullopt;
    }
    const int month = parts.month.value_or(1);
    const int day = parts.day.value_or(1);
    const int hour = parts.hour.value_or(0);
    if (month < 1 || month > 12 || day < 1 || day > 31) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date(std::chrono::year(*parts.year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day)));
    const bool midnight = hour == 24 && parts.minute == 0 && parts.second == 0;
    if (!date.ok() || hour < 0 || (hour > 23 && !midnight) || parts.minute < 0 ||
        parts.minute > 59 || parts.second < 0 || parts.second > 60) {
        return std::nullopt;
    }
    const base::Instant moment = base::Instant(std::chrono::sys_days(date)) +
                                 std::chrono::hours(hour) +
                                 std::chrono::minutes(parts.minute - parts.offsetMinutes) +
                                 std::chrono::seconds(parts.second);
    // An offset or a leap second leads beyond the years that RFC 3339 can write.
    const std::chrono::year_month_day utc(std::chrono::floor<std::chrono::days>(moment));
    return utc.year() >= std::chrono::year(1) && utc.year() <= std::chrono::year(9999)
               ? std::optional(moment)
               : std::nullopt;
}

std::optional<base::Instant> parseDate(std::string_view text) {
    text = base::trim(text);
    if (text.empty() || text.size() > kLongestDate) {
        return std::nullopt;
    }
    if (const auto parts = readPlainRfc822(text)) {
        return finishDate(*parts);
    }
    if (const auto moment = readUnixTime(text)) {
        return moment;
    }
    if (const auto parts = readIsoDate(text)) {
        return finishDate(*parts);
    }
    if (const auto parts = readSpokenDate(text)) {
        return finishDate(*parts);
    }
    return std::nullopt;
}

} // namespace musette::feed
