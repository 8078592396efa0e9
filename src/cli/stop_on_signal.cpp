#include "stop_on_signal.h"

#include <pthread.h>

namespace musette::cli {

StopOnSignal::StopOnSignal() {
    sigemptyset(&m_signals);
    sigaddset(&m_signals, SIGTERM);
    sigaddset(&m_signals, SIGINT);
    sigaddset(&m_signals, SIGUSR1); // wakes the waiting thread at the end
    pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
    m_thread = std::jthread([this] { wait(); });
}

StopOnSignal::~StopOnSignal() {
    pthread_kill(m_thread.native_handle(), SIGUSR1);
}

void StopOnSignal::wait() {
    int number = 0;
    if (sigwait(&m_signals, &number) != 0 || number == SIGUSR1)
        return;
    pthread_sigmask(SIG_UNBLOCK, &m_signals, nullptr);
    std::signal(SIGUSR1, SIG_IGN);
    m_source.request_stop();
}

} // namespace musette::cli
