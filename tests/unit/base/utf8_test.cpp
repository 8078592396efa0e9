#include "support/catch.h"

#include <musette/base/text.h>

#include <string>

using namespace musette::base;

TEST_CASE("bytes that are not UTF-8 become replacement characters") {
    CHECK(toValidUtf8("caf\xE9!") == "caf\xEF\xBF\xBD!");
    CHECK(toValidUtf8("\xC0\xAF") == "\xEF\xBF\xBD\xEF\xBF\xBD");                 // overlong
    CHECK(toValidUtf8("\xED\xA0\x80") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"); // surrogate
    CHECK(toValidUtf8("ok \xE2\x82") == "ok \xEF\xBF\xBD\xEF\xBF\xBD");           // cut off
    CHECK(toValidUtf8("été €") == "été €");
    CHECK(toValidUtf8("").empty());
}

TEST_CASE("well-formed UTF-8 is told from the rest at every position") {
    for (const char* bad : {"\xE9", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF8\x88\x80",
                            "\xE2\x82", "\x80", "\xFF"}) {
        for (std::size_t before = 0; before < 20; ++before) {
            const std::string text = std::string(before, 'a') + bad;
            INFO(before);
            CHECK_FALSE(isValidUtf8(text));
            CHECK_FALSE(isValidUtf8(text + "tail of plain text"));
            CHECK(isValidUtf8(toValidUtf8(text)));
        }
    }
    for (std::size_t before = 0; before < 20; ++before) {
        CHECK(isValidUtf8(std::string(before, 'a') + "été 😀 \u07FF\uFFFF\U0010FFFF"));
        CHECK(isValidUtf8(std::string(before, '\0')));
    }
}
