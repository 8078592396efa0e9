#include "loopback_site.h"

#include "site_process.h"

#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <new>
#include <stdexcept>
#include <thread>

namespace musette::bench {

LoopbackSite::LoopbackSite(const SiteSize& size) : m_size(size) {
    void* shared =
        ::mmap(nullptr, sizeof(Board), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED)
        throw std::runtime_error("no memory to share");
    m_board = new (shared) Board;
    m_process = ::fork();
    if (m_process == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL); // a benchmark that is interrupted leaves nothing behind
        serveSite(size, *m_board);
    }
    while (!m_board->ready) {
        if (::waitpid(m_process, nullptr, WNOHANG) != 0)
            throw std::runtime_error("the server on loopback could not be started");
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
}

LoopbackSite::~LoopbackSite() {
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
    ::munmap(m_board, sizeof(Board));
}

std::string LoopbackSite::url(int feed) const {
    return fmt::format("http://127.0.0.{}:{}/{}.xml", feed % m_size.hosts + 1, m_board->port.load(),
                       feed);
}

std::string LoopbackSite::urlOnOneHost(int feed) const {
    return fmt::format("http://127.0.0.1:{}/{}.xml", m_board->port.load(), feed);
}

void LoopbackSite::startCounting() {
    m_board->requests = 0;
    m_board->connections = 0;
    m_board->mostAtOnce = 0;
    m_board->firstRequestNs = 0;
}

} // namespace musette::bench
