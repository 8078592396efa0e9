#include "connection.h"

#include <fcntl.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>

namespace musette::test {

struct Connection::Tls {
    SSL* ssl;
    explicit Tls(SSL_CTX* context, int descriptor) : ssl(SSL_new(context)) {
        SSL_set_fd(ssl, descriptor);
    }
    ~Tls() { SSL_free(ssl); }
    Tls(const Tls&) = delete;
    Tls& operator=(const Tls&) = delete;

    /// What the last call waits for; 0 when it failed for good.
    [[nodiscard]] short wanted(int result) const {
        const int error = SSL_get_error(ssl, result);
        return error == SSL_ERROR_WANT_READ ? POLLIN : error == SSL_ERROR_WANT_WRITE ? POLLOUT : 0;
    }
};

Connection::Connection(int descriptor, SSL_CTX* tls, int wakeDescriptor)
    : m_descriptor(descriptor), m_wake(wakeDescriptor) {
    ::fcntl(descriptor, F_SETFL, O_NONBLOCK);
    if (tls != nullptr) {
        m_tls = std::make_unique<Tls>(tls, descriptor);
        m_failed = !shakeHands();
    }
}

Connection::~Connection() {
    if (m_tls && !m_failed)
        SSL_shutdown(m_tls->ssl);
    ::close(m_descriptor);
}

Connection::Ready Connection::wait(short events, int milliseconds) {
    pollfd watched[2] = {{m_descriptor, events, 0}, {m_wake, POLLIN, 0}};
    const int ready = ::poll(watched, 2, milliseconds);
    if (watched[1].revents != 0 || ready < 0)
        return Ready::Stopped;
    if (ready == 0)
        return Ready::TimedOut;
    return (watched[0].revents & POLLOUT) != 0 ? Ready::Writable : Ready::Readable;
}

bool Connection::shakeHands() {
    for (;;) {
        const int result = SSL_accept(m_tls->ssl);
        if (result == 1)
            return true;
        const short events = m_tls->wanted(result);
        if (events == 0 || wait(events, -1) == Ready::Stopped)
            return false;
    }
}

bool Connection::fill() {
    char bytes[16384];
    for (;;) {
        const ssize_t got = m_tls ? SSL_read(m_tls->ssl, bytes, sizeof bytes)
                                  : ::recv(m_descriptor, bytes, sizeof bytes, 0);
        if (got > 0) {
            m_buffer.append(bytes, static_cast<std::size_t>(got));
            return true;
        }
        const short events = m_tls                        ? m_tls->wanted(static_cast<int>(got))
                             : got < 0 && errno == EAGAIN ? short{POLLIN}
                                                          : short{0};
        if (events == 0 || wait(events, -1) == Ready::Stopped)
            return false;
    }
}

std::optional<RecordedRequest> Connection::readRequest() {
    std::size_t end = 0;
    while ((end = m_buffer.find("\r\n\r\n")) == std::string::npos) {
        if (m_failed || !fill())
            return std::nullopt;
    }
    const std::string head = m_buffer.substr(0, end + 2);
    m_buffer.erase(0, end + 4);
    RecordedRequest request;
    std::size_t at = head.find("\r\n");
    const std::string first = head.substr(0, at);
    const std::size_t blank = first.find(' ');
    request.method = first.substr(0, blank);
    request.target = first.substr(blank + 1, first.rfind(' ') - blank - 1);
    for (at += 2; at < head.size();) {
        const std::size_t lineEnd = head.find("\r\n", at);
        const std::string line = head.substr(at, lineEnd - at);
        const std::size_t colon = std::min(line.find(':'), line.size());
        std::string name = line.substr(0, colon);
        std::ranges::transform(name, name.begin(),
                               [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        const std::size_t value = std::min(line.find_first_not_of(' ', colon + 1), line.size());
        request.headers.emplace_back(name, line.substr(value));
        at = lineEnd + 2;
    }
    return request;
}

bool Connection::send(std::string_view bytes) {
    while (!bytes.empty()) {
        if (m_failed)
            return false;
        const auto chunk = std::min<std::size_t>(bytes.size(), 65536);
        const ssize_t sent = m_tls ? SSL_write(m_tls->ssl, bytes.data(), static_cast<int>(chunk))
                                   : ::send(m_descriptor, bytes.data(), chunk, MSG_NOSIGNAL);
        if (sent > 0) {
            bytes.remove_prefix(static_cast<std::size_t>(sent));
            continue;
        }
        const short events = m_tls                         ? m_tls->wanted(static_cast<int>(sent))
                             : sent < 0 && errno == EAGAIN ? short{POLLOUT}
                                                           : short{0};
        if (events == 0 || wait(events, -1) == Ready::Stopped)
            m_failed = true;
    }
    return !m_failed;
}

bool Connection::idle(int milliseconds) {
    if (m_failed)
        return false;
    switch (wait(POLLIN, milliseconds)) {
    case Ready::TimedOut: return true;
    case Ready::Stopped: return false;
    case Ready::Readable:
    case Ready::Writable: break;
    }
    return fill();
}

void Connection::resetAtEnd() {
    const linger abrupt{1, 0};
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &abrupt, sizeof abrupt);
    m_failed = true;
}

} // namespace musette::test
