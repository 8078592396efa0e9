#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace musette::base {

/// The reference without blanks and control characters at its ends and without tabs and line ends
/// inside; what may not stand raw in an address (blanks, quotes, bytes beyond ASCII outside the
/// host) percent-encoded, and backslashes of web addresses turned into slashes, as browsers read
/// them. Existing percent-escapes stay as they are.
/// Returns the text itself when nothing of this applies, otherwise a view into `storage`.
[[nodiscard]] std::string_view encodedReference(std::string_view text, std::string& storage);

/// True for an absolute http or https address that resolving leaves as it is; no when in doubt.
/// This is the common case of the addresses in feeds, told in one pass over the text.
[[nodiscard]] bool isNormalWebAddress(std::string_view text);

/// Position of the colon that ends a scheme, npos when there is none (RFC 3986 §3.1).
[[nodiscard]] std::size_t schemeEnd(std::string_view text);

[[nodiscard]] bool isHttpScheme(std::string_view scheme);

} // namespace musette::base
