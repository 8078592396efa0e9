#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace musette::report {

/// The bytes behind a `data:` address of an image, and the ending that its type has.
struct DataImage {
    std::string bytes;
    std::string ending; ///< "png", "jpeg", "gif", "webp"
};

/// Reads "data:image/png;base64,…". Nothing for another address, or when it is damaged.
[[nodiscard]] std::optional<DataImage> dataImageFrom(std::string_view address);

} // namespace musette::report
