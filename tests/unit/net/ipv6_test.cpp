#include "fetching.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <thread>
#include <vector>

using namespace musette;
using namespace musette::test;
using namespace std::chrono_literals;

namespace {

/// A server at [::1] for a few requests; no port where the system has no IPv6.
class Ipv6Server {
public:
    Ipv6Server() {
        m_listener = ::socket(AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in6 address{};
        address.sin6_family = AF_INET6;
        address.sin6_addr = in6addr_loopback;
        socklen_t size = sizeof address;
        auto* generic = reinterpret_cast<sockaddr*>(&address);
        if (m_listener < 0 || ::bind(m_listener, generic, size) != 0 ||
            ::listen(m_listener, 8) != 0 || ::getsockname(m_listener, generic, &size) != 0)
            return;
        port = ntohs(address.sin6_port);
        m_thread = std::jthread([this] { serve(); });
    }
    ~Ipv6Server() {
        ::shutdown(m_listener, SHUT_RDWR); // wakes the thread
        if (m_thread.joinable())
            m_thread.join();
        ::close(m_listener);
    }
    Ipv6Server(const Ipv6Server&) = delete;
    Ipv6Server& operator=(const Ipv6Server&) = delete;

    int port = 0;

private:
    void serve() const {
        for (;;) {
            const int peer = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            if (peer < 0)
                return;
            std::string head(4096, '\0');
            static_cast<void>(!::recv(peer, head.data(), head.size(), 0));
            const bool named =
                head.find("\r\nHost: [::1]:" + std::to_string(port) + "\r\n") != std::string::npos;
            const std::string wire = Reply{named ? 200 : 400,
                                           {{"Connection", "close"}},
                                           "over IPv6",
                                           Reply::Framing::Length}
                                         .wireBytes();
            static_cast<void>(!::send(peer, wire.data(), wire.size(), MSG_NOSIGNAL));
            ::close(peer);
        }
    }

    int m_listener = -1;
    std::jthread m_thread;
};

/// A port of ::1 whose queue of connections is full; empty where there is no IPv6.
std::vector<int> blackholeAt(int port) {
    sockaddr_in6 address{};
    address.sin6_family = AF_INET6;
    address.sin6_addr = in6addr_loopback;
    address.sin6_port = htons(static_cast<std::uint16_t>(port));
    const auto* generic = reinterpret_cast<const sockaddr*>(&address);
    std::vector<int> sockets{::socket(AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    if (::bind(sockets.front(), generic, sizeof address) != 0 || ::listen(sockets.front(), 0) != 0)
        return sockets;
    for (int i = 0; i < 3; ++i) {
        sockets.push_back(::socket(AF_INET6, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
        static_cast<void>(::connect(sockets.back(), generic, sizeof address));
    }
    return sockets;
}

} // namespace

TEST_CASE("A feed at an IPv6 address is fetched", "[net]") {
    const Ipv6Server server;
    if (server.port == 0) {
        WARN("this system has no IPv6: it is not tested");
        return;
    }
    const std::string url = "http://[::1]:" + std::to_string(server.port) + "/feed";
    const net::HttpResponse answer = responseOf(fetch(request(url)));
    CHECK(answer.status == 200);
    CHECK(answer.body == "over IPv6");
    CHECK(answer.url == url);
}

TEST_CASE("A host whose IPv6 address is dead is asked at its IPv4 address without a long wait",
          "[net]") {
    HttpServer server([](const RecordedRequest&) { return feedReply("over IPv4"); });
    // "localhost" is ::1 and 127.0.0.1 (RFC 6761 §6.3): nobody listens at the first, or somebody
    // does who never takes a connection.
    std::vector<int> sockets;
    if (GENERATE(false, true))
        sockets = blackholeAt(server.port());
    const auto began = std::chrono::steady_clock::now();
    const std::string url = "http://localhost:" + std::to_string(server.port()) + "/feed";
    CHECK(responseOf(fetch(request(url))).body == "over IPv4");
    CHECK(std::chrono::steady_clock::now() - began < 2s);
    for (const int socket : sockets)
        ::close(socket);
}
