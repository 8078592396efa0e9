#pragma once

#include "connection.h"

#include <musette/model/annotation.h>

namespace musette::store {

/// The highlights and notes of an item.
[[nodiscard]] model::Annotations annotationsOf(Connection& connection, model::ItemId item);

} // namespace musette::store
