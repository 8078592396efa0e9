#pragma once

#include "connection.h"

#include <musette/base/error.h>
#include <musette/model/ids.h>

#include <vector>

namespace musette::store {

/// Takes all but the first of each story out of a list; items that are in none stay.
[[nodiscard]] base::Status keepOneOfEachStory(Connection& connection,
                                              std::vector<model::ItemId>& ids);

} // namespace musette::store
