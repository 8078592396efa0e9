// Templates of the user: what is told of wrong ones, and what right ones do.
#include "report_formats.h"
#include "support/catch.h"

#include <musette/report/templates.h>

using namespace musette;
using namespace musette::test;
using report::TemplateProblem;

namespace {

std::vector<TemplateProblem> problemsOf(const std::string& file, const std::string& text) {
    return report::checkTemplates({{file, text}});
}

} // namespace

TEST_CASE("The program's own templates are right") {
    report::Templates own;
    for (const base::EmbeddedFile& file : report::templateFiles())
        own.emplace(file.name, file.bytes);
    REQUIRE(own.size() > 20);
    CHECK(report::checkTemplates(own).empty());
}

TEST_CASE("What is wrong in a template is told with its line") {
    const auto unclosed = problemsOf("item.mustache", "<li>\n\n{{#url}}<a>\n</li>\n");
    REQUIRE(unclosed.size() == 1);
    CHECK(unclosed.front() == TemplateProblem{"item.mustache", 3, "Unclosed section \"url\""});
    CHECK(problemsOf("item.mustache", "a\n{{/url}}").front() ==
          TemplateProblem{"item.mustache", 2, "Unopened section \"url\""});
    CHECK(problemsOf("item.mustache", "a\nb\n{{title").front() ==
          TemplateProblem{"item.mustache", 3, "Unclosed tag"});
    CHECK(problemsOf("item.mustache", "a\n{{> partial:nowhere}}").front() ==
          TemplateProblem{"item.mustache", 2, "includes nowhere.mustache, which is not there"});
    CHECK(problemsOf("items.mustache", "").front().message ==
          "no report has a template of this name");
}

TEST_CASE("Of sections in one another the one that is not closed is told") {
    const auto inner = problemsOf("item.mustache", "{{#url}}\n{{^title}}\n<a>\n{{/url}}\n");
    REQUIRE(inner.size() == 1);
    CHECK(inner.front() == TemplateProblem{"item.mustache", 2, "Unclosed section \"title\""});
    CHECK(problemsOf("item.mustache", "{{#url}}{{^title}}x{{/title}}{{/url}}").empty());
    CHECK(problemsOf("item.mustache", "{{#url}}\n{{/url}}{{/title}}").size() == 1);
}

TEST_CASE("A template that includes itself is refused, not followed") {
    const auto problems = report::checkTemplates(
        {{"item.mustache", "{{> partial:speaker}}"}, {"speaker.mustache", "\n{{> partial:item}}"}});
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].message == "includes itself by way of speaker.mustache");
    CHECK(problems[1].line == 2);
}

TEST_CASE("A template that would run or fetch something is refused") {
    for (const char* text :
         {"<p>\n<script>x</script>", "a\n<img src=\"https://e.example/i\">", "a\n<LINK rel=x>",
          "a\n<p onload=x>", "a\n<iframe>", "a\n<a href=\"javascript:x\">"}) {
        CAPTURE(text);
        const auto problems = problemsOf("item.mustache", text);
        REQUIRE(problems.size() == 1);
        CHECK(problems.front().line == 2);
    }
    CHECK(problemsOf("style.css", "p {}\n@import 'x'").front().line == 2);
    CHECK(problemsOf("style.css", "p { background: url(https://e.example/i) }").size() == 1);
    CHECK(problemsOf("style.css", "</style><p>").size() == 1);
}

TEST_CASE("A template of the user takes the place of the program's own, in every format") {
    SessionBuilder session;
    session.note(session.oneSequence(), "Une note");
    report::ReportOptions options;
    options.templates = {{"head.mustache", "<title>À moi</title>"},
                         {"plain_entry.mustache", "{{#note}}<p>Noté : {{{html}}}</p>{{/note}}"}};
    CHECK(holds(exported(session.document, report::Format::Html, options), "<title>À moi</title>"));
    CHECK(holds(exported(session.document, report::Format::Markdown, options), "Noté :"));
}

TEST_CASE("A theme is a style of its own, without a request") {
    SessionBuilder session;
    report::ReportOptions options;
    const std::string colour = exported(session.document, report::Format::Html, options);
    options.theme = model::ReportTheme::Sober;
    const std::string sober = exported(session.document, report::Format::Html, options);
    CHECK(colour != sober);
    CHECK_FALSE(holds(sober, "url("));
    CHECK_FALSE(holds(sober, "@import"));
}

TEST_CASE("The organisation stands at the head, its logo with words for who does not see it") {
    SessionBuilder session;
    report::ReportOptions options;
    options.organisation = {"GRETA des Exemples", "12 rue des *Tests*",
                            "data:image/png;base64,iVBORw0KGgo=", "Logo du GRETA"};
    const std::string html = exported(session.document, report::Format::Html, options);
    CHECK(holds(html, "<img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"Logo du GRETA\">"));
    CHECK(holds(html, "12 rue des <em>Tests</em>"));
    CHECK(holds(exported(session.document, report::Format::Text, options), "GRETA des Exemples"));
    options.organisation.logo = "https://e.example/logo.png";
    CHECK_FALSE(holds(exported(session.document, report::Format::Html, options), "logo.png"));
}
