#include "support/catch.h"

#include <musette/markup/reading.h>
#include <musette/markup/reading_parts.h>

#include <string>

using musette::markup::imageSlot;
using musette::markup::readingParts;

using Parts = std::vector<std::string>;

TEST_CASE("a short article is one part, an empty one too") {
    CHECK(readingParts("<p>Un</p><p>Deux</p>", 1000) == Parts{"<p>Un</p><p>Deux</p>"});
    CHECK(readingParts("", 1000) == Parts{""});
}

TEST_CASE("parts end between blocks, never within a paragraph or an item") {
    CHECK(readingParts("<p>Un <b>gras</b></p><h2>Deux</h2><hr><p>Trois</p>", 10) ==
          Parts{"<p>Un <b>gras</b></p>", "<h2>Deux</h2>", "<hr><p>Trois</p>"});
    CHECK(readingParts("<ul><li>Un deux trois</li><li>Quatre<p class=\"more\">cinq</p></li></ul>",
                       12) == Parts{"<ul><li>Un deux trois</li></ul>",
                                    "<ul><li>Quatre<p class=\"more\">cinq</p></li></ul>"});
}

TEST_CASE("a numbered list goes on with its numbers") {
    CHECK(readingParts("<ol start=\"4\"><li>quatre</li><li>cinq</li><li>six</li></ol>", 25) ==
          Parts{"<ol start=\"4\"><li>quatre</li></ol>",
                "<ol start=\"5\"><li>cinq</li><li>six</li></ol>"});
}

TEST_CASE("tables of data are cut between rows, quotations between paragraphs") {
    CHECK(readingParts("<table class=\"data\"><tr><td>un</td></tr><tr><td>deux</td></tr></table>",
                       40) == Parts{"<table class=\"data\"><tr><td>un</td></tr></table>",
                                    "<table class=\"data\"><tr><td>deux</td></tr></table>"});
    CHECK(readingParts("<table class=\"quote\"><tr><td class=\"bar\" width=\"3\"></td><td "
                       "class=\"q\">Un<p class=\"more\">Deux</p></td></tr></table>",
                       60) ==
          Parts{"<table class=\"quote\"><tr><td class=\"bar\" width=\"3\"></td><td "
                "class=\"q\">Un</td></tr></table>",
                "<table class=\"quote\"><tr><td class=\"bar\" width=\"3\"></td><td class=\"q\"><p "
                "class=\"more\">Deux</p></td></tr></table>"});
}

TEST_CASE("code is cut between lines, a paragraph of many parts between words") {
    CHECK(readingParts("<pre>un deux\ntrois\nquatre</pre>", 9) ==
          Parts{"<pre>un deux</pre>", "<pre>trois\nquatre</pre>"});
    CHECK(readingParts("<p>un <i>deux trois</i></p>", 4) ==
          Parts{"<p>un <i>deux</i></p>", "<p><i>trois</i></p>"});
}

TEST_CASE("pictures that an article carries in itself do not count") {
    const std::string picture = "<img src=\"data:image/png;base64," + std::string(500, 'A') + "\">";
    CHECK(readingParts("<p>" + picture + "</p><p>Un</p>", 200).size() == 1);
}

TEST_CASE("the mark of an image stays whole, and nothing is open behind it") {
    const auto parts = readingParts("<p>un</p>" + imageSlot(0) + "<p>deux " + imageSlot(1) +
                                        " trois</p>" + imageSlot(2) + "<p>quatre</p>",
                                    10);
    std::string joined;
    for (const std::string& part : parts) {
        CHECK_FALSE(part.contains("</!--"));
        joined += part;
    }
    CHECK(parts.size() > 2);
    for (const std::size_t number : {0U, 1U, 2U})
        CHECK(joined.contains(imageSlot(number)));
}
