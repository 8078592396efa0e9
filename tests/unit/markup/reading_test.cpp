#include "support/catch.h"

#include <musette/markup/reading.h>
#include <musette/markup/sanitise.h>

#include <string>

using namespace musette::markup;

namespace {

ReadingHtml rewritten(std::string_view html, const ReadingOptions& options = {}) {
    SanitiseOptions rules;
    rules.baseUrl = "https://exemple.org/billet";
    return rewriteForReading(sanitise(html, rules).html, options);
}

std::string reading(std::string_view html) {
    return rewritten(html).html;
}

std::size_t countOf(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos;
         at = text.find(part, at + 1))
        ++count;
    return count;
}

std::string repeated(std::string_view part, int times) {
    std::string out;
    for (int i = 0; i < times; ++i)
        out += part;
    return out;
}

} // namespace

TEST_CASE("bare text, boxes and lone line breaks become paragraphs") {
    CHECK(reading("Un<br><br>Deux<br>trois") == "<p>Un</p><p>Deux<br>trois</p>");
    CHECK(reading("<div><div>Un<p>Deux</p></div>Trois</div>") ==
          "<p>Un</p><p>Deux</p><p>Trois</p>");
    CHECK(reading("<section><header><h1>Un</h1></header>Deux</section>") ==
          "<h2>Un</h2><p>Deux</p>");
}

TEST_CASE("blocks without content are left out") {
    CHECK(reading("<p>&nbsp;</p><div><br></div><h2></h2><p><b> </b></p>Un<br><br>") == "<p>Un</p>");
}

TEST_CASE("what reaches over a border between paragraphs is opened again behind it") {
    CHECK(reading("<p><b>Un <a href=/x>deux<br><br>trois</a></b> quatre</p>") ==
          "<p><b>Un <a href=\"https://exemple.org/x\">deux</a></b></p>"
          "<p><b><a href=\"https://exemple.org/x\">trois</a></b> quatre</p>");
}

TEST_CASE("blanks between words stay and stand outside of what follows") {
    CHECK(reading("<p><i>a</i> <b>b</b>\n<u>c</u>&nbsp;!</p>") ==
          "<p><i>a</i> <b>b</b> <u>c</u>\u00a0!</p>");
}

TEST_CASE("a quotation is a bar and a cell, its later paragraphs say that they are") {
    CHECK(reading("<blockquote><p>Un</p><p>Deux</p></blockquote>") ==
          "<table class=\"quote\" width=\"100%\" cellspacing=\"0\" cellpadding=\"0\"><tr>"
          "<td class=\"bar\" width=\"3\"></td><td class=\"q\">Un<p "
          "class=\"more\">Deux</p></td></tr></table>");
}

TEST_CASE("code stands in a cell, line by line, without empty lines around") {
    CHECK(reading("<pre>\n\n<code>if (a)\n  b();\n\n</code></pre>") ==
          "<table class=\"code\" width=\"100%\" cellspacing=\"0\"><tr><td class=\"code\">"
          "<pre><code>if (a)\n  b();</code></pre></td></tr></table>");
    CHECK(reading("<pre>un<br>deux</pre>").contains("<pre>un\ndeux</pre>"));
}

TEST_CASE("a table of data keeps rows, headers and spans; its caption comes first") {
    CHECK(
        reading("<table><caption>C</caption><tr><th>A<th colspan=2>B<tr><td>1<td>2<td>3</table>") ==
        "<p class=\"caption\">C</p><table class=\"data\" width=\"100%\" cellspacing=\"0\">"
        "<tr><td class=\"h\">A</td><td class=\"h\" colspan=\"2\">B</td></tr>"
        "<tr><td class=\"d\">1</td><td class=\"d\">2</td><td class=\"d\">3</td></tr></table>");
}

TEST_CASE("a table that only arranges a page becomes paragraphs") {
    CHECK(reading("<table><tr><td>Un</td></tr><tr><td>Deux</td></tr></table>") ==
          "<p>Un</p><p>Deux</p>");
    CHECK(reading("<table><tr><td><table><tr><td>a<td>b<tr><td>c<td>d</table></td></tr></table>")
              .starts_with("<table class=\"data\""));
}

TEST_CASE("no more than four tables stand in each other, whatever they come from") {
    const std::string quotes = reading(repeated("<blockquote>a", 12));
    CHECK(countOf(quotes, "<table") == 4);
    CHECK(countOf(quotes, "<blockquote>") == 8);
    CHECK(reading(repeated("<blockquote>", 4) + "<pre>x</pre>").contains("<pre>x</pre>"));
}

TEST_CASE("an image that is not loaded is a frame with its description") {
    const ReadingHtml page =
        rewritten("<p>Avant <img src=//img.exemple.org/a.png alt='Une salle'> après</p>");
    CHECK(page.html == "<p>Avant </p><table class=\"frame\" width=\"100%\" cellspacing=\"0\"><tr>"
                       "<td class=\"image\">Une salle</td></tr></table><p>après</p>");
    CHECK(page.remoteImages == 1);
    CHECK(page.imageHosts == std::vector<std::string>{"img.exemple.org"});
}

