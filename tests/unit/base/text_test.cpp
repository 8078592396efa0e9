#include <musette/base/text.h>

#include "support/catch.h"

using namespace musette::base;

TEST_CASE("bytes that are not UTF-8 become replacement characters") {
    CHECK(toValidUtf8("caf\xE9!") == "caf\xEF\xBF\xBD!");
    CHECK(toValidUtf8("\xC0\xAF") == "\xEF\xBF\xBD\xEF\xBF\xBD"); // overlong
    CHECK(toValidUtf8("\xED\xA0\x80") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"); // surrogate
    CHECK(toValidUtf8("ok \xE2\x82") == "ok \xEF\xBF\xBD\xEF\xBF\xBD"); // cut off
    CHECK(toValidUtf8("été €") == "été €");
    CHECK(isValidUtf8("été 😀"));
    CHECK_FALSE(isValidUtf8("\xF8\x88\x80\x80\x80"));
}

TEST_CASE("runs of white space become one blank") {
    CHECK(collapseSpace("  a \n\t b  ") == "a b");
    CHECK(collapseSpace(" \n ").empty());
    CHECK(trim("\n a b\t") == "a b");
}

TEST_CASE("searching folds case, accents and ligatures") {
    CHECK(foldForSearch("L’Évaluation des ŒUVRES") == "l'evaluation des oeuvres");
    CHECK(foldForSearch("Ex æquo, naïf, Noël") == "ex aequo, naif, noel");
    CHECK(foldForSearch("PLAIN ascii") == "plain ascii");
}

TEST_CASE("long text is cut on a character border") {
    CHECK(ellipsize("court", 10) == "court");
    CHECK(ellipsize("éééé", 6) == "é…");
    CHECK(ellipsize("abcdefghij", 6) == "abc…");
}

TEST_CASE("text for HTML has its special characters escaped") {
    CHECK(escapeHtml("<a href=\"x\">&'") == "&lt;a href=&quot;x&quot;&gt;&amp;&#39;");
}

TEST_CASE("French spacing puts no-break spaces before tall signs") {
    CHECK(frenchSpacing("Vraiment ?") == "Vraiment\u202F?");
    CHECK(frenchSpacing("Vraiment?") == "Vraiment\u202F?");
    CHECK(frenchSpacing("Oui ! Non ;") == "Oui\u202F! Non\u202F;");
    CHECK(frenchSpacing("À retenir : ceci") == "À retenir\u00A0: ceci");
    CHECK(frenchSpacing("« Veiller »") == "«\u00A0Veiller\u00A0»");
    CHECK(frenchSpacing("«Veiller»") == "«\u00A0Veiller\u00A0»");
    CHECK(frenchSpacing("Quoi ?!") == "Quoi\u202F?!");
}

TEST_CASE("French spacing leaves addresses, times and smileys alone") {
    for (const char* text : {"http://example.org/?a=1", "12:30", "content :-)", "clin ;)",
                             "AT&amp;T", "R&eacute;gion"}) {
        INFO(text);
        CHECK(frenchSpacing(text) == text);
    }
}

TEST_CASE("French spacing applied twice changes nothing more") {
    const std::string once = frenchSpacing("« Quoi ? » : rien ! « ok »");
    CHECK(frenchSpacing(once) == once);
}
