#pragma once

#include <condition_variable>
#include <iosfwd>
#include <mutex>
#include <string>
#include <thread>

namespace musette::cli {

/// Says on standard error that work goes on: a line each second, none for work shorter than that.
/// Thread: it writes from a thread of its own, so nothing else writes to the stream while it lives.
class StillWorking {
public:
    StillWorking(std::ostream& err, std::string what);
    ~StillWorking();
    StillWorking(const StillWorking&) = delete;
    StillWorking& operator=(const StillWorking&) = delete;

private:
    void run();

    std::ostream& m_err;
    std::string m_what;
    std::mutex m_mutex;
    std::condition_variable m_ended;
    bool m_done = false; ///< guarded by m_mutex
    std::thread m_thread;
};

} // namespace musette::cli
