// The list of references: ISO 690:2021, name and date, in French.
#include "session_builder.h"
#include "support/catch.h"

using namespace musette;
using namespace musette::test;

namespace {

/// The words of reference `number` of a report.
std::string reference(const std::string& html, int number) {
    return words(between(html, "<li id=\"ref-" + std::to_string(number) + "\">", "</li>"));
}

/// How a page by `author` is cited, up to the year.
std::string authorAs(const std::string& author) {
    SessionBuilder session;
    model::LinkedItem& item =
        session.item(session.oneSequence(), "Titre", "https://www.site.example/page");
    item.author = author;
    item.published = moment("2016-05-12T10:00:00Z");
    const std::string text = reference(render(session.document), 1);
    return text.substr(0, text.find(", 2016."));
}

} // namespace

TEST_CASE("A reference has the form of ISO 690 in French") {
    SessionBuilder session;
    model::LinkedItem& item =
        session.item(session.oneSequence(), "Titre de la page", "https://www.site.example/page");
    item.author = "Prénom Nom";
    item.sourceName = "Titre du site";
    item.published = moment("2016-05-12T10:00:00Z");
    item.link.at = moment("2016-06-03T10:00:00Z");
    const std::string html = render(session.document);
    CHECK(
        reference(html, 1) ==
        "NOM, Prénom, 2016. Titre de la page. Titre du site [en ligne]. 12 mai 2016. Disponible à "
        "l’adresse : https://www.site.example/page [Consulté le 3 juin 2016].");
    CHECK(holds(html, "<cite>Titre du site</cite>"));
    CHECK(holds(html, "<a href=\"https://www.site.example/page\" rel=\"noopener noreferrer\">"));
}

TEST_CASE("What is unknown is left out of a reference with its punctuation") {
    SessionBuilder session;
    const auto sequence = session.oneSequence();
    session.item(sequence, "Sans auteur ni date", "https://www.site.example/a");
    session.item(sequence, "Un livre", "");
    session.item(sequence, "", "https://www.site.example/b");
    session.item(sequence, "Est-ce une question ?", "https://www.site.example/c").author = "A. Bé";
    const std::string html = render(session.document);
    CHECK(reference(html, 1) ==
          "Sans auteur ni date, [sans date]. site.example [en ligne]. Disponible à l’adresse : "
          "https://www.site.example/a [Consulté le 23 novembre 2026].");
    CHECK(reference(html, 2) == "Un livre, [sans date]. ");
    CHECK(holds(reference(html, 3), "https://www.site.example/b"));
    CHECK(holds(reference(html, 4), "BÉ, A., [sans date]. Est-ce une question ? site.example"));
    for (int number = 1; number <= 4; ++number) {
        CHECK_FALSE(holds(reference(html, number), ".."));
        CHECK_FALSE(holds(reference(html, number), " ,"));
    }
}

TEST_CASE("People are inverted, bodies are set in capitals") {
    CHECK(authorAs("Jeanne Petit") == "PETIT, Jeanne");
    CHECK(authorAs("Petit, Jeanne") == "PETIT, Jeanne");
    CHECK(authorAs("PETIT Jeanne") == "PETIT, Jeanne");
    CHECK(authorAs("Jeanne PETIT") == "PETIT, Jeanne");
    CHECK(authorAs("Jean-Noël Éloi") == "ÉLOI, Jean-Noël");
    CHECK(authorAs("Anne Le Goff") == "LE GOFF, Anne");
    CHECK(authorAs("Thibault de Sèze") == "SÈZE, Thibault de");
    CHECK(authorAs("Paul d’Ormesson") == "ORMESSON, Paul d’");
    CHECK(authorAs("La rédaction") == "LA RÉDACTION");
    CHECK(authorAs("Ministère du Travail") == "MINISTÈRE DU TRAVAIL");
    CHECK(authorAs("jdupont") == "JDUPONT");
}

TEST_CASE("Several authors are joined, from the fourth on only the first is named") {
    CHECK(authorAs("Jeanne Petit et Paul Grand") == "PETIT, Jeanne et GRAND, Paul");
    CHECK(authorAs("Jeanne Petit, Paul Grand") == "PETIT, Jeanne et GRAND, Paul");
    CHECK(authorAs("Jeanne Petit; Paul Grand; Luc Blanc") ==
          "PETIT, Jeanne, GRAND, Paul et BLANC, Luc");
    CHECK(authorAs("Jeanne Petit, Paul Grand, Luc Blanc, Léa Brun") == "PETIT, Jeanne et al.");
}

TEST_CASE("No mail address gets into the references") {
    CHECK(authorAs("jeanne@site.example (Jeanne Petit)") == "PETIT, Jeanne");
    CHECK(authorAs("Jeanne Petit <jeanne@site.example>") == "PETIT, Jeanne");
    CHECK_FALSE(holds(authorAs("jeanne@site.example"), "jeanne"));
}

TEST_CASE("A site that signs itself is a body, however much it looks like a person") {
    SessionBuilder session;
    model::LinkedItem& item = session.item(session.oneSequence(), "Titre", "https://v.example/");
    item.author = "L'Atelier & Co";
    item.sourceName = "L’Atelier & Co";
    CHECK(
        reference(render(session.document), 1).starts_with("L&#39;ATELIER &amp; CO, [sans date]"));
}

TEST_CASE("One address is one reference, however often and however decorated it comes up") {
    SessionBuilder session;
    const auto sequence = session.oneSequence();
    session.item(sequence, "Une fois", "https://www.site.example/page?utm_source=lettre");
    session.item(sequence, "Une autre", "https://www.site.example/autre");
    session.item(sequence, "Deux fois", "https://www.site.example/page").link.at =
        moment("2026-12-01T10:00:00Z");
    const std::string html = render(session.document);
    CHECK(reference(html, 3).empty());
    CHECK(
        holds(reference(html, 1), "https://www.site.example/page [Consulté le 1er décembre 2026]"));
    CHECK_FALSE(holds(html, "utm_source"));
    CHECK(holds(html, "href=\"#ref-1\""));
    CHECK(holds(html, "href=\"#ref-2\""));
}

TEST_CASE("The citation of the report names its author, title, body, place and dates") {
    SessionBuilder session;
    auto& s = session.document.session;
    s.title = "Mieux veiller";
    s.author = "Jeanne Petit";
    s.organiser = "GRETA";
    s.place = "Poitiers";
    session.note(session.oneSequence(), "note").at = moment("2026-12-01T10:00:00Z");
    CHECK(
        words(between(render(session.document), "<dd class=\"citation\">", "</dd>")) ==
        "PETIT, Jeanne, 2026. Mieux veiller [compte rendu de formation]. GRETA. Poitiers, 23 et 24 "
        "novembre 2026. Version du 1er décembre 2026.");
}
