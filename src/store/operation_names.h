#pragma once

#include "connection.h"

#include <musette/model/change.h>

#include <string_view>

namespace musette::store {

/// How the journal spells a kind of operation.
[[nodiscard]] std::string_view nameOf(model::OperationKind kind);

/// Reads the columns id, kind, subject, count, at, undone.
[[nodiscard]] model::JournalEntry entryFrom(const Query& row);

} // namespace musette::store
