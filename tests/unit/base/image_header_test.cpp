#include "support/catch.h"
#include "support/pictures.h"

#include <musette/base/image_header.h>

#include <random>

using namespace musette;
using base::ImageHeader;
using base::ImageType;
using base::readImageHeader;

TEST_CASE("type and size of a picture are read from its own first bytes") {
    CHECK(readImageHeader(test::pngStart(640, 480)) == ImageHeader{ImageType::Png, 640, 480});
    CHECK(readImageHeader(test::gifStart(88, 31)) == ImageHeader{ImageType::Gif, 88, 31});
    CHECK(readImageHeader(test::jpegStart(1024, 768)) == ImageHeader{ImageType::Jpeg, 1024, 768});
    CHECK(readImageHeader(test::webpLossy(550, 368)) == ImageHeader{ImageType::Webp, 550, 368});
    CHECK(readImageHeader(test::webpLossless(386, 395)) == ImageHeader{ImageType::Webp, 386, 395});
    CHECK(readImageHeader(test::webpExtended(16000, 9000)) ==
          ImageHeader{ImageType::Webp, 16000, 9000});
}

TEST_CASE("a bomb tells its size before anything is decoded") {
    const auto bomb = readImageHeader(test::pngStart(30000, 30000));
    REQUIRE(bomb);
    CHECK(bomb->pixels() == 900'000'000U);
    CHECK(readImageHeader(test::pngStart(0x7FFFFFFF, 0x7FFFFFFF))->pixels() > std::uint64_t{1}
                                                                                  << 61);
}

TEST_CASE("what is no picture of a known kind is nothing") {
    for (const std::string& bytes :
         {std::string(), std::string("<svg xmlns='http://www.w3.org/2000/svg'/>"),
          std::string("<html><body>GIF89a</body></html>"), std::string("BM\x46\0\0\0", 6),
          std::string("\0\0\1\0\1\0\x10\x10", 8),
          std::string("\0\0\0\x20"
                      "ftypavif",
                      12),
          std::string("RIFF\x24\0\0\0WAVEfmt \x10\0\0\0\1\0\1\0\x44\xAC\0\0\x88\x58\1\0", 32),
          std::string("\xFF\xD8\xFF\xD9"), std::string("\xFF\xD8\xFF\xDA\0\2")}) {
        CAPTURE(bytes);
        CHECK_FALSE(readImageHeader(bytes));
    }
}

TEST_CASE("a picture without width or height is nothing") {
    CHECK_FALSE(readImageHeader(test::pngStart(0, 480)));
    CHECK_FALSE(readImageHeader(test::pngStart(480, 0x80000000)));
    CHECK_FALSE(readImageHeader(test::gifStart(10, 0)));
    CHECK_FALSE(readImageHeader(test::jpegStart(0, 10)));
    CHECK_FALSE(readImageHeader(test::webpLossy(0, 10)));
}

TEST_CASE("a JPEG of more scans than any camera writes is nothing") {
    CHECK(readImageHeader(test::jpegStart(100, 100, 20)));
    CHECK_FALSE(readImageHeader(test::jpegStart(100, 100, 2000)));
}

TEST_CASE("a picture that is cut off or altered anywhere is read or refused, never read beyond") {
    std::mt19937 random(20261124);
    for (const std::string& whole :
         {test::pngStart(3, 4), test::gifStart(3, 4), test::jpegStart(3, 4), test::webpLossy(3, 4),
          test::webpLossless(3, 4), test::webpExtended(3, 4)}) {
        for (std::size_t length = 0; length <= whole.size(); ++length) {
            // A copy of exactly that length: a sanitiser sees each byte beyond.
            const std::string cut = whole.substr(0, length);
            if (const auto header = readImageHeader(cut))
                CHECK(header->pixels() == 12);
        }
        for (int round = 0; round < 2000; ++round) {
            std::string altered = whole;
            for (int change = 0; change < 3; ++change)
                altered[random() % altered.size()] = static_cast<char>(random());
            if (const auto header = readImageHeader(altered))
                CHECK(header->pixels() > 0);
        }
    }
}

TEST_CASE("a type has one name and is found by it") {
    for (const ImageType type : {ImageType::Png, ImageType::Jpeg, ImageType::Gif, ImageType::Webp})
        CHECK(base::imageTypeFrom(base::nameOf(type)) == type);
    CHECK_FALSE(base::imageTypeFrom("svg"));
}
