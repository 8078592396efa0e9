#include "support/catch.h"
#include "support/pictures.h"

#include <musette/base/image_header.h>
#include <musette/base/jpeg_orientation.h>

using namespace musette;
using base::isTurnedJpeg;

TEST_CASE("a photograph taken sideways is told from an upright one, in both byte orders") {
    const std::string photograph = test::jpegStart(64, 48);
    CHECK_FALSE(isTurnedJpeg(photograph));
    for (int orientation = 0; orientation <= 9; ++orientation) {
        CAPTURE(orientation);
        for (const auto order : {test::ByteOrder::Little, test::ByteOrder::Big}) {
            const std::string held = test::withOrientation(photograph, orientation, order);
            CHECK(isTurnedJpeg(held) == (orientation >= 5 && orientation <= 8));
            CHECK(base::readImageHeader(held)->width == 64);
        }
    }
}

TEST_CASE("what a camera wrote is not trusted: lengths and places beyond the end come to nothing") {
    const std::string turned = test::withOrientation(test::jpegStart(64, 48), 6);
    REQUIRE(isTurnedJpeg(turned));
    for (std::size_t length = 0; length < turned.size(); ++length)
        (void)isTurnedJpeg(turned.substr(0, length));
    std::string far = turned;
    far.replace(far.find("II*") + 4, 4, "\xFF\xFF\xFF\x7F"); // the directory lies elsewhere
    CHECK_FALSE(isTurnedJpeg(far));
    std::string many = turned;
    many.replace(many.find("II*") + 8, 2, "\xFF\xFF"); // of so many entries
    CHECK(isTurnedJpeg(many));
    CHECK_FALSE(isTurnedJpeg("\x89PNG" + turned.substr(4)));
    CHECK_FALSE(isTurnedJpeg(""));
}
