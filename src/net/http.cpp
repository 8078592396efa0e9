#include <musette/net/http.h>

#include <algorithm>

namespace musette::net {

std::optional<std::string_view> HttpResponse::header(std::string_view name) const {
    const auto found =
        std::ranges::find(headers, name, &std::pair<std::string, std::string>::first);
    if (found == headers.end())
        return std::nullopt;
    return found->second;
}

} // namespace musette::net
