#include "sanitised.h"
#include "support/catch.h"

using namespace musette::test;

namespace {

/// The address that a link gets; empty when it is none.
std::string linked(std::string_view href) {
    const std::string html = sanitised("<a href=\"" + std::string(href) + "\">x</a>");
    const std::size_t start = html.find("href=\"");
    if (start == std::string::npos) {
        CHECK(html == "<span>x</span>");
        return {};
    }
    CHECK(html.ends_with("\" rel=\"noopener noreferrer\">x</a>"));
    return html.substr(start + 6, html.find('"', start + 6) - start - 6);
}

} // namespace

TEST_CASE("links become absolute") {
    CHECK(linked("deux") == "https://exemple.org/billets/deux");
    CHECK(linked("/a?b=1&amp;c=2") == "https://exemple.org/a?b=1&amp;c=2");
    CHECK(linked("//autre.example/x") == "https://autre.example/x");
    CHECK(linked("?p=2") == "https://exemple.org/billets/un?p=2");
    CHECK(linked("HTTPS://Autre.example/A") == "https://autre.example/A");
}

TEST_CASE("without a base relative links are no links") {
    CHECK(musette::markup::sanitise("<a href=deux>x</a><a href=https://a.example/>y</a>").html ==
          "<span>x</span><a href=\"https://a.example/\" rel=\"noopener noreferrer\">y</a>");
}

TEST_CASE("mail and telephone links stay, files are not attached by them") {
    CHECK(linked("mailto:a@b.example?subject=x") == "mailto:a@b.example?subject=x");
    CHECK(linked("mailto:a@b.example?attach=/etc/passwd") == "mailto:a@b.example");
    CHECK(linked("tel:+33123456789") == "tel:+33123456789");
    CHECK(linked("MailTo:a@b.example") == "mailto:a@b.example");
}

TEST_CASE("every other scheme is no link, however it is written") {
    for (const char* href : {"javascript:alert(1)",
                             "JaVaScRiPt:alert(1)",
                             "java&#9;script:alert(1)",
                             "java\nscript:alert(1)",
                             "&#1;javascript:alert(1)",
                             " javascript:alert(1)",
                             "&#106;avascript:alert(1)",
                             "javascript&colon;alert(1)",
                             "javascript&#x3A;alert(1)",
                             "vbscript:x",
                             "data:text/html,x",
                             "data:image/svg+xml,x",
                             "file:///etc/passwd",
                             "blob:https://x.example/1",
                             "about:blank",
                             "feed:x",
                             "view-source:https://x.example/",
                             "ms-msdt:/id",
                             "smb://h/s",
                             "vscode://x",
                             "steam://run/1",
                             "man:x",
                             "\\\\h\\s",
                             "/\\h\\s",
                             "\\/h/s",
                             "http:",
                             "https://",
                             "http:///",
                             "jar:https://x!/y",
                             "intent://x#I;end"})
        CHECK(linked(href).empty());
}

TEST_CASE("tracking parameters are no part of a link") {
    CHECK(
        linked("/a?utm_source=rss&amp;id=3#xtor=RSS-1").starts_with("https://exemple.org/a?id=3"));
}

TEST_CASE("a link inside a link is none, also behind elements that hide it from the parser") {
    CHECK(sanitised("<a href=/a>x<a href=/b>y</a></a>") ==
          "<a href=\"https://exemple.org/a\" rel=\"noopener noreferrer\">x</a>"
          "<a href=\"https://exemple.org/b\" rel=\"noopener noreferrer\">y</a>");
    const std::string nested = sanitised("<a href=/a>x<button><a href=/b>y</a></button></a>");
    CHECK(countOf(nested, "<a ") == countOf(nested, "</a>"));
    CHECK(sanitised(nested) == nested);
}

TEST_CASE("places inside the article get a prefix, and only those that a link leads to") {
    CHECK(sanitised("<a href=#n>1</a><p id=n>note</p><p id=autre>rien</p>") ==
          "<a href=\"#u-n\" rel=\"noopener noreferrer\">1</a><p id=\"u-n\">note</p><p>rien</p>");
    CHECK(sanitised("<a href=#n>1</a><a name=n>note</a>").contains("<span id=\"u-n\">note</span>"));
    musette::markup::SanitiseOptions options;
    options.idPrefix = "a7-";
    CHECK(musette::markup::sanitise("<a href=#n>1</a><b id=n>x</b>", options)
              .html.contains("<b id=\"a7-n\">"));
}

