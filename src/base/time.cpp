#include <musette/base/time.h>

#include <fmt/format.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include <cstdint>
#include <memory>

namespace musette::base {
namespace {

using namespace std::chrono;

/// `count` digits at `from`, or nothing.
std::optional<int> digits(std::string_view text, std::size_t from, std::size_t count) {
    if (from + count > text.size())
        return std::nullopt;
    int value = 0;
    for (std::size_t i = from; i < from + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

std::optional<seconds> parseOffset(std::string_view text) {
    if (text == "Z" || text == "z")
        return seconds{0};
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':')
        return std::nullopt;
    const auto hour = digits(text, 1, 2);
    const auto minute = digits(text, 4, 2);
    if (!hour || !minute || *hour > 23 || *minute > 59)
        return std::nullopt;
    const seconds offset = hours{*hour} + minutes{*minute};
    return text[0] == '-' ? -offset : offset;
}

std::unique_ptr<icu::TimeZone> makeZone(std::string_view name) {
    const icu::UnicodeString id =
        icu::UnicodeString::fromUTF8({name.data(), static_cast<std::int32_t>(name.size())});
    std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(id));
    if (zone == nullptr || *zone == icu::TimeZone::getUnknown())
        zone.reset(icu::TimeZone::getGMT()->clone());
    return zone;
}

/// The zone used last is kept for each thread: lists ask for the same one again and again, and
/// making it reads ICU's tables each time.
const icu::TimeZone& zoneNamed(std::string_view name) {
    struct Last {
        std::string name;
        std::unique_ptr<icu::TimeZone> zone;
    };
    thread_local Last last;
    if (last.zone == nullptr || last.name != name) {
        last.zone = makeZone(name);
        last.name = name;
    }
    return *last.zone;
}

} // namespace

Instant SystemClock::now() const {
    return floor<seconds>(system_clock::now());
}

std::string formatRfc3339(Instant moment) {
    const sys_days day = floor<days>(moment);
    const hh_mm_ss time{moment - day};
    return fmt::format("{}T{:02}:{:02}:{:02}Z", formatDate(Date{day}), time.hours().count(),
                       time.minutes().count(), time.seconds().count());
}

std::optional<Instant> parseRfc3339(std::string_view text) {
    if (text.size() < 20 || (text[10] != 'T' && text[10] != 't' && text[10] != ' '))
        return std::nullopt;
    const auto date = parseDate(text.substr(0, 10));
    const auto hour = digits(text, 11, 2);
    const auto minute = digits(text, 14, 2);
    const auto second = digits(text, 17, 2);
    if (!date || !hour || !minute || !second || text[13] != ':' || text[16] != ':' || *hour > 23 ||
        *minute > 59 || *second > 60)
        return std::nullopt;
    std::size_t at = 19;
    if (text[at] == '.') {
        ++at;
        const std::size_t start = at;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9')
            ++at;
        if (at == start)
            return std::nullopt;
    }
    const auto offset = parseOffset(text.substr(at));
    if (!offset)
        return std::nullopt;
    return sys_days{*date} + hours{*hour} + minutes{*minute} + seconds{*second} - *offset;
}

std::string formatDate(Date date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::optional<Date> parseDate(std::string_view text) {
    const auto y = digits(text, 0, 4);
    const auto m = digits(text, 5, 2);
    const auto d = digits(text, 8, 2);
    if (text.size() != 10 || text[4] != '-' || text[7] != '-' || !y || !m || !d)
        return std::nullopt;
    const Date date{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
    return date.ok() ? std::optional(date) : std::nullopt;
}

LocalTime toLocal(Instant moment, std::string_view zone) {
    std::int32_t raw = 0;
    std::int32_t saving = 0;
    UErrorCode status = U_ZERO_ERROR;
    const auto stamp = static_cast<UDate>(moment.time_since_epoch().count()) * 1000.0;
    zoneNamed(zone).getOffset(stamp, false, raw, saving, status);
    const Instant shifted = moment + seconds{(raw + saving) / 1000};
    const sys_days day = floor<days>(shifted);
    const hh_mm_ss time{shifted - day};
    return {Date{day}, static_cast<int>(time.hours().count()),
            static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count())};
}

Instant fromLocal(const LocalTime& local, std::string_view zone) {
    const Instant asUtc =
        sys_days{local.date} + hours{local.hour} + minutes{local.minute} + seconds{local.second};
    std::int32_t raw = 0;
    std::int32_t saving = 0;
    UErrorCode status = U_ZERO_ERROR;
    const auto stamp = static_cast<UDate>(asUtc.time_since_epoch().count()) * 1000.0;
    zoneNamed(zone).getOffset(stamp, true, raw, saving, status);
    return asUtc - seconds{(raw + saving) / 1000};
}

std::string systemZone() {
    const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::detectHostTimeZone());
    if (zone == nullptr)
        return "UTC";
    icu::UnicodeString id;
    std::string name;
    zone->getID(id).toUTF8String(name);
    return name.empty() || name == "Etc/Unknown" ? "UTC" : name;
}

} // namespace musette::base