TEST_CASE("words of the program come from the caller") {
    CHECK(reading("<img src=/a.png>").contains("<td class=\"image\">exemple.org</td>"));
    ReadingOptions options;
    options.words = {"Illustration", "{} : contenu intégré", "Ouvrir"};
    CHECK(rewritten("<img src=/a.png>", options)
              .html.contains("<td class=\"image\">Illustration</td>"));
    CHECK(rewritten("<iframe src=https://video.example/e/1 title=Film></iframe>", options)
              .html.contains("<td class=\"embed\">Film : contenu intégré<br>"
                             "<a href=\"https://video.example/e/1\">Ouvrir</a></td>"));
    CHECK(reading("<iframe src=https://video.example/e/1 title=Film></iframe>")
              .contains("<td class=\"embed\"><a href=\"https://video.example/e/1\">Film</a></td>"));
}

TEST_CASE("a smiley stays in its line as text") {
    CHECK(reading("<p>Bien <img src=/s.png alt='🙂'> !</p>") == "<p>Bien 🙂 !</p>");
    CHECK(reading("<p>a <img src=/s.png alt=':-)' width=16 height=16></p>") == "<p>a :-)</p>");
}

TEST_CASE("hosts of images are named once, in order") {
    const ReadingHtml page =
        rewritten("<img src=https://b.example/1.png><img src=https://a.example/2.png>"
                  "<img src=https://b.example/3.png>");
    CHECK(page.remoteImages == 3);
    CHECK(page.imageHosts == std::vector<std::string>{"b.example", "a.example"});
}

TEST_CASE("a picture that the article carries in itself is shown, no wider than the column") {
    const std::string html =
        reading("<p>a<img src='data:image/png;base64,iVBORw0KGgo=' width=9000 alt=x></p>");
    CHECK(html == "<p>a</p><p class=\"picture\"><img src=\"data:image/png;base64,iVBORw0KGgo=\" "
                  "alt=\"x\" width=\"680\"></p>");
}

TEST_CASE("a caption is a small paragraph under its image") {
    CHECK(reading("<figure><img src=/a.png alt=A><figcaption>Une séance</figcaption></figure>")
              .ends_with("</table><p class=\"caption\">Une séance</p>"));
}

TEST_CASE("links to places inside the article lead there") {
    CHECK(reading("<p>Voir<a href='#n1'>1</a></p><ol><li id=n1>Note</li></ol>") ==
          "<p>Voir<a href=\"#u-n1\">1</a></p><ol><li><a name=\"u-n1\"></a>Note</li></ol>");
    // An anchor cannot stand inside a link.
    CHECK(reading("<p><a href=#b>x<span id=c>y</span></a>z<b id=b>w</b><a href=#c>v</a></p>")
              .contains("xy</a>"));
}

TEST_CASE("a paragraph that is bold from end to end is a normal one when it is long") {
    const std::string words = repeated("des mots ", 20) + "fin";
    CHECK(reading("<p><b>" + words + "</b></p>") == "<p>" + words + "</p>");
    CHECK(reading("<p><b>court</b></p>") == "<p><b>court</b></p>");
    CHECK(reading("<p>Un <b>" + words + "</b></p>").contains("<b>"));
}

TEST_CASE("direction and alignment reach the paragraphs of a box") {
    CHECK(reading("<div dir=rtl align=center><p>a</p>b</div><p>c</p>") ==
          "<p align=\"center\" dir=\"rtl\">a</p><p align=\"center\" dir=\"rtl\">b</p><p>c</p>");
}

TEST_CASE("a run without a blank is broken, also across elements") {
    const std::string html =
        reading("<p>" + std::string(600, 'x') + "<b>" + std::string(600, 'y') + "</b></p>");
    CHECK(countOf(html, "\u200b") == 2);
    CHECK(countOf(html, "x") == 600);
    CHECK(countOf(reading("<p>" + repeated("mot ", 3000)), "\u200b") == 0);
    CHECK(countOf(reading("<p>" + repeated("漢", 3000)), "\u200b") == 0);
}

TEST_CASE("a long article is cut between two words and says so") {
    ReadingOptions options;
    options.maxBytes = 1000;
    const ReadingHtml page = rewritten(repeated("<p>un deux trois</p>", 200), options);
    CHECK(page.truncated);
    CHECK(page.html.size() < 1100);
    CHECK(page.html.ends_with("</p>"));
    const ReadingHtml one = rewritten("<ul><li>" + repeated("mot ", 2000), options);
    CHECK(one.truncated);
    CHECK(one.html.size() < 1100);
    CHECK(one.html.ends_with("</li></ul>"));
    CHECK_FALSE(rewritten("<p>court</p>", options).truncated);
}

TEST_CASE("HTML that was never sanitised gives known markup too") {
    const std::string html =
        rewriteForReading("<p onclick=x>a<script>alert(1)</script><img src=//x.example/a>"
                          "<a href='javascript:x'>b</a><iframe src=//x></iframe>"
                          "<svg><a href=x>c</a></svg><font color=red>d</font>")
            .html;
    CHECK_FALSE(html.contains("script"));
    CHECK_FALSE(html.contains("onclick"));
    CHECK_FALSE(html.contains("href"));
    CHECK_FALSE(html.contains("src"));
    CHECK_FALSE(html.contains("svg"));
}
