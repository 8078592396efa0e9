#pragma once

#include "http_message.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

typedef struct ssl_ctx_st SSL_CTX;

namespace musette::test {

/// One accepted connection of the test server, plain or TLS. Thread: the connection's own, but for
/// `interrupt`.
class Connection {
public:
    /// Takes the descriptor over; without `tls` bytes go in clear.
    Connection(int descriptor, SSL_CTX* tls, int wakeDescriptor);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// The next request up to its blank line; nothing when the peer is gone or the server stops.
    [[nodiscard]] std::optional<RecordedRequest> readRequest();
    bool send(std::string_view bytes);
    /// False when the peer went, or the server stopped, within that time; −1 waits for ever.
    bool idle(int milliseconds);
    /// The end of the connection will be a TCP reset.
    void resetAtEnd();

private:
    enum class Ready { Readable, Writable, Stopped, TimedOut };
    Ready wait(short events, int milliseconds);
    /// Reads what there is into the buffer; false at the end of the stream.
    bool fill();
    bool shakeHands();

    struct Tls;
    int m_descriptor;
    int m_wake;
    std::unique_ptr<Tls> m_tls;
    bool m_failed = false;
    std::string m_buffer;
};

} // namespace musette::test
