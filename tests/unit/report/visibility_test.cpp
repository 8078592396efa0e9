// Private stays private: a word that no other field holds ("canary") stands in every field of
// every thing, and is looked for in the bytes of the whole file, attributes and metas included.
#include "menagerie.h"
#include "report_formats.h"
#include "support/catch.h"

using namespace musette;
using namespace musette::test;

TEST_CASE("Each audience reads every word it may see, and no other, wherever it stands") {
    const Menagerie session;
    REQUIRE(session.canaries.size() > 300);
    for (const Audience audience : kAudiences) {
        for (const auto language : {report::Language::French, report::Language::English}) {
            for (const report::Format format : kFormats) {
                report::ReportOptions options;
                options.audience = audience;
                options.language = language;
                const std::string text = exported(session.builder.document, format, options);
                INFO(report::nameOf(format));
                for (const Canary& canary : session.canaries) {
                    INFO(canary.word);
                    // An image that is not embedded gives its text; the address of a note's link
                    // shows as an attribute.
                    CHECK(tells(text, canary.word) == maySee(audience, canary.visibility));
                }
            }
        }
    }
}

TEST_CASE("An article tied to a hidden note stays hidden, however public its link") {
    SessionBuilder session;
    const auto sequence = session.oneSequence();
    const auto note = session.note(sequence, "note", Visibility::Team).id;
    session.item(sequence, "ArticleDeLaNote", "https://e.example/a").link.note = note;
    CHECK_FALSE(holds(render(session.document), "ArticleDeLaNote"));
    CHECK(holds(render(session.document, Audience::Team), "ArticleDeLaNote"));
}

TEST_CASE("What refers to a sequence that is not there is nobody's but the author's") {
    SessionBuilder session;
    session.oneSequence();
    session.note({4711}, "perdue");
    CHECK_FALSE(holds(render(session.document), "perdue"));
    CHECK_FALSE(holds(render(session.document, Audience::Team), "perdue"));
}

TEST_CASE("A hidden sequence keeps its number: the anchors of the others are the same for all") {
    SessionBuilder session;
    const auto half = session.halfDay(date(2026, 11, 23), model::Slot::Morning);
    session.sequence(half, "Une");
    session.sequence(half, "Deux", Visibility::Private);
    session.sequence(half, "Trois");
    const std::string html = render(session.document);
    CHECK(holds(html, "id=\"seq-1\""));
    CHECK_FALSE(holds(html, "seq-2"));
    CHECK(words(between(html, "id=\"seq-3-titre\"", "</h3>")).ends_with("Trois"));
}

TEST_CASE("The number of people present is not for the public") {
    SessionBuilder session;
    session.note(session.oneSequence(), "note");
    session.document.halfDays.front().presentCount = 4321;
    CHECK_FALSE(holds(render(session.document), "4321"));
    CHECK(holds(words(render(session.document, Audience::Team)), "4321 personnes présentes"));
}

TEST_CASE("A hidden note moves neither the date of a public report nor its references") {
    SessionBuilder session;
    const auto sequence = session.oneSequence();
    session.item(sequence, "Public", "https://e.example/a");
    const std::string before = render(session.document);
    session.note(sequence, "plus tard", Visibility::Private).at = moment("2027-05-01T10:00:00Z");
    session.item(sequence, "Public", "https://e.example/a", Visibility::Private).link.at =
        moment("2027-05-01T10:00:00Z");
    CHECK(render(session.document) == before);
}

TEST_CASE("A report that is not for the public says so, and asks not to be indexed") {
    SessionBuilder session;
    const std::string open = render(session.document);
    const std::string team = render(session.document, Audience::Team);
    CHECK_FALSE(holds(open, "noindex"));
    CHECK_FALSE(holds(open, "class=\"circulation\""));
    CHECK(holds(team, "<meta name=\"robots\" content=\"noindex, nofollow\">"));
    CHECK(holds(words(team), "Version pour l’équipe : ce document"));
    CHECK(holds(words(render(session.document, Audience::Private)), "Version personnelle"));
}

TEST_CASE("Badges tell the author what others do not see; a public report has none") {
    SessionBuilder session;
    session.note(session.oneSequence(), "secret", Visibility::Private);
    session.note(session.document.sequences.front().id, "ouvert");
    CHECK(
        holds(render(session.document, Audience::Private), "<span class=\"badge\">Privée</span>"));
    CHECK_FALSE(holds(render(session.document), "class=\"badge\""));
}
