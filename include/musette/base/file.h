#pragma once

#include <musette/base/error.h>

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace musette::base {

/// The whole file. Errors: FileUnreadable, TooLarge.
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path& path,
                                           std::size_t limit = std::size_t{1} << 30);

/// Writes beside the target, flushes to the disk, then renames: a reader sees the old file or the
/// new one, never half of one. Access rights of a file that is replaced stay, and a link stays a
/// link. Errors: FileUnwritable (also for write-protected files and for what is no regular file),
/// DiskFull (also over a size limit); nothing is left behind.
[[nodiscard]] Status writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

/// $XDG_DATA_HOME/musette (XDG Base Directory Specification), not made yet.
[[nodiscard]] std::filesystem::path dataFolder();

/// $XDG_CONFIG_HOME/musette, not made yet.
[[nodiscard]] std::filesystem::path configFolder();

/// The library used when none is named: dataFolder()/library.db.
[[nodiscard]] std::filesystem::path defaultLibraryFile();

} // namespace musette::base
