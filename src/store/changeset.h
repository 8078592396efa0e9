#pragma once

#include "connection.h"

#include <cstdint>
#include <string>
#include <vector>

namespace musette::store {

/// The way back of a changeset. Errors: LibraryDamaged when it cannot be read.
[[nodiscard]] base::Result<std::string> inverted(const std::string& changeset);

/// The feeds that applying a changeset takes away.
[[nodiscard]] std::vector<std::int64_t> feedsRemovedBy(const std::string& changeset);

/// True when applying a changeset takes away a page that waits, or once waited, for its title.
[[nodiscard]] bool removesTitleWishes(const std::string& changeset);

/// The names of logins that its rows of feeds hold, before or after.
[[nodiscard]] std::vector<std::string> loginsIn(const std::string& changeset);

/// Every text and blob that its rows hold, before or after. Errors: LibraryDamaged when it cannot
/// be read to its end.
[[nodiscard]] base::Result<std::vector<std::string>> textsIn(const std::string& changeset);

/// Applies a changeset inside the open transaction. What a refresh or a reference changed in the
/// same rows meanwhile does not stand in the way. Errors: NothingToUndo when the user's own data
/// was changed otherwise since; nothing is then half applied.
[[nodiscard]] base::Status applyChangeset(Connection& connection, const std::string& changeset);

} // namespace musette::store
