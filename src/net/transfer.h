#pragma once

#include "content_coding.h"
#include "curl_handles.h"

#include <musette/net/http.h>
#include <musette/net/secure_hosts.h>

#include <chrono>
#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace musette::net {

/// What every request of a client shares.
struct ClientSettings {
    std::string userAgent;
    std::string proxy;
    std::string authorities; ///< PEM of all trusted authorities; empty: the system's own
    std::shared_ptr<SecureHosts> secureHosts;
};

/// The handler of a request, for whoever comes first: the answer or the cancellation.
class Ticket {
public:
    explicit Ticket(ResponseHandler handler) : m_handler(std::move(handler)) {}

    /// False when there was nothing to cancel any more.
    bool cancel();
    [[nodiscard]] bool cancelled();
    /// Calls the handler unless it was cancelled or called before.
    void answer(base::Result<HttpResponse> response);

private:
    std::mutex m_mutex;
    ResponseHandler m_handler;
    bool m_cancelled = false;
};

/// One request through all its redirects. Redirects are followed here and not by curl, because curl
/// sends validators on to redirect targets. Thread: the client's.
class Transfer {
public:
    enum class Next { Done, AskAgain };

    Transfer(HttpRequest request, std::shared_ptr<Ticket> ticket);

    /// Goes by https where the host asked for that (RFC 6797 §8.3), and notes which ask for it.
    void preferSecure(std::shared_ptr<SecureHosts> hosts);
    /// Sets up a handle for the next hop; nothing is sent yet.
    [[nodiscard]] CURL* prepare(const ClientSettings& settings);
    /// What to do after curl has finished a hop.
    [[nodiscard]] Next finished(CURLcode result);
    void deliver();
    void fail(base::Error error);

    [[nodiscard]] const std::string& hostKey() const { return m_hostKey; }
    [[nodiscard]] Ticket& ticket() { return *m_ticket; }
    [[nodiscard]] CURL* handle() const { return m_easy.get(); }

private:
    static std::size_t onBody(char* data, std::size_t size, std::size_t count, void* transfer);
    static std::size_t onHeader(char* data, std::size_t size, std::size_t count, void* transfer);
    bool takeHeaderLine(std::string_view line);
    void takeHeadersEnd();
    bool takeBody(std::string_view bytes);
    bool appendBody(std::string_view bytes);
    void setRequestHeaders();
    void setLogin();
    void setLimits();
    void setProxy(const ClientSettings& settings);
    void setProtocol();
    void noteSecureHost();
    [[nodiscard]] bool mayLogIn() const;
    [[nodiscard]] bool wantsLogin(int status);
    [[nodiscard]] Next redirect(int status);
    [[nodiscard]] base::Error errorOf(CURLcode result) const;

    HttpRequest m_request;
    std::string m_loginOrigin; ///< scheme://host:port that the login is for
    std::shared_ptr<Ticket> m_ticket;
    EasyHandle m_easy;
    HeaderList m_headers;
    std::shared_ptr<SecureHosts> m_secureHosts;
    std::string m_proxy; ///< that this hop may go through, without user information; empty: none
    HttpResponse m_response;
    std::string m_url;     ///< of the hop at hand, without user information and fragment
    std::string m_hostKey; ///< scheme://host:port
    std::size_t m_headerBytes = 0;
    bool m_headersEnded = false;          ///< of the final answer
    int m_refusals = 0;                   ///< answers 401 of this hop
    std::optional<BodyDecoder> m_decoder; ///< of a packed body
    std::optional<base::Error> m_error;   ///< why a callback gave up
    std::optional<std::chrono::steady_clock::time_point> m_began;
    char m_curlMessage[CURL_ERROR_SIZE] = {};
};

} // namespace musette::net
