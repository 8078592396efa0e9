#pragma once

#include <memory>
#include <string>
#include <vector>

namespace musette::test {

/// A real proxy on a free port of 127.0.0.1, one thread per connection. Whatever host a client
/// names, the connection goes to 127.0.0.1, so that a test may use names which nobody else
/// resolves.
class ProxyServer {
public:
    enum class Kind {
        Http,    ///< absolute-form requests and CONNECT (RFC 9112 §3.2)
        Socks5,  ///< RFC 1928, with RFC 1929 where it wants a login
        Forward, ///< no proxy: passes bytes to `port`, for counting connections
    };
    struct Options {
        Kind kind = Kind::Http;
        std::string user = {}; ///< empty: everybody may
        std::string password = {};
        int port = 0; ///< for Forward
    };

    explicit ProxyServer(Options options);
    ~ProxyServer();
    ProxyServer(const ProxyServer&) = delete;
    ProxyServer& operator=(const ProxyServer&) = delete;

    [[nodiscard]] int port() const;
    /// "127.0.0.1:PORT"
    [[nodiscard]] std::string address() const;
    /// What clients wanted, in order: "GET http://…", "CONNECT host:port", "SOCKS host:port".
    [[nodiscard]] std::vector<std::string> wanted() const;
    [[nodiscard]] int connections() const;
    /// Connections open at the same time, at most.
    [[nodiscard]] int mostAtOnce() const;

private:
    class Running;
    std::unique_ptr<Running> m_running;
};

} // namespace musette::test
