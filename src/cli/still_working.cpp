#include "still_working.h"

#include <chrono>
#include <ostream>
#include <utility>

namespace musette::cli {

StillWorking::StillWorking(std::ostream& err, std::string what)
    : m_err(err), m_what(std::move(what)), m_thread([this] { run(); }) {}

StillWorking::~StillWorking() {
    {
        const std::lock_guard lock(m_mutex);
        m_done = true;
    }
    m_ended.notify_one();
    m_thread.join();
}

void StillWorking::run() {
    std::unique_lock lock(m_mutex);
    for (int seconds = 1;
         !m_ended.wait_for(lock, std::chrono::seconds(1), [this] { return m_done; }); ++seconds)
        m_err << m_what << "… " << seconds << " s\n" << std::flush;
}

} // namespace musette::cli
