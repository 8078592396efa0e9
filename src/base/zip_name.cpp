#include "zip_name.h"

#include <musette/base/text.h>

#include <algorithm>
#include <cstddef>

namespace musette::base {

bool isSafeZipName(std::string_view name) {
    constexpr std::size_t kLongest = 1024;
    if (name.empty() || name.size() > kLongest || !isValidUtf8(name))
        return false;
    const auto forbidden = [](unsigned char c) {
        return c < 0x20 || c == 0x7f || c == '\\' || c == ':';
    };
    if (std::ranges::any_of(name, forbidden))
        return false;
    while (true) {
        const std::size_t slash = name.find('/');
        const std::string_view part = name.substr(0, slash);
        if (part.empty() || part == "." || part == "..")
            return false;
        if (slash == std::string_view::npos)
            return true;
        name.remove_prefix(slash + 1);
    }
}

} // namespace musette::base
