#include "session_builder.h"
#include "support/catch.h"

#include <cstdlib>
#include <ctime>
#include <locale>

using namespace musette;
using namespace musette::test;

TEST_CASE("The policy follows the charset, and allows nothing but our style and embedded images") {
    const std::string html = render(SessionBuilder().document);
    CHECK(holds(html,
                "<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" "
                "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
                "form-action 'none'; base-uri 'none'\">"));
    CHECK(holds(html, "<meta name=\"referrer\" content=\"no-referrer\">"));
    CHECK(holds(html, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"));
    for (const char* forbidden : {"<script", "<link", "<iframe", "@import", "url(", "javascript:"})
        CHECK_FALSE(holds(html, forbidden));
}

TEST_CASE("The page has a language, a title of its own, landmarks and a way over the contents") {
    SessionBuilder session;
    session.document.session.title = "Mieux veiller";
    const std::string html = render(session.document);
    CHECK(html.starts_with("<!DOCTYPE html>\n<html lang=\"fr\">"));
    CHECK(holds(between(html, "<title>", "</title>"), "Mieux veiller"));
    CHECK(holds(between(html, "<title>", "</title>"), "23 et 24 novembre 2026"));
    CHECK(holds(html, "<body itemscope itemtype=\"https://schema.org/EducationEvent\">\n"
                      "<a class=\"skip\" href=\"#contenu\">Aller au contenu</a>"));
    for (const char* landmark : {"<header", "<main id=\"contenu\"", "<footer"})
        CHECK(holds(html, landmark));
}

TEST_CASE("Print is set for A4 with numbered pages, and colours for the dark") {
    const std::string html = render(SessionBuilder().document);
    CHECK(holds(html, "@page { size: A4;"));
    CHECK(holds(html, "counter(page) \" / \" counter(pages)"));
    CHECK(holds(html, "@media print"));
    CHECK(holds(html, "@media (prefers-color-scheme: dark)"));
}

TEST_CASE("Dublin Core tells what the report is") {
    SessionBuilder session;
    auto& s = session.document.session;
    s.uuid = "6d0c1c0e-5b0f-4b57-9a86-2f4f1a7f3c21";
    s.author = "Une \"formatrice\"";
    s.organiser = "GRETA";
    s.place = "Poitiers";
    s.licence = "CC BY-SA 4.0";
    const std::string html = render(session.document);
    for (const char* meta : {R"(<meta name="DC.title" content="Session">)",
                             R"(<meta name="DC.creator" content="Une &quot;formatrice&quot;">)",
                             R"(<meta name="DC.publisher" content="GRETA">)",
                             R"(<meta name="DC.coverage" content="Poitiers">)",
                             R"(<meta name="DC.rights" content="CC BY-SA 4.0">)",
                             R"(<meta name="DC.language" content="fr">)",
                             R"(<meta name="DC.date" content="2026-11-23">)",
                             R"(content="urn:uuid:6d0c1c0e-5b0f-4b57-9a86-2f4f1a7f3c21">)"}) {
        INFO(meta);
        CHECK(holds(html, meta));
    }
}

TEST_CASE("The session is described in the words of schema.org") {
    SessionBuilder session;
    session.document.session.place = "Poitiers";
    session.document.session.modality = model::Modality::Hybrid;
    session.oneSequence();
    session.document.sequences.front().speakers = {{{}, "Jeanne Petit", "formatrice", "GRETA"}};
    const std::string html = render(session.document);
    for (
        const char* part :
        {R"(itemprop="location" itemscope itemtype="https://schema.org/Place")",
         R"(<time datetime="2026-11-23" itemprop="startDate">23</time>)",
         R"(<time datetime="2026-11-24" itemprop="endDate">24 novembre 2026</time>)",
         R"(itemprop="subEvent" itemscope itemtype="https://schema.org/EducationEvent")",
         R"(<span class="name" itemprop="name">Jeanne Petit</span>, <span itemprop="jobTitle">formatrice</span>)",
         R"(content="https://schema.org/MixedEventAttendanceMode")"}) {
        INFO(part);
        CHECK(holds(html, part));
    }
}

TEST_CASE("Dates and hours are spelled as French does, and machines read them too") {
    SessionBuilder session;
    session.note(session.oneSequence(), "note");
    auto& document = session.document;
    document.days.front().date = date(2026, 6, 1);
    document.halfDays.front().startsAt = 9 * 60;
    document.halfDays.front().endsAt = 12 * 60 + 30;
    document.session.startsOn = date(2026, 6, 1);
    document.session.endsOn = date(2026, 6, 1);
    const std::string html = render(document);
    CHECK(holds(html, "<time datetime=\"2026-06-01\">lundi 1er juin 2026</time>"));
    CHECK(holds(html, "<time datetime=\"09:00\">9\u00A0h</time> – "
                      "<time datetime=\"12:30\">12\u00A0h\u00A030</time>"));
    CHECK(holds(html, "<time datetime=\"2026-06-01\" itemprop=\"startDate\">1er juin 2026</time>"));

    document.session.endsOn = date(2026, 7, 1);
    CHECK(holds(words(render(document)), "du 1er juin au 1er juillet 2026"));
    document.session.endsOn = date(2027, 1, 2);
    CHECK(holds(words(render(document)), "du 1er juin 2026 au 2 janvier 2027"));
    document.session.startsOn = date(2026, 12, 31);
    document.session.endsOn = date(2027, 1, 1);
    CHECK(holds(words(render(document)), "31 décembre 2026 et 1er janvier 2027"));
}

TEST_CASE("English labels leave the session's own words French, and mark them as such") {
    SessionBuilder session;
    session.document.session.title = "Mieux veiller";
    session.note(session.oneSequence(), "Question : que garder ?");
    const std::string html = render(session.document, Audience::Team, report::Language::English);
    CHECK(holds(html, "<html lang=\"en\">"));
    CHECK(holds(html, "<h1 itemprop=\"name\" lang=\"fr\">Mieux veiller</h1>"));
    CHECK(
        holds(html, "<div class=\"text\" lang=\"fr\">\n<p>Question\u00A0: que garder\u202F?</p>"));
    CHECK(holds(html, "Training report"));
    CHECK(holds(html, "Monday 23 November 2026"));
    CHECK(holds(html, "id=\"j1-matin\""));
    for (const char* french : {"Compte rendu", "Sommaire", "Aller au", "Version pour", "Organisme"})
        CHECK_FALSE(holds(html, french));
}

TEST_CASE("The same session gives the same bytes, wherever and whenever") {
    SessionBuilder session;
    session.note(session.oneSequence(), "À 23 h 30 : une note").at = moment("2026-11-23T22:30:00Z");
    session.item(session.document.sequences.front().id, "Article", "https://e.example/a");
    const std::string first = render(session.document);
    const char* oldZone = std::getenv("TZ");
    const std::string zone = oldZone != nullptr ? oldZone : "";
    for (const char* other : {"Pacific/Kiritimati", "America/Los_Angeles", "UTC"}) {
        ::setenv("TZ", other, 1);
        ::tzset();
        CHECK(render(session.document) == first);
    }
    if (oldZone != nullptr)
        ::setenv("TZ", zone.c_str(), 1);
    else
        ::unsetenv("TZ");
    ::tzset();
    class Commas : public std::numpunct<char> {
        char do_decimal_point() const override { return ','; }
        char do_thousands_sep() const override { return '.'; }
        std::string do_grouping() const override { return "\3"; }
    };
    const std::locale before = std::locale::global(std::locale(std::locale(), new Commas));
    CHECK(render(session.document) == first);
    std::locale::global(before);
}

TEST_CASE("A time zone that is none makes no difference but in the hours") {
    SessionBuilder session;
    session.document.session.timeZone = "Nulle/Part";
    session.note(session.oneSequence(), "note");
    CHECK(holds(render(session.document), "note</p>"));
}

TEST_CASE("Without a date of its own a report is of the day of what it shows last") {
    SessionBuilder session;
    session.note(session.oneSequence(), "note").at = moment("2026-11-30T23:30:00Z");
    CHECK(
        holds(render(session.document), "<time datetime=\"2026-12-01\">1er décembre 2026</time>"));
    report::ReportOptions options;
    options.writtenAt = moment("2027-01-05T10:00:00Z");
    CHECK(holds(report::renderHtml(session.document, options),
                "<time datetime=\"2027-01-05\">5 janvier 2027</time>"));
}

TEST_CASE("Licence and contact link to what they name") {
    SessionBuilder session;
    auto& s = session.document.session;
    const auto foot = [&] { return between(render(session.document), "<footer", "</footer>"); };
    s.licence = "CC BY-SA 4.0";
    s.contact = "Coordination, coordination@greta.example.";
    CHECK(holds(foot(), "<a href=\"https://creativecommons.org/licenses/by-sa/4.0/\" "
                        "rel=\"license noopener noreferrer\">CC BY-SA 4.0</a>"));
    CHECK(holds(foot(), "Coordination, <a href=\"mailto:coordination@greta.example\" "
                        "rel=\"noopener noreferrer\">coordination@greta.example</a>."));
    s.licence = "Tous droits réservés";
    s.contact = "Bureau 12 @ Poitiers";
    CHECK(holds(foot(), "<dd>Tous droits réservés</dd>"));
    CHECK(holds(foot(), "<dd>Bureau 12 @ Poitiers</dd>"));
    s.licence = "https://licence.example/";
    s.contact = "https://contact.example/?utm_source=x";
    CHECK(holds(foot(), "<a href=\"https://licence.example/\""));
    CHECK(holds(foot(), "<a href=\"https://contact.example/\""));
    s.contact = "\"><script>@x.example?subject=a";
    CHECK_FALSE(holds(foot(), "mailto:"));
}
