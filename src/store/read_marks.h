#pragma once

#include <musette/base/error.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace musette::store {

class Connection;

/// Marks items read or unread inside the open transaction, and keeps the counts right. Items that
/// are marked so already, or gone, are passed over. Gives those whose mark changed, ascending.
std::vector<std::int64_t> markItems(Connection& connection, std::span<const std::int64_t> ids,
                                    bool unread);

/// Ascending ids as the journal keeps them (`operation_mark.items`), one or two bytes each.
[[nodiscard]] std::string packedIds(std::span<const std::int64_t> ids);
/// Errors: LibraryDamaged when the bytes end within a number.
[[nodiscard]] base::Result<std::vector<std::int64_t>> unpackedIds(std::string_view bytes);

} // namespace musette::store
