#pragma once

#include "http_message.h"

#include <string>

namespace musette::test {

/// The server's side of Digest (RFC 7616): a challenge, and whether an answer to it proves that the
/// client knows the password.
struct DigestLogin {
    std::string user;
    std::string password;
    std::string algorithm = "SHA-256"; ///< or "MD5"
    std::string realm = "musette test";
    std::string nonce = "dcd98b7102dd2f0e8b11d0f600bfb0c093";

    /// The value of WWW-Authenticate.
    [[nodiscard]] std::string challenge() const;
    [[nodiscard]] bool accepts(const RecordedRequest& asked) const;
};

/// The value of Authorization by Basic (RFC 7617).
[[nodiscard]] std::string basicLogin(const std::string& user, const std::string& password);

} // namespace musette::test
