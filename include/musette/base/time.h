#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace musette::base {

/// A moment, UTC, whole seconds: all that feeds and the library need.
using Instant = std::chrono::sys_seconds;

/// A calendar date without a zone (a training day is a date, not an instant).
using Date = std::chrono::year_month_day;

/// Where "now" comes from. Thread: implementations may be called from any thread.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

/// The system's clock.
class SystemClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override;
};

/// A clock that stands still at a moment given by the caller (`MUSETTE_NOW`).
class FixedClock final : public Clock {
public:
    explicit FixedClock(Instant now) : m_now(now) {}
    [[nodiscard]] Instant now() const override { return m_now; }

private:
    Instant m_now;
};

/// "2026-11-24T09:30:00Z". RFC 3339 §5.6.
[[nodiscard]] std::string formatRfc3339(Instant moment);

/// Reads an RFC 3339 date-time with any offset; fractions of seconds are dropped.
[[nodiscard]] std::optional<Instant> parseRfc3339(std::string_view text);

/// "2026-11-24".
[[nodiscard]] std::string formatDate(Date date);

/// Reads "2026-11-24"; impossible dates give nothing.
[[nodiscard]] std::optional<Date> parseDate(std::string_view text);

/// A moment as the clock on the wall shows it in one place.
struct LocalTime {
    Date date;
    int hour = 0;
    int minute = 0;
    int second = 0;

    friend bool operator==(const LocalTime&, const LocalTime&) = default;
};

/// The wall clock in an IANA zone ("Europe/Paris"); an unknown zone counts as UTC.
[[nodiscard]] LocalTime toLocal(Instant moment, std::string_view zone);

/// The moment of a wall-clock time in an IANA zone; a time that does not exist (spring) moves on,
/// of one that comes twice (autumn) the later is meant.
[[nodiscard]] Instant fromLocal(const LocalTime& local, std::string_view zone);

/// The zone of this machine ("Europe/Paris"), "UTC" when it cannot be told.
[[nodiscard]] std::string systemZone();

} // namespace musette::base
