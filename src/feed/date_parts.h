#pragma once

#include <musette/base/time.h>

#include <optional>
#include <string_view>

namespace musette::feed {

/// A date and time while its parts are found; `finishDate` checks them.
struct DateParts {
    std::optional<int> year;
    std::optional<int> month;
    std::optional<int> day;
    std::optional<int> hour;
    int minute = 0;
    int second = 0;
    int offsetMinutes = 0; ///< east of UTC
};

/// The moment; nothing when a part is impossible or the year is missing. A missing month or day is
/// the first, a missing time midnight (W3C-DTF). 24:00 is the end of the day, second 60 a leap one.
[[nodiscard]] std::optional<base::Instant> finishDate(const DateParts& parts);

/// A year of two or three digits as RFC 2822 §4.3 reads it.
[[nodiscard]] int fullYear(int year, std::size_t digits);

/// W3C-DTF, RFC 3339 and ISO 8601's calendar, ordinal and week dates, with any precision. Nothing
/// when the text has another form.
[[nodiscard]] std::optional<DateParts> readIsoDate(std::string_view text);

/// All other forms: RFC 822, asctime, names of months in many languages, numbers with separators.
[[nodiscard]] std::optional<DateParts> readSpokenDate(std::string_view text);

} // namespace musette::feed
