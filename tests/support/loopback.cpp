#include "loopback.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <stdexcept>

namespace musette::test {

sockaddr_in loopback(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    return address;
}

LoopbackPort bindToLoopback() {
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    if (::bind(descriptor, generic, size) != 0 || ::getsockname(descriptor, generic, &size) != 0) {
        ::close(descriptor);
        throw std::runtime_error("no port on 127.0.0.1");
    }
    return {descriptor, ntohs(address.sin_port)};
}

LoopbackPort listenOnLoopback() {
    const LoopbackPort bound = bindToLoopback();
    if (::listen(bound.descriptor, 128) != 0) {
        ::close(bound.descriptor);
        throw std::runtime_error("no port on 127.0.0.1");
    }
    return bound;
}

LoopbackPort listenOnIpv6Loopback() {
    const int descriptor = ::socket(AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in6 address{};
    address.sin6_family = AF_INET6;
    address.sin6_addr = in6addr_loopback;
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    if (descriptor < 0 || ::bind(descriptor, generic, size) != 0 ||
        ::listen(descriptor, 128) != 0 || ::getsockname(descriptor, generic, &size) != 0)
        return {descriptor, 0};
    return {descriptor, ntohs(address.sin6_port)};
}

} // namespace musette::test
