#include "support/catch.h"

#include <musette/base/base64.h>

#include <utility>

using namespace musette;

TEST_CASE("bytes go into Base64 and come back, by the examples of RFC 4648 §10") {
    for (const auto& [bytes, text] :
         {std::pair("", ""), std::pair("f", "Zg=="), std::pair("fo", "Zm8="),
          std::pair("foo", "Zm9v"), std::pair("foob", "Zm9vYg=="), std::pair("fooba", "Zm9vYmE="),
          std::pair("foobar", "Zm9vYmFy")}) {
        CHECK(base::toBase64(bytes) == text);
        CHECK(base::fromBase64(text) == bytes);
    }
    const std::string high("\xff\xfe\x00\x80", 4);
    CHECK(base::toBase64(high) == "//4AgA==");
    CHECK(base::fromBase64("//4AgA==") == high);
}

TEST_CASE("Base64 may come without its padding, but not with other signs") {
    CHECK(base::fromBase64("Zm8") == "fo");
    for (const char* wrong : {"Zm8 ", "Zm8-", "Z=m8", "é"})
        CHECK_FALSE(base::fromBase64(wrong).has_value());
}
