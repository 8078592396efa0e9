#pragma once

namespace musette::model {

/// Who may see what the user wrote, from the strictest on.
enum class Visibility { Private, Team, Public };

/// The stricter of two.
[[nodiscard]] constexpr Visibility stricter(Visibility a, Visibility b) {
    return static_cast<int>(a) < static_cast<int>(b) ? a : b;
}

} // namespace musette::model
