#include "support/catch.h"

#include <musette/markup/text.h>
#include <musette/report/paste.h>
#include <musette/report/report.h>

#include <string>

using musette::report::markdownFromHtml;

namespace {

bool holds(const std::string& text, const char* part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("Pasted rich text becomes Markdown that says the same") {
    const std::string markdown = markdownFromHtml(
        "<html><head><style>p { color: red }</style></head><body><!--StartFragment-->"
        "<p style='font-size:12pt'>Un <b>mot</b> et <i>un autre</i>, "
        "<a href='https://e.example/a?utm_source=x'>un lien</a>.</p>"
        "<ul><li>un</li><li>deux</li></ul><!--EndFragment--></body></html>");
    CHECK(holds(markdown, "Un **mot** et *un autre*, [un lien](https://e.example/a"));
    CHECK(holds(markdown, "- un\n- deux"));
    CHECK_FALSE(holds(markdown, "color"));
    CHECK_FALSE(holds(markdown, "<"));
}

TEST_CASE("Nothing that runs, and no picture of the clipboard, is pasted") {
    const std::string markdown = markdownFromHtml(
        "<script>alert(1)</script><p onclick='x()'>Texte</p><iframe src='https://e.example/'>"
        "</iframe><a href='javascript:alert(1)'>piège</a>"
        "<img src='data:image/png;base64,AAAA' alt='point'>");
    CHECK(holds(markdown, "Texte"));
    CHECK(holds(markdown, "piège"));
    for (const char* no : {"alert", "javascript", "onclick", "iframe", "base64"})
        CHECK_FALSE(holds(markdown, no));
}

TEST_CASE("Signs that Markdown would read are kept as signs") {
    CHECK(holds(markdownFromHtml("<p>2 * 3 * 4 et _un_</p>"), "2 \\* 3 \\* 4"));
    CHECK(markdownFromHtml("  ").empty());
    CHECK(markdownFromHtml("<p> </p>").empty());
}

TEST_CASE("A passage that is quoted keeps every sign it has, whatever Markdown makes of it") {
    for (const char* passage : {"un *mot* et _un autre_, 2 * 3 * 4",
                                "# pas un titre",
                                "1. pas une liste",
                                "- ni ceci",
                                "> ni cela",
                                "vecteur<int> & [crochets](ronds) `code` ~~barré~~ \\ fin",
                                "https://exemple.test/a_b_c*d",
                                "a | b | c",
                                "![image](x)",
                                "&amp; &lt;b&gt;",
                                "---",
                                "+ plus",
                                "Étape 3) puis",
                                "snake_case_mot __init__ **",
                                "    quatre blancs",
                                "<script>alert(1)</script>",
                                "***",
                                "=====",
                                "un\n=====",
                                "fin de ligne\\"}) {
        CAPTURE(passage);
        const std::string html =
            musette::report::markdownToHtml(musette::report::markdownFromText(passage));
        std::string text(passage);
        text.erase(0, text.find_first_not_of(' '));
        CHECK(musette::markup::plainText(html) == text);
        CHECK_FALSE(holds(html, "<em>"));
        CHECK_FALSE(holds(html, "<strong>"));
        CHECK_FALSE(holds(html, "<h1"));
        CHECK_FALSE(holds(html, "<li>"));
    }
}

TEST_CASE("Lines and paragraphs of a passage stay apart") {
    const std::string html = musette::report::markdownToHtml(
        musette::report::markdownFromText("un\ndeux\n\n\ntrois\r\n"));
    CHECK(holds(html, "un<br>"));
    CHECK(holds(html, "<p>trois</p>"));
    CHECK(musette::report::markdownFromText(" \n ").empty());
}
