#pragma once

#include <musette/base/image_header.h>

#include <cstdint>
#include <optional>
#include <string>

namespace musette::model {

/// An image or a file that a note brought into the library. Notes name it by its address
/// (base/attachment.h); its bytes are in the library file.
struct Attachment {
    std::string key;
    std::string sha256;
    std::string name;                     ///< of the file, without folders
    std::optional<base::ImageType> image; ///< none: a file that is only named
    std::int64_t bytes = 0;

    friend bool operator==(const Attachment&, const Attachment&) = default;
};

} // namespace musette::model
