#include "fetching.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

using namespace musette;
using namespace musette::test;
using namespace std::chrono_literals;

TEST_CASE("The time limit ends a transfer wherever it hangs",
          "[net][wire:slow-headers][wire:endless-slow][wire:no-answer][wire:slow-body]") {
    std::string wire;
    bool trickling = false;
    SECTION("no answer at all") {}
    SECTION("in the headers") {
        wire = "HTTP/1.1 200 OK\r\nX-Slow: ";
    }
    SECTION("in the body") {
        wire = "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<rss>";
    }
    SECTION("in headers that trickle") {
        wire = "HTTP/1.1 200 OK\r\nX-Slow: ";
        trickling = true;
    }
    SECTION("in a body that trickles") {
        wire = "HTTP/1.1 200 OK\r\nContent-Length: 50000\r\n\r\n<rss>";
        trickling = true;
    }
    HttpServer server([&](const RecordedRequest&, Exchange& exchange) {
        exchange.send(wire);
        while (trickling && exchange.pause(10) && exchange.send("x")) {
        }
        exchange.waitForClient();
    });
    const auto began = std::chrono::steady_clock::now();
    CHECK(errorOf(fetch(impatientRequest(server.url()))) == base::ErrorCode::Timeout);
    CHECK(std::chrono::steady_clock::now() - began < 3s);
}

TEST_CASE("A chain of redirects has one time limit in all", "[net]") {
    HttpServer server([](const RecordedRequest&, Exchange& exchange) {
        exchange.pause(80);
        exchange.send(redirectReply(302, "/again"));
    });
    CHECK(errorOf(fetch(impatientRequest(server.url()))) == base::ErrorCode::Timeout);
    CHECK(server.count() <= 5);
}

TEST_CASE("A refused connection and an unknown host are told apart",
          "[net][wire:connect-refused][wire:dns-failure]") {
    std::string address;
    {
        HttpServer server([](const RecordedRequest&) { return Reply{}; });
        address = server.url("/feed");
    }
    CHECK(errorOf(fetch(request(address))) == base::ErrorCode::ConnectionFailed);
    CHECK(errorOf(fetch(request("http://nulle-part.invalid/"))) == base::ErrorCode::HostNotFound);
    CHECK(errorOf(fetch(request("file:///etc/passwd"))) != base::ErrorCode::Timeout);
    CHECK(errorOf(fetch(request(""))) != base::ErrorCode::Timeout);
}

