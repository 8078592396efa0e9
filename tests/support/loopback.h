#pragma once

#include <netinet/in.h>

namespace musette::test {

/// A port of 127.0.0.1, for the system's calls; 0: any free one.
[[nodiscard]] sockaddr_in loopback(int port);

/// A socket that is bound to a free port of 127.0.0.1. Errors: throws std::runtime_error.
struct LoopbackPort {
    int descriptor = -1; ///< whoever asked closes it
    int port = 0;
};

[[nodiscard]] LoopbackPort bindToLoopback();
/// The same, taking connections.
[[nodiscard]] LoopbackPort listenOnLoopback();
/// The same at ::1; port 0 where the system has no IPv6.
[[nodiscard]] LoopbackPort listenOnIpv6Loopback();

} // namespace musette::test
