#include "support/catch.h"

#include <musette/base/text.h>

using namespace musette::base;

TEST_CASE("runs of white space become one blank") {
    CHECK(collapseSpace("  a \n\t b  ") == "a b");
    CHECK(collapseSpace(" \n ").empty());
    CHECK(trim("\n a b\t") == "a b");
}

TEST_CASE("long text is cut on a character border") {
    CHECK(ellipsize("court", 10) == "court");
    CHECK(ellipsize("éééé", 6) == "é…");
    CHECK(ellipsize("abcdefghij", 6) == "abc…");
}

TEST_CASE("text for HTML has its special characters escaped") {
    CHECK(escapeHtml("<a href=\"x\">&'") == "&lt;a href=&quot;x&quot;&gt;&amp;&#39;");
}

TEST_CASE("no-break spaces are no white space to collapse") {
    CHECK(collapseSpace("a\u00A0 \u00A0b") == "a\u00A0 \u00A0b");
    CHECK(trim("\u00A0a") == "\u00A0a");
}

TEST_CASE("a text is never longer than the limit and stays valid") {
    const std::string text = "é€😀 fin du texte";
    for (std::size_t limit = 0; limit < 30; ++limit) {
        INFO(limit);
        CHECK(ellipsize(text, limit).size() <= limit);
        CHECK(isValidUtf8(ellipsize(text, limit)));
    }
    CHECK(ellipsize("un mot de trop", 9) == "un mot…");
}

TEST_CASE("only ASCII letters change their case or are compared without it") {
    CHECK(asciiLower("ÉCOLE Abc[Z") == "École abc[z");
    CHECK(equalsIgnoringCase("Content-Type", "content-TYPE"));
    CHECK_FALSE(equalsIgnoringCase("é", "É"));
    CHECK_FALSE(equalsIgnoringCase("a", "ab"));
    CHECK_FALSE(equalsIgnoringCase("[", "{"));
}
