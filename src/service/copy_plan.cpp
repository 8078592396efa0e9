#include <musette/service/dated_copies.h>

#include <algorithm>
#include <chrono>
#include <set>

namespace musette::service {
namespace {

constexpr std::size_t kDays = 2;
constexpr std::size_t kWeeks = 4;
constexpr std::size_t kMonths = 12;

std::chrono::sys_days dayOf(base::Instant moment) {
    return std::chrono::floor<std::chrono::days>(moment);
}
std::chrono::sys_days weekOf(base::Instant moment) {
    const std::chrono::sys_days day = dayOf(moment);
    return day - (std::chrono::weekday(day) - std::chrono::Monday);
}
std::chrono::sys_days monthOf(base::Instant moment) {
    const std::chrono::year_month_day date(dayOf(moment));
    return date.year() / date.month() / 1;
}

/// Notes that a copy is the first of its period; false when the period has one already, or when
/// there are periods enough.
bool isFirst(std::set<std::chrono::sys_days>& periods, std::chrono::sys_days period,
             std::size_t enough) {
    return periods.size() < enough && periods.insert(period).second;
}

} // namespace

bool isCopyDue(std::span<const DatedCopy> copies, base::Instant now) {
    return std::ranges::none_of(copies, [&](const DatedCopy& copy) {
        return copy.made <= now && now - copy.made < std::chrono::days(1);
    });
}

std::vector<DatedCopy> copiesToLetGo(std::span<const DatedCopy> copies, base::Instant now,
                                     std::uint64_t room) {
    std::vector<DatedCopy> known;
    std::ranges::copy_if(copies, std::back_inserter(known),
                         [&](const DatedCopy& copy) { return copy.made <= now; });
    std::ranges::sort(known, std::greater(), &DatedCopy::made);
    std::set<std::chrono::sys_days> days;
    std::set<std::chrono::sys_days> weeks;
    std::set<std::chrono::sys_days> months;
    std::vector<DatedCopy> gone;
    std::uint64_t taken = 0;
    constexpr std::size_t kAlways = 2;
    std::size_t kept = 0;
    for (const DatedCopy& copy : known) {
        // Each is asked of all three: the copy of a day is also that of its week and month.
        const bool daily = isFirst(days, dayOf(copy.made), kDays);
        const bool weekly = isFirst(weeks, weekOf(copy.made), kWeeks);
        const bool monthly = isFirst(months, monthOf(copy.made), kMonths);
        const bool wanted =
            kept < kAlways || ((daily || weekly || monthly) && taken + copy.bytes <= room);
        if (!wanted) {
            gone.push_back(copy);
            continue;
        }
        taken += copy.bytes;
        ++kept;
    }
    return gone;
}

} // namespace musette::service
