// Notes and titles as the page sets them: Markdown, headings, tables, French spacing.
#include "session_builder.h"
#include "support/catch.h"

using namespace musette;
using namespace musette::test;

namespace {

/// The HTML of one note in a public French report.
std::string noteHtml(const std::string& markdown, model::NoteKind kind = model::NoteKind::Note) {
    SessionBuilder session;
    session.note(session.oneSequence(), markdown).kind = kind;
    const std::string html = render(session.document);
    return kind == model::NoteKind::Quote
               ? between(html, "<blockquote>\n", "\n</blockquote>")
               : between(html, "<div class=\"text\">\n", "\n</div>\n</div>");
}

} // namespace

TEST_CASE("French signs get the spaces they want, in notes, titles and labels") {
    CHECK(noteHtml("Que garder ? Tout : vite ; non !") ==
          "<p>Que garder\u202F? Tout\u00A0: vite\u202F; non\u202F!</p>");
    CHECK(noteHtml("Dire « oui ».") == "<p>Dire «\u00A0oui\u00A0».</p>");
    CHECK(noteHtml("Dire « **oui** » à *5* % ?") ==
          "<p>Dire «\u00A0<strong>oui</strong>\u00A0» à <em>5</em>\u00A0%\u202F?</p>");
    CHECK(noteHtml("**Gras** : suite") == "<p><strong>Gras</strong>\u00A0: suite</p>");
    SessionBuilder session;
    session.document.session.title = "Veiller : pourquoi ?";
    CHECK(holds(render(session.document),
                "<h1 itemprop=\"name\">Veiller\u00A0: pourquoi\u202F?</h1>"));
}

TEST_CASE("Code, addresses and texts of another language keep their spaces") {
    CHECK(noteHtml("`a ? b : c`") == "<p><code>a ? b : c</code></p>");
    CHECK(holds(noteHtml("https://e.example/a?b=1;c"), "href=\"https://e.example/a?b=1;c\""));
    SessionBuilder session;
    session.document.session.language = "en";
    session.note(session.oneSequence(), "What ? This : yes");
    CHECK(holds(render(session.document), "<p>What ? This : yes</p>"));
}

TEST_CASE("A quotation stands in quotation marks, unless it was typed with its own") {
    const auto quote = model::NoteKind::Quote;
    CHECK(noteHtml("Une phrase.", quote) == "<p>«\u00A0Une phrase.\u00A0»</p>");
    CHECK(noteHtml("« Une phrase. »", quote) == "<p>«\u00A0Une phrase.\u00A0»</p>");
    CHECK(noteHtml("\"Une phrase.\"", quote) == "<p>\"Une phrase.\"</p>");
    CHECK(noteHtml("Une.\n\nDeux.", quote) == "<p>«\u00A0Une.</p>\n<p>Deux.\u00A0»</p>");
    SessionBuilder session;
    session.document.session.language = "en";
    session.note(session.oneSequence(), "A sentence.").kind = quote;
    CHECK(holds(render(session.document), "<p>“A sentence.”</p>"));
}

TEST_CASE("Headings of a note continue those of the page, without a gap") {
    const std::string html = noteHtml("# Un\n\n### Trois\n\n## Deux\n\n###### Six");
    CHECK(holds(html, "<h4>Un</h4>"));
    CHECK(holds(html, "<h5>Trois</h5>"));
    CHECK(holds(html, "<h5>Deux</h5>"));
    CHECK(holds(html, "<h6>Six</h6>"));
    SessionBuilder session;
    session.document.session.introduction = "### Titre de l’introduction";
    CHECK(holds(render(session.document), "<h2>Titre de l’introduction</h2>"));
}

TEST_CASE("Tables of notes have scopes and scroll by themselves, each under a name of its own") {
    SessionBuilder session;
    const auto sequence = session.oneSequence();
    session.note(sequence, "| a | b |\n| --- | --- |\n| 1 | 2 |");
    session.note(sequence, "| c | d |\n| --- | --- |\n| 3 | 4 |");
    const std::string html = render(session.document);
    CHECK(holds(html, "role=\"region\" tabindex=\"0\" aria-label=\"Tableau 1\""));
    CHECK(holds(html, "aria-label=\"Tableau 2\""));
    CHECK(holds(html, "<th scope=\"col\">a</th>"));
}

TEST_CASE("The table of tools has a caption, and headings for columns and rows") {
    SessionBuilder session;
    model::Tool tool;
    tool.name = "Framemo";
    session.document.tools = {tool};
    const std::string html = render(session.document);
    CHECK(holds(html, "<caption id=\"outils-table\">Outils vus pendant la formation</caption>"));
    CHECK(holds(html, "<th scope=\"col\">Outil</th>"));
    CHECK(holds(html, "<th scope=\"row\">Framemo</th>"));
}

TEST_CASE("What looks like HTML in a note is what was typed") {
    CHECK(noteHtml("Vec<int> & <b>gras</b>") ==
          "<p>Vec&lt;int&gt; &amp; &lt;b&gt;gras&lt;/b&gt;</p>");
}

TEST_CASE("Blank lines of code stay") {
    CHECK(holds(noteHtml("```\nun\n\n\ndeux\n```"), "un\n\n\ndeux"));
}

TEST_CASE("Markdown alone becomes HTML that is safe to show") {
    const std::string html = report::markdownToHtml("**a** [b](javascript:x) <script>c</script>");
    CHECK(holds(html, "<strong>a</strong>"));
    CHECK_FALSE(holds(html, "javascript:"));
    CHECK_FALSE(holds(html, "<script"));
}

TEST_CASE("A long note is neither cut nor slow to nest") {
    std::string deep;
    for (int i = 0; i < 5000; ++i)
        deep += "> ";
    deep += "fond";
    CHECK(holds(noteHtml(deep), "fond"));
    const std::string longText(300000, 'x');
    CHECK(holds(noteHtml(longText), longText));
}
