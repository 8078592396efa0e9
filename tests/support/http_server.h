#pragma once

#include "certificates.h"
#include "http_message.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace musette::test {

/// One request's side of a connection, for handlers that want to misbehave. Everything returns at
/// once, or false, when the client is gone or the server stops.
class Exchange {
public:
    virtual ~Exchange() = default;
    /// Sends bytes as they are.
    virtual bool send(std::string_view bytes) = 0;
    /// Waits for the client to give up; for answers that never come or never end.
    virtual void waitForClient() = 0;
    /// Waits until the peer has gone or that much time has passed; false when it is gone.
    virtual bool pause(int milliseconds) = 0;
    /// No further request is read from this connection.
    virtual void close() = 0;
    /// The same with a TCP reset instead of a proper end.
    virtual void reset() = 0;

    void send(const Reply& reply) {
        send(reply.wireBytes());
        if (reply.framing == Reply::Framing::UntilClose)
            close();
    }
};

/// A door that a test opens: what waits at it goes on, without sleeping.
class Gate {
public:
    Gate();
    ~Gate();
    void open();
    /// True when it is open, false when that took longer than ten seconds.
    bool wait();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// At ::1 instead of 127.0.0.1; the port is 0 where the system has no IPv6.
struct OverIpv6 {};

/// A real HTTP/1.1 server on a free port of 127.0.0.1, one thread per connection, that answers as
/// its handler says and records every request. The handler may be called from several threads.
class HttpServer {
public:
    using Handler = std::function<void(const RecordedRequest&, Exchange&)>;

    explicit HttpServer(Handler handler, std::optional<Certificate> certificate = {});
    /// Answers every request with what the function returns.
    explicit HttpServer(std::function<Reply(const RecordedRequest&)> answer,
                        std::optional<Certificate> certificate = {});
    HttpServer(OverIpv6, std::function<Reply(const RecordedRequest&)> answer);
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    /// "http://127.0.0.1:PORT" + path, or "http://[::1]:PORT"; https with a certificate.
    [[nodiscard]] std::string url(std::string_view path = "/") const;
    [[nodiscard]] int port() const;
    /// Everything asked so far, in the order in which it came.
    [[nodiscard]] std::vector<RecordedRequest> requests() const;
    /// The requests for one target.
    [[nodiscard]] std::vector<RecordedRequest> requests(std::string_view target) const;
    [[nodiscard]] std::size_t count() const { return requests().size(); }
    [[nodiscard]] int connections() const;
    /// How many requests were being answered at the same time, at most.
    [[nodiscard]] int mostAtOnce() const;
    /// Waits until that many requests have come; false after ten seconds.
    bool waitForRequests(std::size_t count);

private:
    class Running;
    std::unique_ptr<Running> m_running;
};

} // namespace musette::test
