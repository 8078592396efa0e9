#pragma once

#include "support/catch.h"
#include "support/http_server.h"

#include <musette/net/http.h>

#include <chrono>
#include <future>
#include <memory>
#include <string>

namespace musette::test {

using FetchResult = base::Result<net::HttpResponse>;

/// A request under way, with its answer to come.
struct Pending {
    std::unique_ptr<net::RequestHandle> handle;
    std::future<FetchResult> answer;

    /// Fails the test when nothing comes within ten seconds.
    FetchResult get() {
        if (answer.wait_for(std::chrono::seconds{10}) != std::future_status::ready)
            FAIL("no answer within ten seconds");
        return answer.get();
    }
};

[[nodiscard]] inline Pending begin(net::HttpClient& client, net::HttpRequest request) {
    std::promise<FetchResult> promise;
    Pending pending;
    pending.answer = promise.get_future();
    pending.handle =
        client.send(std::move(request), [promise = std::move(promise)](FetchResult result) mutable {
            promise.set_value(std::move(result));
        });
    return pending;
}

[[nodiscard]] inline FetchResult fetch(net::HttpClient& client, net::HttpRequest request) {
    return begin(client, std::move(request)).get();
}

[[nodiscard]] inline FetchResult fetch(net::HttpRequest request) {
    const auto client = net::makeCurlClient();
    return fetch(*client, std::move(request));
}

[[nodiscard]] inline net::HttpRequest request(std::string url) {
    net::HttpRequest made;
    made.url = std::move(url);
    return made;
}

/// With a limit of 300 ms, for servers that never get to the end.
[[nodiscard]] inline net::HttpRequest impatientRequest(std::string url) {
    net::HttpRequest made = request(std::move(url));
    made.totalTimeout = std::chrono::milliseconds{300};
    return made;
}

/// The response, or a failed test that says why there is none.
[[nodiscard]] inline net::HttpResponse responseOf(FetchResult result) {
    if (!result)
        FAIL(base::nameOf(result.error().code) << ": " << result.error().detail);
    return *std::move(result);
}

[[nodiscard]] inline base::ErrorCode errorOf(const FetchResult& result) {
    if (result)
        FAIL("answered with status " << result->status);
    return result.error().code;
}

} // namespace musette::test
