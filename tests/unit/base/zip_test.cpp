#include "support/catch.h"
#include "support/results.h"
#include "support/temp_dir.h"

#include <musette/base/zip.h>

#include <sys/stat.h>

#include <array>
#include <filesystem>
#include <string>

using namespace musette;
using namespace musette::base;
using musette::test::codeOf;
using musette::test::need;
using musette::test::TempDir;

namespace {

using Path = std::filesystem::path;

/// A ZIP file with one entry.
void writeOne(const Path& file, std::string_view name, std::string_view bytes,
              ZipMethod method = ZipMethod::Deflated) {
    ZipWriter writer = need(ZipWriter::create(file));
    need(writer.add(name, bytes, method));
    need(writer.finish());
}

/// The same bytes with every `from` as `to`, of the same length.
std::string replaced(std::string bytes, std::string_view from, std::string_view to) {
    REQUIRE(from.size() == to.size());
    std::size_t count = 0;
    for (std::size_t at = bytes.find(from); at != std::string::npos; at = bytes.find(from, at)) {
        bytes.replace(at, from.size(), to);
        ++count;
    }
    REQUIRE(count > 0);
    return bytes;
}

/// What opening a ZIP file says whose only entry got another name behind our back.
ErrorCode codeForName(const TempDir& folder, std::string_view honest, std::string_view hostile) {
    const Path file = folder / "hostile.zip";
    writeOne(file, honest, "text");
    test::writeBytes(file, replaced(test::readBytes(file), honest, hostile));
    return codeOf(ZipReader::open(file));
}

/// Where the record of the first file starts in the central directory (APPNOTE.TXT §4.3.12).
std::size_t centralRecord(const std::string& bytes) {
    const std::size_t at = bytes.find("PK\x01\x02");
    REQUIRE(at != std::string::npos);
    return at;
}

} // namespace

