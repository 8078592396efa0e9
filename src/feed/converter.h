#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace musette::feed {

/// Bytes of a named encoding as UTF-8, bad ones as U+FFFD; nothing when ICU does not know the name.
/// Names mean what they mean to browsers (Encoding Standard §4.2): ISO-8859-1 is windows-1252.
[[nodiscard]] std::optional<std::string> convertToUtf8(std::string_view bytes,
                                                       std::string_view encoding);

/// The encoding that ICU's detector finds most likely; "windows-1252" when it is not sure.
[[nodiscard]] std::string detectEncoding(std::string_view bytes);

} // namespace musette::feed
