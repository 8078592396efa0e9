#include "redirect_move.h"

#include <musette/base/url.h>

namespace musette::service {

std::string withLogin(const std::string& from, const std::string& to) {
    const std::string bare = base::withoutUserInfo(from);
    if (bare == from || base::originOf(from) != base::originOf(to))
        return to;
    const std::size_t host = from.find("//") + 2;
    const std::string login = from.substr(host, from.rfind('@', from.find('/', host)) + 1 - host);
    std::string address = to;
    return address.insert(address.find("//") + 2, login);
}

std::optional<std::string> movedTo(const std::string& url, const net::HttpResponse& response) {
    std::optional<std::string> target;
    bool secure = url.starts_with("https:");
    for (const net::Redirect& redirect : response.redirects) {
        if (redirect.status != 301 && redirect.status != 308)
            break;
        const bool nextSecure = redirect.to.starts_with("https:");
        if (!base::isHttpUrl(redirect.to) || (secure && !nextSecure))
            break;
        secure = nextSecure;
        target = base::withoutFragment(base::withoutUserInfo(redirect.to));
    }
    if (!target || *target == base::withoutUserInfo(url))
        return std::nullopt;
    return withLogin(url, *target);
}

} // namespace musette::service