TEST_CASE("a footnote that names the article's own page stays in the article") {
    CHECK(sanitised(
              "<a href=https://exemple.org/billets/un/?utm_source=fil#n>1</a><p id=n>note</p>") ==
          "<a href=\"#u-n\" rel=\"noopener noreferrer\">1</a><p id=\"u-n\">note</p>");
    CHECK(sanitised("<a href=/billets/deux#n>1</a><p id=n>note</p>") ==
          "<a href=\"https://exemple.org/billets/deux#n\" rel=\"noopener "
          "noreferrer\">1</a><p>note</p>");
}

TEST_CASE("a place that the article does not have is looked for on its page") {
    CHECK(linked("#ailleurs") == "https://exemple.org/billets/un#ailleurs");
    CHECK(linked("#").empty());
    // Its element is left out, and so the link must not lead there.
    CHECK(sanitised("<a href=#n>1</a><div hidden><p id=n>note</p></div>")
              .contains("https://exemple.org/billets/un#n"));
}

TEST_CASE("an id is written once and holds no blank") {
    const std::string twice = sanitised("<a href=#n>1</a><p id=n>a</p><p id=n>b</p>");
    CHECK(countOf(twice, "id=\"") == 1);
    CHECK_FALSE(sanitised("<a href='#a b'>1</a><p id='a b'>x</p>").contains("id="));
}

TEST_CASE("frames and players become links that say where they lead") {
    const auto link = [](std::string_view address, std::string_view label) {
        return "<a href=\"" + std::string(address) +
               "\" rel=\"noopener noreferrer\" class=\"embed\">" + std::string(label) + "</a>";
    };
    CHECK(sanitised(
              "<iframe src=https://www.youtube.com/embed/abc?rel=0 title='Un film'></iframe>") ==
          link("https://www.youtube.com/watch?v=abc", "Un film"));
    CHECK(sanitised("<iframe src=//www.youtube-nocookie.com/embed/abc></iframe>") ==
          link("https://www.youtube.com/watch?v=abc", "youtube.com"));
    CHECK(sanitised("<iframe src=https://player.vimeo.com/video/12></iframe>") ==
          link("https://vimeo.com/12", "vimeo.com"));
    CHECK(sanitised("<iframe src=https://tube.example/videos/embed/xyz></iframe>") ==
          link("https://tube.example/videos/watch/xyz", "tube.example"));
    CHECK(sanitised("<iframe src=https://carte.example/c></iframe>") ==
          link("https://carte.example/c", "carte.example"));
    CHECK(sanitised("<audio src=/son.mp3 controls>rien</audio>") ==
          link("https://exemple.org/son.mp3", "son.mp3"));
    CHECK(sanitised("<video><source src=/a.webm><source src=/a.mp4>rien</video>") ==
          link("https://exemple.org/a.webm", "a.webm") + " " +
              link("https://exemple.org/a.mp4", "a.mp4"));
    CHECK(sanitised("<object data=/a.pdf><p>repli</p></object>") ==
          link("https://exemple.org/a.pdf", "exemple.org") + "<p>repli</p>");
    CHECK(sanitised("<iframe srcdoc='<script>x</script>'></iframe><embed src=javascript:x><iframe "
                    "src=data:text/html,x></iframe>") == "");
}

TEST_CASE("a film shows its still picture, as an image that waits") {
    CHECK(sanitised("<video poster=/p.jpg src=/a.mp4 title=Film></video>") ==
          "<img data-src=\"https://exemple.org/p.jpg\" alt=\"Film\"><a "
          "href=\"https://exemple.org/a.mp4\" "
          "rel=\"noopener noreferrer\" class=\"embed\">Film</a>");
    CHECK_FALSE(sanitised("<video poster=javascript:x src=/a.mp4></video>").contains("<img"));
}
