#include "update_hints.h"

#include "xml_text.h"

#include <musette/base/text.h>

#include <array>
#include <charconv>
#include <utility>

namespace musette::feed {
namespace {

std::optional<int> numberIn(pugi::xml_node node, const Scope& scope) {
    const std::string text = trimmedTextOf(node, scope);
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return value;
}

std::optional<unsigned> dayIn(pugi::xml_node node, const Scope& scope) {
    static constexpr std::array<std::string_view, 7> kDays = {"sun", "mon", "tue", "wed",
                                                              "thu", "fri", "sat"};
    const std::string text = base::asciiLower(trimmedTextOf(node, scope)).substr(0, 3);
    for (unsigned day = 0; day < kDays.size(); ++day) {
        if (text == kDays[day]) {
            return day;
        }
    }
    return std::nullopt;
}

} // namespace

void readRssHint(UpdateHints& hints, pugi::xml_node node, Tag tag, const Scope& scope) {
    if (tag == Tag::Ttl) {
        if (const auto minutes = numberIn(node, scope); minutes && *minutes > 0) {
            hints.ttlMinutes = minutes;
        }
    } else if (tag == Tag::SkipHours || tag == Tag::SkipDays) {
        forEachChild(node, scope, [&](pugi::xml_node child, Name name, const Scope& inner) {
            if (tag == Tag::SkipHours && name.tag == Tag::Hour) {
                // RSS 0.91 counts the hours from 1 to 24: 24 is midnight.
                if (const auto hour = numberIn(child, inner); hour && *hour >= 0 && *hour <= 24) {
                    hints.skipHours |= 1U << static_cast<unsigned>(*hour % 24);
                }
            } else if (tag == Tag::SkipDays && name.tag == Tag::Day) {
                if (const auto day = dayIn(child, inner)) {
                    hints.skipDays = static_cast<std::uint8_t>(hints.skipDays | (1U << *day));
                }
            }
        });
    }
}

void readSyndication(FeedDraft& feed, pugi::xml_node node, Tag tag, const Scope& scope) {
    if (tag == Tag::UpdateFrequency) {
        if (const auto times = numberIn(node, scope); times && *times > 0) {
            feed.frequency = *times;
        }
        return;
    }
    static constexpr std::pair<std::string_view, int> kPeriods[] = {
        {"hourly", 60},
        {"daily", 24 * 60},
        {"weekly", 7 * 24 * 60},
        {"monthly", 30 * 24 * 60},
        {"yearly", 365 * 24 * 60},
    };
    const std::string text = base::asciiLower(trimmedTextOf(node, scope));
    for (const auto& [period, minutes] : kPeriods) {
        if (tag == Tag::UpdatePeriod && text == period) {
            feed.periodMinutes = minutes;
        }
    }
}

} // namespace musette::feed
