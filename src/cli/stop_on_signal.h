#pragma once

#include <csignal>
#include <stop_token>
#include <thread>

namespace musette::cli {

/// Turns SIGTERM and SIGINT into a stop request, so that a refresh ends between two transactions. A
/// second signal ends the process at once. Make it before any other thread: threads inherit the
/// blocked signals.
/// Thread: the main one; it has a waiting thread of its own.
class StopOnSignal {
public:
    StopOnSignal();
    ~StopOnSignal();
    StopOnSignal(const StopOnSignal&) = delete;
    StopOnSignal& operator=(const StopOnSignal&) = delete;

    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

private:
    void wait();

    sigset_t m_signals{};
    std::stop_source m_source;
    std::jthread m_thread;
};

} // namespace musette::cli