TEST_CASE("what is written into a ZIP file is read from it again, in its order") {
    const TempDir folder;
    const Path file = folder / "some.zip";
    std::string repeated = "a long text, again and again; ";
    while (repeated.size() < 3'000'000)
        repeated += repeated;
    {
        ZipWriter writer = need(ZipWriter::create(file));
        need(writer.add("mimetype", "application/x-test", ZipMethod::Stored));
        need(writer.begin("texts/évaluation.txt"));
        need(writer.write("the first half, "));
        need(writer.write("the second"));
        need(writer.end());
        need(writer.add("texts/long.txt", repeated));
        need(writer.add("empty", ""));
        need(writer.finish());
    }
    CHECK(std::filesystem::file_size(file) < 100'000);
    ZipReader reader = need(ZipReader::open(file));
    REQUIRE(reader.entries().size() == 4);
    CHECK(reader.entries()[0].name == "mimetype");
    CHECK(reader.entries()[1].name == "texts/évaluation.txt");
    CHECK(reader.entries()[2].size == repeated.size());
    CHECK(need(reader.read("mimetype")) == "application/x-test");
    CHECK(need(reader.read("texts/évaluation.txt")) == "the first half, the second");
    CHECK(need(reader.read("texts/long.txt")) == repeated);
    CHECK(need(reader.read("empty")).empty());
    CHECK(reader.find("texts") == nullptr);
    CHECK(codeOf(reader.read("texts/none.txt")) == ErrorCode::NotFound);
    CHECK(codeOf(reader.read("texts/long.txt", 1000)) == ErrorCode::TooLarge);
    CHECK(need(reader.read("mimetype")) == "application/x-test");
}

TEST_CASE("an entry of a ZIP file is read in pieces of any length") {
    const TempDir folder;
    const Path file = folder / "some.zip";
    writeOne(file, "numbers", "0123456789");
    ZipReader reader = need(ZipReader::open(file));
    need(reader.begin("numbers"));
    std::array<char, 4> block{};
    std::string text;
    for (std::size_t count = need(reader.next(block)); count > 0; count = need(reader.next(block)))
        text.append(block.data(), count);
    CHECK(text == "0123456789");
    CHECK(need(reader.next(block)) == 0);
}

TEST_CASE("the same entries give the same bytes, whose first entry is bare") {
    const TempDir folder;
    for (const char* name : {"first.zip", "second.zip"})
        writeOne(folder / name, "mimetype", "application/epub+zip", ZipMethod::Stored);
    const std::string bytes = test::readBytes(folder / "first.zip");
    CHECK(bytes == test::readBytes(folder / "second.zip"));
    // OCF 3.3 §4.3: the media type stands as plain text from byte 38 on, after no extra field.
    CHECK(bytes.substr(30, 28) == "mimetypeapplication/epub+zip");
}

TEST_CASE("a ZIP file that is not finished leaves nothing, and the old file as it was") {
    const TempDir folder;
    const Path file = folder / "some.zip";
    test::writeBytes(file, "the old file");
    ::chmod(file.c_str(), 0640);
    {
        ZipWriter writer = need(ZipWriter::create(file, FileRights::OwnerOnly));
        need(writer.add("name", "text"));
    }
    CHECK(test::readBytes(file) == "the old file");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
    writeOne(file, "name", "text");
    struct stat status{};
    REQUIRE(::stat(file.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0640);
}

TEST_CASE("a ZIP file for its owner alone is readable by nobody else") {
    const TempDir folder;
    ZipWriter writer = need(ZipWriter::create(folder / "own.zip", FileRights::OwnerOnly));
    need(writer.finish());
    struct stat status{};
    REQUIRE(::stat((folder / "own.zip").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
}

TEST_CASE("names that no reader would take are not written either") {
    const TempDir folder;
    ZipWriter writer = need(ZipWriter::create(folder / "some.zip"));
    for (const char* name : {"", "/etc/passwd", "../up", "a//b", "a/./b", "a/..", "C:/x", "a\\b",
                             "line\nend", "\xff"}) {
        INFO(name);
        CHECK(codeOf(writer.begin(name)) == ErrorCode::InvalidArgument);
    }
    need(writer.add("twice", "1"));
    CHECK(codeOf(writer.add("twice", "2")) == ErrorCode::InvalidArgument);
}

TEST_CASE("a ZIP file cannot be made where there is no folder, or in place of one") {
    const TempDir folder;
    CHECK(codeOf(ZipWriter::create(folder / "none/some.zip")) == ErrorCode::FileUnwritable);
    CHECK(codeOf(ZipWriter::create(folder.path())) == ErrorCode::FileUnwritable);
}

TEST_CASE("names that lead out of the folder are refused") {
    const TempDir folder;
    CHECK(codeForName(folder, "safe/name.txt", "../../etc.txt") == ErrorCode::FileDamaged);
    CHECK(codeForName(folder, "safe/name.txt", "/etc/name.txt") == ErrorCode::FileDamaged);
    CHECK(codeForName(folder, "safe/name.txt", "a/..//etc.txt") == ErrorCode::FileDamaged);
    CHECK(codeForName(folder, "safe/name.txt", "..\\..\\etc.abc") == ErrorCode::FileDamaged);
    CHECK(codeForName(folder, "safe/name.txt", "C:/e/name.txt") == ErrorCode::FileDamaged);
}

TEST_CASE("a name that is there twice is refused") {
    const TempDir folder;
    const Path file = folder / "some.zip";
    ZipWriter writer = need(ZipWriter::create(file));
    need(writer.add("one-name", "1"));
    need(writer.add("two-name", "2"));
    need(writer.finish());
    test::writeBytes(file, replaced(test::readBytes(file), "two-name", "one-name"));
    CHECK(codeOf(ZipReader::open(file)) == ErrorCode::FileDamaged);
}

TEST_CASE("links, encrypted entries and unknown ways of packing are refused") {
    const TempDir folder;
    const Path file = folder / "some.zip";
    writeOne(file, "name", "target");
    const std::string honest = test::readBytes(file);
    const std::size_t record = centralRecord(honest);
    std::string link = honest;
    link[record + 41] = '\xa1'; // external attributes: S_IFLNK
    std::string encrypted = honest;
    encrypted[record + 8] = static_cast<char>(encrypted[record + 8] | 1);
    std::string packed = honest;
    packed[record + 10] = 14; // LZMA
    for (const std::string& bytes : {link, encrypted, packed}) {
        test::writeBytes(file, bytes);
        CHECK(codeOf(ZipReader::open(file)) == ErrorCode::FileDamaged);
    }
}

TEST_CASE("sizes that cannot be are refused before anything is unpacked") {
    const TempDir folder;
    const Path file = folder / "some.zip";
    writeOne(file, "name", "some text");
    const std::string honest = test::readBytes(file);
    const std::size_t record = centralRecord(honest);
    std::string bomb = honest;
    bomb.replace(record + 24, 4, "\xff\xff\xff\x7f"); // 2 GiB of nine bytes
    std::string beyond = honest;
    beyond.replace(record + 20, 4, "\xff\xff\xff\x0f"); // more packed bytes than the file has
    for (const std::string& bytes : {bomb, beyond}) {
        test::writeBytes(file, bytes);
        CHECK(codeOf(ZipReader::open(file)) == ErrorCode::FileDamaged);
    }
    test::writeBytes(file, honest);
    CHECK(codeOf(ZipReader::open(file, {.entries = 1, .bytes = 8})) == ErrorCode::TooLarge);
    CHECK(codeOf(ZipReader::open(file, {.entries = 0, .bytes = 9})) == ErrorCode::TooLarge);
    CHECK(ZipReader::open(file, {.entries = 1, .bytes = 9}));
}

TEST_CASE("an entry that is not what its list says fails when it is read") {
    const TempDir folder;
    const Path file = folder / "some.zip";
    const std::string text = "a text that stands as it is";
    writeOne(file, "name", text, ZipMethod::Stored);
    std::string bytes = test::readBytes(file);
    SECTION("another byte") {
        bytes = replaced(bytes, "as it is", "as it Is");
    }
    SECTION("another size") {
        const std::size_t record = centralRecord(bytes);
        for (const std::size_t at : {record + 20, record + 24})
            bytes[at] = static_cast<char>(text.size() - 1);
    }
    test::writeBytes(file, bytes);
    ZipReader reader = need(ZipReader::open(file));
    CHECK(codeOf(reader.read("name")) == ErrorCode::FileDamaged);
}

TEST_CASE("a beginning of a ZIP file is refused, and none crashes") {
    const TempDir folder;
    const Path file = folder / "some.zip";
    const std::string text = "some text that is a little longer";
    writeOne(file, "name", text);
    const std::string whole = test::readBytes(file);
    // The last bytes are zeros of a length and a comment that nothing depends upon.
    const std::size_t listed = whole.rfind("PK\x05\x06") + 12;
    for (std::size_t length = 0; length < whole.size(); ++length) {
        INFO(length);
        test::writeBytes(file, std::string_view(whole).substr(0, length));
        auto reader = ZipReader::open(file);
        if (!reader) {
            CHECK(reader.error().code == ErrorCode::FileDamaged);
            continue;
        }
        CHECK(length > listed);
        const auto read = reader->read("name");
        CHECK((read ? *read == text : read.error().code == ErrorCode::FileDamaged));
    }
}

TEST_CASE("any byte of a ZIP file may be wrong without a crash or a wrong text") {
    const TempDir folder;
    const Path file = folder / "some.zip";
    const std::string text = "some text that is a little longer, a little longer";
    writeOne(file, "name", text);
    const std::string whole = test::readBytes(file);
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (const int bits : {0x01, 0x80, 0xff}) {
            std::string bytes = whole;
            bytes[at] = static_cast<char>(bytes[at] ^ bits);
            test::writeBytes(file, bytes);
            auto reader = ZipReader::open(file);
            if (!reader || reader->find("name") == nullptr)
                continue;
            const auto read = reader->read("name");
            INFO(at);
            CHECK((!read || *read == text));
        }
    }
}

TEST_CASE("what is no ZIP file, or is not there, is told apart") {
    const TempDir folder;
    test::writeBytes(folder / "text", "this is no ZIP file");
    CHECK(codeOf(ZipReader::open(folder / "text")) == ErrorCode::FileDamaged);
    CHECK(codeOf(ZipReader::open(folder / "none")) == ErrorCode::FileUnreadable);
    CHECK(codeOf(ZipReader::open(folder.path())) == ErrorCode::FileUnreadable);
}
