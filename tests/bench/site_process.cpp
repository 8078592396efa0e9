#include "site_process.h"

#include "feed_documents.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace musette::bench {
namespace {

using Clock = std::chrono::steady_clock;

/// Whole answers, head and body.
struct Answers {
    std::vector<std::string> documents;
    std::string unchanged;
    std::string missing = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
};

Answers makeAnswers(const SiteSize& size, LoopbackSite::Board& board) {
    Answers answers;
    FeedDocuments documents(1, FeedDocuments::Vocabulary::Wide);
    for (int feed = 0; feed < size.feeds; ++feed) {
        const Document document = documents.ofItems(
            feed % 4 == 3 ? DocumentKind::Atom : DocumentKind::Rss, size.itemsEach, size.bytesEach);
        board.documentBytes += static_cast<std::int64_t>(document.bytes.size());
        answers.documents.push_back(
            fmt::format("HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\nETag: {}\r\n"
                        "Content-Length: {}\r\n\r\n{}",
                        LoopbackSite::etag(), document.bytes.size(), document.bytes));
    }
    answers.unchanged =
        fmt::format("HTTP/1.1 304 Not Modified\r\nETag: {}\r\n\r\n", LoopbackSite::etag());
    return answers;
}

struct Connection {
    std::string received;
    std::string_view sending; ///< what is left of the answer under way
    bool waitsToSend = false; ///< the socket was full
};

class SiteProcess {
public:
    SiteProcess(const SiteSize& size, LoopbackSite::Board& board)
        : m_board(board), m_answers(makeAnswers(size, board)), m_epoll(::epoll_create1(0)) {
        for (int host = 0; host < size.hosts; ++host)
            listenOn(host);
    }

    [[noreturn]] void run() {
        std::array<epoll_event, 256> events{};
        m_board.ready = true;
        for (;;) {
            const int count =
                ::epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), untilNext());
            for (int i = 0; i < count; ++i)
                serve(events[static_cast<std::size_t>(i)].data.fd);
            sendDue();
        }
    }

private:
    struct Delayed {
        Clock::time_point due;
        int socket;
        std::string_view answer;
    };

    void listenOn(int host) {
        const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
        const int on = 1;
        ::setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK + static_cast<std::uint32_t>(host));
        address.sin_port = htons(static_cast<std::uint16_t>(m_board.port.load()));
        auto* any = reinterpret_cast<sockaddr*>(&address);
        socklen_t length = sizeof address;
        if (::bind(listener, any, length) != 0 || ::listen(listener, 512) != 0 ||
            ::getsockname(listener, any, &length) != 0)
            ::_exit(1);
        m_board.port = ntohs(address.sin_port);
        m_listeners.resize(std::max(m_listeners.size(), static_cast<std::size_t>(listener) + 1));
        m_listeners[static_cast<std::size_t>(listener)] = true;
        watch(listener, EPOLL_CTL_ADD, EPOLLIN);
    }

    void watch(int socket, int operation, std::uint32_t events) const {
        epoll_event event{};
        event.events = events;
        event.data.fd = socket;
        ::epoll_ctl(m_epoll, operation, socket, &event);
    }

    [[nodiscard]] int untilNext() const {
        if (m_delayed.empty())
            return -1;
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(m_delayed.front().due - Clock::now());
        return std::max(0, static_cast<int>(left.count()));
    }

    void serve(int socket) {
        if (static_cast<std::size_t>(socket) < m_listeners.size() &&
            m_listeners[static_cast<std::size_t>(socket)])
            return acceptFrom(socket);
        const auto found = m_connections.find(socket);
        if (found == m_connections.end())
            return;
        if (found->second.waitsToSend)
            sendMore(socket, found->second);
        else
            receive(socket, found->second);
    }

    void acceptFrom(int listener) {
        int socket = -1;
        while ((socket = ::accept4(listener, nullptr, nullptr, SOCK_NONBLOCK)) >= 0) {
            const int on = 1;
            ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            m_connections[socket] = {};
            ++m_board.connections;
            watch(socket, EPOLL_CTL_ADD, EPOLLIN);
        }
    }

    void drop(int socket) {
        ::close(socket);
        m_underWay -= m_connections[socket].waitsToSend ? 1 : 0;
        m_connections.erase(socket);
        m_underWay -= static_cast<int>(std::erase_if(
            m_delayed, [socket](const Delayed& one) { return one.socket == socket; }));
    }

    void receive(int socket, Connection& connection) {
        std::array<char, 4096> bytes;
        const ssize_t count = ::recv(socket, bytes.data(), bytes.size(), 0);
        if (count <= 0)
            return drop(socket);
        connection.received.append(bytes.data(), static_cast<std::size_t>(count));
        if (!connection.received.ends_with("\r\n\r\n"))
            return;
        const std::string_view answer = answerTo(connection.received);
        connection.received.clear();
        if (++m_board.requests == 1)
            m_board.firstRequestNs = Clock::now().time_since_epoch().count();
        m_board.mostAtOnce = std::max(m_board.mostAtOnce.load(), ++m_underWay);
        const int delay = m_board.delayMs;
        if (delay > 0)
            m_delayed.push_back({Clock::now() + std::chrono::milliseconds(delay), socket, answer});
        else
            begin(socket, connection, answer);
    }

    [[nodiscard]] std::string_view answerTo(std::string_view request) const {
        std::size_t feed = 0;
        const std::string_view number =
            request.substr(std::min(request.find('/') + 1, request.size()));
        std::from_chars(number.data(), number.data() + number.size(), feed);
        if (feed >= m_answers.documents.size())
            return m_answers.missing;
        const bool known = request.find(LoopbackSite::etag()) != std::string_view::npos;
        return known ? m_answers.unchanged : m_answers.documents[feed];
    }

    void sendDue() {
        while (!m_delayed.empty() && m_delayed.front().due <= Clock::now()) {
            const Delayed next = m_delayed.front();
            m_delayed.pop_front();
            begin(next.socket, m_connections.at(next.socket), next.answer);
        }
    }

    void begin(int socket, Connection& connection, std::string_view answer) {
        connection.sending = answer;
        sendMore(socket, connection);
    }

    void sendMore(int socket, Connection& connection) {
        const ssize_t count =
            ::send(socket, connection.sending.data(), connection.sending.size(), MSG_NOSIGNAL);
        if (count < 0 && errno != EAGAIN) {
            --m_underWay;
            connection.waitsToSend = false;
            return drop(socket);
        }
        connection.sending.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
        const bool full = !connection.sending.empty();
        if (!full)
            --m_underWay;
        if (full != connection.waitsToSend)
            watch(socket, EPOLL_CTL_MOD, full ? EPOLLOUT : EPOLLIN);
        connection.waitsToSend = full;
    }

    LoopbackSite::Board& m_board;
    Answers m_answers;
    int m_epoll;
    std::vector<bool> m_listeners; ///< by descriptor
    std::unordered_map<int, Connection> m_connections;
    std::deque<Delayed> m_delayed; ///< in the order of their time: all wait equally long
    int m_underWay = 0;
};

} // namespace

void serveSite(const SiteSize& size, LoopbackSite::Board& board) {
    SiteProcess(size, board).run();
}

} // namespace musette::bench
