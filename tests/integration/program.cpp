#include "program.h"

#include "support/temp_dir.h"

#include <musette/base/hash.h>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <utility>

namespace musette::test {
namespace {

/// In the child, between fork and exec: system calls only.
[[noreturn]] void becomeProgram(char* const* arguments, char* const* environment, const char* out,
                                const char* err, const std::optional<std::size_t>& fileLimit) {
    const int to[2] = {::open(out, O_WRONLY | O_CREAT | O_TRUNC, 0600),
                       ::open(err, O_WRONLY | O_CREAT | O_TRUNC, 0600)};
    ::dup2(to[0], STDOUT_FILENO);
    ::dup2(to[1], STDERR_FILENO);
    if (fileLimit) {
        const rlimit limit{*fileLimit, *fileLimit};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ::execve(arguments[0], arguments, environment);
    ::_exit(127);
}

std::vector<char*> pointersTo(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (std::string& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

} // namespace

Program::Program(std::filesystem::path folder) : m_folder(std::move(folder)) {}

Program::Run Program::start(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {MUSETTE_CLI, "--library", library().string()});
    std::vector<std::string> all = environment;
    all.insert(all.end(), {"MUSETTE_NOW=" + now, "HOME=" + m_folder.string(), "LC_ALL=C.UTF-8"});
    const std::filesystem::path outputs =
        std::filesystem::temp_directory_path() / ("musette-program-" + base::randomUuid());
    const std::string out = outputs.string() + ".out";
    const std::string err = outputs.string() + ".err";
    const std::vector<char*> words = pointersTo(arguments);
    const std::vector<char*> settings = pointersTo(all);
    const pid_t process = ::fork();
    if (process == 0)
        becomeProgram(words.data(), settings.data(), out.c_str(), err.c_str(), fileLimit);
    return {process, outputs};
}

ProgramEnd Program::operator()(std::vector<std::string> arguments) const {
    return start(std::move(arguments)).wait();
}

Program::Run::Run(pid_t process, std::filesystem::path outputs)
    : m_process(process), m_outputs(std::move(outputs)) {}

Program::Run::~Run() {
    if (m_process > 0) {
        ::kill(m_process, SIGKILL);
        static_cast<void>(wait());
    }
}

void Program::Run::signal(int number) const {
    ::kill(m_process, number);
}

ProgramEnd Program::Run::wait() {
    int status = 0;
    rusage used{};
    ::wait4(std::exchange(m_process, 0), &status, 0, &used);
    ProgramEnd end;
    end.took = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - m_began);
    end.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    end.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    end.peakKilobytes = used.ru_maxrss;
    end.out = readBytes(m_outputs.string() + ".out");
    end.err = readBytes(m_outputs.string() + ".err");
    std::error_code ignored;
    std::filesystem::remove(m_outputs.string() + ".out", ignored);
    std::filesystem::remove(m_outputs.string() + ".err", ignored);
    return end;
}

} // namespace musette::test
