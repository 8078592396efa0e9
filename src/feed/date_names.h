#pragma once

#include <optional>
#include <string_view>

namespace musette::feed {

/// The month a word names (1–12), in full or shortened, in the languages of Europe; nothing when it
/// names none. `word` is in lower case without accents.
[[nodiscard]] std::optional<int> monthOf(std::string_view word);

/// The offset of a named zone in minutes east of UTC; `word` is in lower case. Names that stand for
/// several zones mean what RFC 822 §5.1 says, or else the most used one.
[[nodiscard]] std::optional<int> zoneOffsetOf(std::string_view word);

enum class DayHalf { Morning, Afternoon };

/// am, pm and what other languages write.
[[nodiscard]] std::optional<DayHalf> dayHalfOf(std::string_view word);

} // namespace musette::feed
