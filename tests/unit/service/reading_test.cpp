#include "support/catch.h"

#include <musette/service/reading.h>

#include <string>

using namespace musette;
using service::ReadingExtent;

namespace {

model::Article article(std::string content, std::string summary = {}) {
    model::Article article;
    article.row.url = "https://exemple.org/billet";
    article.contentHtml = std::move(content);
    article.summaryHtml = std::move(summary);
    return article;
}

std::string words(int count) {
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "mot ";
    return text;
}

std::string whole(const service::ReadableArticle& article) {
    std::string html;
    for (const std::string& part : article.parts)
        html += part;
    return html;
}

service::ReadableArticle readable(const model::Article& article) {
    return service::makeReadable(article, ReadingExtent::FirstPart);
}

} // namespace

TEST_CASE("an article is shown by its content, else by its summary") {
    CHECK(whole(readable(article("<p>Contenu</p>", "<p>Résumé</p>"))) == "<p>Contenu</p>");
    CHECK(whole(readable(article("<p> </p>", "<p>Résumé</p>"))) == "<p>Résumé</p>");
    CHECK(readable(article("<img data-src=\"https://i.example/a.png\" alt=\"\">", "Résumé"))
              .images.size() == 1);
}

TEST_CASE("a short summary or a text that breaks off is an excerpt") {
    CHECK(readable(article("", "<p>Quelques mots.</p>")).excerptOnly);
    CHECK(readable(article("<p>" + words(100) + "[&hellip;]</p>")).excerptOnly);
    CHECK(readable(article("<p>" + words(100) +
                           "</p><p><a href=\"https://exemple.org/\">Lire la suite →</a></p>"))
              .excerptOnly);
    CHECK(readable(article("<p>" + words(100) + "…</p><p>The post X appeared first on Y.</p>"))
              .excerptOnly);
}

TEST_CASE("a whole text is no excerpt, nor one without an address to read on") {
    CHECK_FALSE(readable(article("<p>Court mais entier.</p>")).excerptOnly);
    CHECK_FALSE(readable(article("", "<p>" + words(400) + ".</p>")).excerptOnly);
    CHECK_FALSE(readable(article("<p>" + words(2000) + "…</p>")).excerptOnly);
    model::Article noted = article("", "<p>Note à la main</p>");
    noted.row.url.clear();
    CHECK_FALSE(readable(noted).excerptOnly);
}

TEST_CASE("a short message whose title is its own beginning is no excerpt") {
    model::Article message = article("", "<p>Trois places pour l’atelier de jeudi.</p>");
    message.row.title = "Trois places pour l’atelier…";
    CHECK_FALSE(readable(message).excerptOnly);
    message.row.title = "Atelier de jeudi";
    CHECK(readable(message).excerptOnly);
}

TEST_CASE("reading time is that of the whole article, one minute at least") {
    CHECK(readable(article("<p>Un mot</p>")).minutes == 1);
    CHECK(readable(article("<p>" + words(1150) + "</p>")).minutes == 5);
}

TEST_CASE("of a long article the first part comes first, then all of it") {
    std::string content;
    for (int i = 0; i < 45000; ++i)
        content += "<p>" + words(30) + "</p>";
    const model::Article longRead = article(content + "<p>La fin.</p>");
    const service::ReadableArticle first = readable(longRead);
    CHECK(first.truncated);
    CHECK(whole(first).size() < 3300U * 1024);
    CHECK(first.parts.front().size() < 32U * 1024);
    CHECK_FALSE(whole(first).contains("La fin."));
    const service::ReadableArticle all = service::makeReadable(longRead, ReadingExtent::Whole);
    CHECK_FALSE(all.truncated);
    CHECK(whole(all).ends_with("<p>La fin.</p>"));
    CHECK(all.minutes == first.minutes);
}

TEST_CASE("words for what is not loaded come from the caller") {
    const service::ReadableArticle shown = service::makeReadable(
        article("<a class=\"embed\" href=\"https://v.example/1\">v.example</a>"),
        ReadingExtent::Whole, {.embedded = "Intégré : {}", .openEmbedded = "Ouvrir"});
    CHECK(whole(shown).contains("Intégré : v.example"));
    CHECK(whole(shown).contains(">Ouvrir<"));
}

TEST_CASE("the images of an article are left out of its HTML and told beside it") {
    const auto page = readable(
        article("<p>Avant<img data-src=\"https://i.example/a.png?b=1&amp;c=2\" alt=\"Une salle\" "
                "width=\"640\" height=\"480\">après <img data-src=\"https://s.example/1.png\" "
                "alt=\"🙂\"></p>"
                "<a href=\"https://exemple.test/grand\"><img src=\"data:image/png;base64,AAAA\" "
                "alt=\"\"></a>"));
    REQUIRE(page.images.size() == 3);
    CHECK(whole(page) == "<p>Avant</p><!--image 0--><p>après <!--image 1--></p><!--image 2-->");
    CHECK(page.images[0].address == "https://i.example/a.png?b=1&c=2");
    CHECK(page.images[0].description == "Une salle");
    CHECK(page.images[0].width == 640);
    CHECK_FALSE(page.images[0].inLine);
    CHECK(page.images[1].inLine);
    CHECK_FALSE(page.images[2].remote());
    CHECK(page.images[2].link == "https://exemple.test/grand");
    CHECK(service::imageAddresses(
              article("<p><img data-src=\"https://i.example/a.png\" alt=\"\"></p>")) ==
          std::vector<std::string>{"https://i.example/a.png"});
}

TEST_CASE("a mark of ours that an article writes itself is text") {
    CHECK(whole(readable(article("<p>&lt;!--image 0--&gt; <!--image 0--> a</p>"))) ==
          "<p>&lt;!--image 0--&gt;  a</p>");
}
