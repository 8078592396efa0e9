#pragma once

#include <string>
#include <string_view>

namespace musette::base {

/// SHA-256 (FIPS 180-4) of the bytes, as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256Hex(std::string_view bytes);

/// A fresh random UUID (RFC 9562 version 4), in its textual form.
[[nodiscard]] std::string randomUuid();

} // namespace musette::base
