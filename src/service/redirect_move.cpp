#include "redirect_move.h"

#include <musette/base/url.h>

namespace musette::service {
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
    if (target && *target == base::withoutUserInfo(url))
        target.reset();
    return target;
}

} // namespace musette::service
