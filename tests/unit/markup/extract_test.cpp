#include "sanitised.h"
#include "support/catch.h"
#include "support/markup_policy.h"

#include <musette/markup/extract.h>
#include <musette/markup/text.h>

#include <chrono>
#include <random>

using namespace musette;
using test::repeated;

namespace {

std::optional<markup::ExtractedArticle> extracted(std::string_view html) {
    return markup::extractArticle(html, {.pageUrl = "https://exemple.org/billets/un"});
}

/// Running text, long enough to be an article.
const std::string kParagraph =
    "<p>Une phrase assez longue pour compter, avec une virgule, puis une autre, et un point.</p>";

std::string article(std::string_view inside) {
    return "<body><nav><a href='/'>Accueil</a></nav><article><h1>Titre</h1>" +
           repeated(kParagraph, 6) + std::string(inside) + "</article></body>";
}

} // namespace

TEST_CASE("nothing is found where there is no text") {
    CHECK_FALSE(extracted(""));
    CHECK_FALSE(extracted("<html><body></body></html>"));
    CHECK_FALSE(extracted("rien"));
    CHECK_FALSE(
        extracted("<nav>" + repeated("<a href='/a'>Une rubrique du site</a> ", 200) + "</nav>"));
    CHECK_FALSE(
        extracted(repeated("<p><a href='/a'>Un titre d’article, assez long, du jour</a></p>", 50)));
}

TEST_CASE("nothing of an article runs or loads by itself") {
    const auto found = extracted(article(
        "<p onclick='x()'>Texte <script>alert(1)</script><img src='https://exemple.org/i.png' "
        "onerror='x()'></p><a href='javascript:x()'>lien</a><form action='/x'><input name='q'>"
        "</form><svg onload='x()'></svg>"));
    REQUIRE(found);
    CHECK(test::policyBreach(found->html) == "");
    CHECK_THAT(found->html, !test::containsText("alert"));
    CHECK_THAT(found->html, test::containsText("data-src=\"https://exemple.org/i.png\""));
}

TEST_CASE("addresses are resolved against the page, or against its base element") {
    const auto plain = extracted(article("<p>Voir <a href='deux'>la suite du dossier</a>.</p>"));
    REQUIRE(plain);
    CHECK_THAT(plain->html, test::containsText("href=\"https://exemple.org/billets/deux\""));
    const auto based = extracted("<base href='https://autre.example/x/'>" +
                                 article("<p>Voir <a href='deux'>la suite du dossier</a>.</p>"));
    REQUIRE(based);
    CHECK_THAT(based->html, test::containsText("href=\"https://autre.example/x/deux\""));
}

TEST_CASE("a class that only mentions a neighbour does not take the article away") {
    for (const char* classes : {"single has-sidebar comments-open", "content with-sidebar",
                                "no-cookies", "page-with-comments menu-open"}) {
        INFO(classes);
        CHECK(extracted("<body><div class='" + std::string(classes) + "'>" + article("") +
                        "</div></body>"));
    }
}

TEST_CASE("an article whose box has the name of a neighbour is found by its heading") {
    const auto found = extracted("<div class='sidebar-page'><div class='widget social'>" +
                                 article("") + "</div></div>");
    CHECK(found);
}

TEST_CASE("pointers to other articles and empty headings go") {
    const auto found = extracted(article(
        "<p><strong>À lire aussi :</strong> <a href='/x'>Un tout autre sujet</a></p>" + kParagraph +
        "<h2>Sur le même sujet</h2><ul><li><a href='/y'>Encore un autre sujet, long</a></li>"
        "</ul><h2>Commentaires</h2><div class='comments'><p>Bravo à tous.</p></div>"));
    REQUIRE(found);
    const std::string text = markup::plainText(found->html);
    CHECK_THAT(text, !test::containsText("autre sujet"));
    CHECK_THAT(text, !test::containsText("Commentaires"));
    CHECK_THAT(text, !test::containsText("Bravo"));
    CHECK_THAT(text, !test::containsText("Titre"));
}

