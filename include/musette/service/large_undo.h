#pragma once

#include <musette/service/editor.h>

#include <cstddef>
#include <functional>

namespace musette::service {

class LibraryFile;

enum class UndoWay { Back, Forth };

/// Takes the last action back, or does the one undone last again, and tells of each part of a large
/// one (a purge, an import) how many are done, of how many. It is one transaction: where `onPart`
/// says false nothing is changed. Thread: the library executor's.
/// Errors: NothingToUndo; Cancelled when it was stopped.
[[nodiscard]] base::Result<UndoResult>
undoLarge(LibraryFile& library, UndoWay way,
          std::function<bool(std::size_t done, std::size_t total)> onPart);

} // namespace musette::service
