#include "proxy_server.h"

#include "digest_login.h"
#include "loopback.h"

#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace musette::test {
namespace {

/// A connected socket that gives up when the server stops.
class Peer {
public:
    Peer(int descriptor, int wake) : m_descriptor(descriptor), m_wake(wake) {
        const int on = 1;
        ::setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }
    ~Peer() { ::close(m_descriptor); }
    Peer(const Peer&) = delete;
    Peer& operator=(const Peer&) = delete;

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    bool send(std::string_view bytes) const {
        while (!bytes.empty()) {
            const ssize_t sent = ::send(m_descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0)
                return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }
    /// Up to `most` bytes; empty when the peer is gone or the server stops.
    [[nodiscard]] std::string some(std::size_t most = 65536) const {
        std::array<pollfd, 2> watched{{{m_descriptor, POLLIN, 0}, {m_wake, POLLIN, 0}}};
        if (::poll(watched.data(), watched.size(), -1) < 0 || watched[1].revents != 0)
            return {};
        std::string bytes(most, '\0');
        const ssize_t got = ::recv(m_descriptor, bytes.data(), bytes.size(), 0);
        bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
        return bytes;
    }
    [[nodiscard]] std::string exactly(std::size_t count) const {
        std::string bytes;
        while (bytes.size() < count) {
            const std::string more = some(count - bytes.size());
            if (more.empty())
                return {};
            bytes += more;
        }
        return bytes;
    }

private:
    int m_descriptor;
    int m_wake;
};

int portIn(std::string_view authority) {
    const std::size_t colon = authority.rfind(':');
    return colon == std::string_view::npos ? 80
                                           : std::stoi(std::string(authority.substr(colon + 1)));
}

std::string lineOf(const std::string& head, std::string_view name) {
    const std::size_t at = head.find("\r\n" + std::string(name) + ": ");
    if (at == std::string::npos)
        return {};
    const std::size_t from = at + name.size() + 4;
    return head.substr(from, head.find("\r\n", from) - from);
}

} // namespace

class ProxyServer::Running {
public:
    explicit Running(Options chosen) : m_options(std::move(chosen)), m_wake(::eventfd(0, 0)) {
        const LoopbackPort listening = listenOnLoopback();
        m_listener = listening.descriptor;
        port = listening.port;
        m_acceptor = std::jthread([this] { acceptAll(); });
    }
    ~Running() {
        const std::uint64_t one = 1;
        static_cast<void>(!::write(m_wake, &one, sizeof one));
        m_acceptor.join();
        m_connections.clear(); // joins
        ::close(m_listener);
        ::close(m_wake);
    }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

    int port = 0;
    std::mutex mutex;
    std::vector<std::string> wanted;
    int accepted = 0;
    int open = 0;
    int mostOpen = 0;

private:
    void acceptAll() {
        for (;;) {
            std::array<pollfd, 2> watched{{{m_listener, POLLIN, 0}, {m_wake, POLLIN, 0}}};
            if (::poll(watched.data(), watched.size(), -1) < 0 || watched[1].revents != 0)
                return;
            const int descriptor = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            if (descriptor < 0)
                continue;
            {
                const std::lock_guard lock(mutex);
                ++accepted;
                mostOpen = std::max(mostOpen, ++open);
            }
            m_connections.emplace_back([this, descriptor] {
                serve(Peer(descriptor, m_wake));
                const std::lock_guard lock(mutex);
                --open;
            });
        }
    }

    void serve(const Peer& client) {
        switch (m_options.kind) {
        case Kind::Http: return serveHttp(client);
        case Kind::Socks5: return serveSocks(client);
        case Kind::Forward: return pass(client, m_options.port, {});
        }
    }

    void note(std::string what) {
        const std::lock_guard lock(mutex);
        wanted.push_back(std::move(what));
    }

    void serveHttp(const Peer& client) {
        std::string head;
        while (head.find("\r\n\r\n") == std::string::npos) {
            const std::string more = client.some();
            if (more.empty())
                return;
            head += more;
        }
        const std::string method = head.substr(0, head.find(' '));
        const std::string target =
            head.substr(method.size() + 1, head.find(' ', method.size() + 1) - method.size() - 1);
        note(method + ' ' + target);
        if (!m_options.user.empty() &&
            lineOf(head, "Proxy-Authorization") != basicLogin(m_options.user, m_options.password)) {
            client.send("HTTP/1.1 407 Proxy login\r\nProxy-Authenticate: Basic realm=\"p\"\r\n"
                        "Content-Length: 0\r\nConnection: close\r\n\r\n");
            return;
        }
        if (method == "CONNECT")
            return pass(client, portIn(target), {}, "HTTP/1.1 200 Connected\r\n\r\n");
        const std::size_t host = target.find("//") + 2;
        const std::size_t path = std::min(target.find('/', host), target.size());
        // One request a connection, so that the next may go to another host.
        head.replace(head.find(target), target.size(), target.substr(path));
        head.insert(head.find("\r\n") + 2, "Connection: close\r\n");
        pass(client, portIn(target.substr(host, path - host)), head);
    }

