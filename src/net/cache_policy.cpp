#include <musette/base/text.h>
#include <musette/net/cache_policy.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace musette::net {
namespace {

using namespace std::chrono;

constexpr std::int64_t kLongest = 10LL * 365 * 24 * 3600;

/// delta-seconds (RFC 9111 §1.2.2): digits only; more than fits counts as very long.
std::optional<seconds> deltaSeconds(std::string_view text) {
    text = base::trim(text);
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
        text = text.substr(1, text.size() - 2);
    if (text.empty() || !std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc::result_out_of_range)
        return seconds{kLongest};
    return seconds{std::min(value, kLongest)};
}

/// Calls `take` with name and value of each directive of every Cache-Control header.
template <class Take>
void eachDirective(const HttpResponse& response, Take take) {
    for (const auto& [name, value] : response.headers) {
        if (name != "cache-control")
            continue;
        std::string_view rest = value;
        while (!rest.empty()) {
            const std::size_t comma = std::min(rest.find(','), rest.size());
            const std::string_view directive = base::trim(rest.substr(0, comma));
            rest.remove_prefix(std::min(comma + 1, rest.size()));
            const std::size_t equals = std::min(directive.find('='), directive.size());
            take(base::asciiLower(base::trim(directive.substr(0, equals))),
                 directive.substr(std::min(equals + 1, directive.size())));
        }
    }
}

std::optional<seconds> freshFor(const HttpResponse& response, base::Instant now) {
    std::optional<seconds> maxAge;
    bool neverFresh = false;
    eachDirective(response, [&](const std::string& name, std::string_view value) {
        if (name == "max-age" && !maxAge)
            maxAge = deltaSeconds(value);
        neverFresh |= name == "no-cache" || name == "no-store";
    });
    if (neverFresh)
        return seconds{0};
    if (maxAge)
        return maxAge;
    const auto expires = response.header("expires");
    if (!expires)
        return std::nullopt;
    const auto until = parseHttpDate(*expires);
    if (!until)
        return seconds{0}; // RFC 9111 §5.3: an invalid date, "0" above all, is in the past
    const auto date = response.header("date");
    const base::Instant from = date ? parseHttpDate(*date).value_or(now) : now;
    return std::clamp(seconds{*until - from}, seconds{0}, seconds{kLongest});
}

std::optional<seconds> retryAfter(const HttpResponse& response, base::Instant now) {
    const auto value = response.header("retry-after");
    if (!value)
        return std::nullopt;
    if (const auto delay = deltaSeconds(*value))
        return delay;
    const auto until = parseHttpDate(*value);
    if (!until || *until <= now)
        return std::nullopt;
    return std::min(seconds{*until - now}, seconds{kLongest});
}

std::vector<std::string_view> wordsOf(std::string_view text) {
    std::vector<std::string_view> words;
    std::size_t start = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at == text.size() || text[at] == ' ' || text[at] == ',' || text[at] == '-') {
            if (at > start)
                words.push_back(text.substr(start, at - start));
            start = at + 1;
        }
    }
    return words;
}

std::optional<int> number(std::string_view text, int least, int most) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < least || value > most)
        return std::nullopt;
    return value;
}

std::optional<unsigned> monthNamed(std::string_view name) {
    constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                       "jul", "aug", "sep", "oct", "nov", "dec"};
    const auto found = std::ranges::find(kMonths, base::asciiLower(name));
    if (found == kMonths.end())
        return std::nullopt;
    return static_cast<unsigned>(found - kMonths.begin()) + 1;
}

std::optional<seconds> timeOfDay(std::string_view text) {
    if (text.size() != 8 || text[2] != ':' || text[5] != ':')
        return std::nullopt;
    const auto hour = number(text.substr(0, 2), 0, 23);
    const auto minute = number(text.substr(3, 2), 0, 59);
    const auto second = number(text.substr(6, 2), 0, 60);
    if (!hour || !minute || !second)
        return std::nullopt;
    // A leap second counts as the one before it: no date may lead into the year 10000.
    return hours{*hour} + minutes{*minute} + seconds{std::min(*second, 59)};
}

} // namespace

CachePolicy readCachePolicy(const HttpResponse& response, base::Instant now) {
    return {freshFor(response, now), retryAfter(response, now)};
}

std::optional<base::Instant> parseHttpDate(std::string_view text) {
    const std::vector<std::string_view> words = wordsOf(base::trim(text));
    if (words.size() < 5)
        return std::nullopt;
    // "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"
    const bool asctime = monthNamed(words[1]).has_value();
    const auto dayNumber = number(words[asctime ? 2 : 1], 1, 31);
    const auto monthNumber = monthNamed(words[asctime ? 1 : 2]);
    const auto time = timeOfDay(words[asctime ? 3 : 4]);
    const std::string_view yearWord = words[asctime ? 4 : 3];
    auto yearNumber = number(yearWord, 0, 9999);
    if (!dayNumber || !monthNumber || !time || !yearNumber)
        return std::nullopt;
    if (yearWord.size() == 2)
        *yearNumber += *yearNumber < 70 ? 2000 : 1900;
    const base::Date date{year{*yearNumber}, month{*monthNumber},
                          day{static_cast<unsigned>(*dayNumber)}};
    if (!date.ok())
        return std::nullopt;
    return sys_days{date} + *time;
}

} // namespace musette::net
