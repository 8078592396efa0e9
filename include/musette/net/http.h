#pragma once

#include <musette/base/error.h>

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace musette::net {

/// What a server answered with before; sent back unaltered, to the address that gave it alone.
struct Validators {
    std::string url;          ///< the address that gave them
    std::string etag;         ///< byte for byte; empty: none
    std::string lastModified; ///< byte for byte; empty: none

    friend bool operator==(const Validators&, const Validators&) = default;
};

/// How a server wants to be logged in at: Basic (RFC 7617) or Digest (RFC 7616).
enum class LoginScheme { Unknown, Basic, Digest };

/// A user and a password. They go to the origin of the request's own address and to no other. While
/// the scheme is unknown the server is asked first, so that Basic never shows the password to the
/// wire where Digest is offered; a login takes two requests then.
struct Login {
    std::string user;
    std::string password;
    LoginScheme scheme = LoginScheme::Unknown;
};

struct HttpRequest {
    std::string url;                    ///< user:password@ in it is a login; no fragment is sent
    std::optional<Login> login;         ///< before one in the address
    std::vector<Validators> validators; ///< sent only on the hop whose address equals theirs
    std::string accept;                 ///< Accept header; empty: the one for feeds
    std::chrono::milliseconds connectTimeout{10'000};
    std::chrono::milliseconds totalTimeout{60'000};
    std::size_t maxBytes = std::size_t{32} << 20; ///< of the body after decompression
};

/// One step of a redirect chain.
struct Redirect {
    int status = 0;
    std::string to; ///< absolute address
};

struct HttpResponse {
    int status = 0;
    std::string url; ///< where the answer came from, without user information
    std::vector<Redirect> redirects;
    std::vector<std::pair<std::string, std::string>> headers; ///< names in lower case, last answer
    std::string body;
    std::chrono::milliseconds elapsed{0};
    LoginScheme loginScheme = LoginScheme::Unknown; ///< what the login was sent by

    /// The first header of that name (lower case), or nothing.
    [[nodiscard]] std::optional<std::string_view> header(std::string_view name) const;
};

/// Gets the outcome of a request. An HTTP error status is a response; an Error means that no whole
/// answer came (time-out, refused, too large, cut off…).
using ResponseHandler = std::move_only_function<void(base::Result<HttpResponse>)>;

/// A running request; dropping it cancels, and its handler is then not called any more.
class RequestHandle {
public:
    virtual ~RequestHandle() = default;
};

/// Fetches addresses. Thread: `send` from any thread; handlers run on a thread of the client's own,
/// so they only post.
class HttpClient {
public:
    virtual ~HttpClient() = default;
    [[nodiscard]] virtual std::unique_ptr<RequestHandle> send(HttpRequest request,
                                                              ResponseHandler handler) = 0;
    /// The proxy of requests that begin from now on, as `HttpOptions::proxy`. Thread: any.
    virtual void useProxy(std::string /*proxy*/) {}
};

class SecureHosts;

/// As a proxy: no proxy, whatever the environment says.
inline constexpr std::string_view kDirect = "direct";

struct HttpOptions {
    std::string userAgent = {}; ///< empty: "Musette/<version> (+<project address>)"
    std::string caFile = {};    ///< PEM file trusted besides the system's authorities
    /// http://, https://, socks5:// or socks5h://, with user:password@ where it asks for them;
    /// kDirect for none; empty: what http_proxy, https_proxy, all_proxy and no_proxy say.
    std::string proxy = {};
    std::shared_ptr<SecureHosts> secureHosts = {}; ///< none: those of this client's life
    int maxPerHost = 6;
    int maxTotal = 64;
};

/// The real client: libcurl's multi interface on one thread of its own. The destructor cancels what
/// runs and joins the thread.
[[nodiscard]] std::unique_ptr<HttpClient> makeCurlClient(HttpOptions options = {});

} // namespace musette::net
