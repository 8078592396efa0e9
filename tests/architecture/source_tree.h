#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace musette::architecture {

/// A source file of the repository, read once.
struct SourceFile {
    std::filesystem::path path; ///< relative to the repository
    std::string module;         ///< "store" for src/store/… and include/musette/store/…, else empty
    std::vector<std::string> lines;
};

/// Every .cpp and .h under the folders given, sorted by path.
[[nodiscard]] std::vector<SourceFile> readSources(const std::vector<std::string>& folders);

/// The headers a file includes, without quotes and angle brackets.
[[nodiscard]] std::vector<std::string> includesOf(const SourceFile& file);

} // namespace musette::architecture
