#pragma once

#include <cstdint>
#include <filesystem>

namespace musette::bench {

/// How large a library is made. Ten years of reading: 1,000 feeds, of which the first brings an
/// eighth of all items, all unread.
struct BigLibrarySize {
    int items = 1'000'000;
    int feeds = 1'000;
    int folders = 40;
    int tagged = 20'000;
    int sessions = 200;
    std::size_t bytesOfText = 4'000; ///< of an article, on average
};

/// Makes the library by a seed: the same size gives the same library. Triggers and indexes are put
/// aside meanwhile, so that it ends as the program would have left it, only sooner.
void makeBigLibrary(const std::filesystem::path& file, const BigLibrarySize& size);

/// When its last item came.
[[nodiscard]] std::int64_t bigLibraryEnd();

} // namespace musette::bench
