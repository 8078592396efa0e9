// Times what a trainer does in a library of a million items, beside plain SQLite. See
// docs/performance.md.

#include "big_library.h"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <string>

using namespace musette;

int main(int argc, char** argv) {
    const std::filesystem::path file = argc > 1 ? argv[1] : "big-library.db";
    bench::BigLibrarySize size;
    if (argc > 2)
        size.items = std::atoi(argv[2]);
    if (!std::filesystem::exists(file)) {
        fmt::print(stderr, "making {} with {} items\n", file.string(), size.items);
        bench::makeBigLibrary(file, size);
    }
    return 0;
}
