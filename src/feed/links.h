#pragma once

#include <string>
#include <string_view>

namespace musette::feed {

/// base::resolveUrl, with a short way for the common case: an absolute http(s) address that is in
/// its normal form already. `feed:` before an address is taken off.
[[nodiscard]] std::string resolveLink(std::string_view base, std::string_view reference);

} // namespace musette::feed
