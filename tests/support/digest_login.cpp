#include "digest_login.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>

namespace musette::test {
namespace {

std::string hexDigest(const std::string& algorithm, const std::string& text) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned int size = 0;
    const EVP_MD* kind = algorithm == "MD5" ? EVP_md5() : EVP_sha256();
    EVP_Digest(text.data(), text.size(), bytes.data(), &size, kind, nullptr);
    std::string hex;
    for (unsigned int i = 0; i < size; ++i)
        hex += fmt::format("{:02x}", bytes[i]);
    return hex;
}

/// `name=value` or `name="value"` of an Authorization header.
std::string parameter(const std::string& header, const std::string& name) {
    std::size_t at = header.find(" " + name + "=");
    if (at == std::string::npos)
        return {};
    at += name.size() + 2;
    if (header[at] == '"')
        return header.substr(at + 1, header.find('"', at + 1) - at - 1);
    return header.substr(at, header.find(',', at) - at);
}

} // namespace

std::string DigestLogin::challenge() const {
    return fmt::format(R"(Digest realm="{}", qop="auth", algorithm={}, nonce="{}")", realm,
                       algorithm, nonce);
}

bool DigestLogin::accepts(const RecordedRequest& asked) const {
    const std::string header = asked.header("authorization").value_or("");
    if (!header.starts_with("Digest ") || parameter(header, "uri") != asked.target)
        return false;
    const std::string secret = hexDigest(algorithm, user + ':' + realm + ':' + password);
    const std::string about = hexDigest(algorithm, asked.method + ':' + asked.target);
    const std::string proof = hexDigest(algorithm, fmt::format("{}:{}:{}:{}:auth:{}", secret, nonce,
                                                               parameter(header, "nc"),
                                                               parameter(header, "cnonce"), about));
    return parameter(header, "username") == user && parameter(header, "response") == proof;
}

std::string basicLogin(const std::string& user, const std::string& password) {
    const std::string text = user + ':' + password;
    std::string encoded(4 * ((text.size() + 2) / 3) + 1, '\0');
    const int size = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(encoded.data()),
                                     reinterpret_cast<const unsigned char*>(text.data()),
                                     static_cast<int>(text.size()));
    return "Basic " + encoded.substr(0, static_cast<std::size_t>(size));
}

} // namespace musette::test
