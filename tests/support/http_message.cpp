#include "http_message.h"

#include <fmt/format.h>

#include <algorithm>

namespace musette::test {

std::optional<std::string> RecordedRequest::header(std::string_view name) const {
    const auto has = [&](const auto& header) { return header.first == name; };
    if (std::ranges::count_if(headers, has) != 1)
        return std::nullopt;
    return std::ranges::find_if(headers, has)->second;
}

std::string Reply::wireBytes() const {
    std::string bytes = fmt::format("HTTP/1.1 {} Status\r\n", status);
    for (const auto& [name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    switch (framing) {
    case Framing::Length:
        if (status != 304)
            bytes += fmt::format("Content-Length: {}\r\n", body.size());
        return bytes + "\r\n" + body;
    case Framing::UntilClose: return bytes + "Connection: close\r\n\r\n" + body;
    case Framing::Chunked: break;
    }
    bytes += "Transfer-Encoding: chunked\r\n\r\n";
    constexpr std::size_t kChunk = 1000;
    for (std::size_t at = 0; at < body.size(); at += kChunk) {
        const std::string chunk = body.substr(at, kChunk);
        bytes += fmt::format("{:x};extension=1\r\n", chunk.size()) + chunk + "\r\n";
    }
    return bytes + "0\r\nX-Trailer: end\r\n\r\n";
}

} // namespace musette::test
