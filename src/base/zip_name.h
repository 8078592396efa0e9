#pragma once

#include <string_view>

namespace musette::base {

/// Whether a name of a ZIP entry is a relative path of UTF-8 that stays in its folder on every
/// system (APPNOTE.TXT §4.4.17.1: no drive, no leading slash, forward slashes only).
[[nodiscard]] bool isSafeZipName(std::string_view name);

} // namespace musette::base
