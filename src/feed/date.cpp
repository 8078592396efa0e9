#include "ascii.h"
#include "date_parts.h"

#include <musette/base/text.h>
#include <musette/feed/parse.h>

#include <algorithm>
#include <charconv>
#include <chrono>

namespace musette::feed {
namespace {

constexpr std::size_t kLongestDate = 120;

/// Seconds since 1970, or milliseconds where there are too many digits for seconds.
std::optional<base::Instant> readUnixTime(std::string_view text) {
    const std::size_t dot = std::min(text.find('.'), text.size());
    const std::string_view whole = text.substr(0, dot);
    if (whole.size() < 9 || whole.size() > 13 || !std::all_of(whole.begin(), whole.end(), isDigit) ||
        (dot < text.size() && !std::all_of(text.begin() + static_cast<std::ptrdiff_t>(dot) + 1,
                                           text.end(), isDigit))) {
        return std::nullopt;
    }
    long long seconds = 0;
    std::from_chars(whole.data(), whole.data() + whole.size(), seconds);
    if (whole.size() >= 12) {
        seconds /= 1000;
    }
    return base::Instant(std::chrono::seconds(seconds));
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
    return base::Instant(std::chrono::sys_days(date)) + std::chrono::hours(hour) +
           std::chrono::minutes(parts.minute - parts.offsetMinutes) +
           std::chrono::seconds(parts.second);
}

std::optional<base::Instant> parseDate(std::string_view text) {
    text = base::trim(text);
    if (text.empty() || text.size() > kLongestDate) {
        return std::nullopt;
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
