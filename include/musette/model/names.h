#pragma once

#include <musette/model/board.h>
#include <musette/model/feed.h>
#include <musette/model/image.h>
#include <musette/model/item.h>
#include <musette/model/query.h>
#include <musette/model/report.h>
#include <musette/model/rule.h>
#include <musette/model/session.h>

#include <optional>
#include <string_view>

namespace musette::model {

/// The stable English name of a value, as the library file, JSON and the command line spell it
/// ("let-go", "round-table"): `nameOf(Triage::LetGo)`, and back: `fromName<Triage>("let-go")`.
template <class Enum>
[[nodiscard]] std::string_view nameOf(Enum value);

template <class Enum>
[[nodiscard]] std::optional<Enum> fromName(std::string_view name);

} // namespace musette::model
