#include "file_replacement.h"

#include <musette/base/file.h>

namespace musette::base {

Status writeFileAtomically(const std::filesystem::path& path, std::string_view bytes) {
    auto file = FileReplacement::begin(path);
    if (!file)
        return std::unexpected(file.error());
    if (const int problem = writeAll(file->descriptor(), bytes); problem != 0)
        return writeFailure(path, problem);
    return file->finish();
}

} // namespace musette::base
