#include "child_program.h"

#include "loopback.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <sstream>

namespace musette::test {
namespace {

bool takesConnections(int port) {
    const sockaddr_in address = loopback(port);
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const bool connected =
        ::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    ::close(descriptor);
    return connected;
}

} // namespace

ChildProgram::ChildProgram(std::vector<std::string> command) {
    std::vector<char*> words;
    for (std::string& word : command)
        words.push_back(word.data());
    words.push_back(nullptr);
    m_process = ::fork();
    if (m_process == 0) {
        const int nowhere = ::open("/dev/null", O_RDWR);
        for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
            ::dup2(nowhere, stream);
        ::execv(words[0], words.data());
        ::_exit(127);
    }
}

ChildProgram::~ChildProgram() {
    if (m_process <= 0)
        return;
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
}

bool ChildProgram::waitForPort(int port) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds{10};
    while (std::chrono::steady_clock::now() < until) {
        if (takesConnections(port))
            return true;
        if (::waitpid(m_process, nullptr, WNOHANG) == m_process) {
            m_process = 0;
            return false;
        }
        ::poll(nullptr, 0, 10); // nothing tells when a stranger's port opens
    }
    return false;
}

std::filesystem::path findProgram(const std::string& name) {
    const char* path = std::getenv("PATH");
    std::istringstream folders(std::string(path != nullptr ? path : "") + ":/usr/sbin:/usr/bin");
    for (std::string folder; std::getline(folders, folder, ':');) {
        const std::filesystem::path file = std::filesystem::path(folder) / name;
        if (::access(file.c_str(), X_OK) == 0)
            return file;
    }
    return {};
}

int freePort() {
    const LoopbackPort bound = bindToLoopback();
    ::close(bound.descriptor);
    return bound.port;
}

} // namespace musette::test
