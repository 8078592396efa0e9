#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace musette::bench {

/// What a process used, by the kernel's own accounts.
struct ProcessFigures {
    int status = -1; ///< exit status; −1 when a signal ended it
    std::chrono::steady_clock::time_point began;
    double wallMs = 0;
    double cpuMs = 0;
    double peakMegabytes = 0;
};

/// Runs a program to its end; what it prints goes to the files `out` and `out`.err.
/// `environment` is added to ours. The kernel counts this process's own memory into the peak of
/// what it starts, so it has to be small.
[[nodiscard]] ProcessFigures runProcess(std::vector<std::string> arguments,
                                        const std::vector<std::string>& environment,
                                        const std::string& out);

} // namespace musette::bench
