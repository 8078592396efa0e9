#pragma once

#include <musette/base/image_header.h>

#include <cstdint>
#include <string>

namespace musette::model {

/// What came of asking for the address of an image.
enum class ImageOutcome {
    Stored,
    Missing,   ///< there is no picture there, or none that is shown
    Invisible, ///< one of a pixel or two, which is there to count readers
};

/// A stored image: what its bytes are known by, and how large it is.
struct ImageFile {
    std::string hash; ///< SHA-256 of the bytes
    base::ImageType type = base::ImageType::Png;
    std::int64_t bytes = 0;
    int width = 0;
    int height = 0;

    friend bool operator==(const ImageFile&, const ImageFile&) = default;
};

/// An address that was asked for.
struct KnownImage {
    std::string url;
    ImageOutcome outcome = ImageOutcome::Missing;
    ImageFile file; ///< of a stored one

    friend bool operator==(const KnownImage&, const KnownImage&) = default;
};

} // namespace musette::model
