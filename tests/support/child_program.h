#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace musette::test {

/// A program of the system that runs beside a test and ends with it.
class ChildProgram {
public:
    /// Its output goes nowhere.
    explicit ChildProgram(std::vector<std::string> command);
    ~ChildProgram();
    ChildProgram(const ChildProgram&) = delete;
    ChildProgram& operator=(const ChildProgram&) = delete;

    /// Waits until it takes connections at a port of 127.0.0.1; false when it ended, or after ten
    /// seconds.
    bool waitForPort(int port);

private:
    pid_t m_process;
};

/// Where a program is, searched for as a shell does and in /usr/sbin; empty: it is not installed.
[[nodiscard]] std::filesystem::path findProgram(const std::string& name);

/// A port of 127.0.0.1 that nobody uses, for programs that cannot choose one themselves.
[[nodiscard]] int freePort();

} // namespace musette::test
