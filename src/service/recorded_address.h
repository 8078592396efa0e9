#pragma once

#include <musette/base/error.h>
#include <musette/base/url.h>
#include <musette/service/credentials.h>

#include <optional>
#include <string>
#include <string_view>

namespace musette::service {

/// The address of a feed as it is recorded, and the login that stood in it.
struct RecordedAddress {
    std::string url; ///< normalised, without fragment and user information
    std::optional<StoredLogin> login;
};

[[nodiscard]] inline base::Result<RecordedAddress> recordedAddress(std::string_view url) {
    const auto address = base::urlFromUserInput(url);
    if (!address)
        return std::unexpected(address.error());
    return RecordedAddress{base::withoutFragment(base::withoutUserInfo(*address)),
                           loginIn(*address)};
}

} // namespace musette::service
