#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace musette::cli {

/// Runs one call of `musette-cli` (docs/cli.md) with its arguments, without the program's name, and
/// returns the exit code.
[[nodiscard]] int runProgram(std::vector<std::string> arguments, std::istream& in,
                             std::ostream& out, std::ostream& err);

} // namespace musette::cli
