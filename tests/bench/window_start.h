#pragma once

#include <filesystem>

namespace musette::bench {

/// Starts the program so many times on a library: prints when the list had painted its first rows,
/// counted from the start of the process, then the longest wait for what a key in the search field
/// finds, and the most memory it had.
int benchWindowStart(const std::filesystem::path& library, int starts);

/// The program that is measured, on the library in argv[2].
int measureWindowStart(int argc, char* argv[]);

constexpr const char* kStartedChild = "--started";

} // namespace musette::bench
