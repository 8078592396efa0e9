#include "sanitised.h"
#include "support/catch.h"

#include <musette/base/text.h>

using namespace musette::test;

TEST_CASE("elements of text are written as they are, closed where the parser closes them") {
    CHECK(sanitised("<p>Un <b>deux</b> <em>trois</em><br>quatre<p>cinq") ==
          "<p>Un <b>deux</b> <em>trois</em><br>quatre</p><p>cinq</p>");
    CHECK(sanitised("<ul><li>a<li>b</ul>") == "<ul><li>a</li><li>b</li></ul>");
    CHECK(sanitised("<dl><dt>a<dd>b</dl>") == "<dl><dt>a</dt><dd>b</dd></dl>");
    CHECK(sanitised("H<sub>2</sub>O x<sup>2</sup> <kbd>k</kbd> <var>v</var> <tt>t</tt>") ==
          "H<sub>2</sub>O x<sup>2</sup> <kbd>k</kbd> <var>v</var> <tt>t</tt>");
}

TEST_CASE("the boxes of a page are written as plain ones") {
    for (const std::string name : {"article", "section", "header", "footer", "main", "aside", "nav",
                                   "details", "summary", "hgroup", "fieldset", "form", "search"})
        CHECK(sanitised("<" + name + ">a</" + name + ">b") == "<div>a</div>b");
    CHECK(sanitised("<figure>a<figcaption>b</figcaption></figure>") ==
          "<div class=\"figure\">a<div class=\"caption\">b</div></div>");
}

TEST_CASE("old and editorial elements get the name that every viewer knows") {
    CHECK(sanitised("<del>a</del><strike>b</strike><ins>c</ins>") == "<s>a</s><s>b</s><u>c</u>");
    CHECK(sanitised("<mark>a</mark><abbr title=x>b</abbr>") ==
          "<span class=\"mark\">a</span><span title=\"x\">b</span>");
    CHECK(sanitised("<b title=&#xF;>a</b>") == "<b>a</b>"); // nothing of the title can be written
    CHECK(sanitised("<q>dit</q>") == "<span>«\u00a0dit\u00a0»</span>");
    CHECK(sanitised("<menu><li>a</menu>") == "<ul><li>a</li></ul>");
    CHECK(sanitised("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>") == "漢(kan)");
}

TEST_CASE("unknown elements and controls of forms keep their text only") {
    CHECK(sanitised(
              "<x-carte>a</x-carte><font color=red>b</font><label>c</label><marquee>d</marquee>") ==
          "abcd");
    CHECK(sanitised("<button onclick=x>a</button>") == "<span>a</span>");
}

TEST_CASE("what is no content goes with all that is in it") {
    for (const std::string name :
         {"script", "style", "template", "noscript", "noembed", "noframes", "title", "textarea",
          "select", "datalist", "svg", "canvas", "xmp"})
        CHECK(sanitised("a<" + name + "><p>b</p></" + name + ">c") == "ac");
    CHECK(sanitised("a<input value=b><base href=//x><link rel=stylesheet href=x><meta "
                    "http-equiv=refresh>c") == "ac");
    CHECK(sanitised("a<plaintext>b") == "a");
    CHECK(sanitised("a<!-- b --><!doctype html><?php c ?><![CDATA[d]]>e") == "ae");
}

TEST_CASE("what the page hides stays hidden") {
    CHECK(sanitised("a<div hidden>b</div>c") == "ac");
    CHECK(sanitised("a<span style='color:red; DISPLAY : none !important'>b</span>c") == "ac");
    CHECK(sanitised("a<p style='display:block'>b</p>") == "a<p>b</p>");
}

TEST_CASE("a formula keeps its text, without what repeats it in another notation") {
    CHECK(sanitised("<math><mi>x</mi><mo>=</mo><mn>2</mn></math>") == "x=2");
    CHECK(sanitised("<math><semantics><mi>x</mi><annotation encoding=TeX>x</annotation>"
                    "<annotation-xml><p>y</p></annotation-xml></semantics></math>")
              .find('y') == std::string::npos);
}

TEST_CASE("headings stand under the title of the article") {
    CHECK(sanitised("<h1>a</h1><h2>b</h2><h6>c</h6>") == "<h2>a</h2><h2>b</h2><h6>c</h6>");
    musette::markup::SanitiseOptions options;
    options.firstHeadingLevel = 4;
    CHECK(musette::markup::sanitise("<h1>a</h1><h5>b</h5>", options).html ==
          "<h4>a</h4><h5>b</h5>");
}

