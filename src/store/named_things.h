#pragma once

#include "id_set.h"

#include <string>
#include <vector>

namespace musette::store {

/// Feeds whose title has the words in it; a number is an id.
[[nodiscard]] std::vector<std::int64_t> feedsNamed(Connection& connection,
                                                   const std::string& words);
/// Feeds of folders whose name has the words in it, and of folders within those.
[[nodiscard]] std::vector<std::int64_t> feedsInFoldersNamed(Connection& connection,
                                                            const std::string& words);
[[nodiscard]] std::vector<std::int64_t> feedsInFolder(Connection& connection, std::int64_t folder);
/// Items with a tag of that name, else with one that begins so.
[[nodiscard]] IdSet itemsTagged(Connection& connection, const std::string& name);
/// Items linked to a session whose title has the words in it; a number is an id.
[[nodiscard]] IdSet itemsOfSession(Connection& connection, const std::string& words);
/// Items whose authors have the words in their names.
[[nodiscard]] IdSet itemsBy(Connection& connection, const std::string& words);

} // namespace musette::store
