#include "measured_process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace musette::bench {
namespace {

double milliseconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) * 1e-3;
}

} // namespace

ProcessFigures runProcess(std::vector<std::string> arguments,
                          const std::vector<std::string>& environment, const std::string& out) {
    std::vector<char*> words;
    for (std::string& argument : arguments)
        words.push_back(argument.data());
    words.push_back(nullptr);
    std::vector<std::string> settings(environment);
    std::vector<char*> variables;
    for (std::string& setting : settings)
        variables.push_back(setting.data());
    for (char** variable = environ; *variable != nullptr; ++variable)
        variables.push_back(*variable);
    variables.push_back(nullptr);
    posix_spawn_file_actions_t files;
    ::posix_spawn_file_actions_init(&files);
    const std::string errors = out + ".err";
    constexpr int kOpen = O_WRONLY | O_CREAT | O_TRUNC;
    ::posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, out.c_str(), kOpen, 0600);
    ::posix_spawn_file_actions_addopen(&files, STDERR_FILENO, errors.c_str(), kOpen, 0600);
    ProcessFigures figures;
    figures.began = std::chrono::steady_clock::now();
    pid_t process = -1;
    const int started =
        ::posix_spawnp(&process, words[0], &files, nullptr, words.data(), variables.data());
    ::posix_spawn_file_actions_destroy(&files);
    if (started != 0)
        return figures;
    int status = 0;
    rusage used{};
    ::wait4(process, &status, 0, &used);
    figures.wallMs =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - figures.began)
            .count();
    figures.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    figures.cpuMs = milliseconds(used.ru_utime) + milliseconds(used.ru_stime);
    figures.peakMegabytes = static_cast<double>(used.ru_maxrss) / 1024;
    return figures;
}

} // namespace musette::bench
