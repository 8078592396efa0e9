#include "support/catch.h"
#include "support/pictures.h"

#include <musette/base/image_header.h>
#include <musette/base/jpeg_orientation.h>
#include <musette/base/plain_picture.h>

#include <string>
#include <vector>

using namespace musette;
using base::plainPicture;

namespace {

constexpr const char* kSecret = "zibeline";

bool tells(const std::string& picture) {
    return picture.find(kSecret) != std::string::npos;
}

std::string segment(int marker, const std::string& content) {
    return std::string("\xFF") + static_cast<char>(marker) +
           test::bigEndian(static_cast<std::uint32_t>(content.size()) + 2, 2) + content;
}
std::string profile(const std::string& name) {
    return name + std::string("\0\1\1colours", 10);
}
/// Put behind the start, where cameras put it.
std::string with(std::string jpeg, const std::string& segments) {
    jpeg.insert(20, segments);
    return jpeg;
}

std::string pngChunk(const std::string& name, const std::string& content) {
    return test::bigEndian(static_cast<std::uint32_t>(content.size()), 4) + name + content + "CRC4";
}
std::string webpChunk(const std::string& name, const std::string& content) {
    return name + test::littleEndian(static_cast<std::uint32_t>(content.size()), 4) + content +
           (content.size() % 2 == 1 ? std::string(1, '\0') : std::string());
}
std::string webp(const std::vector<std::string>& chunks) {
    std::string bytes = "WEBP";
    for (const std::string& chunk : chunks)
        bytes += chunk;
    return "RIFF" + test::littleEndian(static_cast<std::uint32_t>(bytes.size()), 4) + bytes;
}
std::string gif(const std::string& blocks) {
    return test::gifStart(2, 1) + std::string("\xFF\xFF\xFF\0\0\0", 6) + blocks +
           std::string("\x2C\0\0\0\0\2\0\1\0\0\2\2\x44\1\0;", 16);
}

/// One of each kind, without a word too many.
std::vector<std::string> plainOnes() {
    const std::string png = test::pngStart(2, 1,
                                           pngChunk("iCCP", "p") + pngChunk("tRNS", "t") +
                                               pngChunk("IDAT", "d") + pngChunk("IEND", ""));
    const std::string jpeg = plainPicture(test::jpegStart(64, 48, 12));
    const std::string extended = test::bigEndian(0x10, 1) + std::string("\0\0\0\1\0\0\1\0\0", 9);
    return {
        png, jpeg, plainPicture(test::withOrientation(jpeg, 8)),
        gif(std::string("\x21\xFF\x0BNETSCAPE2.0\3\1\0\0\0\x21\xF9\4\0\0\0\0\0", 27)),
        webp({webpChunk("VP8X", extended), webpChunk("ICCP", "odd"), webpChunk("VP8L", "data")})};
}

} // namespace

TEST_CASE("a photograph loses place, time, names, previews and what stands behind its end") {
    const std::string bare = test::jpegStart(64, 48, 3);
    const std::string hidden =
        with(bare, segment(0xE1, std::string("Exif\0\0", 6) + kSecret) +
                       segment(0xE1, std::string("http://ns.adobe.com/xap/1.0/\0", 29) + kSecret) +
                       segment(0xE0, std::string("JFXX\0\x10", 6) + kSecret) +
                       segment(0xE2, std::string("MPF\0", 4) + kSecret) +
                       segment(0xED, std::string("Photoshop 3.0\0", 14) + kSecret) +
                       segment(0xFE, kSecret));
    const std::string plain = plainPicture(hidden + "\xFF\xD8\xFF\xE1" + kSecret);
    CHECK_FALSE(tells(plain));
    CHECK(plain == plainPicture(bare));
    CHECK(plain.find("abc") == std::string::npos); // the comment
    CHECK(plain.ends_with("scan\xFF\xD9"));
    CHECK(base::readImageHeader(plain) == base::readImageHeader(bare));
}

