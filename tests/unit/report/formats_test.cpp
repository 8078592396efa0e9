// The other shapes of a report: what each says, and how.
#include "report_formats.h"
#include "support/catch.h"

#include <clocale>
#include <cstdlib>
#include <ctime>

using namespace musette;
using namespace musette::test;
using report::Format;

namespace {

constexpr const char* kPoint =
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXD"
    "IBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5ErkJggg==";

/// A session whose one note says this.
std::string ofNote(const std::string& body, Format format) {
    SessionBuilder session;
    session.note(session.oneSequence(), body);
    return exported(session.document, format);
}

SessionBuilder rich() {
    SessionBuilder session;
    const auto sequence = session.oneSequence();
    session
        .note(sequence, "Une **note** avec [un lien](https://e.example/a) :\n\n- un\n- deux\n\n"
                        "| besoin | moyen |\n| --- | --- |\n| suivre | flux |")
        .mark = model::NoteMark::Keep;
    session.note(sequence, "Ce qui a été dit.").kind = model::NoteKind::Quote;
    session.item(sequence, "Un article", "https://e.example/article").sourceName = "Le site";
    session.document.session.introduction = "Une introduction.";
    model::Tool tool;
    tool.name = "Outil";
    session.document.tools.push_back(tool);
    return session;
}

} // namespace

TEST_CASE("The result of an objective stands on a line of its own") {
    SessionBuilder session;
    session.document.objectives.push_back({{1}, 0, "Mener une veille", "Atteint"});
    const auto in = [&](report::Format format) {
        return report::exportReport(session.document, {}, format, "cr").front().bytes;
    };
    CHECK(in(report::Format::Text).find("- Mener une veille\n  Résultat") != std::string::npos);
    CHECK(in(report::Format::Markdown).find("- Mener une veille\\\n  *Résultat") !=
          std::string::npos);
    CHECK(in(report::Format::Fragment).find("veille<br>") != std::string::npos);
}

TEST_CASE("A fragment is clean HTML from h2 down, and says what the page says") {
    const std::string html = exported(rich().document, Format::Fragment);
    for (const char* no :
         {"<h1", "<style", "<script", "class=", "itemprop", "aria-", "<div", "<meta"})
        CHECK_FALSE(holds(html, no));
    for (const char* yes : {"<h2 id=\"j1-matin\">Matin</h2>", "<h3 id=\"seq-1\">Séquence</h3>",
                            "<strong>note</strong>", "<table>", "<blockquote>",
                            "<ol>\n<li id=\"ref-1\">", "Une introduction."})
        CHECK(holds(html, yes));
}

TEST_CASE("Markdown keeps tables, lists, quotations, links and the places they lead to") {
    const std::string text = exported(rich().document, Format::Markdown);
    CHECK(text.starts_with("cr.md\n# Session\n"));
    CHECK(holds(text, "## Matin\n"));
    CHECK(holds(text, "### <a id=\"seq-1\"></a>Séquence\n"));
    CHECK(holds(text, "Une **note** avec [un lien](https://e.example/a)\u00A0:"));
    CHECK(holds(text, "- un\n- deux\n"));
    CHECK(holds(text, "| besoin | moyen |\n| --- | --- |\n| suivre | flux |\n"));
    CHECK(holds(text, "> «\u00A0Ce qui a été dit.\u00A0»\n"));
    CHECK(holds(text, "- [Un article](https://e.example/article) [\\[1\\]](#ref-1)"));
    CHECK(holds(text, "1. <a id=\"ref-1\"></a>"));
}

TEST_CASE("What Markdown would take for a sign of its own comes out as it was typed") {
    const std::string text = ofNote("\\# pas un titre\n\n1\\. pas une liste\n\n\\*étoile\\* et "
                                    "snake_case, <script>alert(1)</script> &amp; A\\_B",
                                    Format::Markdown);
    CHECK(holds(text, "\n\\# pas un titre\n"));
    CHECK(holds(text, "\n1\\. pas une liste\n"));
    CHECK(holds(text, "\\*étoile\\* et snake_case, \\<script>alert(1)\\</script> & A_B"));
}

TEST_CASE("An emphasis that Markdown could not read in its place is written as a tag") {
    const std::string text =
        ofNote("mot**gras**suite et **« cité »** et a**« b »**c", Format::Markdown);
    CHECK(holds(text, "mot**gras**suite et **«\u00A0cité\u00A0»**"));
    CHECK_FALSE(holds(text, "a**«"));
}

TEST_CASE("Two lists in a row stay two lists") {
    SessionBuilder session;
    const auto sequence = session.oneSequence();
    session.note(sequence, "- a\n- b");
    session.item(sequence, "Article", "https://e.example/a");
    const std::string text = exported(session.document, Format::Markdown);
    CHECK(holds(text, "- a\n- b\n\n* [Article]"));
}

TEST_CASE("Images that are at hand lie beside the Markdown, the same one once; others are links") {
    SessionBuilder session;
    const std::string image = std::string("![un point](") + kPoint + ")";
    session.note(session.oneSequence(),
                 image + "\n\n" + image + "\n\n![loin](https://e.example/i.png)");
    const auto files = report::exportReport(session.document, {}, Format::Markdown, "cr");
    REQUIRE(files.size() == 2);
    CHECK(files[1].name == "cr-images/image-1.png");
    CHECK(files[1].bytes.starts_with("\x89PNG"));
    CHECK(holds(files[0].bytes, "![un point](cr-images/image-1.png)"));
    CHECK(holds(files[0].bytes, "(https://e.example/i.png)"));
    CHECK_FALSE(holds(files[0].bytes, "data:"));
}