TEST_CASE("attributes come from the table, their values from a narrow choice") {
    CHECK(
        sanitised("<p title='a \"b\" <c>' lang=fr-FR dir=RTL align=Center onclick=x style=x "
                  "class=y data-z=1>t</p>") ==
        "<p title=\"a &quot;b&quot; &lt;c&gt;\" lang=\"fr-FR\" dir=\"rtl\" align=\"center\">t</p>");
    CHECK(sanitised("<p lang='fr\"' dir=up align='x'>t</p>") == "<p>t</p>");
    CHECK(sanitised("<table><tr><td colspan=3 rowspan=1000 width=9 bgcolor=red>t</table>") ==
          "<table><tbody><tr><td colspan=\"3\" rowspan=\"100\">t</td></tr></tbody></table>");
    CHECK(sanitised("<ol start=-3 type=a reversed><li value=7>a</ol>") ==
          "<ol start=\"-3\" type=\"a\"><li value=\"7\">a</li></ol>");
    CHECK(sanitised("<ol start=1e9 type='javascript'><li value=x>a</ol>") == "<ol><li>a</li></ol>");
}

TEST_CASE("classes of a feed go; those that the sanitiser has written stay") {
    CHECK(sanitised("<div class='promo figure-x'>a</div>") == "<div>a</div>");
    const std::string figure = "<div class=\"figure\">a</div>";
    CHECK(sanitised(figure) == figure);
    CHECK(sanitised("<p class=figure>a</p>") == "<p>a</p>");
}

TEST_CASE("text is written with five references only") {
    CHECK(sanitised("1 < 2 &amp;lt; &eacute; &check; \"x\" 'y' &notit;") ==
          "1 &lt; 2 &amp;lt; é ✓ \"x\" 'y' ¬it;");
    CHECK(sanitised("a&#0;b&#1;c&#x7f;d&#13;e") == "a\xEF\xBF\xBD"
                                                   "bcd\ne");
}

TEST_CASE("characters that parsers do not agree on are replaced, written out or as references") {
    for (const char* text : {"\u0081", "&#129;", "\uFDD0", "&#xFDD0;", "\uFFFE", "&#xFFFF;",
                             "\U0001FFFE", "&#x10FFFF;"})
        CHECK(sanitised("<b>" + std::string(text) + "</b>") == "<b>\uFFFD</b>");
    CHECK(sanitised("a&#129;b") == sanitised(sanitised("a&#129;b")));
    CHECK(sanitised("\u00A0«é»\uFEFF\U0001F600\uE000") == "\u00A0«é»\uFEFF\U0001F600\uE000");
}

TEST_CASE("a reference to a number beyond all characters gives valid text") {
    for (const char* reference :
         {"&#xFFEEEEEEEEEEEEEEEEEEEEEEFE;", "&#4294967294;", "&#99999999999999999999;",
          "&#x80000000;", "&#x1000000C2;", "&#xFFFFFFC2;"}) {
        const std::string once =
            sanitised("<b title='" + std::string(reference) + "'>a" + reference + "</b>");
        CHECK(musette::base::isValidUtf8(once));
        CHECK(sanitised(once) == once);
    }
}

TEST_CASE("bytes that are no UTF-8 and control characters do not get through") {
    CHECK(sanitised("caf\xE9 \xC0\xAF \xED\xA0\x80") ==
          "caf\xEF\xBF\xBD \xEF\xBF\xBD\xEF\xBF\xBD \xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(sanitised(std::string_view("<b>a\0b\x0B</b>", 12)) == "<b>ab</b>");
}

TEST_CASE("the first line end of preformatted text is kept") {
    CHECK(sanitised("<pre>\na</pre>") == "<pre>a</pre>");
    CHECK(sanitised("<pre>\n\na</pre>") == "<pre>\n\na</pre>");
    CHECK(sanitised("<pre>&#1;\na</pre>") == "<pre>\n\na</pre>"); // the first character is left out
    CHECK(sanitised("<pre>&#10;a</pre>") == sanitised(sanitised("<pre>&#10;a</pre>")));
}

TEST_CASE("a text without markup is text") {
    CHECK(sanitised("") == "");
    CHECK(sanitised("Un > deux") == "Un &gt; deux");
}

TEST_CASE("input beyond the limit is cut on a character's border, and it is said") {
    musette::markup::SanitiseOptions options;
    options.maxBytes = 6;
    const auto cut = musette::markup::sanitise("<b>aéb", options); // é is the fifth and sixth byte
    CHECK(cut.html == "<b>aé</b>");
    CHECK(cut.truncated);
    options.maxBytes = 5;
    CHECK(musette::markup::sanitise("<b>aéb", options).html == "<b>a</b>");
    CHECK_FALSE(musette::markup::sanitise("<b>a", options).truncated);
}