TEST_CASE("a photograph keeps its colours and its scans") {
    const std::string colours = segment(0xE2, profile("ICC_PROFILE")) + segment(0xEE, "Adobe\0d");
    const std::string plain = plainPicture(with(test::jpegStart(64, 48), colours));
    CHECK(plain.find(colours) != std::string::npos);

    // Stuffed bytes and restarts within a scan, tables between scans, a comment there as well.
    std::string scans = test::jpegStart(64, 48, 1);
    scans.resize(scans.size() - 2);
    scans += std::string("\xFF\0\xFF\xD0more\xFF\xD7", 10) + segment(0xC4, "table") +
             segment(0xFE, kSecret) + "between" + kSecret + segment(0xDA, "again") +
             std::string("\xFF\0scan", 6) + "\xFF\xD9";
    const std::string kept = plainPicture(scans);
    CHECK(kept.ends_with(std::string("scan\xFF\0\xFF\xD0more\xFF\xD7", 14) +
                         segment(0xC4, "table") + segment(0xDA, "again") +
                         std::string("\xFF\0scan\xFF\xD9", 8)));
}

TEST_CASE("a preview within the head of a photograph goes") {
    std::string jpeg = test::jpegStart(64, 48);
    jpeg.replace(2, 18, segment(0xE0, std::string("JFIF\0\1\1\0\0\1\0\1\1\3", 14) + kSecret));
    const std::string plain = plainPicture(jpeg);
    CHECK_FALSE(tells(plain));
    CHECK(plain == plainPicture(test::jpegStart(64, 48)));
}

TEST_CASE("a photograph stays turned as its camera was held, and says nothing more") {
    const std::string bare = test::jpegStart(64, 48);
    for (std::uint32_t orientation = 2; orientation <= 8; ++orientation) {
        CAPTURE(orientation);
        std::string held = test::withOrientation(bare, static_cast<int>(orientation));
        CHECK(base::jpegOrientation(plainPicture(held)) == orientation);
        held.insert(held.find("\xFF\xE0"), segment(0xE1, std::string("Exif\0\0", 6) + kSecret));
        CHECK_FALSE(tells(plainPicture(held)));
        CHECK(base::jpegOrientation(plainPicture(held)) == orientation);
    }
    CHECK(plainPicture(test::withOrientation(bare, 1)) == plainPicture(bare));
    CHECK(plainPicture(test::withOrientation(bare, 77)) == plainPicture(bare));
}

TEST_CASE("drawings and animations lose the words beside them and keep how they look") {
    const std::vector<std::string> plain = plainOnes();
    std::string png = plain[0];
    png.insert(33, pngChunk("eXIf", kSecret) + pngChunk("tEXt", kSecret) +
                       pngChunk("iTXt", kSecret) + pngChunk("tIME", kSecret) +
                       pngChunk("prVt", kSecret));
    CHECK(plainPicture(png + kSecret) == plain[0]);

    std::string animation = plain[3];
    animation.insert(19, std::string("\x21\xFE\x08") + kSecret + std::string(1, '\0') +
                             "\x21\xFF\x0BXMP DataXMP\x08" + kSecret + std::string(1, '\0'));
    CHECK(plainPicture(animation + kSecret) == plain[3]);

    const std::string extended = test::bigEndian(0x1C, 1) + std::string("\0\0\0\1\0\0\1\0\0", 9);
    const std::string photograph =
        webp({webpChunk("VP8X", extended), webpChunk("ICCP", "odd"), webpChunk("VP8L", "data"),
              webpChunk("EXIF", kSecret), webpChunk("XMP ", std::string(kSecret) + "!")});
    CHECK(plainPicture(photograph) == plain[4]);
}

TEST_CASE("what is plain stays byte for byte, and so does what is no picture") {
    for (const std::string& picture : plainOnes()) {
        REQUIRE(base::readImageHeader(picture).has_value());
        CHECK(plainPicture(picture) == picture);
    }
    for (const std::string other : {"", "<svg/>", "\xFF\xD8\xFF", "un texte"})
        CHECK(plainPicture(other) == other);
}

TEST_CASE("of a picture that is cut off what there is stays, wherever the cut is") {
    for (const std::string& picture : plainOnes()) {
        for (std::size_t length = 0; length < picture.size(); ++length) {
            const std::string cut = picture.substr(0, length);
            const std::string plain = plainPicture(cut);
            CHECK(base::readImageHeader(plain) == base::readImageHeader(cut));
            CHECK(plainPicture(plain) == plain);
        }
    }
}
