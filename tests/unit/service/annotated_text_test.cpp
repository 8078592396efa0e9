// Highlights in an article and in what is shown of it.

#include "support/catch.h"

#include <musette/service/annotated_text.h>

#include <string>
#include <vector>

using namespace musette;
using Texts = std::vector<std::string>;

namespace {

model::Article article(const std::string& html) {
    model::Article article;
    article.contentHtml = html;
    return article;
}

const std::string kHtml =
    "<p>Veiller, c'est trier : on ne garde pas tout !</p>"
    "<p>Chaque semaine, un quart d'heure suffit.</p><ul><li>lire</li><li>choisir</li></ul>"
    "<p><img data-src=\"https://exemple.test/a.png\" alt=\"Une courbe qui monte\"></p>"
    "<p>Et le reste s'en va, sans regret.</p>";

/// What a text browser makes of it: French spacing, the description of the picture in a frame.
const std::string kShown = "Veiller, c’est trier\u00A0: on ne garde pas tout\u202F!\n"
                           "Chaque semaine, un quart d’heure suffit.\nlire\nchoisir\n\n"
                           "Image : Une courbe qui monte, publiée par l'institut\n\n"
                           "Et le reste s’en va, sans regret.";

base::TextRange rangeOf(const std::string& from, const std::string& to) {
    const std::size_t begin = kShown.find(from);
    const std::size_t end = kShown.find(to);
    REQUIRE(begin != std::string::npos);
    REQUIRE(end != std::string::npos);
    return {begin, end + to.size()};
}

model::Highlight highlight(const base::TextQuote& quote) {
    model::Highlight one;
    one.quote = quote;
    return one;
}

Texts shownWords(const service::PlacedHighlight& placed, const std::string& shown = kShown) {
    Texts words;
    for (const base::TextRange& range : placed.shown)
        words.push_back(shown.substr(range.begin, range.end - range.begin));
    return words;
}

} // namespace

TEST_CASE("words marked on the screen become a passage of the article as it is stored") {
    const auto quote = service::passageOf(article(kHtml), kShown, rangeOf("trier", "tout\u202F!"));
    REQUIRE(quote.has_value());
    CHECK(quote->exact == "trier : on ne garde pas tout !");
    CHECK(quote->prefix.ends_with("Veiller, c'est "));
}

TEST_CASE("a passage of several paragraphs is marked in each of them") {
    const auto quote =
        service::passageOf(article(kHtml), kShown, rangeOf("on ne garde", "suffit."));
    REQUIRE(quote.has_value());
    const auto placed =
        service::placeHighlights(article(kHtml), std::vector{highlight(*quote)}, kShown);
    REQUIRE(placed.size() == 1);
    CHECK(placed[0].found);
    CHECK(shownWords(placed[0]) ==
          Texts{"on ne garde pas tout\u202F!", "Chaque semaine, un quart d’heure suffit."});
}

TEST_CASE("the description of a picture between the words of a passage is no part of it") {
    const auto quote =
        service::passageOf(article(kHtml), kShown, rangeOf("un quart", "sans regret"));
    REQUIRE(quote.has_value());
    CHECK(quote->exact.find("courbe") == std::string::npos);
    CHECK(quote->exact.ends_with("Et le reste s'en va, sans regret"));
    const auto placed =
        service::placeHighlights(article(kHtml), std::vector{highlight(*quote)}, kShown);
    CHECK(shownWords(placed.at(0)) ==
          Texts{"un quart d’heure suffit.", "lire", "choisir", "Et le reste s’en va, sans regret"});
}

TEST_CASE("what is not of the article is no passage") {
    CHECK_FALSE(service::passageOf(article(kHtml), kShown, rangeOf("publiée par", "l'institut"))
                    .has_value());
    CHECK_FALSE(service::passageOf(article(kHtml), kShown, {3, 3}).has_value());
    CHECK_FALSE(service::passageOf(article(""), kShown, {0, 20}).has_value());
}

TEST_CASE("a passage that is not in the article any more is kept, behind the others") {
    const auto lost = service::passageOf(article(kHtml), kShown, rangeOf("Chaque", "suffit."));
    const auto kept = service::passageOf(article(kHtml), kShown, rangeOf("Et le reste", "regret"));
    const std::string updated = "<p>Avant-propos.</p><p>Veiller, c'est trier.</p>"
                                "<p>Et le reste s'en ira, sans regret.</p>";
    const std::string shown = "Avant-propos.\nVeiller, c'est trier.\n"
                              "Et le reste s'en ira, sans regret.";
    const std::vector highlights{highlight(lost.value()), highlight(kept.value())};
    const auto placed = service::placeHighlights(article(updated), highlights, shown);
    REQUIRE(placed.size() == 2);
    CHECK(placed[0].found);
    CHECK(shownWords(placed[0], shown) == Texts{"Et le reste s'en ira, sans regret"});
    CHECK_FALSE(placed[1].found);
    CHECK(placed[1].highlight.quote == *lost);
    CHECK(placed[1].shown.empty());
    const auto again = service::placeHighlights(article(kHtml), highlights, kShown);
    CHECK(again[0].found);
    CHECK(again[1].found);
}

TEST_CASE("a passage beyond what is shown is in the article all the same") {
    const auto quote =
        service::passageOf(article(kHtml), kShown, rangeOf("Et le reste", "sans regret"));
    const std::string firstPart = kShown.substr(0, kShown.find("Chaque"));
    const auto placed =
        service::placeHighlights(article(kHtml), std::vector{highlight(quote.value())}, firstPart);
    REQUIRE(placed.size() == 1);
    CHECK(placed[0].found);
    CHECK(placed[0].shown.empty());
}

TEST_CASE("the passages of a whole article are words of its page while that is shown") {
    model::Article whole = article("<p>Un extrait seulement.</p>");
    whole.fullText = model::FullText{};
    whole.fullText->html = "<p>Un extrait seulement, puis toute la suite de l'article.</p>";
    CHECK(service::annotatedText(whole) ==
          "Un extrait seulement, puis toute la suite de l'article.");
    whole.fullText->shown = false;
    CHECK(service::annotatedText(whole) == "Un extrait seulement.");
}

TEST_CASE("an article of no more than a summary has its passages there") {
    model::Article excerpt;
    excerpt.summaryHtml = "<p>Un résumé qui dit l'essentiel en peu de mots.</p>";
    const std::string shown = "Un résumé qui dit l'essentiel en peu de mots.";
    const auto quote = service::passageOf(excerpt, shown, {0, shown.find(" en peu")});
    REQUIRE(quote.has_value());
    CHECK(quote->exact == "Un résumé qui dit l'essentiel");
}
