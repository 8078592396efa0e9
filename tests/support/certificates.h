#pragma once

#include <memory>
#include <string>

namespace musette::test {

/// A certificate with its key, both PEM.
struct Certificate {
    std::string certificate;
    std::string key;
};

/// A certificate authority of a test's own, made when it starts.
class Authority {
public:
    Authority();
    ~Authority();
    Authority(const Authority&) = delete;
    Authority& operator=(const Authority&) = delete;

    /// The authority's own certificate, PEM: what a client is told to trust.
    [[nodiscard]] std::string pem() const;
    enum class Validity { Current, Expired };
    /// A server's certificate; `name` is an OpenSSL alternative name ("IP:127.0.0.1", "DNS:…").
    [[nodiscard]] Certificate issue(const std::string& name,
                                    Validity validity = Validity::Current) const;

private:
    struct Keys;
    std::unique_ptr<Keys> m_keys;
};

} // namespace musette::test
