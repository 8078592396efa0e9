#pragma once

#include <string>
#include <string_view>

namespace musette::store {
class StoreReader;
}

namespace musette::service {

/// An image as a `data:` address, without what is told beside it (place, camera, names); `type` is
/// "png", "jpeg", "gif" or "webp".
[[nodiscard]] std::string dataAddress(std::string_view type, std::string_view bytes);

/// An image that the library holds as a `data:` address; empty for another.
[[nodiscard]] std::string imageAddress(store::StoreReader& store, std::string_view url);

} // namespace musette::service
