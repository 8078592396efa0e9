#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace musette::test {

/// How a run of the program ended.
struct ProgramEnd {
    int status = -1; ///< exit status; −1 when a signal ended it
    int signal = 0;
    std::string out;
    std::string err;
    long peakKilobytes = 0;
    std::chrono::milliseconds took{0};
};

/// The real `musette-cli`, in a process of its own, on one library at a moment of the test's
/// choice.
class Program {
public:
    explicit Program(std::filesystem::path folder);

    /// RFC 3339; what MUSETTE_NOW says.
    std::string now = "2026-11-24T09:30:00Z";
    /// Bytes that a file may grow to (RLIMIT_FSIZE).
    std::optional<std::size_t> fileLimit = {};

    /// NAME=VALUE, besides MUSETTE_NOW, HOME and a locale.
    std::vector<std::string> environment = {};

    [[nodiscard]] std::filesystem::path library() const { return m_folder / "library.db"; }
    ProgramEnd operator()(std::vector<std::string> arguments) const;

    /// A run under way.
    class Run {
    public:
        Run(pid_t process, std::filesystem::path outputs);
        ~Run();
        Run(const Run&) = delete;
        Run& operator=(const Run&) = delete;
        void signal(int number) const;
        ProgramEnd wait();

    private:
        pid_t m_process;
        std::filesystem::path m_outputs; ///< files beside each other: .out and .err
        std::chrono::steady_clock::time_point m_began = std::chrono::steady_clock::now();
    };
    [[nodiscard]] Run start(std::vector<std::string> arguments) const;

private:
    std::filesystem::path m_folder;
};

} // namespace musette::test
