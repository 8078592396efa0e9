#include "migrations.h"

#include <musette/base/embedded.h>

#include <charconv>
#include <span>

namespace musette::store {

std::span<const base::EmbeddedFile> migrationFiles();

std::string_view migrationSql(int version) {
    for (const base::EmbeddedFile& file : migrationFiles()) {
        int number = 0;
        std::from_chars(file.name.data(), file.name.data() + file.name.size(), number);
        if (number == version)
            return file.bytes;
    }
    return {};
}

} // namespace musette::store
