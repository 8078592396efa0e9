#include "stop_signals.h"

#include <sys/socket.h>
#include <unistd.h>

#include <csignal>

namespace musette::gui {
namespace {

/// A signal handler may do little more than write (signal-safety(7)); the loop reads the other end.
int g_ends[2] = {-1, -1};

void tell(int) {
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(g_ends[0], &byte, 1);
}

constexpr int kSignals[] = {SIGTERM, SIGINT, SIGHUP};

} // namespace

StopSignals::StopSignals(QObject* parent) : QObject(parent) {
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, g_ends) != 0)
        return;
    m_notifier = new QSocketNotifier(g_ends[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        char bytes[16];
        while (::read(g_ends[1], bytes, sizeof bytes) > 0) {
        }
        emit stopWanted();
    });
    struct sigaction action{};
    action.sa_handler = tell;
    action.sa_flags = SA_RESTART;
    for (const int number : kSignals)
        ::sigaction(number, &action, nullptr);
}

StopSignals::~StopSignals() {
    for (const int number : kSignals)
        std::signal(number, SIG_DFL);
    delete m_notifier;
    for (int& end : g_ends) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

} // namespace musette::gui
