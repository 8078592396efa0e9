#pragma once

#include <musette/base/error.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace musette::store {

/// The bytes as zlib packs them (RFC 1950).
[[nodiscard]] base::Result<std::string> packed(std::string_view bytes);

/// The way back. Errors: LibraryDamaged when they are not what they were, or not so many.
[[nodiscard]] base::Result<std::string> unpacked(std::string_view bytes, std::size_t size);

} // namespace musette::store
