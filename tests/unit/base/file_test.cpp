#include <musette/base/error.h>
#include <musette/base/file.h>
#include <musette/base/hash.h>

#include "support/catch.h"

#include <filesystem>
#include <string>

using namespace musette::base;
namespace fs = std::filesystem;

namespace {

/// A folder that goes with the test.
struct Folder {
    fs::path path = fs::temp_directory_path() / ("musette-" + randomUuid());
    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
};

} // namespace

TEST_CASE("a file is replaced as a whole and nothing is left beside it") {
    const Folder folder;
    const fs::path file = folder.path / "report.html";
    REQUIRE(writeFileAtomically(file, "one"));
    REQUIRE(writeFileAtomically(file, "two"));
    CHECK(readFile(file) == "two");
    CHECK(std::distance(fs::directory_iterator(folder.path), {}) == 1);
}

TEST_CASE("writing into a folder that is missing says so and leaves nothing") {
    const Folder folder;
    const auto written = writeFileAtomically(folder.path / "missing" / "file", "x");
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ErrorCode::FileUnwritable);
}

TEST_CASE("writing over a folder fails and leaves no temporary file") {
    const Folder folder;
    fs::create_directory(folder.path / "target");
    CHECK_FALSE(writeFileAtomically(folder.path / "target", "x"));
    CHECK(std::distance(fs::directory_iterator(folder.path), {}) == 1);
}

TEST_CASE("reading a missing file or one over the limit is told") {
    const Folder folder;
    CHECK(readFile(folder.path / "none").error().code == ErrorCode::FileUnreadable);
    REQUIRE(writeFileAtomically(folder.path / "long", "123456"));
    CHECK(readFile(folder.path / "long", 5).error().code == ErrorCode::TooLarge);
}

TEST_CASE("the hash is SHA-256") {
    CHECK(sha256Hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("two random UUIDs differ and have the form of version 4") {
    const std::string uuid = randomUuid();
    CHECK(uuid.size() == 36);
    CHECK(uuid[14] == '4');
    CHECK(uuid != randomUuid());
}

TEST_CASE("every error code has a name of its own") {
    CHECK(nameOf(ErrorCode::Timeout) == "Timeout");
    CHECK(nameOf(ErrorCode::LibraryTooNew) == "LibraryTooNew");
}
