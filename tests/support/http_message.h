#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace musette::test {

using Headers = std::vector<std::pair<std::string, std::string>>;

/// A request as the server read it; header names in lower case, values byte for byte.
struct RecordedRequest {
    std::string method;
    std::string target;
    Headers headers;
    int connection = 0; ///< 1 for the first connection of the server

    /// The only header of that name (lower case); nothing when it is missing or comes twice.
    [[nodiscard]] std::optional<std::string> header(std::string_view name) const;
};

/// An answer. `wireBytes` turns it into what goes over the wire, with the framing it asks for.
struct Reply {
    enum class Framing { Length, Chunked, UntilClose };

    int status = 200;
    Headers headers;
    std::string body;
    Framing framing = Framing::Length;

    [[nodiscard]] std::string wireBytes() const;
};

/// A feed as a server gives it, with the headers that come along.
[[nodiscard]] inline Reply feedReply(std::string body, Headers headers = {}) {
    headers.emplace_back("Content-Type", "application/rss+xml");
    return {200, std::move(headers), std::move(body), Reply::Framing::Length};
}

[[nodiscard]] inline Reply redirectReply(int status, std::string to) {
    return {status, {{"Location", std::move(to)}}, "", Reply::Framing::Length};
}

[[nodiscard]] inline Reply statusReply(int status, Headers headers = {}) {
    return {status, std::move(headers), status == 304 ? "" : "no feed here",
            Reply::Framing::Length};
}

} // namespace musette::test
