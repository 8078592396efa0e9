// Serves the files of one folder over HTTP on a free loopback port: what `./dev run` fetches the demo
// feeds from. Prints its address on the first line and ends when its standard input is closed.
//
//     musette-demo-server FOLDER
//
// "{{base}}" in a text file becomes the server's own address. Answers carry an ETag, and 304 is given
// where it applies (RFC 9110 §13.1.2).

#include <musette/base/file.h>
#include <musette/base/hash.h>
#include <musette/base/text.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;

struct Site {
    fs::path folder;
    std::string base;
};

std::string_view contentTypeOf(const fs::path& file) {
    const std::string extension = file.extension().string();
    if (extension == ".rss" || extension == ".rdf" || extension == ".xml")
        return "application/xml";
    if (extension == ".atom")
        return "application/atom+xml";
    if (extension == ".json")
        return "application/feed+json";
    if (extension == ".html")
        return "text/html; charset=utf-8";
    if (extension == ".png")
        return "image/png";
    if (extension.empty()) // "/feed", as WordPress names it
        return "application/rss+xml";
    return "application/octet-stream";
}

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
    std::size_t at = text.find(from);
    while (at != std::string::npos) {
        text.replace(at, from.size(), to);
        at = text.find(from, at + to.size());
    }
}

/// The value of a request header, empty when there is none.
std::string headerOf(std::string_view request, std::string_view name) {
    for (std::size_t at = 0; at < request.size();) {
        const std::size_t end = std::min(request.find("\r\n", at), request.size());
        const std::string_view line = request.substr(at, end - at);
        const std::size_t colon = line.find(':');
        if (colon != std::string_view::npos &&
            musette::base::equalsIgnoringCase(line.substr(0, colon), name))
            return std::string(musette::base::trim(line.substr(colon + 1)));
        at = end + 2;
    }
    return {};
}

std::string answer(std::string_view status, const std::string& headers, const std::string& body) {
    return "HTTP/1.1 " + std::string(status) + "\r\n" + headers +
           "Content-Length: " + std::to_string(body.size()) + "\r\nConnection: close\r\n\r\n" +
           body;
}

std::string respond(const Site& site, std::string_view request) {
    const std::size_t start = request.find(' ') + 1;
    const std::string_view target = request.substr(start, request.find(' ', start) - start);
    std::string_view path = target.substr(0, target.find('?'));
    if (path.ends_with('/'))
        path.remove_suffix(1);
    const fs::path relative = fs::path(path).lexically_normal().relative_path();
    const bool outside = !relative.empty() && *relative.begin() == "..";
    const fs::path file = relative.empty() ? site.folder / "index.html" : site.folder / relative;
    const auto bytes = musette::base::readFile(file);
    if (!request.starts_with("GET ") || outside || !bytes)
        return answer("404 Not Found", "Content-Type: text/plain\r\n", "not found\n");
    std::string body = *bytes;
    if (file.extension() != ".png")
        replaceAll(body, "{{base}}", site.base);
    const std::string etag = '"' + musette::base::sha256Hex(body).substr(0, 16) + '"';
    const std::string headers =
        "ETag: " + etag + "\r\nContent-Type: " + std::string(contentTypeOf(file)) + "\r\n";
    if (headerOf(request, "If-None-Match") == etag)
        return answer("304 Not Modified", headers, {});
    return answer("200 OK", headers, body);
}

void serve(const Site& site, int connection) {
    std::string request;
    std::array<char, 4096> buffer{};
    while (request.find("\r\n\r\n") == std::string::npos && request.size() < 65536) {
        const ssize_t got = ::recv(connection, buffer.data(), buffer.size(), 0);
        if (got <= 0)
            return;
        request.append(buffer.data(), static_cast<std::size_t>(got));
    }
    const std::string reply = respond(site, request);
    for (std::size_t sent = 0; sent < reply.size();) {
        const ssize_t step =
            ::send(connection, reply.data() + sent, reply.size() - sent, MSG_NOSIGNAL);
        if (step <= 0)
            return;
        sent += static_cast<std::size_t>(step);
    }
}

/// A listening socket on a free port of 127.0.0.1, and that port.
std::pair<int, int> listenOnLoopback() {
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    if (listener < 0 || ::bind(listener, generic, length) != 0 || ::listen(listener, 64) != 0 ||
        ::getsockname(listener, generic, &length) != 0)
        return {-1, 0};
    return {listener, ntohs(address.sin_port)};
}

} // namespace

int main(int argc, char* argv[]) {
    if (argc != 2) {
        std::cerr << "usage: musette-demo-server FOLDER\n";
        return 2;
    }
    const auto [listener, port] = listenOnLoopback();
    if (listener < 0) {
        std::perror("musette-demo-server");
        return 1;
    }
    const Site site{argv[1], "http://127.0.0.1:" + std::to_string(port)};
    std::cout << site.base << std::endl;
    std::array<pollfd, 2> waiting{{{listener, POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}}};
    while (::poll(waiting.data(), waiting.size(), -1) > 0) {
        if (waiting[1].revents != 0) {
            char byte = 0;
            if (::read(STDIN_FILENO, &byte, 1) <= 0)
                break;
        }
        if (waiting[0].revents == 0)
            continue;
        const int connection = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (connection < 0)
            continue;
        serve(site, connection);
        ::close(connection);
    }
    ::close(listener);
    return 0;
}
