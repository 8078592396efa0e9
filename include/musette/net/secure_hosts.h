#pragma once

#include <musette/base/time.h>

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace musette::net {

/// A host that said over a safe connection that it is to be asked by https alone.
struct SecureHost {
    std::string host; ///< lower case, without port
    bool subdomains = false;
    base::Instant until{};

    friend bool operator==(const SecureHost&, const SecureHost&) = default;
};

/// The hosts that asked for https (HTTP Strict Transport Security, RFC 6797), for all requests of a
/// client; who owns it keeps its changes beyond the program's end.
/// Thread: any.
class SecureHosts {
public:
    SecureHosts() = default;
    explicit SecureHosts(const std::vector<SecureHost>& known);

    /// Adds what was kept; what was noted since stays.
    void add(const std::vector<SecureHost>& known);
    /// Takes a Strict-Transport-Security header of an answer that came over https with a
    /// certificate that was accepted (§8.1). Of addresses in numbers nothing is noted (§8.1.1).
    void note(std::string_view host, std::string_view header, base::Instant now);
    /// The address by which a request has to go: https instead of http where the host, or one above
    /// it, asked for that (§8.3); port 80 becomes 443, any other stays.
    [[nodiscard]] std::string upgraded(const std::string& url, base::Instant now) const;
    /// What `note` changed since the last call; one whose time is over is to be forgotten.
    [[nodiscard]] std::vector<SecureHost> takeChanges();

private:
    [[nodiscard]] bool knows(std::string_view host, base::Instant now) const;

    mutable std::mutex m_mutex;
    std::map<std::string, SecureHost, std::less<>> m_hosts;
    std::map<std::string, SecureHost, std::less<>> m_changed;
};

} // namespace musette::net
