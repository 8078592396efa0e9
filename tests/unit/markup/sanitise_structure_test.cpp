// What keeps the result stable and bounded, whatever comes in.
#include "sanitised.h"
#include "support/catch.h"
#include "support/markup_policy.h"

#include <musette/markup/reading.h>

#include <array>
#include <random>

using namespace musette::test;

namespace {

void checkPromises(const std::string& html) {
    const std::string once = sanitised(html);
    INFO(html);
    CHECK(policyBreach(once) == "");
    CHECK(sanitised(once) == once);
    CHECK(readingBreach(musette::markup::rewriteForReading(once).html) == "");
}

constexpr auto kSoup = std::to_array<std::string_view>({"<p>",
                                                        "</p>",
                                                        "<b>",
                                                        "</b>",
                                                        "<i>",
                                                        "</i>",
                                                        "<a href=x>",
                                                        "<a href=#u id=u>",
                                                        "</a>",
                                                        "<div>",
                                                        "</div>",
                                                        "<table>",
                                                        "</table>",
                                                        "<tr>",
                                                        "<td>",
                                                        "</td>",
                                                        "<th>",
                                                        "<tbody>",
                                                        "<caption>",
                                                        "</caption>",
                                                        "<col>",
                                                        "<ul>",
                                                        "</ul>",
                                                        "<ol>",
                                                        "<li>",
                                                        "</li>",
                                                        "<dl>",
                                                        "</dl>",
                                                        "<dt>",
                                                        "<dd>",
                                                        "<h1>",
                                                        "</h1>",
                                                        "<h3>",
                                                        "</h3>",
                                                        "<svg>",
                                                        "</svg>",
                                                        "<math>",
                                                        "</math>",
                                                        "<mtext>",
                                                        "<mglyph>",
                                                        "<mi>",
                                                        "<foreignObject>",
                                                        "<desc>",
                                                        "<title>",
                                                        "</title>",
                                                        "<style>",
                                                        "</style>",
                                                        "<script>",
                                                        "</script>",
                                                        "<textarea>",
                                                        "</textarea>",
                                                        "<noscript>",
                                                        "</noscript>",
                                                        "<template>",
                                                        "</template>",
                                                        "<select>",
                                                        "<option>",
                                                        "</select>",
                                                        "<form>",
                                                        "</form>",
                                                        "<button>",
                                                        "</button>",
                                                        "<object>",
                                                        "</object>",
                                                        "<marquee>",
                                                        "</marquee>",
                                                        "<iframe src=//x.example>",
                                                        "</iframe>",
                                                        "<video src=v>",
                                                        "</video>",
                                                        "<img src=x>",
                                                        "<img alt=y>",
                                                        "<picture>",
                                                        "<source srcset=s>",
                                                        "</picture>",
                                                        "<pre>",
                                                        "</pre>",
                                                        "<br>",
                                                        "<hr>",
                                                        "<q>",
                                                        "</q>",
                                                        "<ruby>",
                                                        "<rt>",
                                                        "<rp>",
                                                        "</ruby>",
                                                        "<blockquote>",
                                                        "</blockquote>",
                                                        "<figure>",
                                                        "<figcaption>",
                                                        "</figure>",
                                                        "<center>",
                                                        "<address>",
                                                        "<nobr>",
                                                        "<font color=c>",
                                                        "</font>",
                                                        "<span hidden>",
                                                        "</span>",
                                                        "<xmp>",
                                                        "</xmp>",
                                                        "<plaintext>",
                                                        "<frameset>",
                                                        "<body>",
                                                        "</body>",
                                                        "<html lang=l>",
                                                        "<head>",
                                                        "<image src=i>",
                                                        "<isindex>",
                                                        "<!--",
                                                        "-->",
                                                        "<![CDATA[",
                                                        "]]>",
                                                        "&lt;b&gt;",
                                                        "&#13;",
                                                        "&#0;",
                                                        "a",
                                                        " ",
                                                        "\n",
                                                        "\xC3\xA9",
                                                        "\xFF",
                                                        "<",
                                                        ">",
                                                        "\"",
                                                        "'",
                                                        "=",
                                                        "</",
                                                        "<p title='",
                                                        "<p title=\"",
                                                        "onclick=x "});

} // namespace

TEST_CASE(
    "random tag soup keeps the promises: only what the tables know, and read again as written") {
    std::mt19937 random(20261126);
    for (int document = 0; document < 4000; ++document) {
        std::string html;
        const std::size_t pieces = 1 + random() % 60;
        for (std::size_t i = 0; i < pieces; ++i)
            html += kSoup[random() % kSoup.size()];
        checkPromises(html);
    }
}

TEST_CASE("what a parser moves is written where it will be read") {
    for (const char* html :
         {"<p><object><p>x</p></object></p>", "<a href=/a><button><a href=/b>x</a></button></a>",
          "<table>perdu<tr><td>x</td>aussi</tr></table>", "<b><p>x</b>y</p>", "<h1><h2>x</h2></h1>",
          "<ul><table><li>x</table></ul>", "<p><button><p>x</button>",
          "<dl><dd><object><dt>x</object></dl>",
          "<table><caption><table><tr><td>x</table></caption></table>", "<li><object><li>x",
          "<pre><object>\n\nx</object></pre>",
          "<a href=/x><table><tr><td><a href=/y>z</a></table></a>", "<center><p><center>x",
          "<nobr>a<nobr>b"})
        checkPromises(html);
}

