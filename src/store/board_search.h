#pragma once

#include "connection.h"

#include <musette/model/query.h>

#include <string_view>
#include <vector>

namespace musette::store {

/// The titles, columns and cards of boards that hold the words of a search, as notes without id.
/// Boards are few and short: they are read through, without an index.
void addBoardHits(Connection& connection, std::string_view typed,
                  std::vector<model::NoteHit>& hits);

} // namespace musette::store
