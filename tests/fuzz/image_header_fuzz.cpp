#include "fuzz_target.h"

#include <musette/base/image_header.h>
#include <musette/base/jpeg_orientation.h>
#include <musette/base/plain_picture.h>

using namespace musette;

// A picture that was read has a size, and its type has a name; reading it again gives the same, and
// so does the picture without what is told beside it, which is as plain as it can be.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = fuzz::textOf(data, size);
    const auto header = base::readImageHeader(bytes);
    fuzz::require(!base::isTurnedJpeg(bytes) || bytes.starts_with("\xFF\xD8"));
    if (header) {
        fuzz::require(header->width > 0 && header->height > 0 && header->pixels() > 0);
        fuzz::require(base::imageTypeFrom(base::nameOf(header->type)) == header->type);
        fuzz::require(base::readImageHeader(bytes) == header);
        const std::string plain = base::plainPicture(bytes);
        fuzz::require(base::readImageHeader(plain) == header);
        fuzz::require(base::plainPicture(plain) == plain);
        fuzz::require(base::isTurnedJpeg(plain) == base::isTurnedJpeg(bytes));
    }
    return 0;
}