namespace {

/// A port whose queue of connections is full, so that the system answers no further one.
class Blackhole {
public:
    Blackhole() {
        m_address.sin_family = AF_INET;
        m_address.sin_addr.s_addr = ::htonl(INADDR_LOOPBACK);
        m_sockets.push_back(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
        auto* address = reinterpret_cast<sockaddr*>(&m_address);
        socklen_t size = sizeof m_address;
        if (::bind(m_sockets.front(), address, size) != 0 || ::listen(m_sockets.front(), 0) != 0 ||
            ::getsockname(m_sockets.front(), address, &size) != 0)
            FAIL("no port to listen at");
        for (int i = 0; i < 3; ++i) {
            m_sockets.push_back(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
            static_cast<void>(::connect(m_sockets.back(), address, size));
        }
    }
    ~Blackhole() {
        for (const int socket : m_sockets)
            ::close(socket);
    }
    Blackhole(const Blackhole&) = delete;
    Blackhole& operator=(const Blackhole&) = delete;

    [[nodiscard]] std::string url() const {
        return "http://127.0.0.1:" + std::to_string(::ntohs(m_address.sin_port)) + "/flux";
    }

private:
    sockaddr_in m_address{};
    std::vector<int> m_sockets;
};

} // namespace

TEST_CASE("A host that never takes the connection is given up long before the time limit",
          "[net][wire:connect-blackhole]") {
    CHECK(net::HttpRequest{}.connectTimeout == 10s);
    const Blackhole host;
    net::HttpRequest patient = request(host.url());
    patient.connectTimeout = 300ms;
    const auto began = std::chrono::steady_clock::now();
    CHECK(errorOf(fetch(patient)) == base::ErrorCode::Timeout);
    CHECK(std::chrono::steady_clock::now() - began < 8s);
}

TEST_CASE("No more than six requests go to one host at a time, over as many connections",
          "[net][wire:per-host][wire:keep-alive]") {
    Gate gate;
    HttpServer server([&](const RecordedRequest&, Exchange& exchange) {
        gate.wait();
        exchange.send(feedReply("<rss/>"));
    });
    const auto client = net::makeCurlClient();
    std::vector<Pending> pending;
    for (int i = 0; i < 24; ++i)
        pending.push_back(begin(*client, request(server.url("/" + std::to_string(i)))));
    REQUIRE(server.waitForRequests(6));
    gate.open();
    for (Pending& one : pending)
        CHECK(responseOf(one.get()).status == 200);
    CHECK(server.mostAtOnce() == 6);
    CHECK(server.connections() <= 6);
}

TEST_CASE("A host that hangs holds up no other", "[net]") {
    HttpServer dead([](const RecordedRequest&, Exchange& exchange) { exchange.waitForClient(); });
    HttpServer alive([](const RecordedRequest&) { return feedReply("<rss/>"); });
    const auto client = net::makeCurlClient();
    std::vector<Pending> hanging;
    for (int i = 0; i < 80; ++i)
        hanging.push_back(begin(*client, request(dead.url())));
    CHECK(responseOf(fetch(*client, request(alive.url()))).status == 200);
    CHECK(dead.waitForRequests(6));
    CHECK(dead.count() == 6);
}

TEST_CASE("Waiting for a place does not eat a request's time", "[net]") {
    HttpServer server([](const RecordedRequest&, Exchange& exchange) {
        exchange.pause(120);
        exchange.send(feedReply("<rss/>"));
    });
    const auto client = net::makeCurlClient({.maxPerHost = 1});
    std::vector<Pending> pending;
    for (int i = 0; i < 5; ++i) {
        net::HttpRequest limited = request(server.url());
        limited.totalTimeout = 400ms;
        pending.push_back(begin(*client, std::move(limited)));
    }
    for (Pending& one : pending)
        CHECK(responseOf(one.get()).status == 200);
}

TEST_CASE("A dropped request is cancelled and answers nothing", "[net]") {
    HttpServer server([](const RecordedRequest&, Exchange& exchange) { exchange.waitForClient(); });
    const auto client = net::makeCurlClient({.maxPerHost = 1});
    Pending running = begin(*client, request(server.url("/running")));
    Pending waiting = begin(*client, request(server.url("/waiting")));
    REQUIRE(server.waitForRequests(1));
    waiting.handle.reset();
    running.handle.reset();
    // The promise went with its handler, which was never called.
    CHECK_THROWS_AS(running.answer.get(), std::future_error);
    CHECK_THROWS_AS(waiting.answer.get(), std::future_error);
    Pending next = begin(*client, request(server.url("/next")));
    REQUIRE(server.waitForRequests(2));
    CHECK(server.requests().at(1).target == "/next");
}

TEST_CASE("A client that goes away cancels what runs; handles may outlive it", "[net]") {
    HttpServer server([](const RecordedRequest&, Exchange& exchange) { exchange.waitForClient(); });
    std::vector<Pending> pending;
    {
        const auto client = net::makeCurlClient({.maxPerHost = 2});
        for (int i = 0; i < 5; ++i)
            pending.push_back(begin(*client, request(server.url())));
        REQUIRE(server.waitForRequests(2));
    }
    pending.clear();
    CHECK(server.count() == 2);
}

TEST_CASE("Handles dropped on other threads and a client that goes at the same time", "[net]") {
    HttpServer server([](const RecordedRequest&) { return feedReply("<rss/>"); });
    for (int round = 0; round < 20; ++round) {
        std::vector<Pending> pending;
        auto client = net::makeCurlClient();
        for (int i = 0; i < 8; ++i)
            pending.push_back(begin(*client, request(server.url())));
        const std::jthread dropping([&] { pending.clear(); });
        client.reset();
    }
}

TEST_CASE("A connection that was promised to stay and did not is opened anew",
          "[net][wire:keep-alive-stale]") {
    HttpServer server([](const RecordedRequest&, Exchange& exchange) {
        exchange.send(feedReply("whole", {{"Connection", "keep-alive"}}));
        exchange.close();
    });
    const auto client = net::makeCurlClient();
    for (int i = 0; i < 8; ++i)
        CHECK(responseOf(fetch(*client, request(server.url()))).body == "whole");
}
