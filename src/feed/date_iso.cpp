#include "ascii.h"
#include "date_names.h"
#include "date_parts.h"

#include <musette/base/text.h>

#include <algorithm>
#include <chrono>

namespace musette::feed {
namespace {

/// Takes the text from left to right.
class Cursor {
public:
    explicit Cursor(std::string_view text) : m_text(text) {}

    [[nodiscard]] bool done() const { return m_at >= m_text.size(); }
    [[nodiscard]] char peek() const { return done() ? '\0' : m_text[m_at]; }
    [[nodiscard]] std::string_view rest() const { return m_text.substr(m_at); }

    bool take(char c) {
        if (peek() != c) {
            return false;
        }
        ++m_at;
        return true;
    }

    void skipSpace() {
        while (isSpace(peek())) {
            ++m_at;
        }
    }

    [[nodiscard]] std::size_t digitsAhead() const {
        std::size_t count = 0;
        while (m_at + count < m_text.size() && isDigit(m_text[m_at + count])) {
            ++count;
        }
        return count;
    }

    /// The next `count` digits, which must be there.
    int number(std::size_t count) {
        int value = 0;
        for (std::size_t i = 0; i < count; ++i) {
            value = value * 10 + (m_text[m_at++] - '0');
        }
        return value;
    }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

/// Two digits; one is taken for a number below ten.
bool takeTwo(Cursor& cursor, int& value) {
    const std::size_t digits = cursor.digitsAhead();
    if (digits == 0) {
        return false;
    }
    value = cursor.number(digits == 1 ? 1 : 2);
    return true;
}

void setOrdinal(DateParts& parts, int dayOfYear) {
    const auto days = std::chrono::sys_days(std::chrono::year(*parts.year) / 1 / 1) +
                      std::chrono::days(dayOfYear - 1);
    const std::chrono::year_month_day date(days);
    parts.year = static_cast<int>(date.year());
    parts.month = static_cast<int>(static_cast<unsigned>(date.month()));
    parts.day = static_cast<int>(static_cast<unsigned>(date.day()));
}

/// ISO 8601 week dates: week 1 holds 4 January.
bool takeWeek(Cursor& cursor, DateParts& parts) {
    int week = 0;
    int day = 1;
    if (!takeTwo(cursor, week)) {
        return false;
    }
    if (cursor.take('-') || cursor.digitsAhead() == 1) {
        if (cursor.digitsAhead() == 0) {
            return false;
        }
        day = cursor.number(1);
    }
    const std::chrono::sys_days fourth(std::chrono::year(*parts.year) / 1 / 4);
    const auto weekday = static_cast<int>(std::chrono::weekday(fourth).iso_encoding());
    const auto first = std::chrono::sys_days(std::chrono::year(*parts.year) / 1 / 1);
    const auto wanted = fourth + std::chrono::days((week - 1) * 7 + day - weekday);
    setOrdinal(parts, static_cast<int>((wanted - first).count()) + 1);
    return week >= 1 && week <= 53 && day >= 1 && day <= 7;
}

/// The part of the date after the year.
bool takeMonthAndDay(Cursor& cursor, DateParts& parts) {
    const bool dashed = cursor.take('-');
    if (cursor.take('W')) {
        return takeWeek(cursor, parts);
    }
    const std::size_t digits = cursor.digitsAhead();
    if (digits == 3) {
        const int day = cursor.number(3);
        setOrdinal(parts, day);
        return day >= 1 && day <= 366;
    }
    if (digits == 0) {
        return !dashed;
    }
    int value = 0;
    if ((!dashed && digits != 2 && digits != 4) || !takeTwo(cursor, value)) {
        return false;
    }
    parts.month = value;
    if (cursor.take('-') || cursor.digitsAhead() == 2) {
        if (cursor.peek() == 'T' || cursor.done()) {
            return true; // "2004-05-": the day is missing
        }
        if (!takeTwo(cursor, value)) {
            return false;
        }
        parts.day = value;
    }
    return true;
}

bool takeOffset(Cursor& cursor, DateParts& parts) {
    cursor.skipSpace();
    if (cursor.done()) {
        return true;
    }
    const int sign = cursor.take('-') ? -1 : cursor.take('+') ? 1 : 0;
    if (sign == 0) {
        const auto named = zoneOffsetOf(base::asciiLower(base::trim(cursor.rest())));
        parts.offsetMinutes = named.value_or(0);
        return named.has_value();
    }
    int hours = 0;
    int minutes = 0;
    cursor.skipSpace();
    if (!takeTwo(cursor, hours)) {
        return false;
    }
    static_cast<void>(cursor.take(':'));
    if (cursor.digitsAhead() > 0 && !takeTwo(cursor, minutes)) {
        return false;
    }
    parts.offsetMinutes = sign * (hours * 60 + minutes);
    cursor.skipSpace();
    return cursor.done() && hours < 25 && minutes < 60;
}

bool takeTime(Cursor& cursor, DateParts& parts) {
    int value = 0;
    if (!takeTwo(cursor, value)) {
        return false;
    }
    parts.hour = value;
    const bool colons = cursor.take(':');
    if (cursor.digitsAhead() > 0) {
        if (!takeTwo(cursor, parts.minute)) {
            return false;
        }
        if (colons ? cursor.take(':') : cursor.digitsAhead() > 0) {
            if (!takeTwo(cursor, parts.second)) {
                return false;
            }
        }
    }
    if (cursor.take('.') || cursor.take(',')) {
        static_cast<void>(cursor.number(std::min<std::size_t>(cursor.digitsAhead(), 9)));
        while (cursor.digitsAhead() > 0) {
            static_cast<void>(cursor.number(1));
        }
    }
    return takeOffset(cursor, parts);
}

} // namespace

std::optional<DateParts> readIsoDate(std::string_view text) {
    Cursor cursor(text);
    const std::size_t digits = cursor.digitsAhead();
    if (digits != 4 && digits != 6 && digits != 7 && digits != 8 && digits != 14) {
        return std::nullopt;
    }
    DateParts parts;
    parts.year = cursor.number(4);
    if (digits == 14) {
        parts.month = cursor.number(2);
        parts.day = cursor.number(2);
        return takeTime(cursor, parts) ? std::optional(parts) : std::nullopt;
    }
    if (!takeMonthAndDay(cursor, parts)) {
        return std::nullopt;
    }
    if (cursor.done()) {
        return parts;
    }
    if (cursor.take('T') || cursor.take('t')) {
        cursor.skipSpace();
        return cursor.done() || takeTime(cursor, parts) ? std::optional(parts) : std::nullopt;
    }
    if (isSpace(cursor.peek())) {
        cursor.skipSpace();
        return takeTime(cursor, parts) ? std::optional(parts) : std::nullopt;
    }
    return takeOffset(cursor, parts) ? std::optional(parts) : std::nullopt;
}

} // namespace musette::feed
