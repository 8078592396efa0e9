#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace musette::base {

/// Base64 (RFC 4648 §4), with its padding.
[[nodiscard]] std::string toBase64(std::string_view bytes);

/// The bytes of Base64, padded or not; nothing when a sign is no letter of it.
[[nodiscard]] std::optional<std::string> fromBase64(std::string_view text);

} // namespace musette::base
