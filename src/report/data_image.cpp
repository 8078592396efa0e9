#include "data_image.h"

#include <musette/base/base64.h>

namespace musette::report {
std::optional<DataImage> dataImageFrom(std::string_view address) {
    for (const std::string_view type : {"png", "jpeg", "gif", "webp"}) {
        const std::string start = "data:image/" + std::string(type) + ";base64,";
        if (!address.starts_with(start))
            continue;
        auto bytes = base::fromBase64(address.substr(start.size()));
        if (!bytes || bytes->empty())
            return std::nullopt;
        return DataImage{*std::move(bytes), std::string(type)};
    }
    return std::nullopt;
}

} // namespace musette::report
