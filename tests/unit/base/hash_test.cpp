#include "support/catch.h"

#include <musette/base/error.h>
#include <musette/base/hash.h>

#include <set>
#include <string>

using namespace musette::base;

TEST_CASE("the hash is SHA-256") {
    CHECK(sha256Hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256Hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256Hex(std::string(1'000'000, 'a')) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("random UUIDs differ and have the form of version 4") {
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) {
        const std::string uuid = randomUuid();
        REQUIRE(uuid.size() == 36);
        CHECK(uuid[14] == '4');
        CHECK(std::string("89ab").find(uuid[19]) != std::string::npos);
        CHECK((uuid[8] == '-' && uuid[13] == '-' && uuid[18] == '-' && uuid[23] == '-'));
        seen.insert(uuid);
    }
    CHECK(seen.size() == 1000);
}

TEST_CASE("every error code has a name of its own") {
    std::set<std::string_view> names;
    const int last = static_cast<int>(ErrorCode::Internal);
    for (int code = 0; code <= last; ++code)
        names.insert(nameOf(static_cast<ErrorCode>(code)));
    CHECK(names.size() == static_cast<std::size_t>(last) + 1);
    CHECK(nameOf(ErrorCode::Timeout) == "Timeout");
    CHECK(nameOf(ErrorCode::LibraryTooNew) == "LibraryTooNew");
}
