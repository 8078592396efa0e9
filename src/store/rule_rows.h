#pragma once

#include "connection.h"

#include <musette/model/rule.h>

#include <string_view>
#include <vector>

namespace musette::store {

/// The rules with their parts, in their order.
[[nodiscard]] std::vector<model::Rule> rulesFrom(Connection& connection);

/// The state that an action gives an item; the inbox for one that sorts nothing.
[[nodiscard]] std::string_view triageNameOf(model::RuleAct act);

} // namespace musette::store
