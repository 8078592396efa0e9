#include "http_server.h"

#include "connection.h"
#include "loopback.h"

#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <condition_variable>
#include <csignal>
#include <mutex>
#include <stdexcept>
#include <thread>

namespace musette::test {
namespace {

using Context = std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)>;

Context contextFor(const Certificate& certificate) {
    Context context(SSL_CTX_new(TLS_server_method()), &SSL_CTX_free);
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> paper(
        BIO_new_mem_buf(certificate.certificate.data(), -1), &BIO_free_all);
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> key(
        BIO_new_mem_buf(certificate.key.data(), -1), &BIO_free_all);
    const std::unique_ptr<X509, decltype(&X509_free)> x509(
        PEM_read_bio_X509(paper.get(), nullptr, nullptr, nullptr), &X509_free);
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> pkey(
        PEM_read_bio_PrivateKey(key.get(), nullptr, nullptr, nullptr), &EVP_PKEY_free);
    if (SSL_CTX_use_certificate(context.get(), x509.get()) != 1 ||
        SSL_CTX_use_PrivateKey(context.get(), pkey.get()) != 1)
        throw std::runtime_error("the certificate cannot be used");
    SSL_CTX_set_mode(context.get(),
                     SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    return context;
}

class ConnectionExchange final : public Exchange {
public:
    explicit ConnectionExchange(Connection& connection) : m_connection(connection) {}
    using Exchange::send;
    bool send(std::string_view bytes) override { return m_connection.send(bytes); }
    void waitForClient() override {
        while (m_connection.idle(-1)) {
        }
        m_closed = true;
    }
    bool pause(int milliseconds) override { return m_connection.idle(milliseconds); }
    void close() override { m_closed = true; }
    void reset() override {
        m_connection.resetAtEnd();
        m_closed = true;
    }
    [[nodiscard]] bool closed() const { return m_closed; }

private:
    Connection& m_connection;
    bool m_closed = false;
};

constexpr std::chrono::seconds kPatience{10};

bool isIpv6(const LoopbackPort& listening) {
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    return ::getsockname(listening.descriptor, reinterpret_cast<sockaddr*>(&address), &size) == 0 &&
           address.ss_family == AF_INET6;
}

HttpServer::Handler handlerOf(std::function<Reply(const RecordedRequest&)> answer) {
    return [answer = std::move(answer)](const RecordedRequest& request, Exchange& exchange) {
        exchange.send(answer(request));
    };
}

} // namespace

struct Gate::State {
    std::mutex mutex;
    std::condition_variable opened;
    bool open = false;
};

Gate::Gate() : m_state(std::make_unique<State>()) {}
Gate::~Gate() = default;

void Gate::open() {
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->open = true;
    }
    m_state->opened.notify_all();
}

bool Gate::wait() {
    std::unique_lock lock(m_state->mutex);
    return m_state->opened.wait_for(lock, kPatience, [&] { return m_state->open; });
}

class HttpServer::Running {
public:
    Running(Handler handler, const std::optional<Certificate>& certificate, LoopbackPort listening)
        : port(listening.port), onIpv6(isIpv6(listening)), m_handler(std::move(handler)),
          m_wake(::eventfd(0, EFD_CLOEXEC)), m_listener(listening.descriptor) {
        std::signal(SIGPIPE, SIG_IGN); // OpenSSL writes without MSG_NOSIGNAL
        if (certificate)
            m_tls = contextFor(*certificate);
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

    [[nodiscard]] bool secure() const { return m_tls != nullptr; }

    const int port;
    const bool onIpv6;
    std::mutex mutex;
    std::condition_variable arrived;
    std::vector<RecordedRequest> requests;
    int accepted = 0;
    int underWay = 0;
    int mostAtOnce = 0;

private:
    void acceptAll() {
        for (;;) {
            pollfd watched[2] = {{m_listener, POLLIN, 0}, {m_wake, POLLIN, 0}};
            if (::poll(watched, 2, -1) < 0 || watched[1].revents != 0)
                return;
            const int descriptor = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            if (descriptor < 0)
                continue;
            const int on = 1;
            ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            int number = 0;
            {
                const std::lock_guard lock(mutex);
                number = ++accepted;
            }
            m_connections.emplace_back([this, descriptor, number] { serve(descriptor, number); });
        }
    }

    void serve(int descriptor, int number) {
        Connection connection(descriptor, m_tls.get(), m_wake);
        while (auto request = connection.readRequest()) {
            request->connection = number;
            {
                const std::lock_guard lock(mutex);
                requests.push_back(*request);
                mostAtOnce = std::max(mostAtOnce, ++underWay);
            }
            arrived.notify_all();
            ConnectionExchange exchange(connection);
            m_handler(*request, exchange);
            const std::lock_guard lock(mutex);
            --underWay;
            if (exchange.closed())
                return;
        }
    }

    Handler m_handler;
    Context m_tls{nullptr, &SSL_CTX_free};
    int m_wake;
    int m_listener;
    std::vector<std::jthread> m_connections; ///< the acceptor's, until it has ended
    std::jthread m_acceptor;
};

HttpServer::HttpServer(Handler handler, std::optional<Certificate> certificate)
    : m_running(std::make_unique<Running>(std::move(handler), certificate, listenOnLoopback())) {}

HttpServer::HttpServer(std::function<Reply(const RecordedRequest&)> answer,
                       std::optional<Certificate> certificate)
    : HttpServer(handlerOf(std::move(answer)), std::move(certificate)) {}

HttpServer::HttpServer(OverIpv6, std::function<Reply(const RecordedRequest&)> answer)
    : m_running(std::make_unique<Running>(handlerOf(std::move(answer)), std::nullopt,
                                          listenOnIpv6Loopback())) {}

HttpServer::~HttpServer() = default;

std::string HttpServer::url(std::string_view path) const {
    return fmt::format("{}://{}:{}{}", m_running->secure() ? "https" : "http",
                       m_running->onIpv6 ? "[::1]" : "127.0.0.1", port(), path);
}

int HttpServer::port() const {
    return m_running->port;
}

std::vector<RecordedRequest> HttpServer::requests() const {
    const std::lock_guard lock(m_running->mutex);
    return m_running->requests;
}

std::vector<RecordedRequest> HttpServer::requests(std::string_view target) const {
    std::vector<RecordedRequest> all = requests();
    std::erase_if(all, [&](const RecordedRequest& request) { return request.target != target; });
    return all;
}

int HttpServer::connections() const {
    const std::lock_guard lock(m_running->mutex);
    return m_running->accepted;
}

int HttpServer::mostAtOnce() const {
    const std::lock_guard lock(m_running->mutex);
    return m_running->mostAtOnce;
}

bool HttpServer::waitForRequests(std::size_t count) {
    std::unique_lock lock(m_running->mutex);
    return m_running->arrived.wait_for(lock, kPatience,
                                       [&] { return m_running->requests.size() >= count; });
}

} // namespace musette::test