TEST_CASE("A book has a chapter for each section and a sub-chapter for each sequence") {
    SessionBuilder session = rich();
    session.note(session.document.sequences.front().id, std::string("![point](") + kPoint + ")");
    const auto files = report::exportReport(session.document, {}, Format::Moodle, "cr");
    std::vector<std::string> names;
    for (const auto& file : files)
        names.push_back(file.name);
    CHECK(names == std::vector<std::string>{"01-presentation.html", "02-j1-matin.html",
                                            "03-seq-1_sub.html", "04-suites.html", "05-outils.html",
                                            "06-references.html", "07-a-propos.html",
                                            "image-1.png"});
    const std::string& sequence = files[2].bytes;
    CHECK(sequence.starts_with(
        "<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n"
        "<meta charset=\"utf-8\">\n<title>Séquence</title>\n</head>\n<body>\n"));
    CHECK(holds(sequence, "src=\"image-1.png\""));
    CHECK(holds(sequence, "<a href=\"06-references.html\">[1]</a>"));
    CHECK_FALSE(holds(sequence, "<h2"));
    CHECK(holds(files[3].bytes, "<h4 id=\"je-retiens\">"));
    CHECK(holds(files[3].bytes, "href=\"03-seq-1_sub.html\""));
}

TEST_CASE("The text for a mail has short lines, numbered links and their addresses at the end") {
    SessionBuilder session = rich();
    session.note(
        session.document.sequences.front().id,
        "Une phrase assez longue pour ne pas tenir sur une seule ligne d’un courriel, avec "
        "des accents à chaque mot pour que les octets ne comptent pas.");
    const std::string text = exported(session.document, Format::Text);
    CHECK(holds(text, "un lien\u00A0[1]"));
    CHECK(holds(text, "Liens\n-----\n\n[1] https://e.example/a\n[2] https://e.example/article\n"));
    CHECK(holds(text, "- Outil\n"));
    std::size_t start = 0;
    for (std::size_t end = text.find('\n'); end != std::string::npos;
         end = text.find('\n', start)) {
        std::size_t letters = 0;
        for (const char c : text.substr(start, end - start))
            letters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
        CHECK(letters <= 72);
        start = end + 1;
    }
}

TEST_CASE("No format runs, asks for or hides anything") {
    for (const Format format : kFormats) {
        const std::string text = ofNote(
            "<img src=x onerror=alert(1)> [x](javascript:alert(1)) ![i](https://e.example/i)",
            format);
        INFO(report::nameOf(format));
        CHECK_FALSE(holds(text, "<img src=\"http"));
        CHECK_FALSE(holds(text, "href=\"javascript"));
        CHECK_FALSE(holds(text, "](javascript"));
        // A plain text may hold the letters; in Markdown they are escaped.
        if (format == Format::Markdown)
            CHECK(holds(text, "\\<img src=x"));
        else if (format != Format::Text)
            CHECK_FALSE(holds(text, "<img src=x"));
    }
}

TEST_CASE("Each format gives the same bytes in another time zone and language of the machine") {
    const SessionBuilder session = rich();
    for (const Format format : kFormats) {
        INFO(report::nameOf(format));
        ::setenv("TZ", "America/Los_Angeles", 1);
        ::tzset();
        const std::string here = exported(session.document, format);
        ::setenv("TZ", "Asia/Tokyo", 1);
        ::tzset();
        std::setlocale(LC_ALL, "fr_FR.UTF-8");
        const std::string there = exported(session.document, format);
        std::setlocale(LC_ALL, "C");
        ::unsetenv("TZ");
        ::tzset();
        CHECK(here == there);
    }
}

TEST_CASE("Sections stand where and under the name that their author wants") {
    const SessionBuilder session = rich();
    report::ReportOptions options;
    options.sections = {{"references", "Sources", "Avant les *sources*."}, {"j1-matin", "", ""}};
    for (const Format format : kFormats) {
        INFO(report::nameOf(format));
        const std::string text = exported(session.document, format, options);
        CHECK_FALSE(holds(text, "Références"));
        CHECK(text.find("Sources") < text.find("Ce qui a été dit"));
        CHECK(holds(words(text), "Avant les"));
    }
    // What was not named follows what it usually follows.
    const std::string html = exported(session.document, Format::Fragment, options);
    CHECK(html.find("id=\"j1-matin\"") < html.find("id=\"suites\""));
    CHECK(html.find("id=\"suites\"") < html.find("id=\"outils\""));
}

TEST_CASE("Who reviewed a report and when its links were asked for stands at its foot") {
    const SessionBuilder session = rich();
    report::ReportOptions options;
    options.progress.state = model::ReportState::Published;
    options.progress.reviewedBy = "Une relectrice";
    options.progress.reviewedOn = date(2026, 11, 25);
    options.progress.publishedOn = date(2026, 11, 26);
    options.linksCheckedOn = date(2026, 11, 24);
    for (const Format format : kFormats) {
        INFO(report::nameOf(format));
        const std::string text = words(exported(session.document, format, options));
        CHECK(holds(text, "Une relectrice, le 25 novembre 2026"));
        CHECK(holds(text, "26 novembre 2026"));
        CHECK(holds(text, "Liens vérifiés le"));
        options.progress.state = model::ReportState::Draft;
        CHECK_FALSE(holds(exported(session.document, format, options), "Une relectrice"));
        options.progress.state = model::ReportState::Published;
    }
}
