#pragma once

#include "connection.h"

#include <musette/store/safety.h>

namespace musette::store {

/// That there is a library of ours in the file. Errors: NotFound, those of `inspect`.
[[nodiscard]] base::Status requireLibrary(const std::filesystem::path& path);

/// The file, its references and its counts; not the search index, which only a connection that may
/// write can check. Errors: LibraryDamaged with the first finding, Cancelled.
[[nodiscard]] base::Status checkConnection(Connection& connection, const CheckOptions& options);

} // namespace musette::store
