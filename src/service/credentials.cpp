#include <musette/base/text.h>
#include <musette/base/url.h>
#include <musette/service/credentials.h>

#include <fmt/format.h>

namespace musette::service {
namespace {

/// RFC 3986 §2.3: everything else is encoded, so that no byte of a password can end its field.
std::string encoded(std::string_view text) {
    constexpr std::string_view kPlain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                        "0123456789-._~";
    std::string out;
    for (const char c : text) {
        if (kPlain.find(c) != std::string_view::npos)
            out += c;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
    return out;
}

} // namespace

std::string textOf(const StoredLogin& login) {
    return withLogin(login.origin, login);
}

std::optional<StoredLogin> loginFromText(std::string_view text) {
    return loginIn(base::trim(text));
}

std::optional<StoredLogin> loginIn(std::string_view address) {
    auto parts = base::splitUrl(address);
    if (!parts || (parts->user.empty() && parts->password.empty()) || !base::isHttpUrl(address))
        return std::nullopt;
    return StoredLogin{base::originOf(address), std::move(parts->user), std::move(parts->password)};
}

std::string withLogin(const std::string& address, const StoredLogin& login) {
    const std::string bare = base::withoutUserInfo(address);
    const std::size_t host = bare.find("//");
    if (host == std::string::npos || base::originOf(bare) != login.origin)
        return address;
    return bare.substr(0, host + 2) + encoded(login.user) + ':' + encoded(login.password) + '@' +
           bare.substr(host + 2);
}

} // namespace musette::service
