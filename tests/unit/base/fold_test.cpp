#include "support/catch.h"

#include <musette/base/text.h>

#include <string>

using namespace musette::base;

TEST_CASE("searching folds case, accents and ligatures") {
    CHECK(foldForSearch("L’Évaluation des ŒUVRES") == "l'evaluation des oeuvres");
    CHECK(foldForSearch("Ex æquo, naïf, Noël, ÇA, Ÿ") == "ex aequo, naif, noel, ca, y");
    CHECK(foldForSearch("PLAIN ascii") == "plain ascii");
    CHECK(foldForSearch("Straße") == "strasse");
    CHECK(foldForSearch("Bjørn Łukasz Đorđe") == "bjorn lukasz dorde");
    CHECK(foldForSearch("").empty());
}

TEST_CASE("searching folds composed and decomposed accents alike") {
    CHECK(foldForSearch("e\u0301te\u0301") == "ete");
    CHECK(foldForSearch("ÉTÉ") == foldForSearch("E\u0301TE\u0301"));
}

TEST_CASE("searching takes no-break spaces and hyphens for plain ones and drops soft hyphens") {
    CHECK(foldForSearch("quoi\u202F?") == "quoi ?");
    CHECK(foldForSearch("porte\u2011clés") == "porte-cles");
    CHECK(foldForSearch("an\u00ADti") == "anti");
}

TEST_CASE("searching folds other scripts too") {
    CHECK(foldForSearch("ΑΘΉΝΑ") == "αθηνα");
    CHECK(foldForSearch("ЁЛКА") == foldForSearch("елка"));
    CHECK(foldForSearch("ＦＵＬＬ") == "full");
    CHECK(foldForSearch("日本 😀") == "日本 😀");
}

TEST_CASE("the short way for Latin letters folds as the long way does") {
    std::string all;
    for (unsigned point = 0x80; point < 0x250; ++point) {
        all += static_cast<char>(0xC0 | (point >> 6));
        all += static_cast<char>(0x80 | (point & 0x3F));
        all += ' ';
    }
    for (unsigned point = 0x2000; point < 0x2070; ++point) {
        all += "\xE2";
        all += static_cast<char>(0x80 | ((point >> 6) & 0x3F));
        all += static_cast<char>(0x80 | (point & 0x3F));
    }
    // A Greek letter asks for the long way.
    CHECK(foldForSearch(all) + "α" == foldForSearch(all + "α"));
}

TEST_CASE("folding a folded text changes nothing more") {
    for (const char* text : {"L’Évaluation des ŒUVRES", "½ ² ﬁn ㎒", "İstanbul ẞ", "Ⅷ ℡"}) {
        INFO(text);
        CHECK(foldForSearch(foldForSearch(text)) == foldForSearch(text));
    }
}

TEST_CASE("folding text that is not UTF-8 gives valid text") {
    CHECK(isValidUtf8(foldForSearch("caf\xE9 \xF0\x9F")));
}
