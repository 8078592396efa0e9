#pragma once

#include "search_text.h"

#include <optional>
#include <string_view>

namespace musette::store {

/// The criterion of that name, in English or French, with or without accents.
[[nodiscard]] std::optional<Criterion> criterionNamed(std::string_view name);
/// A name that is one slip away from this one; empty when there is none.
[[nodiscard]] std::string_view criterionMeantBy(std::string_view name);
/// The state that `is:` names, in English or French, of any gender and number.
[[nodiscard]] std::optional<ItemState> stateNamed(std::string_view name);
/// The first moment (UTC) of a year, month or day: 2026, 2026-03, 2026-03-24, 24/03/2026.
[[nodiscard]] std::optional<base::Instant> momentNamed(std::string_view text);

} // namespace musette::store
