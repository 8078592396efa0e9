#pragma once

#include "connection.h"

namespace musette::store {

/// Writes the texts anew that searches in sessions and boards read, and those of notes and
/// highlights that have none: all of them are derived. The indexes follow by their triggers and
/// must be sound.
void rewriteSearchTexts(Connection& connection);

} // namespace musette::store
