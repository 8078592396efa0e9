#include "support/catch.h"

#include <musette/markup/text.h>

#include <string>

using namespace musette::markup;

TEST_CASE("text loses its tags, blocks stand on lines of their own") {
    CHECK(plainText("<p>Un <b>deux</b></p><p>trois<br>quatre</p>") == "Un deux\ntrois\nquatre");
    CHECK(plainText("<ul><li>a<li>b</ul>") == "a\nb");
    CHECK(plainText("  Un\n  seul  ") == "Un seul");
    CHECK(plainText("") == "");
}

TEST_CASE("what is no text to read stays out of the text") {
    CHECK(plainText("a<script>if (1 < 2) alert('</b>')</script>b") == "ab");
    CHECK(plainText("a<style>p > b {}</style>b<!-- non --> c") == "ab c");
    CHECK(plainText("a<svg><text>dessin</text></svg>b") == "ab");
    CHECK(plainText("a<template><template>x</template>y</template>b") == "ab");
}

TEST_CASE("a lone less-than sign is text") {
    CHECK(plainText("1 < 2 et 3 <4") == "1 < 2 et 3 <4");
    CHECK(plainText("<p>x <3</p>") == "x <3");
}

TEST_CASE("lines of preformatted text stay apart") {
    CHECK(plainText("<pre>un\n  deux</pre>trois\nquatre") == "un\ndeux\ntrois quatre");
}

TEST_CASE("references are resolved, whatever way they are written") {
    CHECK(decodeEntities("&eacute;t&#233; &#xE9;") == "été é");
    CHECK(decodeEntities("a &amp;lt; b") == "a &lt; b");
    CHECK(decodeEntities("&CounterClockwiseContourIntegral;&check;") == "∳✓");
    CHECK(decodeEntities("AT&T &nonesuch; & <b>&lt;</b>") == "AT&T &nonesuch; & <b><</b>");
    CHECK(decodeEntities("&copy 2026 &#128; &#0;") == "© 2026 € \xEF\xBF\xBD");
    CHECK(decodeEntities("&") == "&");
    CHECK(decodeEntities("&#;&#x;&#99999999999;") == "&#;&#x;\xEF\xBF\xBD");
}

TEST_CASE("a title that holds HTML becomes one line") {
    CHECK(plainLine("<p>Un titre</p>\n<p>long</p>") == "Un titre long");
    CHECK(plainLine("Q&amp;A <em>ici</em>") == "Q&A ici");
}

TEST_CASE("an excerpt ends at a word, with an ellipsis when something was cut") {
    CHECK(excerpt("<p>court</p>", 20) == "court");
    CHECK(excerpt("<p>un deux trois quatre</p>", 15) == "un deux…");
    const std::string much(2000, 'x');
    CHECK(excerpt("<p>" + much, 50).size() <= 50);
    CHECK(excerpt("<!--" + much + "--><p>après", 50) == "après");
}

TEST_CASE("bytes that are no UTF-8 give text that is") {
    CHECK(plainText("caf\xE9 noir") == "caf\xEF\xBF\xBD noir");
}

TEST_CASE("deep nesting and long runs take linear time") {
    std::string deep;
    for (int i = 0; i < 200000; ++i)
        deep += "<div>&foo;";
    CHECK(plainText(deep).starts_with("&foo;\n&foo;"));
    CHECK(plainText(std::string(500000, '<')).size() == 500000);
}
