#pragma once

#include "connection.h"

#include <sys/types.h>

#include <memory>

namespace musette::store {

/// "MUSE", in the file's header (https://www.sqlite.org/fileformat2.html#application_id).
inline constexpr int kApplicationId = 0x4D555345;
/// The schema this version writes: the number of the last migration.
inline constexpr int kSchemaVersion = 19;

enum class Access { ReadWrite, ReadOnly };

/// What a file at the library's place turns out to be.
enum class FileState { Missing, New, Current, Older };

/// Looks at the file without changing it or leaving anything beside it.
/// Errors: LibraryNotOurs, LibraryTooNew, LibraryDamaged, LibraryUnavailable.
[[nodiscard]] base::Result<FileState> inspect(const std::filesystem::path& path);

/// The file as a URI with parameters ("?mode=ro"), https://www.sqlite.org/uri.html.
[[nodiscard]] std::string fileUri(const std::filesystem::path& path, std::string_view parameters);

/// Opens a connection with the settings every connection has.
[[nodiscard]] base::Result<std::unique_ptr<Connection>> connect(const std::filesystem::path& path,
                                                                Access access);

/// The rights of a new library: it holds private notes and the logins of feeds. SQLite gives its
/// log and its shared memory the rights of the file (https://www.sqlite.org/wal.html).
inline constexpr mode_t kOwnerOnly = 0600;

/// Lays an empty file with these rights where none is, for SQLite to fill. What stands in the way
/// is told by the attempt to open it.
void layEmptyFile(const std::filesystem::path& path, mode_t rights);

/// Brings a new or older file to that schema, each migration in a transaction of its own.
[[nodiscard]] base::Status migrate(Connection& connection, int upTo = kSchemaVersion);

} // namespace musette::store
