#include "image_files.h"

#include "data_image.h"

#include <musette/base/hash.h>

#include <fmt/format.h>

namespace musette::report {

std::string ImageFiles::keep(std::string_view data) {
    auto image = dataImageFrom(data);
    if (!image)
        return {};
    const auto [known, isNew] = m_names.emplace(base::sha256Hex(image->bytes), std::string());
    if (isNew) {
        known->second = fmt::format("{}image-{}.{}", m_folder, m_files.size() + 1,
                                    image->ending == "jpeg" ? "jpg" : image->ending);
        m_files.push_back({known->second, std::move(image->bytes)});
    }
    return known->second;
}

} // namespace musette::report