TEST_CASE("attacks by mutation find no element to live in") {
    for (const char* html :
         {"<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
          "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 "
          "onerror=alert(1)&gt;\">",
          "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
          "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
          "<svg><style>/*<img src=x onerror=alert(1)>*/</style></svg>",
          "<math><annotation-xml encoding=\"text/html\"><style><img src "
          "onerror=alert(1)></style></annotation-xml></math>",
          "<select><style><img src=x onerror=alert(1)></style></select>",
          "<textarea><img title=\"</textarea><img src onerror=alert(1)>\"></textarea>",
          "<xmp><p title=\"</xmp><svg/onload=alert(1)>\">",
          "<p title=`\"><img src=x onerror=alert(1)>`>",
          "<svg><desc><![CDATA[</desc><script>alert(1)</script>]]></svg>",
          "<svg><title><!--</title><img src=x onerror=alert(1)>--></title></svg>",
          "<template><script>alert(1)</script></template>",
          "<isindex type=image src=1 onerror=alert(1)>",
          "<listing>&lt;img src=1 onerror=alert(1)&gt;</listing>",
          "<noembed><img title=\"</noembed><img src onerror=alert(1)>\">",
          "<!--><img src=x onerror=alert(1)>-->",
          "<!--!> <img src=x onerror=alert(1)> -->",
          "<?xml ?><img src=x onerror=alert(1)>",
          "<a href=\"x\" title=\"&lt;/a&gt;&lt;img src=x onerror=alert(1)&gt;\">y</a>"}) {
        checkPromises(html);
        CHECK_FALSE(sanitised(html).contains("<img src"));
    }
}

TEST_CASE("clobbering names and breaking out of the article's box are not possible") {
    CHECK(sanitised("<p id=body name=x>a</p><form name=cookie><input name=submit></form>") ==
          "<p>a</p><div></div>");
    CHECK(sanitised("</div></div></body></html>a") == "a");
    CHECK(policyBreach(sanitised("</td></tr></table></blockquote><li>a")) == "");
}

TEST_CASE("depth is bounded for the parser and for the viewer") {
    const std::string deep = sanitised(repeated("<div>", 100'000) + "x");
    CHECK(countOf(deep, "<div>") <= 200);
    CHECK(deep.contains('x'));
    CHECK(countOf(sanitised(repeated("<blockquote>", 500) + "x"), "<blockquote>") == 20);
    CHECK(countOf(sanitised(repeated("<ul><li>", 500) + "x"), "<ul>") == 20);
    CHECK(countOf(sanitised(repeated("<table><tr><td>", 60) + "x"), "<table>") == 6);
    checkPromises(repeated("<ul><li><blockquote><table><tr><td><b><a href=x>", 60) +
                  "<iframe src=//x.example></iframe>");
}

TEST_CASE("attributes and tags beyond their limits are left out, the text stays") {
    std::string many = "<p title=t";
    for (int i = 0; i < 60'000; ++i)
        many += " a" + std::to_string(i) + "=1";
    CHECK(sanitised(many + " lang=fr>x</p>") == "<p title=\"t\">x</p>");
    CHECK(sanitised("<p a=1 a=2 lang=fr title='>' lang=en>x</p>") ==
          "<p title=\"&gt;\" lang=\"fr\">x</p>");
    const std::string tags = sanitised(repeated("<i></i>", 300'000) + "<b>fin</b>");
    CHECK(tags.ends_with("fin"));
    CHECK(countOf(tags, "<i>") <= 200'000);
}

TEST_CASE("deep and wide inputs of every kind end") {
    for (const char* unit :
         {"<div>",    "<b>",      "<p>",        "<dl><dd>",   "<form>",    "<a href=x>",
          "<table>",  "<svg>",    "<math><mi>", "<ul>",       "<details>", "<font color=c>",
          "<object>", "<button>", "<select>",   "<h1>",       "</p>",      "<nobr>",
          "<b><p>",   "<b></p>",  "<table><b>", "<a><table>", "<li><b>",   "&",
          "<",        "<!--",     "<p title='"}) {
        INFO(unit);
        CHECK(policyBreach(sanitised(repeated(unit, 20'000) + "x")) == "");
    }
}

TEST_CASE("formatting left open in many blocks does not multiply") {
    // Each one left open comes back in every later block: the square of their number, if nothing
    // ends it.
    for (const std::string_view shape :
         {"<p><b a=%>x</p>", "<div><u a=%>x</div>", "<li><i a=%>x", "<dd><u a=%>x<dt>",
          "<a href=x><u a=%>x</a>", "<table><tr><td><p><b a=%>x</p></td></table>",
          "<b><i a=%>x</b>", "<object><u a=%>x</object>", "<p><a href=/%>x</p>"}) {
        std::string html;
        for (int i = 0; i < 4000; ++i)
            html.append(shape.substr(0, shape.find('%')))
                .append(std::to_string(i))
                .append(shape.substr(shape.find('%') + 1));
        INFO(shape);
        const std::string clean = sanitised(html);
        CHECK(clean.size() < 6 * html.size());
        CHECK(countOf(clean, "x") >= 4000);
        CHECK(sanitised(clean) == clean);
    }
    const std::string link =
        "<p><a href=/" + std::string(8000, 'x') + ">y</p>" + repeated("<p>z</p>", 2000);
    CHECK(sanitised(link).size() < 2 * link.size());
}

TEST_CASE("formatting that is closed too late still reaches the next paragraph") {
    CHECK(sanitised("<p>un <b>deux</p><p>trois</b> quatre</p>") ==
          "<p>un <b>deux</b></p><p><b>trois</b> quatre</p>");
}

TEST_CASE("a document beyond its budget of tags goes on as text, and reads the same again") {
    const std::string html =
        repeated("<p>a<i>b</i><br></p><table><tr><td>c</table>", 60'000) + "<b>fin</b>";
    const std::string clean = sanitised(html);
    CHECK(clean.ends_with("fin"));
    CHECK(policyBreach(clean) == "");
    CHECK(sanitised(clean) == clean);
}
