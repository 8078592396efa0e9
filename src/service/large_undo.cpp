#include <musette/service/large_undo.h>
#include <musette/service/library_file.h>
#include <musette/store/writer.h>

#include <utility>

namespace musette::service {

base::Result<UndoResult>
undoLarge(LibraryFile& library, UndoWay way,
          std::function<bool(std::size_t done, std::size_t total)> onPart) {
    store::Journal& journal = library.storeWriter().journal();
    journal.watchParts(std::move(onPart));
    auto result = way == UndoWay::Back ? library.editor().undo() : library.editor().redo();
    journal.watchParts({});
    return result;
}

} // namespace musette::service