    void serveSocks(const Peer& client) {
        const std::string greeting = client.exactly(2);
        if (greeting.empty() || client.exactly(static_cast<unsigned char>(greeting[1])).empty())
            return;
        const bool login = !m_options.user.empty();
        client.send(login ? std::string_view("\x05\x02", 2) : std::string_view("\x05\x00", 2));
        if (login && !socksLogin(client))
            return;
        const std::string request = client.exactly(4);
        if (request.empty())
            return;
        std::string host;
        if (request[3] == 3) {
            const std::string length = client.exactly(1);
            host = length.empty() ? "" : client.exactly(static_cast<unsigned char>(length[0]));
        } else {
            const std::string bytes = client.exactly(request[3] == 1 ? 4 : 16);
            host = request[3] == 1 && bytes.size() == 4
                       ? fmt::format("{}.{}.{}.{}", static_cast<unsigned char>(bytes[0]),
                                     static_cast<unsigned char>(bytes[1]),
                                     static_cast<unsigned char>(bytes[2]),
                                     static_cast<unsigned char>(bytes[3]))
                       : "IPv6";
        }
        const std::string bytes = client.exactly(2);
        if (bytes.empty())
            return;
        const int to =
            static_cast<unsigned char>(bytes[0]) << 8 | static_cast<unsigned char>(bytes[1]);
        note(fmt::format("SOCKS {}:{}", host, to));
        pass(client, to, {}, std::string_view("\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x00", 10));
    }

    bool socksLogin(const Peer& client) {
        const std::string start = client.exactly(2);
        const std::string user =
            start.empty() ? "" : client.exactly(static_cast<unsigned char>(start[1]));
        const std::string length = client.exactly(1);
        const std::string password =
            length.empty() ? "" : client.exactly(static_cast<unsigned char>(length[0]));
        const bool right = user == m_options.user && password == m_options.password;
        client.send(right ? std::string_view("\x01\x00", 2) : std::string_view("\x01\x01", 2));
        return right;
    }

    /// Connects to a port of loopback, says `welcome` to the client and `first` to the server, then
    /// carries bytes both ways until one of them is done.
    void pass(const Peer& client, int to, const std::string& first, std::string_view welcome = {}) {
        const sockaddr_in address = loopback(to);
        const Peer server(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), m_wake);
        if (::connect(server.descriptor(), reinterpret_cast<const sockaddr*>(&address),
                      sizeof address) != 0)
            return;
        if (!client.send(welcome) || !server.send(first))
            return;
        for (;;) {
            std::array<pollfd, 3> watched{{{client.descriptor(), POLLIN, 0},
                                           {server.descriptor(), POLLIN, 0},
                                           {m_wake, POLLIN, 0}}};
            if (::poll(watched.data(), watched.size(), -1) < 0 || watched[2].revents != 0)
                return;
            const Peer& from = watched[0].revents != 0 ? client : server;
            const Peer& target = watched[0].revents != 0 ? server : client;
            const std::string bytes = from.some();
            if (bytes.empty() || !target.send(bytes))
                return;
        }
    }

    Options m_options;
    int m_wake;
    int m_listener = -1;
    std::vector<std::jthread> m_connections; ///< the acceptor's, until it has ended
    std::jthread m_acceptor;
};

ProxyServer::ProxyServer(Options options)
    : m_running(std::make_unique<Running>(std::move(options))) {}
ProxyServer::~ProxyServer() = default;

int ProxyServer::port() const {
    return m_running->port;
}

std::string ProxyServer::address() const {
    return fmt::format("127.0.0.1:{}", port());
}

std::vector<std::string> ProxyServer::wanted() const {
    const std::lock_guard lock(m_running->mutex);
    return m_running->wanted;
}

int ProxyServer::connections() const {
    const std::lock_guard lock(m_running->mutex);
    return m_running->accepted;
}

int ProxyServer::mostAtOnce() const {
    const std::lock_guard lock(m_running->mutex);
    return m_running->mostOpen;
}

} // namespace musette::test