TEST_CASE("references that an article ends with stay") {
    const auto found = extracted(article("<h2>Pour en savoir plus</h2><ul>"
                                         "<li><a href='https://a.example/'>Un guide complet pour "
                                         "préparer une séance d’écoute</a></li>"
                                         "<li><a href='https://b.example/'>Le compte rendu du "
                                         "colloque de la profession, en PDF</a></li>"
                                         "</ul>"));
    REQUIRE(found);
    CHECK_THAT(found->html, test::containsText("https://a.example/"));
    CHECK_THAT(found->html, test::containsText("Pour en savoir plus"));
}

TEST_CASE("dates of pages are read as they are written") {
    const auto published = [](const std::string& value) {
        const auto found = extracted("<meta property='article:published_time' content='" + value +
                                     "'>" + article(""));
        return found && found->published ? base::formatRfc3339(*found->published) : "none";
    };
    CHECK(published("2026-03-12T08:30:00+01:00") == "2026-03-12T07:30:00Z");
    CHECK(published("2026-03-12T08:30+0100") == "2026-03-12T07:30:00Z");
    CHECK(published("2026-03-12 08:30:15") == "2026-03-12T08:30:15Z");
    CHECK(published("2026-03-12") == "2026-03-12T00:00:00Z");
    CHECK(published("hier") == "none");
}

TEST_CASE("structured data with escapes names the author") {
    const auto found = extracted(
        R"(<script type="application/ld+json">{"author":[{"@type":"Person","name":"Zo\u00e9 Fictive"},)"
        R"({"name":"L\u2019autre"}],"headline":"Un \"titre\""}</script>)" +
        article(""));
    REQUIRE(found);
    CHECK(found->byline == "Zoé Fictive, L’autre");
}

TEST_CASE("huge and deep pages are read in linear time") {
    using clock = std::chrono::steady_clock;
    const auto begin = clock::now();
    const std::string deep = repeated("<div>", 100'000) + article("") + repeated("</div>", 100'000);
    CHECK(extracted(deep));
    CHECK(extracted("<body><main>" + repeated(kParagraph, 40'000) + "</main>"));
    (void)extracted(repeated("<h2><a href='/x'>", 60'000));
    (void)extracted(repeated("<ul><li><section class='a b c d comments-x'>", 30'000));
    (void)extracted("<script type='application/ld+json'>" + repeated("\"author\" ", 200'000));
    (void)extracted("<script type='application/ld+json'>" +
                    repeated("\"articleBody\":\"", 100'000) + "</script>" +
                    repeated(kParagraph, 1000));
    // Generous, so that a slow machine passes; quadratic work takes minutes.
    CHECK(clock::now() - begin < std::chrono::seconds(60));
}

TEST_CASE("pages of random tags give nothing outside the sanitiser's tables") {
    std::mt19937 random(20261126);
    const std::vector<std::string> pieces = {
        "<article>",
        "</article>",
        "<div class=\"content\">",
        "</div>",
        "<p>",
        "</p>",
        "<table>",
        "<tr>",
        "<td>",
        "</td>",
        "</table>",
        "<ul>",
        "<li>",
        "</ul>",
        "<h1>Un titre</h1>",
        "<h2>",
        "</h2>",
        "<a href='/x'>",
        "</a>",
        "<main>",
        "</main>",
        "<noscript><img src='a.png'>",
        "</noscript>",
        "<svg><g>",
        "</svg>",
        "<select>",
        "<template>",
        "<math>",
        "<figure>",
        "<img data-src='b.png'>",
        "<form>",
        "</form>",
        "<pre>\n",
        "</pre>",
        "<b>",
        "<!--",
        "-->",
        "<custom-box>",
        "<header>",
        "</header>",
        "<section class='texte'>",
        "Du texte, avec une virgule, qui dure assez longtemps pour être une phrase. "};
    std::uniform_int_distribution<std::size_t> pick(0, pieces.size() - 1);
    int articles = 0;
    for (int round = 0; round < 400; ++round) {
        std::string html;
        for (int i = 0; i < 80; ++i)
            html += pieces[pick(random)] + (i % 3 == 0 ? pieces.back() : "");
        const auto found = extracted(html);
        if (!found)
            continue;
        ++articles;
        INFO(html);
        REQUIRE(test::policyBreach(found->html) == "");
        REQUIRE(test::sanitised(found->html) == found->html);
    }
    CHECK(articles > 100);
}
