#include "fuzz_target.h"

#include <musette/base/image_header.h>
#include <musette/base/jpeg_orientation.h>

using namespace musette;

// A picture that was read has a size, and its type has a name; reading it again gives the same.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = fuzz::textOf(data, size);
    const auto header = base::readImageHeader(bytes);
    fuzz::require(!base::isTurnedJpeg(bytes) || bytes.starts_with("\xFF\xD8"));
    if (header) {
        fuzz::require(header->width > 0 && header->height > 0 && header->pixels() > 0);
        fuzz::require(base::imageTypeFrom(base::nameOf(header->type)) == header->type);
        fuzz::require(base::readImageHeader(bytes) == header);
    }
    return 0;
}
