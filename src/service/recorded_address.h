#pragma once

#include <musette/base/error.h>
#include <musette/base/url.h>

#include <string>
#include <string_view>

namespace musette::service {

/// The address of a feed as it is recorded: normalised, without fragment; user information stays.
[[nodiscard]] inline base::Result<std::string> recordedAddress(std::string_view url) {
    auto address = base::urlFromUserInput(url);
    if (!address)
        return address;
    return base::withoutFragment(*address);
}

} // namespace musette::service
